//! <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/corehr-v2/job/batch_get>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::common::LocalizedText, shapes::corehr::CorehrCustomField};
use hire_types::{
    common::CorehrUserIdType,
    id::{HrJobId, PathwayId},
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct BatchGetHrJobsQuery {
    #[serde(default = "CorehrUserIdType::open_id")]
    pub user_id_type: CorehrUserIdType,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct BatchGetHrJobsBody {
    #[schemars(length(min = 0, max = 100))]
    pub job_ids: Option<Vec<HrJobId>>,
    #[schemars(length(min = 0, max = 100))]
    pub job_codes: Option<Vec<String>>,
    #[schemars(length(min = 0, max = 100))]
    pub fields: Option<Vec<String>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct BatchGetHrJobsData {
    pub items: Vec<ShownJob>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ShownJob {
    pub id: Option<String>,
    /// The code that the company gave it.
    pub code: Option<String>,
    pub name: Option<Vec<LocalizedText>>,
    pub description: Option<Vec<LocalizedText>>,
    pub active: Option<bool>,
    pub job_title: Option<Vec<LocalizedText>>,
    pub pathway_id: Option<PathwayId>,
    pub job_family_id_list: Option<Vec<String>>,
    #[schemars(extend("x-scopes" = ["corehr:job.job_level:read"]))]
    pub job_level_id_list: Option<Vec<String>>,
    pub working_hours_type_id: Option<String>,
    /// From when on this version holds.
    pub effective_time: Option<String>,
    /// Until when this version holds.
    pub expiration_time: Option<String>,
    pub custom_fields: Option<Vec<CorehrCustomField>>,
    pub created_by: Option<String>,
    pub created_time: Option<String>,
    pub updated_by: Option<String>,
    pub updated_time: Option<String>,
}

crate::endpoint! {
    /// Core HR jobs by their ids or codes.
    Post "/open-apis/corehr/v2/jobs/batch_get" => BatchGetHrJobs {
        name: "corehr.job/batch_get.v2",
        document: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/corehr-v2/job/batch_get",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["corehr:job.only:read", "corehr:job:read", "corehr:job:write"], ok: "success",
        path: Empty, query: BatchGetHrJobsQuery, body: BatchGetHrJobsBody, data: BatchGetHrJobsData,
        errors: BatchGetHrJobsError {
            Timeout = 1_161_204 @ 503 "Interface timeout",
            RateLimited = 1_161_604 @ 429 "Interface rate limited",
            System = 1_160_000 @ 500 "system error",
            Parameter = 1_160_001 @ 400 "param is invalid",
        }
    }
}
