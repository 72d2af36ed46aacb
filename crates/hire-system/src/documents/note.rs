use serde::{Deserialize, Serialize};

/// A person mentioned in a note (`notes.mentions`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// The position in the text, in UTF-16 units.
    pub offset: i64,
    pub user: i64,
}
