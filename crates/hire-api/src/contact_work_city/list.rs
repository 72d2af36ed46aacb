//! <https://open.feishu.cn/document/contact-v3/work_city/list>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Empty, page::Page, shapes::directory::WorkCity};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListWorkCitiesQuery {
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
    /// The work cities.
    Get "/open-apis/contact/v3/work_cities" => ListWorkCities {
        name: "contact.work_city/list",
        document: "https://open.feishu.cn/document/contact-v3/work_city/list",
        limits: [PerMinute(10)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["contact:work_city:readonly", "contact:contact:access_as_user", "contact:contact:readonly_as_app"], ok: "success",
        path: Empty, query: ListWorkCitiesQuery, body: Empty, data: Page<WorkCity>,
        errors: ListWorkCitiesError {
            Parameter = 40001 @ 400 "param is invalid",
            System = 40003 @ 500 "internal error",
        }
    }
}
