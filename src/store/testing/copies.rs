//! PostgreSQL schemas for tests, given out and taken back.
//!
//! To make one takes a fifth of a second, most of it for the two hundred files of its tables and indexes, and to take it
//! away again half of that. So a test gets the schema that another one has left, with the rows of the original put back,
//! which takes a twentieth. Only if nothing else can be left of the other test: no session is connected to the schema any
//! more, and its tables are the very ones that it was made with. Otherwise it is thrown away.

use std::sync::{Mutex, MutexGuard, PoisonError};

use postgres::Client;

use super::{Place, TestDatabase, connected, drop_schema, name, new_schema};
use crate::store::{Database, Options, Store, StoreError};

/// The original, and the schemas that are like it but for their rows. A process keeps them to its end; the
/// next process with its number removes them.
#[derive(Debug)]
pub(super) struct SchemaPool {
    _original: TestDatabase,
    url: String,
    schema: String,
    tables: Vec<String>,
    free: Mutex<Vec<PooledSchema>>,
}

#[derive(Debug)]
pub(super) struct PooledSchema {
    pub(super) database: Database,
    name: String,
    /// Of its tables, when they were made.
    shape: String,
}

/// A session that was closed is gone a moment later, at most after so many looks at it.
const MAX_DISCONNECT_POLLS: usize = 300;

const SESSIONS: &str = "SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = $1";
const TABLES: &str = "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = $1 ORDER BY tablename";
/// Who changes a table, a column or an index, changes a row about it.
const SHAPE: &str = "SELECT MD5(STRING_AGG(CONCAT(c.oid, ' ', c.xmin, ' ', (SELECT STRING_AGG(CAST(a.xmin AS TEXT), ' ' \
     ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid)), ', ' ORDER BY c.oid)) \
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1";

impl SchemaPool {
    pub(super) fn of(original: TestDatabase) -> Result<Self, StoreError> {
        let Place::Schema { url, name: schema } = &original.place else {
            return Err(StoreError::Unsupported("only a schema is copied so"));
        };
        let (url, schema) = (url.clone(), schema.clone());
        let tables = connected(&url, |client| {
            client.query(TABLES, &[&schema])?.iter().map(|row| Ok(row.try_get(0)?)).collect::<Result<_, StoreError>>()
        })?;
        // Nothing is kept in it, and a process may end without dropping this.
        let _ = std::fs::remove_dir_all(&original.directory);
        Ok(Self { _original: original, url, schema, tables, free: Mutex::default() })
    }

    pub(super) fn lend(&self) -> Result<PooledSchema, StoreError> {
        loop {
            let Some(lent) = self.free().pop() else { return self.make() };
            let fit = connected(&self.url, |client| {
                let fit = is_disconnected(client, &lent)? && shape(client, &lent.name)? == lent.shape;
                if fit {
                    self.restore_rows(client, &lent.name)?;
                }
                Ok(fit)
            });
            if fit? {
                return Ok(lent);
            }
            drop_schema(&self.url, &lent.name);
        }
    }

    pub(super) fn give_back(&self, lent: PooledSchema) {
        self.free().push(lent);
    }

    fn make(&self) -> Result<PooledSchema, StoreError> {
        let name = name();
        let database = new_schema(&self.url, &name)?;
        Store::open(&database, Options { pool: 1, ..Options::default() })?.close();
        let shape = connected(&self.url, |client| {
            self.restore_rows(client, &name)?;
            shape(client, &name)
        })?;
        Ok(PooledSchema { database, name, shape })
    }

    /// The rows of the original for those that are there.
    fn restore_rows(&self, client: &mut Client, name: &str) -> Result<(), StoreError> {
        let original = &self.schema;
        let table = |table: &String| {
            format!(
                "DELETE FROM {name}.\"{table}\"; INSERT INTO {name}.\"{table}\" SELECT * FROM {original}.\"{table}\";"
            )
        };
        Ok(client.batch_execute(&self.tables.iter().map(table).collect::<String>())?)
    }

    fn free(&self) -> MutexGuard<'_, Vec<PooledSchema>> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for SchemaPool {
    fn drop(&mut self) {
        for lent in self.free().drain(..) {
            drop_schema(&self.url, &lent.name);
        }
    }
}

/// Whether no session is connected to it any more.
fn is_disconnected(client: &mut Client, lent: &PooledSchema) -> Result<bool, StoreError> {
    let sessions = client.prepare(SESSIONS)?;
    for _ in 0..MAX_DISCONNECT_POLLS {
        if client.query_one(&sessions, &[&lent.name])?.try_get::<_, i64>(0)? == 0 {
            return Ok(true);
        }
    }
    Ok(false)
}

fn shape(client: &mut Client, name: &str) -> Result<String, StoreError> {
    Ok(client.query_one(SHAPE, &[&name])?.try_get(0)?)
}
