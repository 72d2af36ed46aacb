//! Days, months and years in the notation of the documents, and their conversion to milliseconds.
//!
//! A point in time is converted to a day in China Standard Time (UTC+8, no summer time since 1991): it is the time zone
//! of the platform, and a birthday sent as midnight there must not become the day before.

use std::fmt::{self, Write};

use jiff::{
    Timestamp,
    civil::{self, Time},
    tz::Offset,
};

const COMPANY_OFFSET: Offset = Offset::constant(8);

/// A day of the Gregorian calendar in the years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

/// A month in the years 1 to 9999, as its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(civil::Date);

/// A year from 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(i16);

impl Date {
    const LENGTH_MS: i64 = 24 * 60 * 60 * 1000;

    pub fn new(year: i64, month: i64, day: i64) -> Option<Self> {
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        civil::Date::new(i16::try_from(year).ok()?, month, day).ok().and_then(Self::in_range)
    }

    fn in_range(date: civil::Date) -> Option<Self> {
        Year::new(date.year().into()).map(|_| Self(date))
    }

    /// Reads `YYYY-MM-DD`, all digits present.
    pub fn parse(text: &str) -> Option<Self> {
        let (month, day) = text.rsplit_once('-')?;
        let month = Month::parse(month)?;
        Self::new(month.0.year().into(), month.0.month().into(), digits(day, 2)?)
    }

    pub fn month(self) -> Month {
        Month(self.0.first_of_month())
    }

    pub fn year(self) -> Year {
        Year(self.0.year())
    }

    /// The day in UTC+8 at that time. `None` outside the years 1 to 9999.
    pub fn of_ms(ms: i64) -> Option<Self> {
        let time = Timestamp::from_millisecond(ms).ok()?;
        Self::in_range(COMPANY_OFFSET.to_datetime(time).date())
    }

    /// The start of the day in UTC+8.
    pub fn begins_at_ms(self) -> i64 {
        let midnight = self.0.to_datetime(Time::midnight());
        // Up to the last day of the year 9999 this is a timestamp.
        COMPANY_OFFSET.to_timestamp(midnight).unwrap_or(Timestamp::MAX).as_millisecond()
    }

    /// The last millisecond of the day in UTC+8.
    pub fn ends_at_ms(self) -> i64 {
        self.begins_at_ms() + Self::LENGTH_MS - 1
    }

    /// The age in full years on another day, of a person born on this day; `None` before birth. In years without a leap
    /// day, a birthday on it counts from the 1st of March.
    pub fn age_on(self, today: Self) -> Option<i64> {
        let of_year = |date: civil::Date| (date.month(), date.day());
        let years = i64::from(today.0.year()) - i64::from(self.0.year());
        (today >= self).then_some(years - i64::from(of_year(today.0) < of_year(self.0)))
    }
}

impl Month {
    pub fn new(year: i64, month: i64) -> Option<Self> {
        Date::new(year, month, 1).map(|first| Self(first.0))
    }

    /// Reads `YYYY-MM`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        Self::new(digits(year, 4)?, digits(month, 2)?)
    }

    pub fn year(self) -> Year {
        Year(self.0.year())
    }

    pub fn first_day(self) -> Date {
        Date(self.0)
    }
}

impl Year {
    pub fn new(year: i64) -> Option<Self> {
        i16::try_from(year).ok().filter(|year| (1..=9999).contains(year)).map(Self)
    }

