//! Boolean keywords: `张三 and (产品经理 or "product manager") not intern`.
//!
//! # The language
//!
//! ```text
//! either  = both { "or" both }
//! both    = one { ["and"] one }
//! one     = "not" one | "(" either ")" | term
//! term    = text in double quotes | characters without white space, quotes and parentheses
//! ```
//!
//! `not` binds tighter than `and`, `and` tighter than `or`; adjacent terms mean `and`. Operators may have any case and
//! width; in quotes they are words. Quotes are `"`, `“ ”`, `„` and `＂`, parentheses also `（）`. `not x` is valid alone:
//! everything without x.
//!
//! A keyword is typed into a search box, so there are no syntax errors. Everything else is text:
//! - an unpaired quote or parenthesis (`5" 屏`, `张三（北京`);
//! - an operator without its operands (`产品经理 or`, `and 张三`);
//! - everything beyond [`MAX_DEPTH`]. Text beyond [`MAX_CHARS`] and [`MAX_WORDS`] is ignored.
//!
//! Texts without a letter, digit or symbol are skipped: `R & D` is `R D`. A keyword without other texts matches
//! nothing.
//!
//! # What a term finds
//!
//! A term matches a document if it matches one of its values:
//! - names, titles, organizations and other texts contain it (see [`crate::text`]): whole words for Latin and the like,
//!   any substring for Chinese, emoji and symbols. Several words of one term (`node.js`, `"product manager"`) match
//!   only adjacent and within one value, never across two careers;
//! - a phone number starts with it, if it is a number of at least four digits (`1829002`, `+86 182-9002`), or equals it;
//! - a mail address starts with it, if it goes at least up to the `@` (`li.lei@`, `li.lei@example.com`); has it as
//!   domain, if it starts with the `@` (`@example.com`); or has it as the whole part before the `@`, if it has none.
//!
//! # Relevance
//!
//! The score of a term is the maximum [weight](FieldKind::weight) of the values that it matches. The score of a keyword
//! is the sum over its matching terms that are not negated. Scores are small integers that the index computes too, so
//! the rank of a talent does not depend on where it was evaluated.

mod evaluate;
mod parse;
mod term;
#[cfg(test)]
mod tests;

pub use evaluate::{FoldedDocument, matches, score};
pub use parse::{MAX_CHARS, MAX_DEPTH, MAX_WORDS, parse};
pub use term::{KeywordTerm, MailPattern, PhonePattern};

/// A parsed keyword.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ast {
    Term(KeywordTerm),
    Not(Box<Ast>),
    /// Two or more.
    And(Vec<Ast>),
    /// Two or more.
    Or(Vec<Ast>),
}

/// The type of a value of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FieldKind {
    Name,
    Title,
    /// Company or school.
    Organization,
    Other,
    Mobile,
    Email,
}

impl FieldKind {
    pub const ALL: [FieldKind; 6] = [
        FieldKind::Name,
        FieldKind::Title,
        FieldKind::Organization,
        FieldKind::Other,
        FieldKind::Mobile,
        FieldKind::Email,
    ];

    /// The score of a match in such a value.
    pub const fn weight(self) -> u32 {
        match self {
            FieldKind::Name | FieldKind::Mobile | FieldKind::Email => 8,
            FieldKind::Title => 4,
            FieldKind::Organization => 2,
            FieldKind::Other => 1,
        }
    }
}

/// The searchable values of one talent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    pub values: Vec<(FieldKind, String)>,
}

impl Document {
    /// Adds a value, unless it is empty.
    pub fn push(&mut self, kind: FieldKind, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.values.push((kind, text));
        }
    }

    /// Adds a phone number, so that it matches with and without its country code.
    pub fn push_mobile(&mut self, country_code: Option<&str>, number: &str) {
        self.push(FieldKind::Mobile, number);
        if let Some(code) = country_code.filter(|code| !code.is_empty() && !number.is_empty()) {
            self.push(FieldKind::Mobile, format!("{code}{number}"));
        }
    }
}
