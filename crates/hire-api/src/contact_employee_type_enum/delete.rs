//! <https://open.feishu.cn/document/server-docs/contact-v3/employee_type_enum/delete>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::Empty;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct DeleteEmployeeTypePath {
    pub enum_id: String,
}

crate::endpoint! {
    /// Deletes a custom employee type.
    Delete "/open-apis/contact/v3/employee_type_enums/:enum_id" => DeleteEmployeeType {
        name: "contact.employee_type_enum/delete",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/employee_type_enum/delete",
        limits: [], apps: [SelfBuilt], access: Tenant,
        scopes: ["contact:contact"], ok: "success",
        path: DeleteEmployeeTypePath, query: Empty, body: Empty, data: Empty,
        errors: DeleteEmployeeTypeError {
            System = 40003 @ 500 "internal error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
