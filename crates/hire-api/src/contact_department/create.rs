//! <https://open.feishu.cn/document/server-docs/contact-v3/department/create>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    reference::UserRef,
    shapes::common::StatedI18nWithJapanese,
    shapes::directory::{Department, StatedDepartmentLeader},
};
use hire_types::id::{DepartmentIdType, UserIdType};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateDepartmentQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
    /// A repeated request with the same token is not carried out again.
    pub client_token: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateDepartmentBody {
    #[schemars(length(min = 1))]
    pub name: String,
    pub i18n_name: Option<StatedI18nWithJapanese>,
    pub parent_department_id: String,
    #[schemars(length(max = 64))]
    #[schemars(regex(pattern = r"^[a-zA-Z0-9][a-zA-Z0-9_\-@.]{0,63}$"))]
    pub department_id: Option<String>,
    pub leader_user_id: Option<UserRef>,
    /// The Python SDK sends a number.
    #[schemars(extend("x-takes-number" = true))]
    pub order: Option<String>,
    pub unit_ids: Option<Vec<String>>,
    pub create_group_chat: Option<bool>,
    pub leaders: Option<Vec<StatedDepartmentLeader>>,
    pub group_chat_employee_types: Option<Vec<i32>>,
    #[schemars(length(max = 500))]
    pub department_hrbps: Option<Vec<UserRef>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct CreateDepartmentData {
    pub department: Option<Department>,
}

crate::endpoint! {
    /// Creates a department.
    Post "/open-apis/contact/v3/departments" => CreateDepartment {
        name: "contact.department/create",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/department/create",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["contact:contact"], ok: "success",
        path: Empty, query: CreateDepartmentQuery, body: CreateDepartmentBody, data: CreateDepartmentData,
        errors: CreateDepartmentError {
            DuplicateOrder = 43005 @ 400 "duplicate order error",
            UpdateParameter = 40018 @ 400 "param error",
            DepartmentIdInvalid = 43008 @ 400 "custom dept id invalid error",
            TooManyChildren = 43013 @ 400 "dept too many children error",
            System = 40003 @ 400 "internal error",
            NoDepartmentAuthority = 40004 @ 403 "no dept authority error",
            DepartmentUnknown = 40008 @ 400 "dept Info is null error",
            ChatIdInvalid = 40010 @ 400 "chat id is invalid error",
            NoParentDeptAuthority = 40014 @ 403 "no parent dept authority error",
            DepartmentExists = 43000 @ 401 "dept has already exist error",
            DepartmentNameMissing = 40016 @ 401 "dept name can not be nul error",
            UserHasResigned = 42006 @ 400 "user has resigned error",
            UserIdInvalid = 41012 @ 400 "user id invalid error",
            RequestDiffers = 40021 @ 400 "no a same request error",
            IllegalUnit = 43004 @ 400 "illegal unit error",
            DepartmentIdExists = 43007 @ 400 "duplicated department custom id error",
            ParentDepartmentMissing = 44101 @ 400 "miss parent department id error",
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
            Parameter = 40001 @ 400 "param error",
        }
    }
}
