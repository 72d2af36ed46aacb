//! Forms and their fields.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{i18n::I18n, job_requirement::list_by_id::CustomOption, shapes::common::TimeRangeInSeconds};
use hire_types::{
    common::EnabledStatus,
    form::{RegistrationFieldType, TalentFieldType},
    id::AttachmentId,
};

/// A file that is the value of a custom field.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CustomAttachment {
    pub file_id: Option<AttachmentId>,
    pub name: Option<String>,
    pub content_type: Option<String>,
    pub file_size: Option<i64>,
}

/// A file that is the value of a custom field.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CustomAttachmentV2 {
    pub file_id: Option<AttachmentId>,
    pub file_name: Option<String>,
    pub content_type: Option<String>,
    pub file_size: Option<i64>,
}

/// The options of a field.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FieldConfig {
    pub options: Option<Vec<FieldOption>>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FieldOption {
    pub key: Option<String>,
    pub name: Option<I18n>,
    pub description: Option<I18n>,
    /// Whether it can be used.
    pub active_status: Option<EnabledStatus>,
}

/// A field of the form of jobs or requirements, or a module with its fields.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FormField {
    pub id: Option<String>,
    pub name: Option<I18n>,
    pub description: Option<I18n>,
    pub setting: Option<RegistrationFieldSetting>,
    /// Whether an administrator made it.
    pub is_customized: Option<bool>,
    pub is_required: Option<bool>,
    /// Whether it can be used.
    pub active_status: Option<EnabledStatus>,
    /// The fields of a module.
    pub children_list: Option<Vec<FormFieldChild>>,
}

/// A field inside a module.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FormFieldChild {
    pub id: Option<String>,
    pub name: Option<I18n>,
    pub description: Option<I18n>,
    pub setting: Option<RegistrationFieldSetting>,
    /// The one above it.
    pub parent_id: Option<String>,
    /// Whether an administrator made it.
    pub is_customized: Option<bool>,
    pub is_required: Option<bool>,
    /// Whether it can be used.
    pub active_status: Option<EnabledStatus>,
}

/// A field of a registration form, or a module with its fields.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RegistrationField {
    pub id: Option<String>,
    pub name: Option<I18n>,
    pub description: Option<I18n>,
    pub setting: Option<RegistrationFieldSetting>,
    /// Whether an administrator made it.
    pub is_customized: Option<bool>,
    pub is_required: Option<bool>,
    pub is_visible: Option<bool>,
    /// Whether it can be used.
    pub active_status: Option<EnabledStatus>,
    /// The fields of a module.
    pub children_list: Option<Vec<RegistrationFieldChild>>,
}

/// A field inside a module of a registration form.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RegistrationFieldChild {
    pub id: Option<String>,
    pub name: Option<I18n>,
    pub description: Option<I18n>,
    pub setting: Option<RegistrationFieldSetting>,
    /// The one above it.
    pub parent_id: Option<String>,
    /// Whether an administrator made it.
    pub is_customized: Option<bool>,
    pub is_required: Option<bool>,
    pub is_visible: Option<bool>,
    /// Whether it can be used.
    pub active_status: Option<EnabledStatus>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RegistrationFieldSetting {
    pub object_type: Option<RegistrationFieldType>,
    pub config: Option<FieldConfig>,
}

/// A custom field of a talent and its value.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TalentField {
    pub object_id: Option<String>,
    pub name: Option<I18n>,
    pub object_type: Option<TalentFieldType>,
    pub value: Option<TalentFieldValue>,
}

/// A custom field of a talent and its value.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TalentFieldV2 {
    pub object_id: Option<String>,
    pub name: Option<I18n>,
    pub object_type: Option<TalentFieldType>,
    pub value: Option<TalentFieldValueV2>,
}

/// The value of a talent's custom field. Exactly one member is present: the one of the field's type.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TalentFieldValue {
    /// The text.
    pub content: Option<String>,
    pub option: Option<CustomOption>,
    pub option_list: Option<Vec<CustomOption>>,
    pub time_range: Option<TimeRangeInSeconds>,
    #[schemars(extend("x-unit" = "s"))]
    pub time: Option<String>,
    pub number: Option<String>,
    pub customized_attachment: Option<Vec<CustomAttachment>>,
}

/// The value of a field, with the names for the members of a file that the second version has.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TalentFieldValueV2 {
    /// The text.
    pub content: Option<String>,
    pub option: Option<CustomOption>,
    pub option_list: Option<Vec<CustomOption>>,
    pub time_range: Option<TalentCustomizedTimeRange>,
    #[schemars(extend("x-unit" = "s"))]
    pub time: Option<String>,
    pub number: Option<String>,
    pub customized_attachment: Option<Vec<CustomAttachmentV2>>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TalentCustomizedTimeRange {
    /// The start.
    #[schemars(extend("x-unit" = "s"))]
    pub start_time: Option<String>,
    /// The end. `-` while it lasts, where it is text with a month.
    #[schemars(extend("x-unit" = "s"))]
    pub end_time: Option<String>,
}
