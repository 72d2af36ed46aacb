//! Values derived from the salary of an offer when it is read: the request and the response write the same amounts
//! differently.

use crate::decimal::Decimal;
use crate::rational::Rational;
use hire_types::{coded_enum, hiring::OfferType};
use serde::Serialize;

coded_enum! {
    /// The pay period of the basic salary.
    pub enum PayPeriod: i64 { Day = 1, Month = 2 }
}

impl PayPeriod {
    /// The request names only an amount. Interns are paid by the day and everyone else by the month, as is usual where
    /// the document comes from; no document says it.
    pub fn for_offer_type(offer_type: OfferType) -> Self {
        match offer_type {
            OfferType::Formal => Self::Month,
            OfferType::Internship => Self::Day,
        }
    }
}

/// `salary_plan.basic_salary`, JSON in a string: `{"amount":"10000","period":2}`.
pub fn shown_basic_salary(amount: &str, period: PayPeriod) -> String {
    #[derive(Serialize)]
    struct Shown<'a> {
        amount: &'a str,
        period: i64,
    }

    // Plain members always have JSON.
    serde_json::to_string(&Shown { amount, period: period.code() }).unwrap_or_default()
}

/// Reads a share as it may be written: `0.855`, or `85.5%`.
pub fn parse_share(text: &str) -> Option<Decimal> {
    match text.strip_suffix('%') {
        Some(percent) => Decimal::parse(percent).map(|percent| Decimal::new(percent.units(), percent.scale() + 2)),
        None => Decimal::parse(text),
    }
}

/// Whether a share is between nothing and all of something.
pub fn is_part(share: Decimal) -> bool {
    let whole = 10_i128.checked_pow(share.scale());
    !share.is_negative() && whole.is_some_and(|whole| share.units() <= whole)
}

/// `salary_plan.probation_salary_percentage`: the share as a percentage, `0.8` as `80%`. Other text stays as it is.
pub fn shown_probation_percentage(share: &str) -> String {
    let percent =
        parse_share(share).and_then(|share| Some(Decimal::new(share.units().checked_mul(100)?, share.scale())));
    percent.map_or_else(|| share.to_owned(), |percent| format!("{percent}%"))
}

/// The amounts of an offer that make up a year.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cash {
    pub basic_salary: Option<Decimal>,
    pub award_salary_multiple: Option<Decimal>,
    pub quarterly_bonus: Option<Decimal>,
    pub half_year_bonus: Option<Decimal>,
}

/// `total_annual_cash`: what a full year pays in cash, `basic × (12 + award months) + 4 × quarterly + 2 × half-yearly`.
///
/// The document only calls it a number, not a formula; this is the plain reading of its parts. A daily salary has no
/// total, since nothing says how many days are worked. Neither has an offer without a basic salary, or one too large to add up.
pub fn total_annual_cash(cash: &Cash, period: PayPeriod) -> Option<Decimal> {
    if period == PayPeriod::Day {
        return None;
    }
    let number = |amount: Decimal| Rational::try_from(amount).ok();
    let or_none = |amount: Option<Decimal>| amount.map_or(Some(Rational::ZERO), number);
    let months = Rational::from(12).plus(or_none(cash.award_salary_multiple)?)?;
    let salary = number(cash.basic_salary?)?.times(months)?;
    let quarterly = or_none(cash.quarterly_bonus)?.times(Rational::from(4))?;
    let half_yearly = or_none(cash.half_year_bonus)?.times(Rational::from(2))?;
    salary.plus(quarterly)?.plus(half_yearly)?.rounded(2)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn basic_salary_is_shown_as_json_with_its_period() {
        let monthly = PayPeriod::for_offer_type(OfferType::Formal);
        assert_eq!(shown_basic_salary("10000", monthly), r#"{"amount":"10000","period":2}"#);
        let daily = PayPeriod::for_offer_type(OfferType::Internship);
        assert_eq!(shown_basic_salary("150.50", daily), r#"{"amount":"150.50","period":1}"#);
    }

    #[test]
    fn probation_share_is_shown_as_a_percentage() {
        for (share, shown) in [
            ("0.8", "80%"),
            ("0.855", "85.5%"),
            ("0.12345", "12.345%"),
            ("1", "100%"),
            ("0", "0%"),
            ("10%", "10%"),
            ("85.50%", "85.5%"),
            ("all", "all"),
        ] {
            assert_eq!(shown_probation_percentage(share), shown);
        }
    }

    #[test]
    fn a_part_is_between_0_and_100_percent() {
        for (share, fits) in [
            ("0", true),
            ("0.855", true),
            ("1", true),
            ("100%", true),
            ("1.01", false),
            ("80", false),
            ("100.1%", false),
            ("-0.1", false),
            ("-10%", false),
        ] {
            assert_eq!(is_part(parse_share(share).unwrap()), fits, "{share}");
        }
        for malformed in ["", "%", "10 %", "10%%", "ten"] {
            assert_eq!(parse_share(malformed), None, "{malformed}");
        }
    }

    #[test]
    fn annual_cash_adds_up_what_a_year_pays() {
        let decimal = |text| Decimal::parse(text);
        let full = Cash {
            basic_salary: decimal("10000.50"),
            award_salary_multiple: decimal("3"),
            quarterly_bonus: decimal("3000"),
            half_year_bonus: decimal("10000"),
        };
        let total = |cash: &Cash, period| total_annual_cash(cash, period).map(|total| total.to_string());
        assert_eq!(total(&full, PayPeriod::Month).as_deref(), Some("182007.5"));
        let plain = Cash { basic_salary: decimal("10000"), ..Cash::default() };
        assert_eq!(total(&plain, PayPeriod::Month).as_deref(), Some("120000"));
        assert_eq!(total(&full, PayPeriod::Day), None);
        assert_eq!(total(&Cash { basic_salary: None, ..full }, PayPeriod::Month), None);
    }
}
