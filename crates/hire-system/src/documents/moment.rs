//! Points in time with the precision of the input.

use std::fmt;

use hire_rules::{
    calendar::{Date, Month, Year},
    field::ONGOING,
};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Unexpected, Visitor},
};

/// A year, a month, or an instant in milliseconds. In JSON: `"2016"`, `"2016-07"`, `1655644087000`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    Year(Year),
    Month(Month),
    Instant(i64),
}

/// When something ended. In JSON: `"-"` while it lasts, otherwise a [`Moment`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Ongoing,
    At(Moment),
}

impl Moment {
    /// Reads `YYYY` or `YYYY-MM`.
    pub fn parse(text: &str) -> Option<Self> {
        Year::parse(text).map(Self::Year).or_else(|| Month::parse(text).map(Self::Month))
    }

    /// An instant within the years of the calendar.
    pub fn instant(ms: i64) -> Option<Self> {
        Date::of_ms(ms).map(|_| Self::Instant(ms))
    }

    /// The month in the company's time zone. A year alone has none.
    pub fn month(self) -> Option<Month> {
        match self {
            Self::Year(_) => None,
            Self::Month(month) => Some(month),
            Self::Instant(ms) => Date::of_ms(ms).map(Date::month),
        }
    }

    pub fn year(self) -> Option<Year> {
        match self {
            Self::Year(year) => Some(year),
            Self::Month(month) => Some(month.year()),
            Self::Instant(ms) => Date::of_ms(ms).map(Date::year),
        }
    }

    /// Only instants were given in milliseconds.
    pub fn ms(self) -> Option<i64> {
        match self {
            Self::Instant(ms) => Some(ms),
            Self::Year(_) | Self::Month(_) => None,
        }
    }
}

impl End {
    pub fn ms(self) -> Option<i64> {
        match self {
            Self::Ongoing => None,
            Self::At(moment) => moment.ms(),
        }
    }

    /// `YYYY-MM`, or `-` while it lasts.
    pub fn month_text(self) -> Option<String> {
        match self {
            Self::Ongoing => Some(ONGOING.to_owned()),
            Self::At(moment) => moment.month().map(|month| month.to_string()),
        }
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Year(year) => serializer.collect_str(year),
            Self::Month(month) => serializer.collect_str(month),
            Self::Instant(ms) => serializer.serialize_i64(*ms),
        }
    }
}

impl Serialize for End {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Ongoing => serializer.serialize_str(ONGOING),
            Self::At(moment) => moment.serialize(serializer),
        }
    }
}

/// An untagged enum would take each value apart twice.
struct EndVisitor;

impl Visitor<'_> for EndVisitor {
    type Value = End;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a year, a month or a time in milliseconds")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<End, E> {
        let end = if text == ONGOING { Some(End::Ongoing) } else { Moment::parse(text).map(End::At) };
        end.ok_or_else(|| E::invalid_value(Unexpected::Other("text"), &self))
    }

    fn visit_i64<E: Error>(self, ms: i64) -> Result<End, E> {
        let moment = Moment::instant(ms);
        moment.map(End::At).ok_or_else(|| E::invalid_value(Unexpected::Signed(ms), &self))
    }

    fn visit_u64<E: Error>(self, ms: u64) -> Result<End, E> {
        self.visit_i64(i64::try_from(ms).unwrap_or(i64::MAX))
    }
}

impl<'de> Deserialize<'de> for End {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EndVisitor)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match End::deserialize(deserializer)? {
            End::At(moment) => Ok(moment),
            End::Ongoing => Err(D::Error::invalid_value(Unexpected::Str(ONGOING), &EndVisitor)),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;

    #[test]
    fn an_end_is_stored_as_precisely_as_it_was_stated() {
        for (json, month, year, ms) in [
            (r#""2016""#, None, Some("2016"), None),
            (r#""2016-07""#, Some("2016-07"), Some("2016"), None),
            // Midnight of 2020-01-01 in China.
            ("1577808000000", Some("2020-01"), Some("2020"), Some(1_577_808_000_000)),
            ("-1", Some("1970-01"), Some("1970"), Some(-1)),
        ] {
            let end: End = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&end).unwrap(), json);
            let End::At(moment) = end else { panic!("{json} is a moment") };
            assert_eq!(moment.month().map(|month| month.to_string()).as_deref(), month);
            assert_eq!(moment.year().map(|year| year.to_string()).as_deref(), year);
            assert_eq!((end.month_text().as_deref(), end.ms()), (month, ms));
        }
        let lasts: End = serde_json::from_str(r#""-""#).unwrap();
        assert_eq!((lasts, serde_json::to_string(&lasts).unwrap().as_str()), (End::Ongoing, r#""-""#));
        assert_eq!((lasts.month_text().as_deref(), lasts.ms()), (Some("-"), None));
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for json in [r#""""#, r#""16-07""#, r#""2016-13""#, r#""0000""#, "9223372036854775807", "1.5", "true"] {
            assert!(serde_json::from_str::<Moment>(json).is_err(), "{json}");
        }
        assert!(serde_json::from_str::<Moment>(r#""-""#).is_err());
    }
}
