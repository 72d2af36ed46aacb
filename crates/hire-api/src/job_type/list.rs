//! <https://open.feishu.cn/document/hire-v1/recruitment-related-configuration/job/list-4>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Empty, job_requirement::list_by_id::JobTypeInfo, page::Page};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListJobTypesQuery {
    /// How many items a page has at most.
    #[schemars(range(max = 100))]
    #[serde(default = "default_page_size")]
    pub page_size: i32,
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
}

const fn default_page_size() -> i32 {
    10
}

crate::endpoint! {
    /// The job types.
    Get "/open-apis/hire/v1/job_types" => ListJobTypes {
        name: "job_type/list",
        document: "https://open.feishu.cn/document/hire-v1/recruitment-related-configuration/job/list-4",
        limits: [PerSecond(20)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["hire:job:readonly"], ok: "SUCCESS",
        path: Empty, query: ListJobTypesQuery, body: Empty, data: Page<JobTypeInfo>,
        errors: ListJobTypesError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}
