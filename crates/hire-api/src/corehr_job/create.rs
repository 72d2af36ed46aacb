//! <https://open.feishu.cn/document/server-docs/corehr-v1/job-management/job/create>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    shapes::common::StatedLocalizedText,
    shapes::corehr::{CorehrJob, StatedCorehrCustomField},
};
use hire_types::id::PathwayId;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateHrJobQuery {
    /// A repeated request with the same token is not carried out again.
    pub client_token: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateHrJobBody {
    /// The code that the company gave it.
    pub code: Option<String>,
    pub name: Vec<StatedLocalizedText>,
    pub description: Option<Vec<StatedLocalizedText>>,
    pub active: bool,
    pub job_title: Option<Vec<StatedLocalizedText>>,
    pub pathway_id: Option<PathwayId>,
    pub job_family_id_list: Option<Vec<String>>,
    pub job_level_id_list: Option<Vec<String>>,
    pub working_hours_type_id: Option<String>,
    /// From when on this version holds.
    pub effective_time: String,
    pub custom_fields: Option<Vec<StatedCorehrCustomField>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct CreateHrJobData {
    pub job: Option<CorehrJob>,
}

crate::endpoint! {
    /// Creates a core HR job.
    Post "/open-apis/corehr/v1/jobs" => CreateHrJob {
        name: "corehr.job/create",
        document: "https://open.feishu.cn/document/server-docs/corehr-v1/job-management/job/create",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["corehr:corehr", "corehr:job:write"], ok: "success",
        path: Empty, query: CreateHrJobQuery, body: CreateHrJobBody, data: CreateHrJobData,
        errors: CreateHrJobError {
            System = 1_160_000 @ 500 "system error",
            Parameter = 1_160_001 @ 400 "param is invalid",
        }
    }
}
