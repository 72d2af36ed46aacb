use hire_types::{
    hiring::ProcessType,
    requirement::{Priority, RequiredDegree, RequirementCategory, RequirementValue},
};
use serde::{Deserialize, Serialize};

/// The parts of a requirement that nothing is filtered by. People are numbers of users, times milliseconds.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RequirementDocument {
    pub category: Option<RequirementCategory>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recruiters: Vec<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hiring_managers: Vec<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub direct_leaders: Vec<i64>,
    pub start_time: Option<i64>,
    pub deadline: Option<i64>,
    pub priority: Option<Priority>,
    pub required_degree: Option<RequiredDegree>,
    pub max_salary: Option<String>,
    pub min_salary: Option<String>,
    pub description: Option<String>,
    pub process_type: Option<ProcessType>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub custom: Vec<RequirementCustomValue>,
}

/// The value of a custom field.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RequirementCustomValue {
    pub field: i64,
    pub value: RequirementValue,
}

/// An option of a select field, as `requirement_fields.options` lists them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequirementOption {
    pub key: String,
    pub name_zh: String,
    pub name_en: String,
    #[serde(default = "in_use")]
    pub active: bool,
}

const fn in_use() -> bool {
    true
}
