//! <https://open.feishu.cn/document/server-docs/corehr-v1/job-management/job_level/list>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Empty, page::Page, shapes::corehr::CorehrJobLevel};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListHrJobLevelsQuery {
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    /// How many items a page has at most.
    pub page_size: String,
}

crate::endpoint! {
    /// The job levels of core HR.
    Get "/open-apis/corehr/v1/job_levels" => ListHrJobLevels {
        name: "corehr.job_level/list",
        document: "https://open.feishu.cn/document/server-docs/corehr-v1/job-management/job_level/list",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["corehr:corehr:readonly", "corehr:job_level:read", "corehr:corehr", "corehr:job_level:write"], ok: "success",
        path: Empty, query: ListHrJobLevelsQuery, body: Empty, data: Page<CorehrJobLevel>,
        errors: ListHrJobLevelsError {
            System = 1_160_000 @ 500 "system error",
            Parameter = 1_160_001 @ 400 "param is invalid",
        }
    }
}
