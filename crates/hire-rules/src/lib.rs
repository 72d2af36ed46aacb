//! The rules of hiring, as pure functions: state transitions and validation. They do not depend on the wire, the store
//! or the clock; the time is an argument.

use std::{collections::HashSet, hash::Hash};

pub mod application;
pub mod calendar;
pub mod contact;
pub mod decimal;
pub mod employee;
pub mod field;
pub mod form;
pub mod formula;
pub mod job;
pub mod keyword;
pub mod offer;
pub mod organisation;
pub mod rational;
pub mod requirement;
pub mod salary;
pub mod talent;
pub mod text;
pub mod tree;

/// The id of an entity; on the wire it is in decimal.
pub type Id = i64;

/// Parses an id of the wire: decimal digits of a positive 64-bit number, without sign or leading zeros.
pub fn parse_id(text: &str) -> Option<Id> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    plain.then(|| text.parse().ok()).flatten()
}

/// Removes duplicates; the first occurrence is kept.
pub fn distinct<T: Clone + Eq + Hash>(members: &[T]) -> Vec<T> {
    let mut seen = HashSet::with_capacity(members.len());
    members.iter().filter(|member| seen.insert(*member)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::{distinct, parse_id};

    #[test]
    fn the_first_of_equal_members_is_kept() {
        assert_eq!(distinct(&[3, 1, 3, 2, 1]), [3, 1, 2]);
    }

    #[test]
    fn ids_are_decimal_strings_of_64_bit_integers() {
        assert_eq!(parse_id("7016605170635213100"), Some(7_016_605_170_635_213_100));
        for bad in ["", "0", "-1", "+1", "01", " 1", "1.0", "９", "abc", "9223372036854775808"] {
            assert_eq!(parse_id(bad), None, "{bad:?}");
        }
    }
}
