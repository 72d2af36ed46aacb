//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/onboard_status>

use schemars::JsonSchema;
use serde::Deserialize;

pub use hire_types::talent::OnboardOperation;

use crate::{Empty, id::TalentId};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateTalentOnboardStatusPath {
    pub talent_id: TalentId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateTalentOnboardStatusBody {
    pub operation: OnboardOperation,
    /// Required to onboard.
    #[schemars(extend("x-unit" = "ms"))]
    pub onboard_time: Option<String>,
    /// Required to leave.
    #[schemars(extend("x-unit" = "ms"))]
    pub overboard_time: Option<String>,
}

crate::endpoint! {
    /// States that a talent was onboarded, or left.
    Post "/open-apis/hire/v1/talents/:talent_id/onboard_status" => UpdateTalentOnboardStatus {
        name: "talent/onboard_status",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/onboard_status",
        limits: [PerMinute(20)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:talent"], ok: "SUCCESS",
        path: UpdateTalentOnboardStatusPath, query: Empty, body: UpdateTalentOnboardStatusBody, data: Empty,
        errors: UpdateTalentOnboardStatusError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
