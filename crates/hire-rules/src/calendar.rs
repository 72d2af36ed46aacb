//! Days, months and years as the documents write them, and their relation to the milliseconds they also use.
//!
//! A point in time becomes a day in China Standard Time (UTC+8, no summer time since 1991): Feishu's companies live by it,
//! and a birthday sent as midnight there must not become the day before.

use std::fmt;

const MS_A_DAY: i64 = 24 * 60 * 60 * 1000;
const COMPANY_OFFSET_MS: i64 = 8 * 60 * 60 * 1000;

/// A day of the Gregorian calendar in the years 1 to 9999: every value is an existing day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i64,
    month: i64,
    day: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i64,
    month: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(i64);

impl Date {
    pub fn new(year: i64, month: i64, day: i64) -> Option<Self> {
        Month::new(year, month)?;
        (1..=days_in(year, month)).contains(&day).then_some(Self { year, month, day })
    }

    /// Reads `YYYY-MM-DD`, all digits present.
    pub fn parse(text: &str) -> Option<Self> {
        let (month, day) = text.rsplit_once('-')?;
        let month = Month::parse(month)?;
        Self::new(month.year, month.month, digits(day, 2)?)
    }

    pub fn month(self) -> Month {
        Month { year: self.year, month: self.month }
    }

    pub fn year(self) -> Year {
        Year(self.year)
    }

    /// Days since 1970-01-01. After Howard Hinnant's `days_from_civil`: years begin in March, so the leap day comes last.
    pub fn days_since_epoch(self) -> i64 {
        let year = if self.month <= 2 { self.year - 1 } else { self.year };
        let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let day_of_year = (153 * ((self.month + 9) % 12) + 2) / 5 + self.day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// `None` outside the years 1 to 9999.
    pub fn from_days_since_epoch(days: i64) -> Option<Self> {
        let days = days.checked_add(719_468)?;
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = (month_from_march + 2) % 12 + 1;
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        Self::new(year, month, day)
    }

    /// The day it is in the company at that time. `None` outside the years 1 to 9999.
    pub fn of_ms(ms: i64) -> Option<Self> {
        Self::from_days_since_epoch(ms.checked_add(COMPANY_OFFSET_MS)?.div_euclid(MS_A_DAY))
    }

    /// When the day begins in the company.
    pub fn begins_at_ms(self) -> i64 {
        self.days_since_epoch() * MS_A_DAY - COMPANY_OFFSET_MS
    }

    /// The last millisecond of the day in the company.
    pub fn ends_at_ms(self) -> i64 {
        self.begins_at_ms() + MS_A_DAY - 1
    }

    /// Full years that someone born on this day has on another; `None` before birth. Who is born on a leap day is a year
    /// older on the 1st of March where there is none.
    pub fn age_on(self, today: Self) -> Option<i64> {
        let before_birthday = (today.month, today.day) < (self.month, self.day);
        (today >= self).then_some(today.year - self.year - i64::from(before_birthday))
    }
}

impl Month {
    pub fn new(year: i64, month: i64) -> Option<Self> {
        Year::new(year)?;
        (1..=12).contains(&month).then_some(Self { year, month })
    }

    /// Reads `YYYY-MM`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        Self::new(digits(year, 4)?, digits(month, 2)?)
    }

    pub fn year(self) -> Year {
        Year(self.year)
    }

    pub fn first_day(self) -> Date {
        Date { year: self.year, month: self.month, day: 1 }
    }
}

impl Year {
    pub fn new(year: i64) -> Option<Self> {
        (1..=9999).contains(&year).then_some(Self(year))
    }

    /// Reads `YYYY`.
    pub fn parse(text: &str) -> Option<Self> {
        Self::new(digits(text, 4)?)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

/// Whole seconds of a time in milliseconds, also before 1970: birthdays are sent in one and returned in the other.
pub fn seconds_of_ms(ms: i64) -> i64 {
    ms.div_euclid(1000)
}

fn days_in(year: i64, month: i64) -> i64 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    }
}

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
    fn a_time_is_the_day_it_is_in_china() {
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
    fn the_ends_of_leap_cycles_are_days_too() {
        for text in ["1600-02-29", "2000-02-29", "2400-02-29", "1900-02-28", "2023-12-31", "2024-12-31"] {
            let day = date(text);
            let next = Date::from_days_since_epoch(day.days_since_epoch() + 1).unwrap();
            assert_eq!(Date::from_days_since_epoch(day.days_since_epoch()), Some(day));
            assert_eq!(next.days_since_epoch(), day.days_since_epoch() + 1);
            assert!(next > day);
        }
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
        fn days_and_dates_are_the_same_thing(days in -719_162_i64..2_932_896) {
            let date = Date::from_days_since_epoch(days).unwrap();
            prop_assert_eq!(date.days_since_epoch(), days);
            prop_assert_eq!(Date::parse(&date.to_string()), Some(date));
            prop_assert_eq!(Date::of_ms(date.begins_at_ms()), Some(date));
            prop_assert!(Date::from_days_since_epoch(days - 1) < Some(date));
        }

        #[test]
        fn any_time_has_a_day_or_none(ms in any::<i64>(), days in any::<i64>()) {
            let _ = (Date::of_ms(ms), Date::from_days_since_epoch(days), seconds_of_ms(ms));
        }

        #[test]
        fn any_text_is_read_or_refused_without_panic(text in ".{0,14}") {
            let _ = (Date::parse(&text), Month::parse(&text), Year::parse(&text));
        }
    }
}
