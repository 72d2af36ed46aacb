//! <https://open.feishu.cn/document/contact-v3/department/update_department_id>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{Empty, reference::DepartmentRef};
use hire_types::id::DepartmentIdType;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateDepartmentIdPath {
    #[schemars(length(max = 64))]
    #[schemars(regex(pattern = r"^[a-zA-Z0-9][a-zA-Z0-9_\-@.]{0,63}$"))]
    pub department_id: DepartmentRef,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateDepartmentIdQuery {
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateDepartmentIdBody {
    #[schemars(length(max = 128))]
    #[schemars(regex(pattern = r"^0|[^od][A-Za-z0-9]*"))]
    pub new_department_id: String,
}

crate::endpoint! {
    /// Changes the custom id of a department.
    Patch "/open-apis/contact/v3/departments/:department_id/update_department_id" => UpdateDepartmentId {
        name: "contact.department/update_department_id",
        document: "https://open.feishu.cn/document/contact-v3/department/update_department_id",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["contact:contact:update_department_id"], ok: "success",
        path: UpdateDepartmentIdPath, query: UpdateDepartmentIdQuery, body: UpdateDepartmentIdBody, data: Empty,
        errors: UpdateDepartmentIdError {
            Parameter = 40001 @ 400 "invalid params",
            TooManyDepartmentIdUpdates = 43009 @ 400 "exceed update custom dept limit error",
            DepartmentIdFixed = 40007 @ 403 "can not update dept custom id error",
            TenantIdInvalid = 42008 @ 401 "tenant id is invalid error",
            System = 40003 @ 500 "internal error",
        }
    }
}
