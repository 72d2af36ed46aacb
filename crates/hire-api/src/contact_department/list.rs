//! <https://open.feishu.cn/document/server-docs/historic-version//department/list>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Empty, page::Page, shapes::directory::Department};
use hire_types::id::{DepartmentIdType, UserIdType};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListDepartmentsQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
    pub parent_department_id: Option<String>,
    /// Whether departments below the direct children are included.
    pub fetch_child: Option<bool>,
    /// How many items a page has at most.
    #[schemars(range(max = 50))]
    #[serde(default = "default_page_size")]
    pub page_size: i32,
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
}

const fn default_page_size() -> i32 {
    10
}

crate::endpoint! {
    /// The departments below a department. Superseded by the children.
    Get "/open-apis/contact/v3/departments" => ListDepartments {
        name: "contact.department/list",
        document: "https://open.feishu.cn/document/server-docs/historic-version//department/list",
        limits: [], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["contact:contact.base:readonly", "contact:contact:readonly_as_app", "contact:department.organize:readonly", "contact:contact:access_as_app", "contact:contact:readonly"], ok: "success",
        path: Empty, query: ListDepartmentsQuery, body: Empty, data: Page<Department>,
        errors: ListDepartmentsError {
            TooLargeForRecursion = 43010 @ 400 "big dept forbid recursion error",
            System = 40003 @ 400 "internal error",
            DepartmentUnknown = 40008 @ 400 "dept Info is null error",
            NoParentDeptAuthority = 40014 @ 403 "no parent dept authority error",
            PageSizeInvalid = 40011 @ 400 "page size is invalid",
            PageTokenInvalid = 40012 @ 400 "page token is invalid error",
            TenantIdInvalid = 42008 @ 401 "tenant id is invalid error",
            DepartmentIdExists = 43007 @ 400 "duplicated department custom id error",
            NoDepartmentAuthority = 40004 @ 403 "no dept authority error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
