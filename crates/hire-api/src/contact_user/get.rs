//! <https://open.feishu.cn/document/server-docs/contact-v3/user/get>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    reference::{DepartmentRef, UserRef},
    shapes::directory::{
        AssignedLicense, Avatar, DepartmentPathDetail, DepartmentPathName, GenericUser, UserOrder, UserStatus,
    },
};
use hire_types::{
    directory::{ContactGender, CustomAttributeType},
    id::{DepartmentIdType, UserIdType},
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetUserPath {
    pub user_id: UserRef,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetUserQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GetUserData {
    pub user: Option<User>,
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
    pub custom_attrs: Option<Vec<UserCustomAttr>>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub enterprise_email: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub job_title: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.user_geo"]))]
    pub geo: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.job_level:readonly"]))]
    pub job_level_id: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.job_family:readonly"]))]
    pub job_family_id: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.assign_info:read"]))]
    pub assign_info: Option<Vec<AssignedLicense>>,
    #[schemars(extend("x-scopes" = ["contact:user.department_path:readonly"]))]
    pub department_path: Option<Vec<DepartmentDetail>>,
    #[schemars(extend("x-scopes" = ["contact:user.dotted_line_leader_info.read"]))]
    pub dotted_line_leader_user_ids: Option<Vec<UserRef>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct UserCustomAttr {
    pub r#type: Option<CustomAttributeType>,
    pub id: Option<String>,
    pub value: Option<UserCustomAttrValue>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct UserCustomAttrValue {
    pub text: Option<String>,
    pub url: Option<String>,
    pub pc_url: Option<String>,
    pub option_value: Option<String>,
    pub name: Option<String>,
    pub picture_url: Option<String>,
    pub generic_user: Option<GenericUser>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct DepartmentDetail {
    pub department_id: Option<DepartmentRef>,
    pub department_name: Option<DepartmentPathName>,
    pub department_path: Option<DepartmentPathDetail>,
}

crate::endpoint! {
    /// A user.
    Get "/open-apis/contact/v3/users/:user_id" => GetUser {
        name: "contact.user/get",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/user/get",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["contact:contact.base:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"], ok: "success",
        path: GetUserPath, query: GetUserQuery, body: Empty, data: GetUserData,
        errors: GetUserError {
            NoUserAuthority = 41050 @ 400 "no user authority",
            Parameter = 40001 @ 400 "invalid parameter",
            UserIdInvalid = 41012 @ 400 "user id invalid error",
            System = 40003 @ 400 "internal error",
        }
    }
}
