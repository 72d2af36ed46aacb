//! <https://open.feishu.cn/document/server-docs/contact-v3/employee_type_enum/list>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Empty, page::Page, shapes::directory::EmployeeTypeEnum};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListEmployeeTypesQuery {
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    /// How many items a page has at most.
    #[schemars(range(max = 100))]
    #[serde(default = "default_page_size")]
    pub page_size: i32,
}

const fn default_page_size() -> i32 {
    20
}

crate::endpoint! {
    /// The employee types.
    Get "/open-apis/contact/v3/employee_type_enums" => ListEmployeeTypes {
        name: "contact.employee_type_enum/list",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/employee_type_enum/list",
        limits: [], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["contact:contact.base:readonly", "contact:contact:access_as_app", "contact:contact:readonly_as_app"], ok: "success",
        path: Empty, query: ListEmployeeTypesQuery, body: Empty, data: Page<EmployeeTypeEnum>,
        errors: ListEmployeeTypesError {
            System = 40003 @ 500 "internal error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
