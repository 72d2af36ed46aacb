//! Records: the columns of a table, declared once.
//!
//! `record!` declares a table and expands to a plain struct. `view!` declares a row of a list or of a join. The
//! caller writes SQL from `WHERE` on; the SELECT list, the joins, the mapping of rows, INSERT and UPDATE are derived.
//! Columns are written `table."column"`, so any join works without aliases and reserved words need no care.

mod macros;
mod read;

use std::{borrow::Cow, ops::Deref};

use hire_types::{FromColumn, Param, Value};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

pub(crate) use self::macros::{record, view};
use super::{StoreError, changes::Entity, row::Row};
use crate::events::Fact;

/// Whether the rows of a table belong to tenants.
pub trait Scope {
    const TENANT: bool;
}

/// Of tenants: the first column is the tenant, and so is the first parameter of every statement.
#[derive(Debug)]
pub enum PerTenant {}

/// Of no tenant: accounts, and values of the program itself.
#[derive(Debug)]
pub enum Global {}

impl Scope for PerTenant {
    const TENANT: bool = true;
}

impl Scope for Global {
    const TENANT: bool = false;
}

/// Its changes cause no events, so rows may be changed by a condition without reading them first.
#[derive(Debug)]
pub enum Silent {}

/// Its changes may cause events, which need the rows before and after.
#[derive(Debug)]
pub enum Announced {}

/// A type that can be selected: a record or a view.
pub trait Select: Sized {
    type Scope: Scope;
    const TABLE: &'static str;
    const JOIN: &'static str;
    /// The columns and expressions, in the order in which `read` takes them. Each has `, ` before it.
    const LIST: &'static str;

    fn read(cells: &mut Cells<'_, '_>) -> Result<Self, StoreError>;
}

/// A table.
pub trait Record: Select {
    type Key;
    /// [`Silent`] or [`Announced`].
    type Events;
    /// Columns of the key; they come first.
    const KEYS: usize;
    /// Whether readers cache rows of it: its changes change the tenant's cache version.
    const CACHED: bool;
    /// Whether its changes are in the operation log.
    const LOGGED: bool;

    /// In the order of the columns.
    fn values(&self) -> Vec<Value<'_>>;
    fn key_values(key: &Self::Key) -> Vec<Value<'_>>;
    /// The entity whose change feed entry is updated when this row changes.
    fn feed(&self) -> Option<(Entity, i64)>;
    fn facts(before: Option<&Self>, after: Option<&Self>) -> Vec<Fact>;
    fn sql() -> &'static Sql;
}

/// The texts of a record's statements, made once.
#[derive(Debug)]
pub struct Sql {
    pub(super) columns: Vec<&'static str>,
    pub(super) insert: String,
    /// ` WHERE` with the tenant and the key.
    pub(super) by_key: String,
    /// The index of the column with the talent that the row is about.
    pub(super) talent: Option<usize>,
}

impl Sql {
    pub fn of<R: Record>() -> Self {
        let columns = columns(R::LIST);
        let first = first_place::<R>();
        let tenant = if R::Scope::TENANT { ("tenant, ", "$1, ") } else { ("", "") };
        let names: Vec<String> = columns.iter().map(|column| format!("\"{column}\"")).collect();
        let places: Vec<String> = (first..).take(columns.len()).map(|place| format!("${place}")).collect();
        let insert = format!(
            "INSERT INTO {} ({}{}) VALUES ({}{})",
            R::TABLE,
            tenant.0,
            names.join(", "),
            tenant.1,
            places.join(", ")
        );
        let keys = (first..).zip(columns.iter().take(R::KEYS)).map(|(place, key)| format!("\"{key}\" = ${place}"));
        let tenant = R::Scope::TENANT.then(|| "tenant = $1".to_owned());
        let conditions: Vec<String> = tenant.into_iter().chain(keys).collect();
        let by_key = format!(" WHERE {}", conditions.join(" AND "));
        let talent = if R::TABLE == "talents" { "id" } else { "talent" };
        Self { insert, by_key, talent: columns.iter().position(|column| *column == talent), columns }
    }
}

/// The values of a row's key.
pub fn key_of<R: Record>(row: &R) -> Vec<Value<'_>> {
    let mut values = row.values();
    values.truncate(R::KEYS);
    values
}

/// The number of the first parameter that is not the tenant.
pub(super) const fn first_place<S: Select>() -> usize {
    if S::Scope::TENANT { 2 } else { 1 }
}

/// The names in a SELECT list of plain columns.
pub(super) fn columns(list: &'static str) -> Vec<&'static str> {
    list.split(", ").filter_map(|item| item.split('"').nth(1)).collect()
}

/// A row of a result, read column by column in the order of the SELECT list.
pub struct Cells<'r, 'a> {
    row: &'r Row<'a>,
    at: usize,
}

impl<'r, 'a> Cells<'r, 'a> {
    pub(super) fn new(row: &'r Row<'a>) -> Self {
        Self { row, at: 0 }
    }

    pub fn next<T: FromColumn>(&mut self, column: &'static str) -> Result<T, StoreError> {
        let value = self.row.value(self.at).map_err(|error| match error {
            StoreError::Column(_) => StoreError::Unreadable(column),
            error => error,
        })?;
        self.at += 1;
        // `ok_or` would make and drop an error for each column of each row.
        match T::from_value(value) {
            Some(read) => Ok(read),
            None => Err(StoreError::Unreadable(column)),
        }
    }
}

/// A document in a TEXT column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Json<T>(pub T);

impl<T> Deref for Json<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Serialize> Param for Json<T> {
    fn value(&self) -> Value<'_> {
        // Serializing plain data cannot fail; if it did, the NOT NULL column would refuse the NULL.
        serde_json::to_string(&self.0).map_or(Value::Null, |text| Value::Text(Cow::Owned(text)))
    }
}

impl<T: DeserializeOwned> FromColumn for Json<T> {
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Text(text) => serde_json::from_str(&text).ok().map(Self),
            _ => None,
        }
    }
}

/// The rows of a page, and whether there are more.
#[derive(Clone, Debug)]
pub struct PageRows<T> {
    pub rows: Vec<T>,
    pub more: bool,
}

/// The number of an entity in the change feed.
#[doc(hidden)]
pub fn number(id: &impl Param) -> i64 {
    match id.value() {
        Value::Int(number) => number,
        _ => 0,
    }
}
