use serde::{Deserialize, Serialize};

use super::Translations;

/// The parts of an employment job that no query filters by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HrJobDocument {
    pub names: Translations,
    pub descriptions: Translations,
    pub titles: Translations,
    /// The id of a pathway.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pathway: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub working_hours_type: Option<String>,
}

/// The texts of a grade, a pathway or a location.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NamedDocument {
    pub names: Translations,
    pub descriptions: Translations,
}

/// The parts of a position that no query filters by. Families, levels, employee types and locations are
/// numbers of their rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PositionDocument {
    pub names: Translations,
    pub descriptions: Translations,
    pub families: Vec<i64>,
    pub levels: Vec<i64>,
    pub grades: Vec<i64>,
    pub employee_types: Vec<i64>,
    pub work_locations: Vec<i64>,
    /// As it was stated: cost centers do not exist here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_center: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub working_hours_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dotted_line_leader: Option<i64>,
    pub is_key_position: bool,
}
