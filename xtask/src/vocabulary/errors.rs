//! The names of error rows.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;

use crate::contract::facts::{ErrorRow, Facts};
use crate::new_endpoint::names::pascal;

/// The names of rows by their messages. Messages are no global table: each operation keeps its own rows.
#[derive(Deserialize)]
pub struct ErrorNames {
    fallback: BTreeMap<String, Fallback>,
    system: Messages,
    parameter: Messages,
    names: BTreeMap<String, String>,
}

/// The rows of an API for failures that a page does not list: code, HTTP status, message.
#[derive(Deserialize)]
struct Fallback {
    system: (i64, u16, String),
    parameter: (i64, u16, String),
}

#[derive(Deserialize)]
struct Messages {
    messages: Vec<String>,
}

/// Maximum length of a message that is used as a name.
const MAX_WORDS: usize = 6;

impl ErrorNames {
    /// The rows of an operation with their names. `System` and `Parameter` are among them, from the API's fallback where the
    /// page has none.
    pub fn rows(&self, facts: &Facts) -> Result<Vec<(String, ErrorRow)>> {
        let mut rows: Vec<(String, ErrorRow)> = Vec::new();
        for row in &facts.errors {
            let name = self.name(row)?;
            if rows.iter().any(|(other, _)| *other == name) {
                bail!(
                    "two error rows are called `{name}`; name {} {:?} in contract/_vocabulary/errors.toml",
                    row.code,
                    row.message,
                );
            }
            rows.push((name, row.clone()));
        }
        let path = facts.path.as_deref().unwrap_or_default();
        for name in ["System", "Parameter"] {
            if rows.iter().any(|(other, _)| other == name) {
                continue;
            }
            let fallback = self.fallback.iter().find(|(start, _)| path.starts_with(start.as_str()));
            let fallback = fallback.with_context(|| format!("errors.toml has no fallback for {path}"))?.1;
            let (code, http, message) =
                if name == "System" { fallback.system.clone() } else { fallback.parameter.clone() };
            rows.push((name.to_owned(), ErrorRow { http, code, message }));
        }
        Ok(rows)
    }

    fn name(&self, row: &ErrorRow) -> Result<String> {
        let ErrorRow { code, message, .. } = row;
        let named = self.names.get(&format!("{code} {message}")).or_else(|| self.names.get(message));
        if let Some(name) = named {
            return Ok(name.clone());
        }
        for (messages, name) in [(&self.system, "System"), (&self.parameter, "Parameter")] {
            if messages.messages.contains(message) {
                return Ok(name.to_owned());
            }
        }
        from_words(message).with_context(|| {
            format!("no name for the error row {code} {message:?} in contract/_vocabulary/errors.toml")
        })
    }
}

/// The name from a short English message, without a trailing `error`.
fn from_words(message: &str) -> Option<String> {
    let plain = message.replace(['\'', '’', '.'], "");
    let mut words: Vec<&str> = plain.split_whitespace().collect();
    while words.last().is_some_and(|word| word.eq_ignore_ascii_case("error")) {
        words.pop();
    }
    words.retain(|word| !["is", "the", "a", "an"].contains(&word.to_lowercase().as_str()));
    let name = pascal(&words.join(" "));
    let is_name = message.is_ascii() && name.starts_with(|first: char| first.is_ascii_alphabetic());
    (is_name && words.len() <= MAX_WORDS).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_english_messages_name_themselves() {
        assert_eq!(from_words("chat id is invalid error").as_deref(), Some("ChatIdInvalid"));
        assert_eq!(from_words("Job Closed").as_deref(), Some("JobClosed"));
        assert_eq!(from_words("职务不存在"), None);
        assert_eq!(from_words("one two three four five six seven"), None);
    }
}
