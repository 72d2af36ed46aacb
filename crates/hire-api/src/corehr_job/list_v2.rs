//! <https://open.feishu.cn/document/corehr-v1/job-management/job/list>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Empty, page::Page, shapes::corehr::ShownCorehrJob};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListHrJobsQuery {
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    /// How many items a page has at most.
    #[schemars(extend("x-max" = 100))]
    pub page_size: String,
    pub name: Option<String>,
    pub query_language: Option<String>,
}

crate::endpoint! {
    /// The core HR jobs.
    Get "/open-apis/corehr/v2/jobs" => ListHrJobs {
        name: "corehr.job/list.v2",
        document: "https://open.feishu.cn/document/corehr-v1/job-management/job/list",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["corehr:corehr:readonly", "corehr:job.only:read", "corehr:job:read", "corehr:corehr", "corehr:job:write"], ok: "success",
        path: Empty, query: ListHrJobsQuery, body: Empty, data: Page<ShownCorehrJob>,
        errors: ListHrJobsError {
            Timeout = 1_161_204 @ 503 "Interface timeout",
            RateLimited = 1_161_604 @ 429 "Interface rate limit exceeded",
            System = 1_160_000 @ 500 "system error",
            Parameter = 1_160_001 @ 400 "param is invalid",
        }
    }
}
