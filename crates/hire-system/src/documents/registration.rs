use hire_types::form::RegistrationFieldType;
use serde::{Deserialize, Serialize};

/// The modules of a registration form (`registration_forms.document`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RegistrationDocument {
    pub modules: Vec<RegistrationModule>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegistrationModule {
    #[serde(flatten)]
    pub part: RegistrationPart,
    pub fields: Vec<RegistrationField>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegistrationField {
    #[serde(flatten)]
    pub part: RegistrationPart,
    #[serde(rename = "type")]
    pub field_type: RegistrationFieldType,
    /// Of fields with a choice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<RegistrationOption>,
}

/// The common part of a module and a field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegistrationPart {
    pub id: i64,
    pub name_zh: String,
    pub name_en: String,
    #[serde(default)]
    pub description_zh: String,
    #[serde(default)]
    pub description_en: String,
    /// Whether the company added it.
    pub custom: bool,
    pub required: bool,
    pub visible: bool,
    pub active: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegistrationOption {
    pub key: String,
    pub name_zh: String,
    pub name_en: String,
    #[serde(default)]
    pub description_zh: String,
    #[serde(default)]
    pub description_en: String,
    pub active: bool,
}
