//! All rows of one tenant as plain values, to be copied, restored or deleted.
//!
//! The tables are those of `TABLES` that belong to a tenant, so a new table is always included.

use std::borrow::Cow;

use hire_types::{FromColumn, Param, Value};
use serde::{Deserialize, Serialize};

use super::{
    Entity, GlobalWriteTx, StoreError, Tx, WriteTx,
    access::{self, App, AppScope, Developer, Install, Tenant, Token},
    deliveries::{Delivery, DeliveryAttempt, EventSettings, EventSubscription},
    files::FileBlob,
    tables::{TABLES, Table},
};
use crate::files::BlobName;

/// History is not copied: events are sent once, and the operation log belongs to one tenant.
const NOT_COPIED: &[&str] = &["events", "operation_log"];
/// Maximum rows in one INSERT. SQLite finds each parameter by its name among all of the statement, so more would take
/// longer.
const ROWS_PER_INSERT: usize = 8;

/// A value of any column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Cell {
    Null,
    Int(i64),
    Real(f64),
    Text(String),
    Bytes { bytes: Vec<u8> },
}

impl Param for Cell {
    fn value(&self) -> Value<'_> {
        match self {
            Self::Null => Value::Null,
            Self::Int(number) => Value::Int(*number),
            Self::Real(number) => Value::Real(*number),
            Self::Text(text) => Value::Text(Cow::Borrowed(text)),
            Self::Bytes { bytes } => Value::Bytes(bytes),
        }
    }
}

impl FromColumn for Cell {
    fn from_value(value: Value<'_>) -> Option<Self> {
        Some(match value {
            Value::Null => Self::Null,
            Value::Int(number) => Self::Int(number),
            Value::Real(number) => Self::Real(number),
            Value::Text(text) => Self::Text(text.into_owned()),
            Value::Bytes(bytes) => Self::Bytes { bytes: bytes.to_vec() },
        })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct TableRows {
    table: String,
    columns: Vec<String>,
    rows: Vec<Vec<Cell>>,
}

/// All rows of a tenant, and the entities that its change feed names.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TenantRows {
    tables: Vec<TableRows>,
    feed: Vec<(String, i64)>,
}

fn copied() -> impl Iterator<Item = &'static Table> {
    TABLES.iter().filter(|table| table.of_tenant && !NOT_COPIED.contains(&table.name))
}

fn quoted(columns: &[String]) -> String {
    columns.iter().map(|column| format!("\"{column}\"")).collect::<Vec<_>>().join(", ")
}

impl TenantRows {
    /// The rows that this transaction wrote into an empty tenant.
    pub fn from_changes(tx: &mut WriteTx<'_>) -> Result<Self, StoreError> {
        let feed = tx.touched().iter().map(|(entity, id)| (entity.code().to_owned(), *id)).collect();
        Self::read(tx, feed)
    }

    /// The rows of a tenant.
    pub fn stored(tx: &mut Tx<'_>) -> Result<Self, StoreError> {
        let feed = feed(tx)?.into_iter().map(|(entity, id)| (entity.code().to_owned(), id)).collect();
        Self::read(tx, feed)
    }

    fn read(tx: &mut Tx<'_>, feed: Vec<(String, i64)>) -> Result<Self, StoreError> {
        let mut tables = Vec::new();
        for table in copied() {
            let columns: Vec<String> = table.columns().into_iter().skip(1).map(str::to_owned).collect();
            let sql = format!("SELECT {} FROM {} WHERE tenant = $1", quoted(&columns), table.name);
            let rows = tx.query_all(&sql, &[], |row| (0..columns.len()).map(|at| row.get::<Cell>(at)).collect())?;
            if !rows.is_empty() {
                tables.push(TableRows { table: table.name.to_owned(), columns, rows });
            }
        }
        Ok(Self { tables, feed })
    }

    /// Inserts the rows into an empty tenant.
    pub fn write(&self, tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
        for TableRows { table, columns, rows } in &self.tables {
            // A snapshot is a file, and its names of tables and columns become SQL, so they are checked.
            let known = copied().find(|known| known.name == table).map(Table::columns);
            let known = known.is_some_and(|known| columns.iter().all(|column| known.contains(&column.as_str())));
            if !known || rows.iter().any(|row| row.len() != columns.len()) {
                return Err(StoreError::Unsupported("the rows are of another version of the program"));
            }
            for rows in rows.chunks(ROWS_PER_INSERT) {
                let place = |row: usize| {
                    let first = 2 + row * columns.len();
                    let places: Vec<String> = (first..first + columns.len()).map(|place| format!("${place}")).collect();
                    format!("($1, {})", places.join(", "))
                };
                let places: Vec<String> = (0..rows.len()).map(place).collect();
                let sql = format!("INSERT INTO {table} (tenant, {}) VALUES {}", quoted(columns), places.join(", "));
                let params: Vec<&dyn Param> = rows.iter().flatten().map(|cell| cell as &dyn Param).collect();
                tx.execute_unchecked(&sql, &params)?;
            }
        }
        for (entity, id) in &self.feed {
            if let Some(entity) = Entity::from_code(entity) {
                tx.touch(entity, *id);
            }
        }
        Ok(())
    }

