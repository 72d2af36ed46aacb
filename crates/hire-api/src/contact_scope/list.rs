//! <https://open.feishu.cn/document/server-docs/contact-v3/scope/list>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    reference::{DepartmentRef, UserRef},
};
use hire_types::id::{DepartmentIdType, UserIdType};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListContactScopeQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    /// How many items a page has at most.
    #[schemars(range(min = 1, max = 100))]
    #[serde(default = "default_page_size")]
    pub page_size: i32,
}

const fn default_page_size() -> i32 {
    50
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ListContactScopeData {
    pub department_ids: Option<Vec<DepartmentRef>>,
    pub user_ids: Option<Vec<UserRef>>,
    pub group_ids: Option<Vec<String>>,
    /// Whether there is a next page.
    pub has_more: bool,
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
}

crate::endpoint! {
    /// The departments, users and groups that the app may see.
    Get "/open-apis/contact/v3/scopes" => ListContactScope {
        name: "contact.scope/list",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/scope/list",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["contact:contact.base:readonly", "contact:contact:access_as_app", "contact:contact:readonly_as_app"], ok: "success",
        path: Empty, query: ListContactScopeQuery, body: Empty, data: ListContactScopeData,
        errors: ListContactScopeError {
            PageSizeInvalid = 40011 @ 400 "page size is invalid",
            PageTokenInvalid = 40012 @ 400 "page token is invalid error",
            System = 40003 @ 500 "internal error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
