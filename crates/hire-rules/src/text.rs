//! Text analysis for search: folding and tokenization.
//!
//! The search index and the evaluator of [`crate::keyword`] both use this module, so their words are the same.
//!
//! **Folding** makes spellings of the same text equal: NFKC (which also unites full and half width), lower case,
//! `ß` as `ss`, both forms of the small sigma, and without the invisible characters that pasted text carries.
//! Accents stay: `José` is not `Jose`.
//!
//! **Tokens** are the parts of a text, in order:
//! - a *word* in scripts that put spaces between words: letters, digits and their marks. `+` and `#` at the end of
//!   letters belong to them, because `C`, `C++` and `C#` are three different skills;
//! - a single *character* in scripts that do not (Han, kana, bopomofo, Thai, Lao, Khmer, Burmese). Hangul is among
//!   them although Korean uses spaces: particles are glued to the noun, so that whole words would rarely match;
//! - a single *symbol*: emoji, stars, arrows, currency and other signs (Unicode category S) outside ASCII. Those of ASCII
//!   (`|`, `+`, `=`, `$` …) separate, as punctuation does: people write `Java | C++`;
//! - a *gap* between two such characters that are separated. Between words, and between a word and a character, nothing
//!   is recorded: `Java 工程师` and `Java工程师`, `Node.js` and `node js` are the same text, `张 三` and `张三` are not.
//!
//! A text contains another if it has its tokens adjacent and in the same order. For Han text this is a substring; for
//! words it means whole words.

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

/// Longer words are split into several tokens, because the length of index terms is limited.
const MAX_WORD_CHARS: usize = 128;
/// Minimum length of a prefix of a phone number that matches.
pub const MIN_PHONE_PREFIX: usize = 4;
/// Maximum digits of a phone number; the rest is ignored.
const MAX_PHONE_DIGITS: usize = 32;
/// Maximum characters of a mail address; the rest is ignored.
const MAX_MAIL_CHARS: usize = 254;

/// One token of a folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextToken<'a> {
    /// Letters and digits of a script with spaces.
    Word(&'a str),
    /// A character of a script without spaces, or a symbol.
    Char(char),
    /// A separator between two [`TextToken::Char`]s.
    Gap,
}

/// Folds a text for comparison.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let lowered =
        if is_nfkc_quick(text.chars()) == IsNormalized::Yes { lower(text.chars()) } else { lower(text.nfkc()) };
    // Lowercasing can decompose characters, such as J with a caron.
    if is_nfkc_quick(lowered.chars()) == IsNormalized::Yes { lowered } else { lowered.nfkc().collect() }
}

fn lower(chars: impl Iterator<Item = char>) -> String {
    let mut lowered = String::new();
    for c in chars.filter(|c| !is_invisible(*c)).flat_map(char::to_lowercase) {
        match c {
            'ß' => lowered.push_str("ss"),
            'ς' => lowered.push('σ'),
            c => lowered.push(c),
        }
    }
    lowered
}

/// Soft hyphens, zero-width characters, direction marks and variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0100}'..='\u{e01ef}')
}

/// The tokens of a [folded](fold) text.
pub fn units(folded: &str) -> TextTokens<'_> {
    TextTokens { rest: folded, after_char: false, separated: false }
}

/// Iterator made by [`units`].
#[derive(Clone, Debug)]
pub struct TextTokens<'a> {
    rest: &'a str,
    after_char: bool,
    separated: bool,
}

impl<'a> Iterator for TextTokens<'a> {
    type Item = TextToken<'a>;

    fn next(&mut self) -> Option<TextToken<'a>> {
        loop {
            let c = self.rest.chars().next()?;
            if is_unspaced(c) || is_symbol(c) {
                if self.after_char && self.separated {
                    self.separated = false;
                    return Some(TextToken::Gap);
                }
                self.take(c.len_utf8());
                self.after_char = true;
                self.separated = false;
                return Some(TextToken::Char(c));
            }
            if is_word(c) {
                self.after_char = false;
                self.separated = false;
                return Some(TextToken::Word(self.take(word_length(self.rest))));
            }
            self.take(c.len_utf8());
            self.separated = true;
        }
    }
}

impl<'a> TextTokens<'a> {
    fn take(&mut self, bytes: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }
}

/// Bytes of the word at the start of `text`.
fn word_length(text: &str) -> usize {
    let mut end = 0;
    let mut last = None;
    for c in text.chars().take(MAX_WORD_CHARS).take_while(|c| is_word(*c)) {
        end += c.len_utf8();
        last = Some(c);
    }
    if !last.is_some_and(char::is_alphabetic) {
        return end;
    }
    let rest = text.get(end..).unwrap_or_default();
    let signs = rest.chars().take_while(|c| matches!(c, '+' | '#')).take(3).count();
    // Signs are ASCII, so their count is their length. In `a+b` the sign joins two words.
    match rest.chars().nth(signs) {
        Some(c) if c.is_alphabetic() && is_word(c) => end,
        _ => end + signs,
    }
}

fn is_word(c: char) -> bool {
    (c.is_alphanumeric() || is_combining_mark(c)) && !is_unspaced(c)
}

fn is_symbol(c: char) -> bool {
    // Whole blocks, because each version of Unicode adds emoji.
    let is_emoji = matches!(c, '\u{1f000}'..='\u{1faff}');
    let is_sign = || c.general_category_group() == GeneralCategoryGroup::Symbol;
    !c.is_ascii() && !is_word(c) && (is_emoji || is_sign())
}

