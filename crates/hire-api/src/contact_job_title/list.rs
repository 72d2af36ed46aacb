//! <https://open.feishu.cn/document/contact-v3/job_title/list>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Empty, page::Page, shapes::directory::JobTitle};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListJobTitlesQuery {
    /// How many items a page has at most.
    #[schemars(range(min = 1, max = 50))]
    #[serde(default = "default_page_size")]
    pub page_size: i32,
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
}

const fn default_page_size() -> i32 {
    10
}

crate::endpoint! {
    /// The job titles.
    Get "/open-apis/contact/v3/job_titles" => ListJobTitles {
        name: "contact.job_title/list",
        document: "https://open.feishu.cn/document/contact-v3/job_title/list",
        limits: [PerMinute(10)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["contact:job_title:readonly", "contact:contact:access_as_user", "contact:contact:readonly_as_app"], ok: "success",
        path: Empty, query: ListJobTitlesQuery, body: Empty, data: Page<JobTitle>,
        errors: ListJobTitlesError {
            Parameter = 40001 @ 400 "invalid params",
            System = 40003 @ 500 "internal error",
        }
    }
}
