//! <https://open.feishu.cn/document/server-docs/contact-v3/employee_type_enum/create>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Empty, shapes::common::StatedLocaleText, shapes::directory::EmployeeTypeEnum};
use hire_types::directory::{EmployeeTypeKind, EmployeeTypeStatus};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateEmployeeTypeBody {
    /// The text.
    #[schemars(length(min = 1, max = 100))]
    pub content: String,
    pub enum_type: EmployeeTypeKind,
    pub enum_status: EmployeeTypeStatus,
    pub i18n_content: Option<Vec<StatedLocaleText>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct CreateEmployeeTypeData {
    pub employee_type_enum: Option<EmployeeTypeEnum>,
}

crate::endpoint! {
    /// Creates an employee type.
    Post "/open-apis/contact/v3/employee_type_enums" => CreateEmployeeType {
        name: "contact.employee_type_enum/create",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/employee_type_enum/create",
        limits: [PerSecond(20)], apps: [SelfBuilt], access: Tenant,
        scopes: ["contact:contact"], ok: "success",
        path: Empty, query: Empty, body: CreateEmployeeTypeBody, data: CreateEmployeeTypeData,
        errors: CreateEmployeeTypeError {
            ContentTaken = 42301 @ 400 "param content duplicate",
            TranslationTaken = 42302 @ 400 "param i18n_content duplicate",
            TooManyTypes = 42303 @ 400 "exceed content max num",
            System = 40003 @ 500 "internal error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
