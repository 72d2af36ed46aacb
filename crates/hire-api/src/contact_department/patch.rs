//! <https://open.feishu.cn/document/server-docs/contact-v3/department/patch>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    reference::{DepartmentRef, UserRef},
    shapes::common::StatedI18nWithJapanese,
    shapes::directory::{Department, StatedDepartmentLeader},
};
use hire_types::id::{DepartmentIdType, UserIdType};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct PatchDepartmentPath {
    #[schemars(length(max = 64))]
    #[schemars(regex(pattern = r"^[a-zA-Z0-9][a-zA-Z0-9_\-@.]{0,63}$"))]
    pub department_id: DepartmentRef,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct PatchDepartmentQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct PatchDepartmentBody {
    #[schemars(length(min = 1))]
    pub name: Option<String>,
    pub i18n_name: Option<StatedI18nWithJapanese>,
    pub parent_department_id: Option<String>,
    pub leader_user_id: Option<UserRef>,
    /// The Python SDK sends a number.
    #[schemars(extend("x-takes-number" = true))]
    pub order: Option<String>,
    pub create_group_chat: Option<bool>,
    pub leaders: Option<Vec<StatedDepartmentLeader>>,
    pub group_chat_employee_types: Option<Vec<i32>>,
    #[schemars(length(max = 500))]
    pub department_hrbps: Option<Vec<UserRef>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct PatchDepartmentData {
    pub department: Option<Department>,
}

crate::endpoint! {
    /// Changes the stated members of a department.
    Patch "/open-apis/contact/v3/departments/:department_id" => PatchDepartment {
        name: "contact.department/patch",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/department/patch",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["contact:contact"], ok: "success",
        path: PatchDepartmentPath, query: PatchDepartmentQuery, body: PatchDepartmentBody, data: PatchDepartmentData,
        errors: PatchDepartmentError {
            DuplicateOrder = 43005 @ 400 "duplicate order error",
            ProcessRootDept = 40002 @ 400 "process root dept error",
            System = 40003 @ 400 "internal error",
            NoDepartmentAuthority = 40004 @ 403 "no dept authority error",
            DepartmentUnknown = 40008 @ 400 "dept Info is null error",
            NoParentDeptAuthority = 40014 @ 403 "no parent dept authority error",
            TenantIdInvalid = 42008 @ 401 "tenant id is invalid error",
            LeadersRepeat = 43016 @ 400 "leaders is repeat",
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
