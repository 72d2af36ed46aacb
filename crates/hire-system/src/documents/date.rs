//! A date in a document: `YYYY-MM-DD`.

use hire_rules::calendar::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes members by reference")]
#[allow(clippy::ref_option, reason = "serde calls it with a reference to the member")]
pub fn serialize<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    date.map(|date| date.to_string()).serialize(serializer)
}

pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    text.map(|text| Date::parse(&text).ok_or_else(|| D::Error::custom("not a date"))).transpose()
}
