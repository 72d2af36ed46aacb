//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/onboard/cancel_onboard>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::Empty;
use hire_types::{
    application::TerminationType,
    id::{ApplicationId, TerminationReasonId},
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CancelOnboardPath {
    pub application_id: ApplicationId,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CancelOnboardBody {
    pub termination_type: TerminationType,
    pub termination_reason_id_list: Option<Vec<TerminationReasonId>>,
    pub termination_reason_notes: Option<String>,
}

crate::endpoint! {
    /// Cancels the onboarding of a candidate who is about to be onboarded.
    Post "/open-apis/hire/v1/applications/:application_id/cancel_onboard" => CancelOnboard {
        name: "application/cancel_onboard",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/delivery-process-management/onboard/cancel_onboard",
        limits: [PerSecond(10)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:application"], ok: "success",
        path: CancelOnboardPath, query: Empty, body: CancelOnboardBody, data: Empty,
        errors: CancelOnboardError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
            ApplicationTerminated = 1_002_221 @ 400 "投递已经终止",
            PreHireExists = 1_002_910 @ 400 "候选人已在飞书人事创建待入职记录",
        }
    }
}
