//! <https://open.feishu.cn/document/server-docs/historic-version//user/list>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    page::Page,
    reference::{DepartmentRef, UserRef},
    shapes::directory::{Avatar, CustomAttribute, UserOrder, UserStatus},
};
use hire_types::{
    directory::ContactGender,
    id::{DepartmentIdType, UserIdType},
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ListUsersQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
    pub department_id: Option<DepartmentRef>,
    /// The page to continue with, from the previous page.
    pub page_token: Option<String>,
    /// How many items a page has at most.
    #[schemars(range(max = 100))]
    pub page_size: Option<i32>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct User {
    pub union_id: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.employee_id:readonly"]))]
    pub user_id: Option<String>,
    pub open_id: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.base:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub name: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.base:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub en_name: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.email:readonly"]))]
    pub email: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.phone:readonly"]))]
    pub mobile: Option<String>,
    pub mobile_visible: Option<bool>,
    #[schemars(extend("x-scopes" = ["contact:user.gender:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub gender: Option<ContactGender>,
    #[schemars(extend("x-scopes" = ["contact:user.base:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub avatar: Option<Avatar>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub status: Option<UserStatus>,
    #[schemars(extend("x-scopes" = ["contact:user.department:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub department_ids: Option<Vec<DepartmentRef>>,
    #[schemars(extend("x-scopes" = ["contact:user.department:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub leader_user_id: Option<UserRef>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub city: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub country: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub work_station: Option<String>,
    #[schemars(extend("x-unit" = "s", "x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub join_time: Option<i64>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub is_tenant_manager: Option<bool>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub employee_no: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"], "x-values" = [1, 2, 3, 4, 5]))]
    pub employee_type: Option<i64>,
    #[schemars(extend("x-scopes" = ["contact:user.department:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub orders: Option<Vec<UserOrder>>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub custom_attrs: Option<Vec<CustomAttribute>>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub enterprise_email: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub job_title: Option<String>,
}

crate::endpoint! {
    /// The users of a department. Superseded by `find_by_department`.
    Get "/open-apis/contact/v3/users" => ListUsers {
        name: "contact.user/list",
        document: "https://open.feishu.cn/document/server-docs/historic-version//user/list",
        limits: [], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["contact:department.organize:readonly", "contact:contact:readonly_as_app", "contact:contact:readonly", "contact:contact:access_as_app"], ok: "success",
        path: Empty, query: ListUsersQuery, body: Empty, data: Page<User>,
        errors: ListUsersError {
            NoUserAuthority = 41050 @ 400 "no user authority error",
            PageSizeInvalid = 40011 @ 400 "page size is invalid",
            PageTokenInvalid = 40012 @ 400 "page token is invalid error",
            NoDepartmentAuthority = 40004 @ 403 "no dept authority error",
            System = 40003 @ 500 "internal error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
