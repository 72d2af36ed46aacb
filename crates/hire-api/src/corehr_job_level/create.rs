//! <https://open.feishu.cn/document/server-docs/corehr-v1/job-management/job_level/create>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    shapes::common::StatedLocalizedText,
    shapes::corehr::{CorehrJobLevel, StatedCorehrCustomField},
};
use hire_types::id::PathwayId;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateHrJobLevelQuery {
    /// A repeated request with the same token is not carried out again.
    pub client_token: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateHrJobLevelBody {
    pub level_order: i32,
    /// The code that the company gave it.
    pub code: Option<String>,
    pub name: Vec<StatedLocalizedText>,
    pub description: Option<Vec<StatedLocalizedText>>,
    pub active: bool,
    pub custom_fields: Option<Vec<StatedCorehrCustomField>>,
    pub job_grade: Option<Vec<String>>,
    pub pathway_ids: Option<Vec<PathwayId>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct CreateHrJobLevelData {
    pub job_level: Option<CorehrJobLevel>,
}

crate::endpoint! {
    /// Creates a job level of core HR.
    Post "/open-apis/corehr/v1/job_levels" => CreateHrJobLevel {
        name: "corehr.job_level/create",
        document: "https://open.feishu.cn/document/server-docs/corehr-v1/job-management/job_level/create",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["corehr:corehr", "corehr:job_level:write"], ok: "success",
        path: Empty, query: CreateHrJobLevelQuery, body: CreateHrJobLevelBody, data: CreateHrJobLevelData,
        errors: CreateHrJobLevelError {
            System = 1_160_000 @ 500 "system error",
            Parameter = 1_160_001 @ 400 "param is invalid",
        }
    }
}
