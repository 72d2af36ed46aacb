use hire_types::{field::JobPreset, form::RegistrationFieldType, job::Experience, requirement::RequiredDegree};
use serde::{Deserialize, Serialize};

use super::{JobSettings, SelectOption, StoredValue};

/// The parts of a job that no query filters by.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct JobDocument {
    pub description: Option<String>,
    pub requirement: Option<String>,
    pub head_count: Option<i64>,
    pub experience: Option<Experience>,
    /// In thousands.
    pub min_salary: Option<i64>,
    pub max_salary: Option<i64>,
    pub required_degree: Option<RequiredDegree>,
    /// Ids of `crate::highlight`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub highlights: Vec<String>,
    /// Codes of majors.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub majors: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub custom: Vec<StoredValue>,
    pub settings: JobSettings,
}

/// The template of the jobs of a process type: modules of fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobSchemaDocument {
    pub modules: Vec<JobSchemaModule>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobSchemaModule {
    pub id: i64,
    pub name_zh: String,
    pub name_en: String,
    pub customized: bool,
    pub active: bool,
    pub fields: Vec<JobSchemaField>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobSchemaField {
    pub id: i64,
    pub name_zh: String,
    pub name_en: String,
    pub field_type: RegistrationFieldType,
    /// The default field; `None` for the company's own fields.
    pub preset: Option<JobPreset>,
    pub required: bool,
    pub active: bool,
    /// Of fields with a choice.
    pub options: Vec<SelectOption>,
}

impl JobSchemaDocument {
    /// The fields that are not disabled, neither themselves nor with their module.
    pub fn fields_in_use(&self) -> impl Iterator<Item = &JobSchemaField> {
        let modules = self.modules.iter().filter(|module| module.active);
        modules.flat_map(|module| &module.fields).filter(|field| field.active)
    }
}
