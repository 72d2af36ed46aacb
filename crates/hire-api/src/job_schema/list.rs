//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/list>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, i18n::I18n, page::Page, shapes::form::FormField};
use hire_types::hiring::ProcessType;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListJobSchemasQuery {
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    /// How many items a page has at most.
    #[schemars(range(max = 100))]
    #[serde(default = "default_page_size")]
    pub page_size: i32,
    pub scenario: Option<ProcessType>,
}

const fn default_page_size() -> i32 {
    10
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct JobSchema {
    pub id: Option<String>,
    pub name: Option<I18n>,
    pub scenario_type: Option<ProcessType>,
    pub object_list: Option<Vec<FormField>>,
}

crate::endpoint! {
    /// The forms of jobs.
    Get "/open-apis/hire/v1/job_schemas" => ListJobSchemas {
        name: "job_schema/list",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/list",
        limits: [PerSecond(10)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:job:readonly"], ok: "ok",
        path: Empty, query: ListJobSchemasQuery, body: Empty, data: Page<JobSchema>,
        errors: ListJobSchemasError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
