//! <https://open.feishu.cn/document/server-docs/contact-v3/department/update>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    reference::{DepartmentRef, UserRef},
    shapes::common::{I18nWithJapanese, StatedI18nWithJapanese},
    shapes::directory::{DepartmentLeader, DepartmentStatus, StatedDepartmentLeader},
};
use hire_types::id::{DepartmentIdType, UserIdType};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateDepartmentPath {
    #[schemars(length(max = 64))]
    #[schemars(regex(pattern = r"^[a-zA-Z0-9][a-zA-Z0-9_\-@.]{0,63}$"))]
    pub department_id: DepartmentRef,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateDepartmentQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateDepartmentBody {
    #[schemars(length(min = 1))]
    pub name: String,
    pub i18n_name: Option<StatedI18nWithJapanese>,
    pub parent_department_id: String,
    pub leader_user_id: Option<UserRef>,
    /// The Python SDK sends a number.
    #[schemars(extend("x-takes-number" = true))]
    pub order: Option<String>,
    pub create_group_chat: Option<bool>,
    pub leaders: Option<Vec<StatedDepartmentLeader>>,
    pub group_chat_employee_types: Option<Vec<i32>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct UpdateDepartmentData {
    pub department: Option<ShownDepartment>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ShownDepartment {
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
    #[schemars(extend("x-scopes" = ["contact:department.organize:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub primary_member_count: Option<i64>,
}

crate::endpoint! {
    /// Replaces a department.
    Put "/open-apis/contact/v3/departments/:department_id" => UpdateDepartment {
        name: "contact.department/update",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/department/update",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["contact:contact"], ok: "success",
        path: UpdateDepartmentPath, query: UpdateDepartmentQuery, body: UpdateDepartmentBody, data: UpdateDepartmentData,
        errors: UpdateDepartmentError {
            DuplicateOrder = 43005 @ 400 "duplicate order error",
            ProcessRootDept = 40002 @ 400 "process root dept error",
            System = 40003 @ 400 "internal error",
            NoDepartmentAuthority = 40004 @ 403 "no dept authority error",
            DepartmentUnknown = 40008 @ 400 "dept Info is null error",
            ChatIdInvalid = 40010 @ 400 "chat id is invalid error",
            NoParentDeptAuthority = 40014 @ 403 "no parent dept authority error",
            TenantIdInvalid = 42008 @ 401 "tenant id is invalid error",
            DepartmentNameMissing = 40016 @ 400 "dept name can not be nul error",
            ParentMissing = 40017 @ 400 "parent id can not be null in updateRequest",
            UpdateParameter = 40018 @ 400 "param error",
            IllegalUnit = 43004 @ 400 "illegal unit error",
            TooManyUnits = 43017 @ 400 "relate dept over limit",
            DuplicateI18nName = 43018 @ 400 "duplicate i18n name",
            TooDeep = 43019 @ 400 "exceed dept max level",
            DepartmentChatNotExist = 43021 @ 400 "department chat not exist",
            DepartmentNameDuplicate = 43022 @ 400 "department name duplicate",
            NoStructurePermission = 43023 @ 400 "dept structure no permissione",
            StructureLocked = 43024 @ 400 "dept structure tenant lock fail",
            TopDepartmentLeaderUnjoined = 43025 @ 400 "top department leader unjoined",
            EmployeeTypeNotValid = 43026 @ 400 "employee type is not valid",
            InvalidDepartmentHrbps = 43028 @ 400 "invalid department hrbps",
            NameHasSeparator = 43029 @ 400 "dept name not contain separator",
            DepartmentLocked = 43030 @ 400 "update department lock error,wait some seconds and retry",
            TooManyChildren = 43013 @ 400 "dept too many children error",
            ExternalData = 43031 @ 400 "Unable to edit data from external data sources",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