fn is_unspaced(c: char) -> bool {
    let script = matches!(c,
        '\u{0e00}'..='\u{0eff}'       // Thai, Lao
        | '\u{1000}'..='\u{109f}'     // Burmese
        | '\u{1100}'..='\u{11ff}'     // Hangul letters
        | '\u{1780}'..='\u{17ff}'     // Khmer
        | '\u{2e80}'..='\u{2fdf}'     // Han radicals
        | '\u{3005}'..='\u{3007}' | '\u{3021}'..='\u{3029}' | '\u{3031}'..='\u{303b}'
        | '\u{3040}'..='\u{318f}'     // kana, bopomofo, Hangul letters
        | '\u{31a0}'..='\u{31bf}' | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{1b000}'..='\u{1b16f}'
        | '\u{20000}'..='\u{3ffff}');
    script && (c.is_alphanumeric() || is_combining_mark(c))
}

/// The digits of a stored phone number.
pub fn phone(number: &str) -> String {
    fold(number).chars().filter(char::is_ascii_digit).take(MAX_PHONE_DIGITS).collect()
}

/// The digits of a [folded](fold) keyword that can be a phone number: only digits and common separators.
pub fn phone_keyword(folded: &str) -> Option<String> {
    let digits: String = folded.chars().filter(char::is_ascii_digit).collect();
    let is_phone =
        folded.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '+' | '-' | '.' | '(' | ')'));
    (is_phone && !digits.is_empty() && digits.len() <= MAX_PHONE_DIGITS).then_some(digits)
}

/// Folds a stored mail address for comparison.
pub fn mail(address: &str) -> String {
    fold(address.trim()).chars().take(MAX_MAIL_CHARS).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn cut(text: &str) -> Vec<String> {
        units(&fold(text))
            .map(|unit| match unit {
                TextToken::Word(word) => word.to_owned(),
                TextToken::Char(c) => c.to_string(),
                TextToken::Gap => "_".to_owned(),
            })
            .collect()
    }

    #[test]
    fn folding_unites_case_width_and_composition() {
        assert_eq!(fold("Ｊａｖａ　１２"), "java 12");
        assert_eq!(fold("ｶﾞ"), "ガ");
        assert_eq!(fold("e\u{301}"), fold("É"));
        assert_eq!(fold("STRASSE"), fold("Straße"));
        assert_eq!(fold("ΣΊΣΥΦΟΣ"), fold("Σίσυφος"));
        assert_eq!(fold("J\u{30c}"), fold("\u{1f0}"));
        assert_eq!(fold("张\u{200b}三\u{feff}"), "张三");
        assert_eq!(fold("№ ™"), "no tm", "signs of capitals");
    }

    #[test]
    fn words_are_tokens_and_so_is_each_han_character() {
        assert_eq!(cut("Senior Java工程师"), ["senior", "java", "工", "程", "师"]);
        assert_eq!(cut("Node.js/O'Brien"), ["node", "js", "o", "brien"]);
        assert_eq!(cut("ビール・한국"), ["ビ", "ー", "ル", "_", "한", "국"]);
        assert_eq!(cut(" 张  三 "), ["张", "_", "三"]);
        assert_eq!(cut("张 a 三"), ["张", "a", "三"]);
        assert_eq!(cut("—!?"), Vec::<String>::new());
    }

    #[test]
    fn emoji_and_symbols_are_single_characters() {
        assert_eq!(cut("火箭😀 🚀!"), ["火", "箭", "😀", "_", "🚀"]);
        assert_eq!(cut("👩\u{200d}💻 👍🏽 ❤\u{fe0f}"), ["👩", "💻", "_", "👍", "🏽", "_", "❤"]);
        assert_eq!(cut("C++★Java €5 →"), ["c++", "★", "java", "€", "5", "→"]);
        assert_eq!(cut("a | b = $5"), ["a", "b", "5"]);
    }

    #[test]
    fn plus_and_hash_belong_to_the_letters_before_them() {
        assert_eq!(cut("C, C++11/C#开发"), ["c", "c++", "11", "c#", "开", "发"]);
        assert_eq!(cut("a+b 50+ ++x"), ["a", "b", "50", "x"]);
    }

    #[test]
    fn long_words_are_split_into_tokens() {
        assert_eq!(cut(&"x".repeat(300)).iter().map(String::len).collect::<Vec<_>>(), [128, 128, 44]);
    }

    #[test]
    fn phone_numbers_are_their_digits() {
        assert_eq!(phone("+86 182-0029"), "861820029");
        assert_eq!(phone_keyword("+86 182-0029").unwrap(), "861820029");
        assert_eq!(phone_keyword("182x"), None);
        assert_eq!(phone_keyword("()"), None);
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }

        #[test]
        fn every_letter_digit_and_symbol_is_in_exactly_one_unit(text in any::<String>()) {
            let folded = fold(&text);
            let is_kept = |c: &char| is_word(*c) || is_unspaced(*c) || is_symbol(*c);
            let kept = |text: &str| text.chars().filter(is_kept).collect::<String>();
            let mut seen = String::new();
            for unit in units(&folded) {
                match unit {
                    TextToken::Word(word) => seen.push_str(word),
                    TextToken::Char(c) => seen.push(c),
                    TextToken::Gap => {}
                }
            }
            prop_assert_eq!(kept(&seen), kept(&folded));
        }
    }
}
