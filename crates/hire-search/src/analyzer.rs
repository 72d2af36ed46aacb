//! From values to the terms of the index.
//!
//! The text analyzer and the queries meet here: what [`Analyzer`] emits for a document is what [`phrase`] asks for.
//! Both read text through `hire_rules::text`, as the evaluator does.
//!
//! A character of a script without spaces, or a symbol, is a term, and so is every pair of neighbours, at the position of the first:
//! single characters are found at once, and longer keywords by their pairs, which are far rarer. A gap is a term too,
//! so that it can be asked for and cannot be skipped.

use hire_rules::keyword::Needle;
use hire_rules::text::{self, MIN_PHONE_PREFIX, Unit};
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Starts of phone numbers of up to so many digits are terms of their own. Longer ones are few enough to be read from
/// the term dictionary as a range.
pub const MAX_PHONE_EDGE: usize = 8;

/// Never the text of a word or a character.
const GAP: &str = " ";

/// A term of a text field.
#[derive(Clone, Copy, Debug)]
enum TextTerm<'a> {
    Word(&'a str),
    Char(char),
    Pair(char, char),
}

impl<'a> TextTerm<'a> {
    fn of(unit: Unit<'a>) -> TextTerm<'a> {
        match unit {
            Unit::Word(word) => TextTerm::Word(word),
            Unit::Char(c) => TextTerm::Char(c),
            Unit::Gap => TextTerm::Word(GAP),
        }
    }

    fn push_to(self, text: &mut String) {
        match self {
            TextTerm::Word(word) => text.push_str(word),
            TextTerm::Char(c) => text.push(c),
            TextTerm::Pair(first, second) => text.extend([first, second]),
        }
    }

    fn text(self) -> String {
        let mut text = String::new();
        self.push_to(&mut text);
        text
    }
}

/// The terms by which a keyword's term is found, with their distance from its start. They cover every unit, with as
/// few pairs as that takes.
pub fn phrase(needle: &Needle) -> Vec<(usize, String)> {
    let units = needle.units();
    let is_char = |position: usize| matches!(units.get(position), Some(Unit::Char(_)));
    let mut terms = Vec::new();
    let mut covered = 0;
    for (position, unit) in units.iter().enumerate() {
        let pair = match (unit, units.get(position + 1)) {
            (Unit::Char(first), Some(Unit::Char(second))) => Some(TextTerm::Pair(*first, *second)),
            _ => None,
        };
        if position >= covered {
            terms.push((position, pair.unwrap_or(TextTerm::of(*unit)).text()));
            covered = position + if pair.is_some() { 2 } else { 1 };
        } else if let Some(pair) = pair.filter(|_| !is_char(position + 2)) {
            // One character is left of an odd run: its pair overlaps the one before.
            terms.push((position, pair.text()));
            covered = position + 2;
        }
    }
    terms
}

/// The terms of a phone number: itself and its starts.
pub fn phone_terms(number: &str) -> Vec<String> {
    let digits = text::phone(number);
    let edges = MIN_PHONE_PREFIX..=MAX_PHONE_EDGE.min(digits.len().saturating_sub(1));
    let mut terms: Vec<String> = edges.filter_map(|length| digits.get(..length).map(str::to_owned)).collect();
    terms.extend((!digits.is_empty()).then_some(digits));
    terms
}

/// The terms of a mail address: itself, the part before the `@`, and the domain with the `@`. These three cannot be
/// mistaken for each other.
pub fn mail_terms(address: &str) -> Vec<String> {
    let mail = text::mail(address);
    let mut terms = Vec::new();
    if let Some((local, domain)) = mail.split_once('@') {
        terms.extend((!local.is_empty()).then(|| local.to_owned()));
        terms.push(format!("@{domain}"));
    }
    terms.push(mail);
    terms
}

/// The analyzer of the text fields.
#[derive(Clone, Debug, Default)]
pub struct Analyzer;

impl Tokenizer for Analyzer {
    type TokenStream<'a> = TextTerms;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> TextTerms {
        let folded = text::fold(text);
        let mut terms = TextTerms::default();
        let mut previous = None;
        for (position, unit) in text::units(&folded).enumerate() {
            if let (Some(Unit::Char(first)), Unit::Char(second)) = (previous, unit) {
                terms.push(position.saturating_sub(1), TextTerm::Pair(first, second));
            }
            terms.push(position, TextTerm::of(unit));
            previous = Some(unit);
        }
        terms
    }
}

