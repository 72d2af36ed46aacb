//! <https://open.feishu.cn/document/server-docs/contact-v3/job_family/list>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Empty, page::Page, shapes::directory::KnownLocaleJobFamily};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListJobFamiliesQuery {
    /// How many items a page has at most.
    #[schemars(range(min = 1, max = 50))]
    #[serde(default = "default_page_size")]
    pub page_size: i32,
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    #[schemars(length(min = 1, max = 100))]
    pub name: Option<String>,
}

const fn default_page_size() -> i32 {
    10
}

crate::endpoint! {
    /// The job families.
    Get "/open-apis/contact/v3/job_families" => ListJobFamilies {
        name: "contact.job_family/list",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/job_family/list",
        limits: [PerSecond(10)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["contact:job_family:readonly", "contact:job_family", "contact:contact:readonly_as_app"], ok: "success",
        path: Empty, query: ListJobFamiliesQuery, body: Empty, data: Page<KnownLocaleJobFamily>,
        errors: ListJobFamiliesError {
            System = 40003 @ 500 "internal error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
