//! <https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/batch_get_id>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Empty;
use hire_types::id::TalentId;

/// Talents are found that have one of the values of every list that is sent.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct FindTalentIdsBody {
    /// The calling code of all numbers, without plus; `86` if it is left out.
    pub mobile_code: Option<String>,
    /// At most 100 in each list.
    pub mobile_number_list: Option<Vec<String>>,
    pub email_list: Option<Vec<String>>,
    /// Required with `identification_number_list`.
    pub identification_type: Option<i32>,
    pub identification_number_list: Option<Vec<String>>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct FoundTalents {
    pub talent_list: Vec<FoundTalent>,
}

/// A talent with the values of the lists that were sent.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct FoundTalent {
    pub talent_id: TalentId,
    pub mobile_code: Option<String>,
    pub mobile_number: Option<String>,
    pub email: Option<String>,
    pub identification_type: Option<i64>,
    pub identification_number: Option<String>,
    /// Whether the talent was onboarded.
    #[schemars(extend("x-scopes" = ["hire:talent_onboard_status:readonly"]))]
    pub is_onboarded: Option<bool>,
}

crate::endpoint! {
    /// The ids of talents with the stated mobile numbers, mail addresses and identity numbers.
    Post "/open-apis/hire/v1/talents/batch_get_id" => FindTalentIds {
        name: "talent/batch_get_id",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/batch_get_id",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:talent:readonly", "hire:talent"], ok: "ok",
        path: Empty, query: Empty, body: FindTalentIdsBody, data: FoundTalents,
        errors: FindTalentIdsError {
            System = 1_002_001 @ 200 "系统错误",
            MobileInvalid = 1_002_009 @ 400 "手机号不正确",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