/// The terms of one value, one after the other in one string.
#[derive(Debug, Default)]
pub struct TextTerms {
    texts: String,
    /// Position of each term, and where its text ends.
    ends: Vec<(usize, usize)>,
    next: usize,
    start: usize,
    token: Token,
}

impl TextTerms {
    fn push(&mut self, position: usize, term: TextTerm<'_>) {
        term.push_to(&mut self.texts);
        self.ends.push((position, self.texts.len()));
    }
}

impl TokenStream for TextTerms {
    fn advance(&mut self) -> bool {
        let Some((position, end)) = self.ends.get(self.next).copied() else {
            return false;
        };
        self.token.text.clear();
        self.token.text.push_str(self.texts.get(self.start..end).unwrap_or_default());
        self.token.position = position;
        self.start = end;
        self.next += 1;
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;
    use hire_rules::keyword::{Ast, parse};

    fn asked(keyword: &str) -> Vec<(usize, String)> {
        match parse(keyword).unwrap() {
            Ast::Term(needle) => phrase(&needle),
            other => panic!("{other:?}"),
        }
    }

    fn terms(text: &str) -> Vec<(usize, String)> {
        let mut terms = Vec::new();
        let mut analyzer = Analyzer;
        analyzer.token_stream(text).process(&mut |token| terms.push((token.position, token.text.clone())));
        terms
    }

    fn at(expected: &[(usize, &str)]) -> Vec<(usize, String)> {
        expected.iter().map(|(position, text)| (*position, (*text).to_owned())).collect()
    }

    #[test]
    fn han_is_indexed_as_characters_and_pairs() {
        assert_eq!(
            terms("Java工程师 李"),
            at(&[(0, "java"), (1, "工"), (1, "工程"), (2, "程"), (2, "程师"), (3, "师"), (4, " "), (5, "李")])
        );
    }

    #[test]
    fn emoji_and_symbols_are_indexed_like_han() {
        assert_eq!(terms("箭😀 ★"), at(&[(0, "箭"), (0, "箭😀"), (1, "😀"), (2, " "), (3, "★")]));
        assert_eq!(asked("箭😀"), at(&[(0, "箭😀")]));
    }

    #[test]
    fn keywords_ask_for_pairs_that_cover_every_character() {
        assert_eq!(asked("师"), at(&[(0, "师")]));
        assert_eq!(asked("工程"), at(&[(0, "工程")]));
        assert_eq!(asked("工程师"), at(&[(0, "工程"), (1, "程师")]));
        assert_eq!(asked("工程经理"), at(&[(0, "工程"), (2, "经理")]));
        assert_eq!(asked("高级工程师"), at(&[(0, "高级"), (2, "工程"), (3, "程师")]));
        assert_eq!(asked("C罗x"), at(&[(0, "c"), (1, "罗"), (2, "x")]));
        assert_eq!(asked("\"张三 李 a\""), at(&[(0, "张三"), (2, " "), (3, "李"), (4, "a")]));
    }

    #[test]
    fn phones_and_mails_are_indexed_with_their_starts_and_parts() {
        assert_eq!(phone_terms("138-0013-8000"), ["1380", "13800", "138001", "1380013", "13800138", "13800138000"]);
        assert_eq!(phone_terms("110"), ["110"]);
        assert_eq!(mail_terms("Li.Lei@X.cn"), ["li.lei", "@x.cn", "li.lei@x.cn"]);
    }
}
