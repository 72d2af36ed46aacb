//! The row that an entity becomes, and what belongs to it in other tables.

use sha2::{Digest, Sha256};

use crate::store::{Param, Value};

/// What stands in a column.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Int(Option<i64>),
    Text(Option<String>),
}

impl Param for Cell {
    fn value(&self) -> Value<'_> {
        match self {
            Self::Int(number) => number.value(),
            Self::Text(text) => text.value(),
        }
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Int(Some(number))
    }
}

impl From<Option<i64>> for Cell {
    fn from(number: Option<i64>) -> Self {
        Self::Int(number)
    }
}

impl From<bool> for Cell {
    fn from(flag: bool) -> Self {
        Self::Int(Some(i64::from(flag)))
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(Some(text))
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }
}

impl From<Option<String>> for Cell {
    fn from(text: Option<String>) -> Self {
        Self::Text(text)
    }
}

/// What an update of the row does to a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnUpdate {
    Set,
    /// The file does not state it: what is there stays.
    Keep,
    /// The file does not state when the row changed last: now.
    Touch,
}

#[derive(Clone, Debug)]
pub struct Column {
    pub name: &'static str,
    pub cell: Cell,
    pub on_update: OnUpdate,
}

/// The rows of another table that belong to this one; they are replaced with it.
#[derive(Clone, Debug)]
pub struct Links {
    pub table: &'static str,
    /// The column that holds the number of the row.
    pub owner: &'static str,
    pub columns: &'static [&'static str],
    pub rows: Vec<Vec<Cell>>,
}

/// That an application makes a talent one who applied.
#[derive(Clone, Copy, Debug)]
pub struct Applied {
    pub talent: i64,
    pub at: i64,
    /// Otherwise it is when the application was seeded first.
    pub stated: bool,
}

#[derive(Clone, Debug)]
pub struct Row {
    pub id: i64,
    /// The number of the entity that this one is nested in.
    pub parent: Option<i64>,
    /// Its place among its siblings, from 1.
    pub ordinal: i64,
    /// The numbers of the entities nested in it.
    pub nested: Vec<i64>,
    pub key: String,
    pub now: i64,
    pub columns: Vec<Column>,
    pub links: Vec<Links>,
    pub applied: Option<Applied>,
}

impl Row {
    pub fn set(&mut self, name: &'static str, cell: impl Into<Cell>) {
        self.columns.push(Column { name, cell: cell.into(), on_update: OnUpdate::Set });
    }

    /// What the file does not state: set in a new row, kept in one that is there.
    pub fn initial(&mut self, name: &'static str, cell: impl Into<Cell>) {
        self.columns.push(Column { name, cell: cell.into(), on_update: OnUpdate::Keep });
    }

    pub fn names(&mut self, (zh, en): (String, String)) {
        self.set("name_zh", zh);
        self.set("name_en", en);
    }

    /// When it was created, as stated or now; and the time.
    pub fn created_at(&mut self, stated: Option<i64>) -> i64 {
        let on_update = if stated.is_some() { OnUpdate::Set } else { OnUpdate::Keep };
        let created_at = stated.unwrap_or(self.now);
        self.columns.push(Column { name: "created_at", cell: created_at.into(), on_update });
        created_at
    }

    /// When it was created and changed last. A new row changed last when it was created.
    pub fn times(&mut self, created_at: Option<i64>, updated_at: Option<i64>) -> i64 {
        let created_at = self.created_at(created_at);
        let on_update = if updated_at.is_some() { OnUpdate::Set } else { OnUpdate::Touch };
        self.columns.push(Column { name: "updated_at", cell: updated_at.unwrap_or(created_at).into(), on_update });
        created_at
    }

    pub fn document<T: serde::Serialize>(&mut self, document: &T) {
        self.json("document", document);
    }

    pub fn json<T: serde::Serialize>(&mut self, column: &'static str, value: &T) {
        // Documents are plain data: no map with keys that are not text, no failing serializer.
        let text = serde_json::to_string(value).unwrap_or_default();
        self.set(column, text);
    }

    pub fn links(&mut self, table: &'static str, owner: &'static str, column: &'static [&'static str], ids: Vec<i64>) {
        let rows = ids.into_iter().map(|id| vec![id.into()]).collect();
        self.links.push(Links { table, owner, columns: column, rows });
    }

    /// The same for the same statements: what is filled in for want of a statement does not count.
    pub fn digest(&self) -> Vec<u8> {
        let mut digest = Sha256::new();
        let mut part = |text: &str| {
            digest.update((text.len() as u64).to_be_bytes());
            digest.update(text);
        };
        for column in self.columns.iter().filter(|column| column.on_update == OnUpdate::Set) {
            part(column.name);
            part(&format!("{:?}", column.cell));
        }
        for links in &self.links {
            part(links.table);
            for row in &links.rows {
                part(&format!("{row:?}"));
            }
        }
        digest.finalize().to_vec()
    }
}

/// A number of its own for a part of an entity, the same each time: as old as the entity, otherwise by chance.
pub fn part_id(owner: i64, part: &str) -> i64 {
    let [a, b, c, d, ..] = hash(owner, part);
    let low = i64::from(u32::from_be_bytes([a, b, c, d]));
    (owner >> 32 << 32) | low
}

/// A wire id of a row that the file states none for, the same each time.
pub fn wire_id(prefix: &str, id: i64, digits: usize) -> String {
    let mut text = hex::encode(hash(id, prefix));
    text.truncate(digits);
    format!("{prefix}{text}")
}

fn hash(number: i64, text: &str) -> [u8; 32] {
    Sha256::new().chain_update(number.to_be_bytes()).chain_update(text).finalize().into()
}
