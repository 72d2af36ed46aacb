//! A reader for the JSON that Feishu puts into strings: `{"date":"2022-01-01"}`, `["1","2"]`, `[{"common_attachment_id":"…"}]`.
//! The rules crate has no serde; these values are tiny, so a tiny reader serves.

use std::fmt::Write;
use std::iter::Peekable;
use std::str::Chars;

/// Nesting deeper than this is refused: no value we read has more than two levels.
const MOST_DEPTH: usize = 8;

#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    Null,
    Bool(bool),
    /// As it was written.
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// `None` when the text is not one whole JSON value.
    pub fn parse(text: &str) -> Option<Self> {
        let mut reader = Reader { rest: text.chars().peekable() };
        let value = reader.value(MOST_DEPTH)?;
        reader.skip_spaces();
        reader.rest.next().is_none().then_some(value)
    }

    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The member of an object; of repeated names the last, as most readers do.
    pub fn member(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.iter().rfind(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// A list whose every element `read` understands.
    pub fn list_of<T>(&self, read: impl Fn(&Self) -> Option<T>) -> Option<Vec<T>> {
        match self {
            Self::List(elements) => elements.iter().map(read).collect(),
            _ => None,
        }
    }
}

/// The text as a JSON string, quotes included.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            control if control < ' ' => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            plain => out.push(plain),
        }
    }
    out.push('"');
    out
}

struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
}

impl Reader<'_> {
    fn value(&mut self, depth: usize) -> Option<Json> {
        let depth = depth.checked_sub(1)?;
        self.skip_spaces();
        match self.rest.peek()? {
            '{' => self.object(depth),
            '[' => self.list(depth),
            '"' => self.string().map(Json::Text),
            't' => self.word("true", Json::Bool(true)),
            'f' => self.word("false", Json::Bool(false)),
            'n' => self.word("null", Json::Null),
            _ => self.number(),
        }
    }

    fn object(&mut self, depth: usize) -> Option<Json> {
        self.expect('{')?;
        let mut members = Vec::new();
        if self.next_is('}') {
            return Some(Json::Object(members));
        }
        loop {
            self.skip_spaces();
            let name = self.string()?;
            self.skip_spaces();
            self.expect(':')?;
            members.push((name, self.value(depth)?));
            if self.next_is('}') {
                return Some(Json::Object(members));
            }
            self.expect(',')?;
        }
    }

    fn list(&mut self, depth: usize) -> Option<Json> {
        self.expect('[')?;
        let mut elements = Vec::new();
        if self.next_is(']') {
            return Some(Json::List(elements));
        }
        loop {
            elements.push(self.value(depth)?);
            if self.next_is(']') {
                return Some(Json::List(elements));
            }
            self.expect(',')?;
        }
    }

    fn string(&mut self) -> Option<String> {
        self.expect('"')?;
        let mut text = String::new();
        loop {
            match self.rest.next()? {
                '"' => return Some(text),
                '\\' => text.push(self.escaped()?),
                control if control < ' ' => return None,
                plain => text.push(plain),
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        match self.rest.next()? {
            same @ ('"' | '\\' | '/') => Some(same),
            'b' => Some('\u{8}'),
            'f' => Some('\u{c}'),
            'n' => Some('\n'),
            'r' => Some('\r'),
            't' => Some('\t'),
            'u' => {
                let first = self.hex()?;
                if !(0xD800..0xDC00).contains(&first) {
                    return char::from_u32(first);
                }
                self.expect('\\')?;
                self.expect('u')?;
                let second = self.hex()?.checked_sub(0xDC00).filter(|low| *low < 0x400)?;
                char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + second)
            }
            _ => None,
        }
    }

    fn hex(&mut self) -> Option<u32> {
        (0..4).try_fold(0, |number, _| Some(number * 16 + self.rest.next()?.to_digit(16)?))
    }

    fn number(&mut self) -> Option<Json> {
        let belongs = |c: &char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | 'e' | 'E');
        let text: String = std::iter::from_fn(|| self.rest.next_if(belongs)).collect();
        let unsigned = text.strip_prefix('-').unwrap_or(&text);
        let json_number = unsigned.starts_with(|c: char| c.is_ascii_digit())
            && !unsigned.strip_prefix('0').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
            && !text.ends_with('.')
            && text.parse::<f64>().is_ok();
        json_number.then_some(Json::Number(text))
    }

    fn word(&mut self, word: &str, value: Json) -> Option<Json> {
        word.chars().all(|c| self.rest.next_if_eq(&c).is_some()).then_some(value)
    }

    fn skip_spaces(&mut self) {
        while self.rest.next_if(|c| matches!(c, ' ' | '\t' | '\n' | '\r')).is_some() {}
    }

    fn next_is(&mut self, character: char) -> bool {
        self.skip_spaces();
        self.rest.next_if_eq(&character).is_some()
    }

    fn expect(&mut self, character: char) -> Option<()> {
        self.rest.next_if_eq(&character).map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn text(text: &str) -> Json {
        Json::Text(text.to_owned())
    }

    #[test]
    fn reads_the_values_that_come_in_strings() {
        let date = Json::parse(r#" {"date" : "2022-01-01"} "#).unwrap();
        assert_eq!(date.member("date").unwrap().as_text(), Some("2022-01-01"));
        assert_eq!(Json::parse(r#"["1", "2"]"#), Some(Json::List(vec![text("1"), text("2")])));
        assert_eq!(Json::parse("[]"), Some(Json::List(vec![])));
        assert_eq!(Json::parse("{}"), Some(Json::Object(vec![])));
        let mixed = Json::parse(r#"[null,true,false,-1.5e3,"A\n😀"]"#).unwrap();
        let expected =
            vec![Json::Null, Json::Bool(true), Json::Bool(false), Json::Number("-1.5e3".to_owned()), text("A\n😀")];
        assert_eq!(mixed, Json::List(expected));
    }

    #[test]
    fn refuses_what_is_not_json() {
        for bad in [
            "",
            " ",
            "{",
            "}",
            "[1,]",
            "{\"a\":1,}",
            "{a:1}",
            "\"a",
            "\"\n\"",
            "01",
            "1.",
            "-",
            ".5",
            "tru",
            "truex",
            "2022-01-01",
            "[1] 2",
            "\"\\x\"",
            "\"\\ud800\"",
            "\"\\ud800\\u0041\"",
            "\"\\u12\"",
            "'a'",
            "NaN",
            "+1",
        ] {
            assert_eq!(Json::parse(bad), None, "{bad:?}");
        }
        assert_eq!(Json::parse(&"[".repeat(1_000_000)), None);
        assert_eq!(Json::parse(&format!("{}{}", "[".repeat(9), "]".repeat(9))), None);
    }

    proptest! {
        #[test]
        fn quoted_text_reads_back_as_itself(original in any::<String>()) {
            prop_assert_eq!(Json::parse(&quoted(&original)), Some(Json::Text(original)));
        }

        #[test]
        fn any_text_is_read_or_refused_without_panic(input in "[\\[\\]{}\":,\\\\u0-9a-f.\\-+eE tn工]{0,40}") {
            let _ = Json::parse(&input);
        }
    }
}
