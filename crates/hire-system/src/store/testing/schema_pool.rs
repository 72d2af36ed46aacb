//! A pool of PostgreSQL schemas for tests.
//!
//! Creating a schema takes 0.2 s, mostly for the 200 files of its tables and indexes, and dropping it 0.1 s. So a schema
//! is reused if no session is connected to it any more and its tables are still those that it was created with, apart
//! from those that a test added. Otherwise it is dropped.
//!
//! A function restores the rows of a used schema, in a session that is kept with the schema: with its plans, and with
//! what it knows about the tables, that takes 0.003 s if they are empty. In a new session it takes 0.07 s.

use std::sync::{Mutex, MutexGuard, PoisonError};

use postgres::Client;

use super::{Storage, TestDatabase, connect, connected, drop_schema, name, new_schema};
use crate::store::{Database, Options, Store, StoreError, job::on_own_thread};

/// The original schema, and copies of it. The process keeps them until it ends; the next process with the same process
/// id drops them.
pub(super) struct SchemaPool {
    _original: TestDatabase,
    url: String,
    schema: String,
    tables: Vec<String>,
    free: Mutex<Vec<PooledSchema>>,
}

pub(super) struct PooledSchema {
    pub(super) database: Database,
    name: String,
    /// Restores the rows. The mutex is never locked: with it, threads may share a test database.
    session: Mutex<Client>,
    /// The fingerprint of its tables at creation.
    fingerprint: String,
    /// The transaction that restored the rows.
    restored: i64,
}

/// Maximum polls for a closed session to disappear.
const MAX_DISCONNECT_POLLS: usize = 300;

const SESSIONS: &str = "SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = $1";
const TABLES: &str = "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = $1 ORDER BY tablename";
const ADDED_TABLES: &str =
    "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = $1 AND NOT CAST(tablename AS TEXT) = ANY($2)";
/// A digest of the catalog rows of all tables, columns and indexes. Every DDL statement changes one of them.
const SELECT_FINGERPRINT: &str = "SELECT MD5(STRING_AGG(CONCAT(c.oid, ' ', c.xmin, ' ', (SELECT STRING_AGG(CAST(a.xmin AS TEXT), ' ' \
     ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid)), ', ' ORDER BY c.oid)) \
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1";

impl SchemaPool {
    pub(super) fn new(original: TestDatabase) -> Result<Self, StoreError> {
        let Storage::Schema { url, name: schema } = &original.storage else {
            return Err(StoreError::Unsupported("only a schema is copied so"));
        };
        let (url, schema) = (url.clone(), schema.clone());
        let tables = connected(&url, |client| {
            client.query(TABLES, &[&schema])?.iter().map(|row| Ok(row.try_get(0)?)).collect::<Result<_, StoreError>>()
        })?;
        // The directory is unused, and a process may end without dropping the pool.
        let _ = std::fs::remove_dir_all(&original.directory);
        Ok(Self { _original: original, url, schema, tables, free: Mutex::default() })
    }

    pub(super) fn acquire(&self) -> Result<PooledSchema, StoreError> {
        on_own_thread(|| {
            loop {
                let Some(mut lent) = self.free().pop() else { return self.make() };
                if lent.is_disconnected()? && lent.has_only(&self.tables)? {
                    lent.restore_rows()?;
                    return Ok(lent);
                }
                drop_schema(&self.url, &lent.name);
            }
        })
    }

    pub(super) fn release(&self, lent: PooledSchema) {
        self.free().push(lent);
    }

    fn make(&self) -> Result<PooledSchema, StoreError> {
        let name = name();
        let database = new_schema(&self.url, &name)?;
        Store::open(&database, Options { pool: 1, ..Options::default() })?.close();
        let mut session = connect(&self.url)?;
        let original = &self.schema;
        // A table is as the last restoration left it if no transaction since then has written a row that it has, and it
        // has as many rows.
        let table = |table: &String| {
            let (own, original) = (format!("{name}.\"{table}\""), format!("{original}.\"{table}\""));
            format!(
                "IF EXISTS (SELECT FROM {own} WHERE CAST(CAST(xmin AS TEXT) AS BIGINT) > last_restoration)
                    OR (SELECT COUNT(*) FROM {own}) <> (SELECT COUNT(*) FROM {original})
                THEN DELETE FROM {own}; INSERT INTO {own} SELECT * FROM {original}; END IF;"
            )
        };
        let tables = self.tables.iter().map(table).collect::<String>();
        session.batch_execute(&format!(
            "CREATE FUNCTION pg_temp.restore_rows(last_restoration BIGINT) RETURNS BIGINT LANGUAGE plpgsql AS $$
            BEGIN {tables} RETURN CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT); END $$"
        ))?;
        let fingerprint = fingerprint(&mut session, &name)?;
        let mut made = PooledSchema { database, name, session: Mutex::new(session), fingerprint, restored: 0 };
        made.restore_rows()?;
        Ok(made)
    }

    fn free(&self) -> MutexGuard<'_, Vec<PooledSchema>> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for SchemaPool {
    fn drop(&mut self) {
        let free = std::mem::take(&mut *self.free());
        let _ = on_own_thread(|| {
            for lent in free {
                drop_schema(&self.url, &lent.name);
            }
            Ok(())
        });
    }
}

impl PooledSchema {
    /// Whether no session is connected to it any more.
    fn is_disconnected(&mut self) -> Result<bool, StoreError> {
        let (session, name) = self.session();
        let sessions = session.prepare(SESSIONS)?;
        for _ in 0..MAX_DISCONNECT_POLLS {
            if session.query_one(&sessions, &[&name])?.try_get::<_, i64>(0)? == 0 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Drops tables that a test added. Returns whether those are left that it was created with.
    fn has_only(&mut self, tables: &[String]) -> Result<bool, StoreError> {
        let (session, name) = self.session();
        for added in session.query(ADDED_TABLES, &[&name, &tables])? {
            let added: String = added.try_get(0)?;
            session.batch_execute(&format!("DROP TABLE {name}.\"{added}\" CASCADE"))?;
        }
        Ok(fingerprint(session, name)? == self.fingerprint)
    }

    /// Replaces all rows by those of the original.
    fn restore_rows(&mut self) -> Result<(), StoreError> {
        let last = self.restored;
        self.restored = self.session().0.query_one("SELECT pg_temp.restore_rows($1)", &[&last])?.try_get(0)?;
        Ok(())
    }

    /// With the name of the schema.
    fn session(&mut self) -> (&mut Client, &str) {
        (self.session.get_mut().unwrap_or_else(PoisonError::into_inner), &self.name)
    }
}

fn fingerprint(client: &mut Client, name: &str) -> Result<String, StoreError> {
    Ok(client.query_one(SELECT_FINGERPRINT, &[&name])?.try_get(0)?)
}