    /// Reads `YYYY`.
    pub fn parse(text: &str) -> Option<Self> {
        Self::new(digits(text, 4)?)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for Month {
    /// A page of talents has two hundred months, so the digits are written without the formatter's padding.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.0.year().unsigned_abs(), self.0.month().unsigned_abs().into());
        let digit = |number: u16| char::from(b'0' + (number % 10) as u8);
        let year = [year / 1000, year / 100, year / 10, year].map(digit);
        let month = [month / 10, month].map(digit);
        year.into_iter().chain(['-']).chain(month).try_for_each(|sign| f.write_char(sign))
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

/// Converts milliseconds to whole seconds, also before 1970: birthdays are sent in milliseconds and returned in
/// seconds.
pub fn seconds_of_ms(ms: i64) -> i64 {
    ms.div_euclid(1000)
}

/// A number with exactly this many ASCII digits.
fn digits(text: &str, count: usize) -> Option<i64> {
    let plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn only_days_of_the_calendar_are_read() {
        for good in ["2022-04-07", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(date(good).to_string(), good);
        }
        for bad in [
            "",
            "2022",
            "2022-04",
            "2022-4-7",
            "2022-13-01",
            "2022-00-10",
            "2022-01-00",
            "2022-04-31",
            "2023-02-29",
            "1900-02-29",
            "0000-01-01",
            "20220407",
            "2022/04/07",
            "2022-04-07 ",
            "2022-04-07T00:00",
            "-022-04-07",
            "２０２２-04-07",
            "+022-04-07",
            "12022-04-07",
        ] {
            assert_eq!(Date::parse(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn months_and_years_are_read() {
        assert_eq!(Month::parse("2022-01").unwrap().to_string(), "2022-01");
        assert_eq!(Month::parse("2022-01").unwrap().first_day(), date("2022-01-01"));
        assert_eq!(Year::parse("2022").unwrap().to_string(), "2022");
        for bad in ["", "2022", "2022-1", "2022-13", "2022-01-01", "22-01"] {
            assert_eq!(Month::parse(bad), None, "{bad:?}");
        }
        for bad in ["", "22", "02022", "2022-01", "0000", "20２2"] {
            assert_eq!(Year::parse(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn a_time_is_converted_to_the_day_in_china() {
        for (ms, day) in [
            (0, "1970-01-01"),
            (-8 * 3_600_000, "1970-01-01"),
            (-8 * 3_600_000 - 1, "1969-12-31"),
            (1_653_383_498_000, "2022-05-24"),
            (1_640_966_400_000, "2022-01-01"),
            (1_640_966_399_999, "2021-12-31"),
        ] {
            assert_eq!(Date::of_ms(ms).unwrap(), date(day), "{ms}");
        }
        assert_eq!(date("2022-01-01").begins_at_ms(), 1_640_966_400_000);
        for beyond in [i64::MIN, i64::MAX, -100_000_000_000_000, 1_000_000_000_000_000] {
            assert_eq!(Date::of_ms(beyond), None);
        }
    }

    #[test]
    fn a_day_ends_a_millisecond_before_the_next_begins() {
        assert_eq!(date("2022-01-01").ends_at_ms(), 1_641_052_799_999);
        assert_eq!(date("2022-01-02").begins_at_ms(), 1_641_052_800_000);
    }

    #[test]
    fn age_counts_full_years() {
        for (born, today, age) in [
            ("1990-05-20", "2020-05-19", Some(29)),
            ("1990-05-20", "2020-05-20", Some(30)),
            ("2000-02-29", "2023-02-28", Some(22)),
            ("2000-02-29", "2023-03-01", Some(23)),
            ("2020-01-01", "2020-01-01", Some(0)),
            ("2020-01-02", "2020-01-01", None),
        ] {
            assert_eq!(date(born).age_on(date(today)), age, "{born} on {today}");
        }
    }

    #[test]
    fn milliseconds_become_whole_seconds_also_before_1970() {
        assert_eq!(seconds_of_ms(293_016_767_159), 293_016_767);
        assert_eq!(seconds_of_ms(-1), -1);
    }

    proptest! {
        #[test]
        fn the_day_that_begins_at_a_time_is_the_day_of_that_time(ms in -62_135_596_800_000_i64..253_402_128_000_000) {
            let date = Date::of_ms(ms).unwrap();
            prop_assert_eq!(Date::of_ms(date.begins_at_ms()), Some(date));
            prop_assert!(Date::of_ms(date.begins_at_ms() - 1) < Some(date));
            prop_assert_eq!(Date::parse(&date.to_string()), Some(date));
        }

        #[test]
        fn any_time_has_a_day_or_none(ms in any::<i64>()) {
            let _ = (Date::of_ms(ms), seconds_of_ms(ms));
        }

        #[test]
        fn any_text_is_read_or_refused_without_panic(text in ".{0,14}") {
            let _ = (Date::parse(&text), Month::parse(&text), Year::parse(&text));
        }
    }
}
