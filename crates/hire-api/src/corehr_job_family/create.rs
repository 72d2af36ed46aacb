//! <https://open.feishu.cn/document/server-docs/corehr-v1/job-management/job_family/create>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    shapes::common::StatedLocalizedText,
    shapes::corehr::{CorehrJobFamily, StatedCorehrCustomField},
};
use hire_types::id::PathwayId;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateHrJobFamilyQuery {
    /// A repeated request with the same token is not carried out again.
    pub client_token: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateHrJobFamilyBody {
    pub name: Vec<StatedLocalizedText>,
    pub active: bool,
    pub selectable: Option<bool>,
    /// The one above it.
    pub parent_id: Option<String>,
    pub pathway_ids: Option<Vec<PathwayId>>,
    /// From when on this version holds.
    pub effective_time: String,
    /// The code that the company gave it.
    pub code: Option<String>,
    pub description: Option<Vec<StatedLocalizedText>>,
    pub custom_fields: Option<Vec<StatedCorehrCustomField>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct CreateHrJobFamilyData {
    pub job_family: Option<CorehrJobFamily>,
}

crate::endpoint! {
    /// Creates a job family of core HR.
    Post "/open-apis/corehr/v1/job_families" => CreateHrJobFamily {
        name: "corehr.job_family/create",
        document: "https://open.feishu.cn/document/server-docs/corehr-v1/job-management/job_family/create",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["corehr:corehr", "corehr:job_family:write"], ok: "success",
        path: Empty, query: CreateHrJobFamilyQuery, body: CreateHrJobFamilyBody, data: CreateHrJobFamilyData,
        errors: CreateHrJobFamilyError {
            System = 1_160_000 @ 500 "system error",
            Parameter = 1_160_001 @ 400 "param is invalid",
        }
    }
}
