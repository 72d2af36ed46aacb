//! The path of a field: its operation, the part of the operation, and the names of the members.

use std::collections::BTreeMap;
use std::fmt;

/// Whether the caller sends a value or receives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Request,
    Response,
}

/// `offer/get:data.offer.basic_info`
#[derive(Clone, Debug)]
pub struct FieldPath {
    operation: String,
    /// The path of the URL, such as `/open-apis/hire/v1/offers`.
    url: String,
    part: &'static str,
    fields: Vec<String>,
}

impl FieldPath {
    pub fn new(operation: &str, url: &str, part: &'static str) -> Self {
        Self { operation: operation.to_owned(), url: url.to_owned(), part, fields: Vec::new() }
    }

    pub fn child(&self, field: &str) -> Self {
        let mut child = self.clone();
        child.fields.push(field.to_owned());
        child
    }

    pub fn parent(&self) -> Self {
        let mut parent = self.clone();
        parent.fields.pop();
        parent
    }

    pub fn direction(&self) -> Direction {
        if ["data", "top"].contains(&self.part) { Direction::Response } else { Direction::Request }
    }

    /// `hire`, `contact`, `corehr`, …
    pub fn api(&self) -> &str {
        self.url.split('/').nth(2).unwrap_or_default()
    }

    /// Whether an entry `name` or `name@PATH` applies to this field.
    pub fn matches(&self, entry: &str, field: &str) -> bool {
        match entry.split_once('@') {
            Some((name, prefix)) => name == field && self.to_string().starts_with(prefix),
            None => entry == field,
        }
    }

    /// The entries for this field: those with a matching `@PATH`, then the general one.
    pub fn lookup_all<'a, T>(&self, entries: &'a BTreeMap<String, T>, field: &str) -> impl Iterator<Item = &'a T> {
        let placed = entries.iter().filter(move |(entry, _)| entry.contains('@') && self.matches(entry, field));
        placed.map(|(_, value)| value).chain(entries.get(field))
    }

    /// The entry with a matching `@PATH`, or the general one.
    pub fn lookup<'a, T>(&self, entries: &'a BTreeMap<String, T>, field: &str) -> Option<&'a T> {
        self.lookup_all(entries, field).next()
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.operation, self.part)?;
        self.fields.iter().try_for_each(|field| write!(f, ".{field}"))
    }
}
