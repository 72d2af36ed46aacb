//! Core HR.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{i18n::I18n, shapes::common::LocalizedText};
use hire_types::id::PathwayId;

/// A custom field and its value, a text that holds JSON.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CorehrCustomField {
    pub field_name: Option<String>,
    pub value: Option<String>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CorehrJob {
    pub id: Option<String>,
    /// The code that the company gave it.
    pub code: Option<String>,
    pub name: Option<Vec<LocalizedText>>,
    pub description: Option<Vec<LocalizedText>>,
    pub active: Option<bool>,
    pub job_title: Option<Vec<LocalizedText>>,
    pub pathway_id: Option<PathwayId>,
    pub job_family_id_list: Option<Vec<String>>,
    pub job_level_id_list: Option<Vec<String>>,
    pub working_hours_type_id: Option<String>,
    /// From when on this version holds.
    pub effective_time: Option<String>,
    /// Until when this version holds.
    pub expiration_time: Option<String>,
    pub custom_fields: Option<Vec<CorehrCustomField>>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CorehrJobFamily {
    pub id: Option<String>,
    pub name: Option<Vec<LocalizedText>>,
    pub active: Option<bool>,
    pub selectable: Option<bool>,
    /// The one above it.
    pub parent_id: Option<String>,
    pub pathway_ids: Option<Vec<PathwayId>>,
    /// From when on this version holds.
    pub effective_time: Option<String>,
    /// Until when this version holds.
    pub expiration_time: Option<String>,
    /// The code that the company gave it.
    pub code: Option<String>,
    pub description: Option<Vec<LocalizedText>>,
    pub custom_fields: Option<Vec<CorehrCustomField>>,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CorehrJobLevel {
    pub id: Option<String>,
    pub level_order: Option<i64>,
    /// The code that the company gave it.
    pub code: Option<String>,
    pub name: Option<Vec<LocalizedText>>,
    pub description: Option<Vec<LocalizedText>>,
    pub active: Option<bool>,
    pub custom_fields: Option<Vec<CorehrCustomField>>,
    pub job_grade: Option<Vec<String>>,
    pub pathway_ids: Option<Vec<PathwayId>>,
}

/// A custom field with its name, type and value.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NamedCorehrCustomField {
    pub custom_api_name: Option<String>,
    pub name: Option<I18n>,
    pub r#type: Option<i64>,
    pub value: Option<String>,
}

/// A custom field by its API name, and its value.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedApiCustomField {
    pub custom_api_name: String,
    pub value: String,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StatedCorehrCustomField {
    pub field_name: String,
    pub value: String,
}

#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ShownCorehrJob {
    pub id: Option<String>,
    /// The code that the company gave it.
    pub code: Option<String>,
    pub name: Option<Vec<LocalizedText>>,
    pub description: Option<Vec<LocalizedText>>,
    pub active: Option<bool>,
    pub job_title: Option<Vec<LocalizedText>>,
    pub pathway_id: Option<PathwayId>,
    pub job_family_id_list: Option<Vec<String>>,
    #[schemars(extend("x-scopes" = ["corehr:job.job_level:read"]))]
    pub job_level_id_list: Option<Vec<String>>,
    pub working_hours_type_id: Option<String>,
    /// From when on this version holds.
    pub effective_time: Option<String>,
    /// Until when this version holds.
    pub expiration_time: Option<String>,
    pub custom_fields: Option<Vec<CorehrCustomField>>,
}
