use serde::{Deserialize, Serialize};

use super::Translations;

/// The parts of an employment job that nothing is filtered by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
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
