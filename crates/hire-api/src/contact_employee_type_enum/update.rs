//! <https://open.feishu.cn/document/server-docs/contact-v3/employee_type_enum/update>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::common::StatedLocaleText, shapes::directory::EmployeeTypeEnum};
use hire_types::directory::{EmployeeTypeKind, EmployeeTypeStatus};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateEmployeeTypePath {
    pub enum_id: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UpdateEmployeeTypeBody {
    /// The text.
    #[schemars(length(min = 1, max = 100))]
    pub content: String,
    pub enum_type: EmployeeTypeKind,
    pub enum_status: EmployeeTypeStatus,
    pub i18n_content: Option<Vec<StatedLocaleText>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct UpdateEmployeeTypeData {
    pub employee_type_enum: Option<EmployeeTypeEnum>,
}

crate::endpoint! {
    /// Changes a custom employee type.
    Put "/open-apis/contact/v3/employee_type_enums/:enum_id" => UpdateEmployeeType {
        name: "contact.employee_type_enum/update",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/employee_type_enum/update",
        limits: [], apps: [SelfBuilt], access: Tenant,
        scopes: ["contact:contact"], ok: "success",
        path: UpdateEmployeeTypePath, query: Empty, body: UpdateEmployeeTypeBody, data: UpdateEmployeeTypeData,
        errors: UpdateEmployeeTypeError {
            System = 40003 @ 500 "internal error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
