//! Reads the members of an entity: their types, the entities that they refer to, and members that do not exist.

use std::cell::RefCell;

use hire_types::{Id, Name};
use serde::de::DeserializeOwned;

use super::{
    context::{Context, UnresolvedRef},
    entity_types, time,
};
use crate::seed::{
    errors::Errors,
    parse::tree::{Node, SourcePosition, Table, Value},
};

/// One pass over the entities of a tenant.
pub struct ReadPass<'a> {
    pub context: &'a Context,
    pub errors: RefCell<Errors>,
    /// References to entities outside the file, with the error if they are not stored either.
    pub unresolved: RefCell<Vec<(UnresolvedRef, SourcePosition, String)>>,
}

impl<'a> ReadPass<'a> {
    pub fn new(context: &'a Context) -> Self {
        Self { context, errors: RefCell::default(), unresolved: RefCell::default() }
    }
}

/// Reads the members of a table.
pub struct TableReader<'a> {
    pub pass: &'a ReadPass<'a>,
    pub at: SourcePosition,
    /// The name of the table in messages: `talents[3] "zhang-san"`, then `educations[0]`.
    label: String,
    table: &'a Table,
    consumed: Vec<&'static str>,
}

impl<'a> TableReader<'a> {
    /// Reads a table with `read`, then reports members that it did not consume.
    pub fn read_table<T>(
        pass: &'a ReadPass<'a>,
        node: &'a Node,
        label: String,
        also: &[&'static str],
        read: impl FnOnce(&mut Self) -> T,
    ) -> Option<T> {
        let Some(table) = node.table() else {
            pass.errors.borrow_mut().add(node.at, format!("{label}: {} is not a table", node.value.kind()));
            return None;
        };
        let mut fields = Self { pass, at: node.at, label, table, consumed: also.to_vec() };
        let result = read(&mut fields);
        fields.report_unknown_members();
        Some(result)
    }

    fn report_unknown_members(&mut self) {
        self.consumed.sort_unstable();
        for (name, node) in self.table.iter() {
            if !self.consumed.contains(&name) {
                let members = self.consumed.join(", ");
                self.error(node.at, format!("unknown member `{name}`; there are {members}"));
            }
        }
    }

    pub fn error(&self, at: SourcePosition, message: impl std::fmt::Display) {
        self.pass.errors.borrow_mut().add(at, format!("{}: {message}", self.label));
    }

    fn report_type(&self, name: &str, node: &Node, expected: &str) {
        self.error(node.at, format!("{name}: {} is not {expected}", node.value.kind()));
    }

    /// The line of a member, or of the table if it is missing.
    pub fn position_of(&self, name: &str) -> SourcePosition {
        self.table.get(name).map_or(self.at, |node| node.at)
    }

    pub fn has(&self, name: &str) -> bool {
        self.table.get(name).is_some()
    }

    pub fn member(&mut self, name: &'static str) -> Option<&'a Node> {
        self.consumed.push(name);
        self.table.get(name)
    }

    fn read<T>(
        &mut self,
        name: &'static str,
        expected: &str,
        convert: impl FnOnce(&'a Value) -> Option<T>,
    ) -> Option<T> {
        let node = self.member(name)?;
        let value = convert(&node.value);
        if value.is_none() {
            self.report_type(name, node, expected);
        }
        value
    }

    /// The value, or an error that the member is missing.
    pub fn required<T: Default>(&self, name: &'static str, value: Option<T>) -> T {
        if value.is_none() && self.table.get(name).is_none() {
            self.error(self.at, format!("`{name}` is missing"));
        }
        value.unwrap_or_default()
    }

    pub fn text(&mut self, name: &'static str) -> Option<String> {
        self.read(name, "text", |value| match value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        })
    }

    pub fn required_text(&mut self, name: &'static str) -> String {
        let text = self.text(name);
        self.required(name, text)
    }

    /// Text or a number, such as an amount.
    pub fn number_text(&mut self, name: &'static str) -> Option<String> {
        self.read(name, "a number", |value| match value {
            Value::Text(text) | Value::Float(text) => Some(text.clone()),
            Value::Integer(number) => Some(number.to_string()),
            _ => None,
        })
    }

    pub fn integer(&mut self, name: &'static str) -> Option<i64> {
        self.read(name, "a whole number", |value| match value {
            Value::Integer(number) => Some(*number),
            _ => None,
        })
    }

    pub fn flag(&mut self, name: &'static str, otherwise: bool) -> bool {
        self.optional_flag(name).unwrap_or(otherwise)
    }

    pub fn optional_flag(&mut self, name: &'static str) -> Option<bool> {
        self.read(name, "true or false", |value| match value {
            Value::Bool(flag) => Some(*flag),
            _ => None,
        })
    }

    /// The number of an id, written as text or as a number.
    pub fn id(&mut self, name: &'static str) -> Option<i64> {
        self.read(name, "an id", id_of)
    }

    /// Milliseconds.
    pub fn time(&mut self, name: &'static str) -> Option<i64> {
        self.read(name, "a time", time::milliseconds)
    }

    /// A day of core HR, as the time at which it starts in UTC+8.
    pub fn day(&mut self, name: &'static str) -> Option<i64> {
        self.read(name, "a date", time::day)
    }

    /// `YYYY-MM-DD`
    pub fn date(&mut self, name: &'static str) -> Option<String> {
        self.read(name, "a date", time::date)
    }

    /// A value of an enumeration of the wire.
    pub fn enum_value<T: DeserializeOwned>(&mut self, name: &'static str) -> Option<T> {
        let node = self.member(name)?;
        self.convert(name, node)
    }

    pub fn enum_values<T: DeserializeOwned>(&mut self, name: &'static str) -> Option<Vec<T>> {
        let nodes = self.nodes(name)?;
        Some(nodes.iter().filter_map(|node| self.convert(name, node)).collect())
    }

    fn convert<T: DeserializeOwned>(&self, name: &str, node: &Node) -> Option<T> {
        let json = match &node.value {
            Value::Integer(number) => serde_json::Value::from(*number),
            Value::Text(text) => serde_json::Value::from(text.as_str()),
            _ => {
                self.report_type(name, node, "one of the options");
                return None;
            }
        };
        let value = serde_json::from_value(json);
        if let Err(error) = &value {
            self.error(node.at, format!("{name}: {error}"));
        }
        value.ok()
    }

    pub fn nodes(&mut self, name: &'static str) -> Option<&'a [Node]> {
        self.read(name, "a list", |value| match value {
            Value::List(nodes) => Some(nodes.as_slice()),
            _ => None,
        })
    }

    pub fn texts(&mut self, name: &'static str) -> Option<Vec<String>> {
        let nodes = self.nodes(name)?;
        let text = |node: &Node| {
            let Value::Text(text) = &node.value else {
                self.report_type(name, node, "text");
                return None;
            };
            Some(text.clone())
        };
        Some(nodes.iter().filter_map(text).collect())
    }

    /// The number of another entity, referenced by key or id.
    pub fn reference(&mut self, name: &'static str, entity: &'static str) -> Option<i64> {
        let node = self.member(name)?;
        self.resolve(name, node, entity)
    }

    pub fn required_reference(&mut self, name: &'static str, entity: &'static str) -> i64 {
        let number = self.reference(name, entity);
        self.required(name, number)
    }

    /// Like [`reference`](Self::reference), as the id of a record.
    pub fn id_of<K>(&mut self, name: &'static str, entity: &'static str) -> Option<Id<K>> {
        self.reference(name, entity).map(Id::new)
    }

    pub fn required_id_of<K>(&mut self, name: &'static str, entity: &'static str) -> Id<K> {
        Id::new(self.required_reference(name, entity))
    }

    pub fn references(&mut self, name: &'static str, entity: &'static str) -> Vec<i64> {
        let nodes = self.nodes(name).unwrap_or_default();
        nodes.iter().filter_map(|node| self.resolve(name, node, entity)).collect()
    }

    /// The code of a place.
    pub fn place(&mut self, name: &'static str) -> Option<String> {
        let node = self.member(name)?;
        self.code(name, node, entity_types::PLACES)
    }

    pub fn places(&mut self, name: &'static str) -> Vec<String> {
        self.codes(name, entity_types::PLACES)
    }

    /// The codes of entities that have no other id.
    pub fn codes(&mut self, name: &'static str, entity: &'static str) -> Vec<String> {
        let nodes = self.nodes(name).unwrap_or_default();
        nodes.iter().filter_map(|node| self.code(name, node, entity)).collect()
    }

    fn code(&self, member: &str, node: &Node, entity: &'static str) -> Option<String> {
        self.resolve(member, node, entity)?;
        node.name()
    }

    fn resolve(&self, member: &str, node: &Node, entity: &'static str) -> Option<i64> {
        let Some(name) = node.name() else {
            self.report_type(member, node, "a key or an id");
            return None;
        };
        self.resolve_name(member, node.at, entity, name)
    }

    pub fn resolve_name(&self, member: &str, at: SourcePosition, entity: &'static str, name: String) -> Option<i64> {
        let id = self.pass.context.index.find(entity, &name);
        if id.is_none() {
            let message = format!(
                "{}: {member}: unknown {} \"{name}\"",
                self.label,
                entity_types::named(entity).map_or("entity", |entity_type| entity_type.singular)
            );
            self.pass.unresolved.borrow_mut().push((UnresolvedRef { entity, name }, at, message));
        }
        id
    }

    /// A list of tables, each read with its position.
    pub fn list<T>(&mut self, name: &'static str, mut read: impl FnMut(&mut Self, usize) -> T) -> Vec<T> {
        let nodes = self.nodes(name).unwrap_or_default();
        let label = |index| format!("{}: {name}[{index}]", self.label);
        let table = |(index, node)| {
            TableReader::read_table(self.pass, node, label(index), &[], |fields: &mut Self| read(fields, index))
        };
        nodes.iter().enumerate().filter_map(table).collect()
    }

    pub fn table<T>(&mut self, name: &'static str, read: impl FnOnce(&mut Self) -> T) -> Option<T> {
        let node = self.member(name)?;
        TableReader::read_table(self.pass, node, format!("{}: {name}", self.label), &[], read)
    }

    /// The members of a table whose names the author chooses.
    pub fn entries(&mut self, name: &'static str) -> Vec<(&'a str, &'a Node)> {
        let table = self.read(name, "a table", |value| match value {
            Value::Table(table) => Some(table),
            _ => None,
        });
        table.map(|table| table.iter().collect()).unwrap_or_default()
    }

    /// `name_zh` and `name_en`; each is the default of the other.
    pub fn names(&mut self) -> Name {
        match (self.text("name_zh"), self.text("name_en")) {
            (Some(zh), Some(en)) => Name { zh, en },
            (Some(name), None) | (None, Some(name)) => Name { zh: name.clone(), en: name },
            (None, None) => {
                self.required::<String>("name_zh", None);
                Name::default()
            }
        }
    }

    /// `description_zh` and `description_en`. A language that is not stated is empty.
    pub fn descriptions(&mut self) -> Name {
        let [zh, en] = ["description_zh", "description_en"].map(|name| self.text(name).unwrap_or_default());
        Name { zh, en }
    }
}

pub fn id_of(value: &Value) -> Option<i64> {
    let number = match value {
        Value::Integer(number) => *number,
        Value::Text(text) if text.bytes().all(|byte| byte.is_ascii_digit()) => text.parse().ok()?,
        _ => return None,
    };
    (number > 0).then_some(number)
}
