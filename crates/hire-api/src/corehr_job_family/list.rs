//! <https://open.feishu.cn/document/server-docs/corehr-v1/job-management/job_family/list>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Empty, page::Page, shapes::corehr::CorehrJobFamily};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListHrJobFamiliesQuery {
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    /// How many items a page has at most.
    pub page_size: String,
}

crate::endpoint! {
    /// The job families of core HR.
    Get "/open-apis/corehr/v1/job_families" => ListHrJobFamilies {
        name: "corehr.job_family/list",
        document: "https://open.feishu.cn/document/server-docs/corehr-v1/job-management/job_family/list",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["corehr:corehr:readonly", "corehr:job_family:read", "corehr:corehr", "corehr:job_family:write"], ok: "success",
        path: Empty, query: ListHrJobFamiliesQuery, body: Empty, data: Page<CorehrJobFamily>,
        errors: ListHrJobFamiliesError {
            System = 1_160_000 @ 500 "system error",
            Parameter = 1_160_001 @ 400 "param is invalid",
        }
    }
}
