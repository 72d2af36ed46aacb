//! <https://open.feishu.cn/document/server-docs/contact-v3/department/delete>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Empty, reference::DepartmentRef};
use hire_types::id::DepartmentIdType;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct DeleteDepartmentPath {
    #[schemars(length(max = 64))]
    #[schemars(regex(pattern = r"^[a-zA-Z0-9][a-zA-Z0-9_\-@.]{0,63}$"))]
    pub department_id: DepartmentRef,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct DeleteDepartmentQuery {
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
}

crate::endpoint! {
    /// Deletes a department.
    Delete "/open-apis/contact/v3/departments/:department_id" => DeleteDepartment {
        name: "contact.department/delete",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/department/delete",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["contact:contact"], ok: "success",
        path: DeleteDepartmentPath, query: DeleteDepartmentQuery, body: Empty, data: Empty,
        errors: DeleteDepartmentError {
            DepartmentHasMembers = 43011 @ 400 "delete has member dept error",
            DepartmentHasChildren = 43012 @ 400 "delete has sub dept department error",
            ProcessRootDept = 40002 @ 400 "process root dept error",
            System = 40003 @ 400 "internal error",
            NoDepartmentAuthority = 40004 @ 403 "no dept authority error",
            NoParentDeptAuthority = 40014 @ 403 "no parent dept authority error",
            TenantIdInvalid = 42008 @ 401 "tenant id is invalid error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
