//! Dates and times: TOML values, text, or milliseconds. Without a time zone they are UTC.

use hire_rules::calendar;
use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::TimeZone,
};

use crate::seed::parse::tree::Value;

pub fn milliseconds(value: &Value) -> Option<i64> {
    match value {
        Value::Integer(milliseconds) => Some(*milliseconds),
        Value::Time(text) | Value::Text(text) => instant(text).map(Timestamp::as_millisecond),
        _ => None,
    }
}

fn instant(text: &str) -> Option<Timestamp> {
    let with_zone = || text.parse::<Timestamp>().ok();
    let without_zone = || text.parse::<DateTime>().ok()?.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp());
    with_zone().or_else(without_zone)
}

/// `YYYY-MM-DD`
pub fn date(value: &Value) -> Option<String> {
    match value {
        Value::Time(text) | Value::Text(text) => text.parse::<Date>().ok().map(|date| date.to_string()),
        _ => None,
    }
}

/// The time at which a day starts in UTC+8. Versions of core HR start at days.
pub fn day(value: &Value) -> Option<i64> {
    let day = match value {
        Value::Integer(milliseconds) => calendar::Date::of_ms(*milliseconds)?,
        _ => calendar::Date::parse(&date(value)?)?,
    };
    Some(day.begins_at_ms())
}
