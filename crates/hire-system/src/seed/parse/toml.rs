//! Parses TOML to a tree.

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::tree::{LineIndex, Node, SourcePosition, Table, Value};

/// Parses a text, or returns all errors.
pub fn read(text: &str, file: usize) -> Result<Table, Vec<(SourcePosition, String)>> {
    let lines = LineIndex::new(text, file);
    let (document, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        let mut reader = Reader { lines, errors: Vec::new() };
        let table = reader.table(document.get_ref());
        return if reader.errors.is_empty() { Ok(table) } else { Err(reader.errors) };
    }
    let position = |error: &toml::de::Error| lines.position(error.span().map_or(0, |span| span.start));
    Err(errors.iter().map(|error| (position(error), error.message().trim().replace('\n', "; "))).collect())
}

struct Reader {
    lines: LineIndex,
    errors: Vec<(SourcePosition, String)>,
}

impl Reader {
    fn table(&mut self, table: &DeTable<'_>) -> Table {
        let members = table.iter().map(|(name, value)| (name.get_ref().to_string(), self.node(value)));
        Table::new(members.collect())
    }

    fn node(&mut self, value: &Spanned<DeValue<'_>>) -> Node {
        let at = self.lines.position(value.span().start);
        let value = match value.get_ref() {
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Integer(integer) => {
                // The parser has removed signs and underscores, and returns the radix.
                i64::from_str_radix(integer.as_str(), integer.radix()).map_or_else(
                    |_| {
                        self.errors.push((at, format!("{integer} does not fit into 64 bits")));
                        Value::Null
                    },
                    Value::Integer,
                )
            }
            DeValue::Float(number) => Value::Float(number.as_str().to_owned()),
            DeValue::Boolean(flag) => Value::Bool(*flag),
            DeValue::Datetime(time) => Value::Time(time.to_string()),
            DeValue::Array(list) => Value::List(list.iter().map(|value| self.node(value)).collect()),
            DeValue::Table(table) => Value::Table(self.table(table)),
        };
        Node { at, value }
    }
}
