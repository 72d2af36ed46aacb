//! <https://open.feishu.cn/document/server-docs/contact-v3/department/parent>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Empty, page::Page, reference::DepartmentRef, shapes::directory::Department};
use hire_types::id::{DepartmentIdType, UserIdType};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListDepartmentParentsQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
    pub department_id: DepartmentRef,
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    /// How many items a page has at most.
    #[schemars(range(max = 50))]
    #[serde(default = "default_page_size")]
    pub page_size: i32,
}

const fn default_page_size() -> i32 {
    20
}

crate::endpoint! {
    /// The departments above a department, from the nearest to the root.
    Get "/open-apis/contact/v3/departments/parent" => ListDepartmentParents {
        name: "contact.department/parent",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/department/parent",
        limits: [], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["contact:contact.base:readonly", "contact:department.organize:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"], ok: "success",
        path: Empty, query: ListDepartmentParentsQuery, body: Empty, data: Page<Department>,
        errors: ListDepartmentParentsError {
            DeptUnitRepeat = 43001 @ 409 "dept unit repeat error",
            DeptUnitStillUsing = 43002 @ 409 "dept unit is still using error",
            MultiDeptUnit = 43003 @ 409 "multi dept unit error",
            IllegalUnit = 43004 @ 400 "illegal unit error",
            DuplicateOrder = 43005 @ 400 "duplicate order error",
            Parameter = 40001 @ 400 "param error",
            DepartmentIdExists = 43007 @ 400 "duplicated department custom id error",
            DepartmentIdInvalid = 43008 @ 400 "custom dept id invalid error",
            TooManyDepartmentIdUpdates = 43009 @ 400 "exceed update custom dept limit error",
            TooLargeForRecursion = 43010 @ 400 "big dept forbid recursion error",
            TooManyChildren = 43013 @ 400 "dept too many children error",
            DepartmentHasMembers = 43011 @ 400 "delete has member dept error",
            DepartmentHasChildren = 43012 @ 400 "delete has sub dept department error",
            ProcessRootDept = 40002 @ 400 "process root dept error",
            System = 40003 @ 400 "internal error",
            NoDepartmentAuthority = 40004 @ 403 "no dept authority error",
            DepartmentUnknown = 40008 @ 400 "dept Info is null error",
            ChatIdInvalid = 40010 @ 400 "chat id is invalid error",
            NoParentDeptAuthority = 40014 @ 403 "no parent dept authority error",
            PageSizeInvalid = 40011 @ 400 "page size is invalid",
            PageTokenInvalid = 40012 @ 400 "page token is invalid error",
            TenantIdInvalid = 42008 @ 401 "tenant id is invalid error",
            DepartmentIdMissing = 44102 @ 400 "miss department_id error",
        }
    }
}
