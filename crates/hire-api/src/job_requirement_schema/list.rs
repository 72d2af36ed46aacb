//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job_requirement/list>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, i18n::I18n, page::Page, shapes::form::FormField};
use hire_types::id::RequirementSchemaId;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListJobRequirementSchemasQuery {
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    /// How many items a page has at most.
    #[schemars(range(max = 100))]
    #[serde(default = "default_page_size")]
    pub page_size: i32,
}

const fn default_page_size() -> i32 {
    10
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct JobRequirementSchema {
    pub id: RequirementSchemaId,
    pub name: I18n,
    pub object_list: Vec<FormField>,
}

crate::endpoint! {
    /// The forms of job requirements.
    Get "/open-apis/hire/v1/job_requirement_schemas" => ListJobRequirementSchemas {
        name: "job_requirement_schema/list",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job_requirement/list",
        limits: [PerSecond(10)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:job_requirement:readonly", "hire:job_requirement"], ok: "ok",
        path: Empty, query: ListJobRequirementSchemasQuery, body: Empty, data: Page<JobRequirementSchema>,
        errors: ListJobRequirementSchemasError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
