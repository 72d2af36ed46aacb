//! Reads the members of an entity: their types, the entities they name, and the members that nothing asked for.

use std::cell::RefCell;

use serde::de::DeserializeOwned;

use super::{
    index::{Known, Outside},
    kinds,
    mistakes::Found,
    time,
    tree::{Node, Place, Table, Value},
};

/// One reading of the entities of a tenant.
pub struct Reading<'a> {
    pub known: &'a Known,
    pub mistakes: RefCell<Found>,
    /// References to nothing in the seed, with what to say if there is nothing in the store either.
    pub outside: RefCell<Vec<(Outside, Place, String)>>,
}

impl<'a> Reading<'a> {
    pub fn new(known: &'a Known) -> Self {
        Self { known, mistakes: RefCell::default(), outside: RefCell::default() }
    }
}

/// The members of a table, each to be asked for once.
pub struct Fields<'a> {
    pub reading: &'a Reading<'a>,
    pub at: Place,
    /// What the table is, for messages: `talents[3] "zhang-san"`, then `educations[0]`.
    label: String,
    table: &'a Table,
    asked: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// Reads a table with `read`, then complains about members that it did not ask for.
    pub fn of<T>(
        reading: &'a Reading<'a>,
        node: &'a Node,
        label: String,
        also: &[&'static str],
        read: impl FnOnce(&mut Self) -> T,
    ) -> Option<T> {
        let Some(table) = node.table() else {
            reading.mistakes.borrow_mut().add(node.at, format!("{label}: {} is not a table", node.value.kind()));
            return None;
        };
        let mut fields = Self { reading, at: node.at, label, table, asked: also.to_vec() };
        let result = read(&mut fields);
        fields.complain_about_unknown_members();
        Some(result)
    }

    fn complain_about_unknown_members(&mut self) {
        self.asked.sort_unstable();
        for (name, node) in self.table.iter() {
            if !self.asked.contains(&name) {
                let members = self.asked.join(", ");
                self.mistake(node.at, format!("unknown member `{name}`; there are {members}"));
            }
        }
    }

    pub fn mistake(&self, at: Place, message: impl std::fmt::Display) {
        self.reading.mistakes.borrow_mut().add(at, format!("{}: {message}", self.label));
    }

    fn wrong(&self, name: &str, node: &Node, expected: &str) {
        self.mistake(node.at, format!("{name}: {} is not {expected}", node.value.kind()));
    }

    /// The line of a member, or of the whole table if it is not there.
    pub fn place_of(&self, name: &str) -> Place {
        self.table.get(name).map_or(self.at, |node| node.at)
    }

    pub fn has(&self, name: &str) -> bool {
        self.table.get(name).is_some()
    }

    pub fn member(&mut self, name: &'static str) -> Option<&'a Node> {
        self.asked.push(name);
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
            self.wrong(name, node, expected);
        }
        value
    }

    /// The value, or a complaint that the member is missing.
    pub fn must<T: Default>(&self, name: &'static str, value: Option<T>) -> T {
        if value.is_none() && self.table.get(name).is_none() {
            self.mistake(self.at, format!("`{name}` is missing"));
        }
        value.unwrap_or_default()
    }

    pub fn text(&mut self, name: &'static str) -> Option<String> {
        self.read(name, "text", |value| match value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        })
    }

    pub fn must_text(&mut self, name: &'static str) -> String {
        let text = self.text(name);
        self.must(name, text)
    }

    /// Text that may also be written as a number, such as an amount.
    pub fn number_text(&mut self, name: &'static str) -> Option<String> {
        self.read(name, "a number", |value| match value {
            Value::Text(text) | Value::Fraction(text) => Some(text.clone()),
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
            Value::Flag(flag) => Some(*flag),
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

    /// `YYYY-MM-DD`
    pub fn date(&mut self, name: &'static str) -> Option<String> {
        self.read(name, "a date", time::date)
    }

    /// A value of an enumeration of the wire.
    pub fn one_of<T: DeserializeOwned>(&mut self, name: &'static str) -> Option<T> {
        let node = self.member(name)?;
        self.convert(name, node)
    }

    pub fn many_of<T: DeserializeOwned>(&mut self, name: &'static str) -> Option<Vec<T>> {
        let nodes = self.nodes(name)?;
        Some(nodes.iter().filter_map(|node| self.convert(name, node)).collect())
    }

    fn convert<T: DeserializeOwned>(&self, name: &str, node: &Node) -> Option<T> {
        let json = match &node.value {
            Value::Integer(number) => serde_json::Value::from(*number),
            Value::Text(text) => serde_json::Value::from(text.as_str()),
            _ => {
                self.wrong(name, node, "one of the options");
                return None;
            }
        };
        let value = serde_json::from_value(json);
        if let Err(error) = &value {
            self.mistake(node.at, format!("{name}: {error}"));
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
                self.wrong(name, node, "text");
                return None;
            };
            Some(text.clone())
        };
        Some(nodes.iter().filter_map(text).collect())
    }

    /// The number of another entity, named by its key or one of its ids.
    pub fn reference(&mut self, name: &'static str, entity: &'static str) -> Option<i64> {
        let node = self.member(name)?;
        self.resolve(name, node, entity)
    }

    pub fn must_reference(&mut self, name: &'static str, entity: &'static str) -> i64 {
        let number = self.reference(name, entity);
        self.must(name, number)
    }

    pub fn references(&mut self, name: &'static str, entity: &'static str) -> Vec<i64> {
        let nodes = self.nodes(name).unwrap_or_default();
        nodes.iter().filter_map(|node| self.resolve(name, node, entity)).collect()
    }

    /// The code of a place.
    pub fn place(&mut self, name: &'static str) -> Option<String> {
        let node = self.member(name)?;
        self.resolve(name, node, kinds::PLACES)?;
        node.name()
    }

    pub fn places(&mut self, name: &'static str) -> Vec<String> {
        let nodes = self.nodes(name).unwrap_or_default();
        nodes.iter().filter_map(|node| self.resolve(name, node, kinds::PLACES).and_then(|_| node.name())).collect()
    }

    fn resolve(&self, member: &str, node: &Node, entity: &'static str) -> Option<i64> {
        let Some(name) = node.name() else {
            self.wrong(member, node, "a key or an id");
            return None;
        };
        self.resolve_name(member, node.at, entity, name)
    }

    pub fn resolve_name(&self, member: &str, at: Place, entity: &'static str, name: String) -> Option<i64> {
        let found = self.reading.known.index.find(entity, &name);
        if found.is_none() {
            let message = format!("{}: {member}: unknown {} \"{name}\"", self.label, kinds::singular(entity));
            self.reading.outside.borrow_mut().push((Outside { entity, name }, at, message));
        }
        found
    }

    /// A list of tables, each read with its position.
    pub fn list<T>(&mut self, name: &'static str, mut read: impl FnMut(&mut Self, usize) -> T) -> Vec<T> {
        let nodes = self.nodes(name).unwrap_or_default();
        let label = |index| format!("{}: {name}[{index}]", self.label);
        let table =
            |(index, node)| Fields::of(self.reading, node, label(index), &[], |fields: &mut Self| read(fields, index));
        nodes.iter().enumerate().filter_map(table).collect()
    }

    pub fn table<T>(&mut self, name: &'static str, read: impl FnOnce(&mut Self) -> T) -> Option<T> {
        let node = self.member(name)?;
        Fields::of(self.reading, node, format!("{}: {name}", self.label), &[], read)
    }

    /// The members of a table whose names the author chooses.
    pub fn free(&mut self, name: &'static str) -> Vec<(&'a str, &'a Node)> {
        let table = self.read(name, "a table", |value| match value {
            Value::Table(table) => Some(table),
            _ => None,
        });
        table.map(|table| table.iter().collect()).unwrap_or_default()
    }

    /// `name_zh` and `name_en`; one stands in for the other.
    pub fn names(&mut self) -> (String, String) {
        match (self.text("name_zh"), self.text("name_en")) {
            (Some(zh), Some(en)) => (zh, en),
            (Some(name), None) | (None, Some(name)) => (name.clone(), name),
            (None, None) => {
                self.must::<String>("name_zh", None);
                (String::new(), String::new())
            }
        }
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
