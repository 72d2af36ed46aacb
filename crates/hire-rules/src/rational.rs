//! Exact fractions for formulas, so that `10 / 3 * 3` is 10. Overflow is `None`, never a wrong number.

use crate::decimal::Decimal;

/// A fraction in lowest terms with a positive denominator, so that equal numbers are equal values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rational {
    numerator: i128,
    denominator: i128,
}

impl Rational {
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };

    /// `None` for a denominator of zero or on overflow.
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        let divisor = gcd(numerator, denominator)?;
        let (numerator, denominator) = (numerator.checked_div(divisor)?, denominator.checked_div(divisor)?);
        if denominator < 0 {
            return Some(Self { numerator: numerator.checked_neg()?, denominator: denominator.checked_neg()? });
        }
        (denominator > 0).then_some(Self { numerator, denominator })
    }

    pub fn is_zero(self) -> bool {
        self.numerator == 0
    }

    pub fn plus(self, other: Self) -> Option<Self> {
        let shared = gcd(self.denominator, other.denominator)?;
        let left = self.numerator.checked_mul(other.denominator / shared)?;
        let right = other.numerator.checked_mul(self.denominator / shared)?;
        Self::new(left.checked_add(right)?, (self.denominator / shared).checked_mul(other.denominator)?)
    }

    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negated()?)
    }

    pub fn times(self, other: Self) -> Option<Self> {
        // Reduced crosswise first, to keep the products small.
        let left = Self::new(self.numerator, other.denominator)?;
        let right = Self::new(other.numerator, self.denominator)?;
        Self::new(left.numerator.checked_mul(right.numerator)?, left.denominator.checked_mul(right.denominator)?)
    }

    /// `None` also for a divisor of zero; check `is_zero` first to distinguish it from overflow.
    pub fn over(self, other: Self) -> Option<Self> {
        self.times(Self::new(other.denominator, other.numerator)?)
    }

    pub fn negated(self) -> Option<Self> {
        Some(Self { numerator: self.numerator.checked_neg()?, denominator: self.denominator })
    }

    /// The nearest decimal with this many decimals; halves are rounded away from zero, as for money.
    pub fn rounded(self, places: u32) -> Option<Decimal> {
        let ten = 10_i128.checked_pow(places)?;
        let (whole, rest) = (self.numerator / self.denominator, self.numerator % self.denominator);
        let doubled = rest.checked_abs()?.checked_mul(ten)?.checked_mul(2)?;
        let fraction = doubled.checked_add(self.denominator)? / self.denominator.checked_mul(2)?;
        let fraction = if self.numerator < 0 { -fraction } else { fraction };
        Some(Decimal::new(whole.checked_mul(ten)?.checked_add(fraction)?, places))
    }
}

impl From<i64> for Rational {
    fn from(whole: i64) -> Self {
        Self { numerator: i128::from(whole), denominator: 1 }
    }
}

impl TryFrom<Decimal> for Rational {
    type Error = OutOfRange;

    fn try_from(decimal: Decimal) -> Result<Self, OutOfRange> {
        let ten = 10_i128.checked_pow(decimal.scale()).ok_or(OutOfRange)?;
        Self::new(decimal.units(), ten).ok_or(OutOfRange)
    }
}

/// The number is too large or has too many decimals for exact computation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfRange;

fn gcd(a: i128, b: i128) -> Option<i128> {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    i128::try_from(a).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn ratio(numerator: i128, denominator: i128) -> Rational {
        Rational::new(numerator, denominator).unwrap()
    }

    #[test]
    fn fractions_are_kept_in_lowest_terms() {
        assert_eq!(ratio(6, -4), ratio(-3, 2));
        assert_eq!(ratio(0, 7), Rational::ZERO);
        assert_eq!(Rational::new(1, 0), None);
        assert_eq!(Rational::new(0, 0), None);
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        for (number, shown) in [
            (ratio(1, 3), "0.33"),
            (ratio(2, 3), "0.67"),
            (ratio(1, 200), "0.01"),
            (ratio(-1, 200), "-0.01"),
            (ratio(-7, 2), "-3.5"),
            (ratio(999, 1000), "1"),
        ] {
            assert_eq!(number.rounded(2).unwrap().to_string(), shown);
        }
    }

    #[test]
    fn overflow_is_none() {
        let huge = ratio(i128::MAX, 1);
        assert_eq!(huge.plus(huge), None);
        assert_eq!(huge.times(huge), None);
        assert_eq!(ratio(1, i128::MAX).times(ratio(1, 3)), None);
        assert_eq!(huge.rounded(2), None);
        assert_eq!(Rational::new(i128::MIN, -1), None);
        assert_eq!(Rational::new(i128::MIN, i128::MIN), None);
    }

    proptest! {
        #[test]
        fn arithmetic_undoes_itself(a in -10_000_i128..10_000, b in 1_i128..10_000, c in -10_000_i128..10_000, d in 1_i128..10_000) {
            let (left, right) = (ratio(a, b), ratio(c, d));
            prop_assert_eq!(left.plus(right).unwrap().minus(right), Some(left));
            if !right.is_zero() {
                prop_assert_eq!(left.times(right).unwrap().over(right), Some(left));
            }
        }

        #[test]
        fn no_operands_panic(a in any::<i128>(), b in any::<i128>(), c in any::<i128>(), d in any::<i128>(), places in 0_u32..50) {
            if let (Some(left), Some(right)) = (Rational::new(a, b), Rational::new(c, d)) {
                let _ = (left.plus(right), left.minus(right), left.times(right), left.over(right), left.rounded(places));
            }
        }
    }
}
