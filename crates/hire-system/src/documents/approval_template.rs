use serde::{Deserialize, Serialize};

/// The members of an approval flow that no query filters by.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ApprovalTemplateDocument {
    pub remark: Option<String>,
    /// The departments that it applies to, with those below them. If empty, it applies to all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub departments: Vec<i64>,
}
