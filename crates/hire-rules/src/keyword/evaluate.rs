//! Evaluates a keyword on a document. This is the definition of matching and scores; every index must agree with it.

use super::term::MailPattern;
use super::{Ast, Document, FieldKind, KeywordTerm, PhonePattern};
use crate::text::{self, TextToken};

/// Whether the keyword matches.
pub fn matches(keyword: &Ast, document: &Document) -> bool {
    FoldedDocument::new(document).matches(keyword)
}

/// The score of the match; `None` if there is none.
pub fn score(keyword: &Ast, document: &Document) -> Option<u32> {
    FoldedDocument::new(document).score(keyword)
}

/// A case-folded document, for several terms or keywords.
#[derive(Clone, Debug)]
pub struct FoldedDocument {
    values: Vec<(FieldKind, String)>,
}

impl FoldedDocument {
    pub fn new(document: &Document) -> FoldedDocument {
        let values = document.values.iter().map(|(kind, text)| {
            let folded = match kind {
                FieldKind::Mobile => text::phone(text),
                FieldKind::Email => text::mail(text),
                FieldKind::Name | FieldKind::Title | FieldKind::Organization | FieldKind::Other => text::fold(text),
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
            Ast::Term(term) => self.best(term),
            Ast::Not(inner) => self.score(inner).is_none().then_some(0),
            Ast::And(items) => items.iter().map(|item| self.score(item)).sum(),
            Ast::Or(items) => {
                let matched: Vec<u32> = items.iter().filter_map(|item| self.score(item)).collect();
                (!matched.is_empty()).then(|| matched.iter().sum())
            }
        }
    }

    /// The maximum weight of the values that match the term.
    fn best(&self, term: &KeywordTerm) -> Option<u32> {
        let units = term.units();
        let matches = self.values.iter().filter(|(kind, value)| match kind {
            FieldKind::Mobile => in_phone(term, value),
            FieldKind::Email => in_mail(term, value),
            FieldKind::Name | FieldKind::Title | FieldKind::Organization | FieldKind::Other => in_text(&units, value),
        });
        matches.map(|(kind, _)| kind.weight()).max()
    }
}

fn in_text(units: &[TextToken<'_>], folded: &str) -> bool {
    let text: Vec<TextToken<'_>> = text::units(folded).collect();
    text.windows(units.len().max(1)).any(|window| window == units)
}

fn in_phone(term: &KeywordTerm, number: &str) -> bool {
    match term.phone() {
        None => false,
        Some(PhonePattern::Whole(digits)) => number == digits,
        Some(PhonePattern::Prefix(digits)) => number.starts_with(&digits),
    }
}

fn in_mail(term: &KeywordTerm, address: &str) -> bool {
    let (local, domain) = address.split_once('@').unwrap_or((address, ""));
    match term.mail() {
        MailPattern::Prefix(start) => address.starts_with(start),
        MailPattern::Domain(wanted) => domain == wanted,
        MailPattern::Local(wanted) => local == wanted,
    }
}
