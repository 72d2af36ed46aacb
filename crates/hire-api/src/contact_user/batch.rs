//! <https://open.feishu.cn/document/contact-v3/user/batch>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    reference::{DepartmentRef, UserRef},
    shapes::directory::{AssignedLicense, Avatar, CustomAttribute, DepartmentPath, UserOrder, UserStatus},
};
use hire_types::{
    directory::ContactGender,
    id::{DepartmentIdType, UserIdType},
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct BatchGetUsersQuery {
    pub user_ids: Vec<UserRef>,
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct BatchGetUsersData {
    pub items: Vec<User>,
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
    #[schemars(extend("x-scopes" = ["contact:user.base:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub nickname: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.email:readonly"]))]
    pub email: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.phone:readonly"]))]
    pub mobile: Option<String>,
    pub mobile_visible: Option<bool>,
    #[schemars(extend("x-scopes" = ["contact:user.gender:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub gender: Option<ContactGender>,
    pub avatar_key: Option<String>,
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
    #[schemars(extend("x-scopes" = ["contact:user.employee_number:read", "contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
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
    pub is_frozen: Option<bool>,
    #[schemars(extend("x-scopes" = ["contact:user.user_geo"]))]
    pub geo: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.job_level:readonly"]))]
    pub job_level_id: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.job_family:readonly"]))]
    pub job_family_id: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.subscription_ids:write"]))]
    pub subscription_ids: Option<Vec<String>>,
    #[schemars(extend("x-scopes" = ["contact:user.assign_info:read"]))]
    pub assign_info: Option<Vec<AssignedLicense>>,
    #[schemars(extend("x-scopes" = ["contact:user.department_path:readonly"]))]
    pub department_path: Option<Vec<DepartmentPath>>,
    #[schemars(extend("x-scopes" = ["contact:user.dotted_line_leader_info.read"]))]
    pub dotted_line_leader_user_ids: Option<Vec<UserRef>>,
}

crate::endpoint! {
    /// Users by their ids.
    Get "/open-apis/contact/v3/users/batch" => BatchGetUsers {
        name: "contact.user/batch",
        document: "https://open.feishu.cn/document/contact-v3/user/batch",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["contact:contact.base:readonly"], ok: "success",
        path: Empty, query: BatchGetUsersQuery, body: Empty, data: BatchGetUsersData,
        errors: BatchGetUsersError {
            Parameter = 40001 @ 400 "invalid parameter",
            NoUserAuthority = 41050 @ 400 "no user authority",
            NoDepartmentAuthority = 40004 @ 403 "no dept. authority",
            System = 40003 @ 500 "internal error",
        }
    }
}
