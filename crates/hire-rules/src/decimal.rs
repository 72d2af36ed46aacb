//! Exact decimal numbers for amounts and numeric fields: no floats, no exponents, no implicit rounding.

use std::fmt;

/// Maximum digits of a number: far beyond any salary, and small enough that sums and products of a few numbers stay
/// exact.
const MAX_DIGITS: usize = 30;

/// A number `units / 10^scale` without trailing zeros, so that equal numbers are equal values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    units: i128,
    scale: u32,
}

impl Decimal {
    /// `units / 10^scale`.
    pub fn new(units: i128, scale: u32) -> Self {
        let (mut units, mut scale) = (units, scale);
        while scale > 0 && units % 10 == 0 {
            units /= 10;
            scale -= 1;
        }
        Self { units, scale }
    }

    /// Parses `12`, `-3.50`: digits with an optional minus and fraction. No plus, exponent or separators.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = match digits.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (digits, None),
        };
        let fraction_is_fine = fraction.is_none_or(is_digits);
        let fraction = fraction.unwrap_or_default();
        if !is_digits(whole) || !fraction_is_fine || whole.len() + fraction.len() > MAX_DIGITS {
            return None;
        }
        let mut units: i128 = 0;
        for digit in whole.bytes().chain(fraction.bytes()) {
            units = units.checked_mul(10)?.checked_add(i128::from(digit - b'0'))?;
        }
        let scale = u32::try_from(fraction.len()).ok()?;
        Some(Self::new(if negative { -units } else { units }, scale))
    }

    /// The number without its decimal point: 125 for `12.5`.
    pub fn units(self) -> i128 {
        self.units
    }

    /// Decimals that the number needs: 0 for an integer.
    pub fn scale(self) -> u32 {
        self.scale
    }

    pub fn is_negative(self) -> bool {
        self.units < 0
    }

    /// Formats with at least this many decimals: `2000.00`.
    pub fn fixed(self, places: u32) -> String {
        let plain = self.to_string();
        let missing = places.saturating_sub(self.scale) as usize;
        let point = if self.scale == 0 && missing > 0 { "." } else { "" };
        format!("{plain}{point}{}", "0".repeat(missing))
    }
}

impl From<i64> for Decimal {
    fn from(whole: i64) -> Self {
        Self::new(i128::from(whole), 0)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.is_negative() { "-" } else { "" };
        let digits = self.units.unsigned_abs().to_string();
        let scale = self.scale as usize;
        if scale == 0 {
            return write!(f, "{sign}{digits}");
        }
        let padded = format!("{digits:0>width$}", width = scale + 1);
        let (whole, fraction) = padded.split_at(padded.len() - scale);
        write!(f, "{sign}{whole}.{fraction}")
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_plain_decimal_numbers_and_nothing_else() {
        for (text, shown) in [
            ("0", "0"),
            ("-0", "0"),
            ("007", "7"),
            ("12.50", "12.5"),
            ("-3.05", "-3.05"),
            ("0.8", "0.8"),
            ("1000000", "1000000"),
            ("99999999999999999999.99", "99999999999999999999.99"),
            ("123456789012345678901234567890", "123456789012345678901234567890"),
            ("1234567890123456789012345678.99", "1234567890123456789012345678.99"),
        ] {
            assert_eq!(Decimal::parse(text).unwrap().to_string(), shown, "{text}");
        }
        for bad in [
            "",
            "-",
            ".",
            "1.",
            ".5",
            "+1",
            "1e3",
            "1,000",
            " 1",
            "1 ",
            "１",
            "0x1",
            "--1",
            "1.2.3",
            "NaN",
            "1234567890123456789012345678901",
            "12345678901234567890123456789.99",
        ] {
            assert_eq!(Decimal::parse(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn fixed_writes_amounts_with_two_decimals() {
        for (text, shown) in [("2000", "2000.00"), ("-0.5", "-0.50"), ("1.25", "1.25"), ("1.125", "1.125")] {
            assert_eq!(Decimal::parse(text).unwrap().fixed(2), shown);
        }
        assert_eq!(Decimal::parse("2000").unwrap().fixed(0), "2000", "no point without decimals");
    }

    proptest! {
        #[test]
        fn a_written_decimal_reads_back_as_itself(units in -10_i128.pow(28)..10_i128.pow(28), scale in 0_u32..20) {
            let decimal = Decimal::new(units, scale);
            prop_assert_eq!(Decimal::parse(&decimal.to_string()), Some(decimal));
        }

        #[test]
        fn any_text_is_read_or_refused_without_panic(text in ".{0,60}") {
            let _ = Decimal::parse(&text);
        }
    }
}
