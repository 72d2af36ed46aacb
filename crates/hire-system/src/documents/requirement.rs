use hire_types::{
    hiring::ProcessType,
    requirement::{Priority, RequiredDegree, RequirementCategory},
};
use serde::{Deserialize, Serialize};

use super::StoredValue;

/// The parts of a requirement that no query filters by. People are numbers of users, times milliseconds.
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
    pub custom: Vec<StoredValue>,
}
