//! <https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/list-3>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, i18n::I18n, page::Page};
use hire_types::{common::EnabledStatus, id::JobFunctionId};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListJobFunctionsQuery {
    /// How many items a page has at most.
    #[schemars(range(max = 50))]
    pub page_size: Option<i32>,
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct JobFunction {
    pub id: JobFunctionId,
    pub name: Option<I18n>,
    /// Whether it can be used.
    pub active_status: Option<EnabledStatus>,
    /// The one above it.
    pub parent_id: Option<String>,
}

crate::endpoint! {
    /// The job functions.
    Get "/open-apis/hire/v1/job_functions" => ListJobFunctions {
        name: "job_function/list",
        document: "https://open.feishu.cn/document/server-docs/hire-v1/recruitment-related-configuration/job/list-3",
        limits: [PerSecond(20)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:job:readonly"], ok: "success",
        path: Empty, query: ListJobFunctionsQuery, body: Empty, data: Page<JobFunction>,
        errors: ListJobFunctionsError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
