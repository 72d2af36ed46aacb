//! <https://open.feishu.cn/document/server-docs/contact-v3/job_level/list>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Empty, page::Page, shapes::directory::ContactJobLevel};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListJobLevelsQuery {
    /// How many items a page has at most.
    #[schemars(range(min = 1, max = 50))]
    #[serde(default = "default_page_size")]
    pub page_size: i32,
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    #[schemars(length(min = 1, max = 255))]
    pub name: Option<String>,
}

const fn default_page_size() -> i32 {
    10
}

crate::endpoint! {
    /// The job levels.
    Get "/open-apis/contact/v3/job_levels" => ListJobLevels {
        name: "contact.job_level/list",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/job_level/list",
        limits: [PerSecond(10)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["contact:job_level:readonly", "contact:job_level", "contact:contact:readonly_as_app"], ok: "success",
        path: Empty, query: ListJobLevelsQuery, body: Empty, data: Page<ContactJobLevel>,
        errors: ListJobLevelsError {
            System = 40003 @ 500 "internal error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
