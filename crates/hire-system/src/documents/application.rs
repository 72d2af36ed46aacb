use hire_types::id::TerminationReasonId;
use serde::{Deserialize, Serialize};

/// The parts of an application that no query filters by.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ApplicationDocument {
    /// Codes of places.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub preferred_cities: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub termination_reasons: Vec<TerminationReasonId>,
    pub termination_note: Option<String>,
    /// The id of the record with which core HR prepares the onboarding.
    pub pre_hire: Option<String>,
}
