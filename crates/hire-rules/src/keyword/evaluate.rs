//! Whether, and how well, a keyword matches a document: the definition that every index has to agree with.

use super::needle::MailNeedle;
use super::{Ast, Document, KeywordTerm, Kind, PhoneNeedle};
use crate::text::{self, TextToken};

/// Whether the keyword matches.
pub fn matches(keyword: &Ast, document: &Document) -> bool {
    FoldedDocument::of(document).matches(keyword)
}

/// What the match is worth; `None` if there is none.
pub fn score(keyword: &Ast, document: &Document) -> Option<u32> {
    FoldedDocument::of(document).score(keyword)
}

/// A document folded once, for several terms or keywords.
#[derive(Clone, Debug)]
pub struct FoldedDocument {
    values: Vec<(Kind, String)>,
}

impl FoldedDocument {
    pub fn of(document: &Document) -> FoldedDocument {
        let values = document.values.iter().map(|(kind, text)| {
            let folded = match kind {
                Kind::Mobile => text::phone(text),
                Kind::Email => text::mail(text),
                Kind::Name | Kind::Title | Kind::Organization | Kind::Other => text::fold(text),
            };
            (*kind, folded)
        });
        FoldedDocument { values: values.collect() }
    }

    pub fn matches(&self, keyword: &Ast) -> bool {
        self.score(keyword).is_some()
    }

    pub fn score(&self, keyword: &Ast) -> Option<u32> {
        match keyword {
            Ast::Term(needle) => self.best(needle),
            Ast::Not(inner) => self.score(inner).is_none().then_some(0),
            Ast::And(items) => items.iter().map(|item| self.score(item)).sum(),
            Ast::Or(items) => {
                let matched: Vec<u32> = items.iter().filter_map(|item| self.score(item)).collect();
                (!matched.is_empty()).then(|| matched.iter().sum())
            }
        }
    }

    /// Weight of the best kind of value in which the term is.
    fn best(&self, needle: &KeywordTerm) -> Option<u32> {
        let units = needle.units();
        let found = self.values.iter().filter(|(kind, value)| match kind {
            Kind::Mobile => in_phone(needle, value),
            Kind::Email => in_mail(needle, value),
            Kind::Name | Kind::Title | Kind::Organization | Kind::Other => in_text(&units, value),
        });
        found.map(|(kind, _)| kind.weight()).max()
    }
}

fn in_text(units: &[TextToken<'_>], folded: &str) -> bool {
    let text: Vec<TextToken<'_>> = text::units(folded).collect();
    text.windows(units.len().max(1)).any(|window| window == units)
}

fn in_phone(needle: &KeywordTerm, number: &str) -> bool {
    match needle.phone() {
        None => false,
        Some(PhoneNeedle::Whole(digits)) => number == digits,
        Some(PhoneNeedle::Prefix(digits)) => number.starts_with(&digits),
    }
}

fn in_mail(needle: &KeywordTerm, address: &str) -> bool {
    let (local, domain) = address.split_once('@').unwrap_or((address, ""));
    match needle.mail() {
        MailNeedle::Prefix(start) => address.starts_with(start),
        MailNeedle::Domain(wanted) => domain == wanted,
        MailNeedle::Local(wanted) => local == wanted,
    }
}
