//! Parses JSON to a tree. Every value is first read as raw text, whose position gives the line.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::value::RawValue;

use super::tree::{LineIndex, Node, SourcePosition, Table, Value};

/// Maximum nesting of lists and objects; bounds the recursion.
const MAX_DEPTH: usize = 32;

/// Parses a text, or returns the first error.
pub fn read(text: &str, file: usize) -> Result<Table, Vec<(SourcePosition, String)>> {
    let reader = Reader { text, lines: LineIndex::new(text, file) };
    let at_error =
        |error: &serde_json::Error| SourcePosition { file, line: u32::try_from(error.line()).unwrap_or(u32::MAX) };
    let raw = serde_json::from_str(text).map_err(|error| vec![(at_error(&error), message(&error))])?;
    let node = reader.node(raw, 0).map_err(|error| vec![error])?;
    match node.value {
        Value::Table(table) => Ok(table),
        other => Err(vec![(node.at, format!("a seed is an object, not {}", other.kind()))]),
    }
}

/// The message without its position, which is reported separately.
fn message(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ").map_or(text.clone(), |(message, _)| message.to_owned())
}

struct Reader<'a> {
    text: &'a str,
    lines: LineIndex,
}

impl<'a> Reader<'a> {
    fn node(&self, raw: &'a RawValue, depth: usize) -> Result<Node, (SourcePosition, String)> {
        let json = raw.get();
        let at = self.lines.position((json.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize));
        let failed = |error: serde_json::Error| (at, message(&error));
        if depth > MAX_DEPTH {
            return Err((at, "nested too deeply".to_owned()));
        }
        let value = match json.as_bytes().first() {
            Some(b'{') => {
                let Members(members) = serde_json::from_str(json).map_err(failed)?;
                let mut nodes: Vec<(String, Node)> = Vec::with_capacity(members.len());
                for (name, raw) in members {
                    let node = self.node(raw, depth + 1)?;
                    if nodes.iter().any(|(earlier, _)| *earlier == name) {
                        return Err((node.at, format!("`{name}` is given twice")));
                    }
                    nodes.push((name, node));
                }
                Value::Table(Table::new(nodes))
            }
            Some(b'[') => {
                let values: Vec<&'a RawValue> = serde_json::from_str(json).map_err(failed)?;
                Value::List(values.into_iter().map(|raw| self.node(raw, depth + 1)).collect::<Result<_, _>>()?)
            }
            Some(b'"') => Value::Text(serde_json::from_str(json).map_err(failed)?),
            Some(b't') => Value::Bool(true),
            Some(b'f') => Value::Bool(false),
            Some(b'n') => Value::Null,
            _ => json.parse().map_or_else(|_| Value::Float(json.to_owned()), Value::Integer),
        };
        Ok(Node { at, value })
    }
}

/// The members of an object in order, including duplicates.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;

        impl<'de> Visitor<'de> for InOrder {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some((name, raw)) = map.next_entry::<String, &'de RawValue>()? {
                    members.push((name, raw));
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(InOrder)
    }
}
