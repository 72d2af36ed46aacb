//! The rules of hiring, as plain functions over plain data: what may follow what, and what a value must look like.
//! Nothing here knows the wire, the store or the clock; what cannot be known from the arguments is an argument.

pub mod calendar;
pub mod decimal;
pub mod form;
pub mod formula;
pub mod keyword;
pub mod offer;
pub mod organisation;
pub mod rational;
pub mod requirement;
pub mod salary;
pub mod text;

/// Every entity of a company is named by such a number; on the wire it is written in decimal.
pub type Id = i64;

/// An id as the wire writes it: decimal digits of a positive 64-bit number, without sign or leading zeros.
pub fn parse_id(text: &str) -> Option<Id> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::parse_id;

    #[test]
    fn ids_are_decimal_strings_of_64_bit_integers() {
        assert_eq!(parse_id("7016605170635213100"), Some(7_016_605_170_635_213_100));
        for bad in ["", "0", "-1", "+1", "01", " 1", "1.0", "９", "abc", "9223372036854775808"] {
            assert_eq!(parse_id(bad), None, "{bad:?}");
        }
    }
}
