//! The contacts: users, departments, levels, families, employee types.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    reference::{DepartmentRef, UserRef},
    shapes::common::{I18nWithJapanese, KnownLocaleText, LocaleText},
};
use hire_types::directory::{CustomAttributeType, EmployeeTypeKind, EmployeeTypeStatus, LeaderType};

/// A licence of a user.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AssignedLicense {
    pub subscription_id: Option<String>,
    pub license_plan_key: Option<String>,
    pub product_name: Option<String>,
    pub i18n_name: Option<I18nWithJapanese>,
    /// The start.
    #[schemars(extend("x-unit" = "s"))]
    pub start_time: Option<String>,
    /// The end. `-` while it lasts, where it is text with a month.
    #[schemars(extend("x-unit" = "s"))]
    pub end_time: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Avatar {
    pub avatar_72: Option<String>,
    pub avatar_240: Option<String>,
    pub avatar_640: Option<String>,
    pub avatar_origin: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ContactJobFamily {
    pub name: Option<String>,
    pub description: Option<String>,
    pub parent_job_family_id: Option<String>,
    pub status: Option<bool>,
    pub i18n_name: Option<Vec<LocaleText>>,
    pub i18n_description: Option<Vec<LocaleText>>,
    pub job_family_id: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ContactJobLevel {
    pub name: Option<String>,
    pub description: Option<String>,
    pub order: Option<i64>,
    pub status: Option<bool>,
    pub job_level_id: Option<String>,
    pub i18n_name: Option<Vec<LocaleText>>,
    pub i18n_description: Option<Vec<LocaleText>>,
}

/// A custom field of a user and its value.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CustomAttribute {
    pub r#type: Option<CustomAttributeType>,
    pub id: Option<String>,
    pub value: Option<CustomAttributeValue>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CustomAttributeValue {
    pub text: Option<String>,
    pub url: Option<String>,
    pub pc_url: Option<String>,
    pub option_id: Option<String>,
    pub option_value: Option<String>,
    pub name: Option<String>,
    pub picture_url: Option<String>,
    pub generic_user: Option<GenericUser>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Department {
    #[schemars(extend("x-scopes" = ["contact:department.base:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub name: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:department.base:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub i18n_name: Option<I18nWithJapanese>,
    #[schemars(extend("x-scopes" = ["contact:department.organize:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub parent_department_id: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:department.base:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub department_id: Option<String>,
    pub open_department_id: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:department.organize:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub leader_user_id: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:department.base:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub chat_id: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:department.organize:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub order: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:department.organize:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub unit_ids: Option<Vec<String>>,
    #[schemars(extend("x-scopes" = ["contact:department.organize:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub member_count: Option<i64>,
    #[schemars(extend("x-scopes" = ["contact:department.base:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub status: Option<DepartmentStatus>,
    pub leaders: Option<Vec<DepartmentLeader>>,
    pub group_chat_employee_types: Option<Vec<i64>>,
    #[schemars(extend("x-scopes" = ["contact:department.hrbp:readonly"]))]
    pub department_hrbps: Option<Vec<UserRef>>,
    #[schemars(extend("x-scopes" = ["contact:department.organize:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub primary_member_count: Option<i64>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DepartmentLeader {
    #[serde(rename = "leaderType")]
    pub leader_type: Option<LeaderType>,
    #[serde(rename = "leaderID")]
    #[schemars(extend("x-scopes" = ["contact:department.organize:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub leader_id: Option<String>,
}

/// A department with the departments above it.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DepartmentPath {
    pub department_id: Option<String>,
    pub department_name: Option<DepartmentPathName>,
    pub department_path: Option<DepartmentPathDetail>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DepartmentPathDetail {
    pub department_ids: Option<Vec<String>>,
    pub department_path_name: Option<DepartmentPathName>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DepartmentPathName {
    pub name: Option<String>,
    pub i18n_name: Option<I18nWithJapanese>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DepartmentStatus {
    pub is_deleted: Option<bool>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EmployeeTypeEnum {
    pub enum_id: Option<String>,
    pub enum_value: Option<String>,
    /// The text.
    pub content: Option<String>,
    pub enum_type: Option<EmployeeTypeKind>,
    pub enum_status: Option<EmployeeTypeStatus>,
    pub i18n_content: Option<Vec<LocaleText>>,
}

/// A person that a custom field names.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GenericUser {
    pub id: UserRef,
    pub r#type: Option<i64>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct JobTitle {
    pub job_title_id: Option<String>,
    pub name: Option<String>,
    pub i18n_name: Option<Vec<LocaleText>>,
    pub status: Option<bool>,
}

/// A job family whose languages the document lists.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct KnownLocaleJobFamily {
    pub name: Option<String>,
    pub description: Option<String>,
    pub parent_job_family_id: Option<String>,
    pub status: Option<bool>,
    pub i18n_name: Option<Vec<KnownLocaleText>>,
    pub i18n_description: Option<Vec<KnownLocaleText>>,
    pub job_family_id: Option<String>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedCustomAttribute {
    pub r#type: Option<CustomAttributeType>,
    pub id: Option<String>,
    pub value: Option<StatedCustomAttributeValue>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedCustomAttributeValue {
    pub text: Option<String>,
    pub url: Option<String>,
    pub pc_url: Option<String>,
    pub option_id: Option<String>,
    pub generic_user: Option<StatedGenericUser>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedDepartmentLeader {
    /// The Python SDK has names of its own for both.
    #[serde(rename = "leaderType")]
    #[schemars(extend("x-alias" = "leader_type"))]
    pub leader_type: LeaderType,
    #[serde(rename = "leaderID")]
    #[schemars(extend("x-alias" = "leader_id"))]
    pub leader_id: UserRef,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedGenericUser {
    pub id: UserRef,
    pub r#type: i32,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedUserOrder {
    pub department_id: Option<DepartmentRef>,
    #[serde(default = "default_user_order")]
    pub user_order: i32,
    #[serde(default = "default_department_order")]
    pub department_order: i32,
    pub is_primary_dept: Option<bool>,
}

const fn default_user_order() -> i32 {
    0
}

const fn default_department_order() -> i32 {
    0
}

/// The position of a user in a department, and of the department for the user.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct UserOrder {
    pub department_id: Option<DepartmentRef>,
    pub user_order: Option<i64>,
    pub department_order: Option<i64>,
    pub is_primary_dept: Option<bool>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct UserStatus {
    pub is_frozen: Option<bool>,
    pub is_resigned: Option<bool>,
    pub is_activated: Option<bool>,
    pub is_exited: Option<bool>,
    pub is_unjoin: Option<bool>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WorkCity {
    pub work_city_id: Option<String>,
    pub name: Option<String>,
    pub i18n_name: Option<Vec<LocaleText>>,
    pub status: Option<bool>,
}
