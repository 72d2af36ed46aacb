//! From values to index terms.
//!
//! Documents and queries share this module: [`phrase`] looks up the terms that [`Analyzer`] emits. Both tokenize with
//! `hire_rules::text`, as the evaluator does.
//!
//! In scripts without spaces, every character is a term, and so are every symbol and every pair of adjacent characters
//! or symbols, at the position of the first. Pairs are far rarer than characters, so longer keywords are found by pairs.
//! A gap is a term too: a phrase can require one and cannot skip one.

use hire_rules::keyword::KeywordTerm;
use hire_rules::text::{self, MIN_PHONE_PREFIX, TextToken};
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Longest prefix of a phone number that is a term of its own. Longer prefixes match few numbers and are read from the
/// term dictionary as a range.
pub const MAX_PHONE_PREFIX_TERM: usize = 8;

/// The term of a gap. No word or character has this text.
const GAP: &str = " ";

/// A term of a text field.
#[derive(Clone, Copy, Debug)]
enum TextTerm<'a> {
    Word(&'a str),
    Char(char),
    Pair(char, char),
}

impl<'a> TextTerm<'a> {
    fn from_token(unit: TextToken<'a>) -> TextTerm<'a> {
        match unit {
            TextToken::Word(word) => TextTerm::Word(word),
            TextToken::Char(c) => TextTerm::Char(c),
            TextToken::Gap => TextTerm::Word(GAP),
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

/// The index terms of a keyword term, each with its offset from the start. They cover every unit with as few pairs as
/// possible.
pub fn phrase(needle: &KeywordTerm) -> Vec<(usize, String)> {
    let units = needle.units();
    let is_char = |position: usize| matches!(units.get(position), Some(TextToken::Char(_)));
    let mut terms = Vec::new();
    let mut covered = 0;
    for (position, unit) in units.iter().enumerate() {
        let pair = match (unit, units.get(position + 1)) {
            (TextToken::Char(first), Some(TextToken::Char(second))) => Some(TextTerm::Pair(*first, *second)),
            _ => None,
        };
        if position >= covered {
            terms.push((position, pair.unwrap_or(TextTerm::from_token(*unit)).text()));
            covered = position + if pair.is_some() { 2 } else { 1 };
        } else if let Some(pair) = pair.filter(|_| !is_char(position + 2)) {
            // The last character of an odd run: its pair overlaps the previous one.
            terms.push((position, pair.text()));
            covered = position + 2;
        }
    }
    terms
}

/// The terms of a phone number: the number and its prefixes.
pub fn phone_terms(number: &str) -> Vec<String> {
    let digits = text::phone(number);
    let prefixes = MIN_PHONE_PREFIX..=MAX_PHONE_PREFIX_TERM.min(digits.len().saturating_sub(1));
    let mut terms: Vec<String> = prefixes.filter_map(|length| digits.get(..length).map(str::to_owned)).collect();
    terms.extend((!digits.is_empty()).then_some(digits));
    terms
}

/// The terms of a mail address: the address, the part before the `@`, and the domain with the `@`. The position of the
/// `@` distinguishes the three.
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

/// The tokenizer of the text fields.
#[derive(Clone, Debug, Default)]
pub struct Analyzer;

impl Tokenizer for Analyzer {
    type TokenStream<'a> = TextTerms;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> TextTerms {
        let folded = text::fold(text);
        let mut terms = TextTerms::default();
        let mut previous = None;
        for (position, unit) in text::units(&folded).enumerate() {
            if let (Some(TextToken::Char(first)), TextToken::Char(second)) = (previous, unit) {
                terms.push(position.saturating_sub(1), TextTerm::Pair(first, second));
            }
            terms.push(position, TextTerm::from_token(unit));
            previous = Some(unit);
        }
        terms
    }
}

/// The terms of one value, concatenated.
#[derive(Debug, Default)]
pub struct TextTerms {
    texts: String,
    /// Position of each term, and the end of its text.
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

    fn query_terms(keyword: &str) -> Vec<(usize, String)> {
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
        assert_eq!(query_terms("箭😀"), at(&[(0, "箭😀")]));
    }

    #[test]
    fn phrases_cover_every_character_with_pairs() {
        assert_eq!(query_terms("师"), at(&[(0, "师")]));
        assert_eq!(query_terms("工程"), at(&[(0, "工程")]));
        assert_eq!(query_terms("工程师"), at(&[(0, "工程"), (1, "程师")]));
        assert_eq!(query_terms("工程经理"), at(&[(0, "工程"), (2, "经理")]));
        assert_eq!(query_terms("高级工程师"), at(&[(0, "高级"), (2, "工程"), (3, "程师")]));
        assert_eq!(query_terms("C罗x"), at(&[(0, "c"), (1, "罗"), (2, "x")]));
        assert_eq!(query_terms("\"张三 李 a\""), at(&[(0, "张三"), (2, " "), (3, "李"), (4, "a")]));
    }

    #[test]
    fn phones_and_mails_are_indexed_with_prefixes_and_parts() {
        assert_eq!(phone_terms("138-0013-8000"), ["1380", "13800", "138001", "1380013", "13800138", "13800138000"]);
        assert_eq!(phone_terms("110"), ["110"]);
        assert_eq!(mail_terms("Li.Lei@X.cn"), ["li.lei", "@x.cn", "li.lei@x.cn"]);
    }
}