    /// The blobs to which the rows refer, each to be replaced by a copy of its own.
    pub fn blobs_mut(&mut self) -> impl Iterator<Item = &mut String> {
        let files = self.tables.iter_mut().filter(|table| table.table == "files");
        files.flat_map(|TableRows { columns, rows, .. }| {
            let blob = columns.iter().position(|column| column == "blob");
            rows.iter_mut().filter_map(move |row| match row.get_mut(blob?) {
                Some(Cell::Text(blob)) => Some(blob),
                _ => None,
            })
        })
    }
}

fn feed(tx: &mut Tx<'_>) -> Result<Vec<(Entity, i64)>, StoreError> {
    let changes = tx.query_all("SELECT entity, id FROM changes WHERE tenant = $1 ORDER BY entity, id", &[], |row| {
        Ok((Entity::from_code(row.text(0)?), row.get(1)?))
    })?;
    Ok(changes.into_iter().filter_map(|(entity, id)| Some((entity?, id))).collect())
}

/// Deletes all rows of a tenant, its events and their deliveries. Returns the blobs to which no row refers any more.
pub fn clear(tx: &mut WriteTx<'_>) -> Result<Vec<BlobName>, StoreError> {
    let blobs = tx.select::<FileBlob>("WHERE tenant = $1", &[])?.into_iter().map(|file| file.blob).collect();
    // The search index removes the talents that it no longer finds.
    for (entity, id) in feed(tx)? {
        tx.touch(entity, id);
    }
    for table in TABLES.iter().filter(|table| table.of_tenant) {
        tx.execute_unchecked(&format!("DELETE FROM {} WHERE tenant = $1", table.name), &[])?;
    }
    let tenant = tx.tenant().0;
    tx.in_global(|tx| {
        let of_tenant = "app_id IN (SELECT app_id FROM installs WHERE tenant = $1) AND event_tenant = $1";
        tx.delete_where::<DeliveryAttempt>(
            &format!("delivery IN (SELECT id FROM deliveries WHERE {of_tenant})"),
            &[&tenant],
        )?;
        tx.delete_where::<Delivery>(of_tenant, &[&tenant])
    })?;
    Ok(blobs)
}

/// Deletes an emptied tenant and the apps that no other tenant uses. Entries of the change feed stay until
/// [`prune_feed`], because the search index follows them.
pub fn delete(tx: &mut GlobalWriteTx<'_>, tenant: &Tenant) -> Result<(), StoreError> {
    let apps: Vec<String> = tx.scalars(
        "SELECT app_id FROM installs i WHERE tenant = $1 AND NOT EXISTS (SELECT 1 FROM installs o \
         WHERE o.app_id = i.app_id AND o.tenant <> i.tenant)",
        &[&tenant.id],
    )?;
    for app in &apps {
        delete_app(tx, app)?;
    }
    let of_other_tenants_too = "tenant = $1 AND app_id IN (SELECT app_id FROM installs WHERE tenant = $1)";
    tx.delete_where::<Token>(of_other_tenants_too, &[&tenant.id])?;
    tx.delete_where::<Install>("tenant = $1", &[&tenant.id])?;
    tx.execute("DELETE FROM cache_versions WHERE tenant = $1", &[&tenant.id])?;
    tx.delete(tenant)?;
    access::retire_number(tx, tenant.id)
}

fn delete_app(tx: &mut GlobalWriteTx<'_>, app_id: &str) -> Result<(), StoreError> {
    let app: &[&dyn Param] = &[&app_id];
    tx.delete_where::<DeliveryAttempt>("delivery IN (SELECT id FROM deliveries WHERE app_id = $1)", app)?;
    tx.delete_where::<Delivery>("app_id = $1", app)?;
    tx.delete_where::<EventSubscription>("app_id = $1", app)?;
    tx.delete_where::<EventSettings>("app_id = $1", app)?;
    tx.delete_where::<AppScope>("app_id = $1", app)?;
    tx.delete_where::<Token>("app_id = $1", app)?;
    for gone in tx.delete_where::<App>("app_id = $1", app)? {
        tx.delete_where::<Developer>(
            "id = $1 AND NOT EXISTS (SELECT 1 FROM apps a WHERE a.developer = developers.id)",
            &[&gone.developer],
        )?;
    }
    Ok(())
}

/// Deletes entries of the change feed that are of deleted tenants and that the search index has applied. The newest entry
/// stays: on PostgreSQL it is the position up to which an index may have read.
pub fn prune_feed(tx: &mut GlobalWriteTx<'_>, watermark: i64) -> Result<(), StoreError> {
    // Seeks from tenant to tenant by the primary key instead of reading every entry.
    tx.execute(
        "WITH RECURSIVE listed (tenant) AS (SELECT MIN(c.tenant) FROM changes c UNION ALL \
         SELECT (SELECT MIN(c.tenant) FROM changes c WHERE c.tenant > listed.tenant) FROM listed \
         WHERE listed.tenant IS NOT NULL) \
         DELETE FROM changes WHERE tenant IN (SELECT listed.tenant FROM listed \
         WHERE NOT EXISTS (SELECT 1 FROM tenants t WHERE t.id = listed.tenant)) \
         AND position <= $1 AND position < (SELECT MAX(c.position) FROM changes c)",
        &[&watermark],
    )?;
    Ok(())
}
