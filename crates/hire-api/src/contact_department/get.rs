//! <https://open.feishu.cn/document/server-docs/contact-v3/department/get>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, reference::DepartmentRef, shapes::directory::Department};
use hire_types::id::{DepartmentIdType, UserIdType};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetDepartmentPath {
    #[schemars(length(max = 64))]
    #[schemars(regex(pattern = r"^[a-zA-Z0-9][a-zA-Z0-9_\-@.]{0,63}$"))]
    pub department_id: DepartmentRef,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct GetDepartmentQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GetDepartmentData {
    pub department: Option<Department>,
}

crate::endpoint! {
    /// A department.
    Get "/open-apis/contact/v3/departments/:department_id" => GetDepartment {
        name: "contact.department/get",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/department/get",
        limits: [], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["contact:contact.base:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"], ok: "success",
        path: GetDepartmentPath, query: GetDepartmentQuery, body: Empty, data: GetDepartmentData,
        errors: GetDepartmentError {
            Parameter = 40001 @ 400 "param error",
            TooLargeForRecursion = 43010 @ 400 "big dept forbid recursion error",
            System = 40003 @ 400 "internal error",
            NoDepartmentAuthority = 40004 @ 403 "no dept authority error",
            DepartmentUnknown = 40008 @ 400 "dept Info is null error",
            TenantIdInvalid = 42008 @ 401 "tenant id is invalid error",
            DepartmentNotExist = 40015 @ 400 "department not exist",
        }
    }
}
