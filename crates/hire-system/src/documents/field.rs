use hire_types::field::FieldValue;
use serde::{Deserialize, Serialize};

/// The value of a custom field of a job or a requirement. Of options only the keys count; their names come from the field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredValue {
    pub field: i64,
    pub value: FieldValue,
}

/// An option of a custom field with a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelectOption {
    pub key: String,
    pub name_zh: String,
    pub name_en: String,
    /// One out of use is still shown where it was chosen.
    #[serde(default = "in_use")]
    pub active: bool,
}

const fn in_use() -> bool {
    true
}
