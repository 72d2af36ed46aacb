//! One term of a keyword, prepared for every type of value.

use crate::text::{self, MIN_PHONE_PREFIX, TextToken};

/// Maximum tokens of a term. Only ligatures that expand to whole sentences exceed it.
const MAX_UNITS: usize = super::MAX_CHARS;

/// One term of a keyword.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeywordTerm {
    text: String,
    folded: String,
}

/// How a term matches phone numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhonePattern {
    /// Too short for a prefix: matches the whole number.
    Whole(String),
    Prefix(String),
}

/// How a term matches mail addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailPattern<'a> {
    /// The address starts with this, which includes the `@`.
    Prefix(&'a str),
    /// The part after the `@`.
    Domain(&'a str),
    /// The part before the `@`.
    Local(&'a str),
}

impl KeywordTerm {
    /// `None` if the text has no letter, digit or symbol to search for. `text` is without quotes.
    pub(super) fn new(text: &str) -> Option<KeywordTerm> {
        let folded = text::fold(text.trim());
        text::units(&folded).next()?;
        Some(KeywordTerm { text: text.trim().to_owned(), folded })
    }

    /// The original text, without quotes.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The tokens that texts must contain, in this order and adjacent.
    pub fn units(&self) -> Vec<TextToken<'_>> {
        text::units(&self.folded).take(MAX_UNITS).collect()
    }

    pub fn phone(&self) -> Option<PhonePattern> {
        let digits = text::phone_keyword(&self.folded)?;
        Some(if digits.len() < MIN_PHONE_PREFIX { PhonePattern::Whole(digits) } else { PhonePattern::Prefix(digits) })
    }

    pub fn mail(&self) -> MailPattern<'_> {
        match self.folded.split_once('@') {
            None => MailPattern::Local(&self.folded),
            Some(("", domain)) => MailPattern::Domain(domain),
            Some(_) => MailPattern::Prefix(&self.folded),
        }
    }
}
