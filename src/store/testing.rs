//! Stores for tests: a fresh one each, on the engine that the environment names.

mod copies;

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use copies::{PooledSchema, SchemaPool};

use super::{Database, GlobalWriteTx, Options, Param, Store, StoreError, WriteTx, job::aside};

/// The PostgreSQL to test against; without it tests run on SQLite.
pub const DATABASE_URL: &str = "HIRED_TEST_DATABASE_URL";

/// Runs any statement on a tenant's tables, as a person with a shell could.
pub fn execute(tx: &mut WriteTx<'_>, sql: &str, params: &[&dyn Param]) -> Result<u64, StoreError> {
    tx.execute_unchecked(sql, params)
}

/// Runs any statement, and lets readers read everything anew.
pub fn execute_global(tx: &mut GlobalWriteTx<'_>, sql: &str, params: &[&dyn Param]) -> Result<u64, StoreError> {
    let changed = tx.execute_unchecked(sql, params)?;
    tx.clear_caches()?;
    Ok(changed)
}

/// A database of its own and the directory to put other files in, both gone when it is dropped.
#[derive(Debug)]
pub struct TestDatabase {
    pub database: Database,
    pub directory: PathBuf,
    place: Place,
}

/// Where the database is, and with it what becomes of it.
#[derive(Debug)]
enum Place {
    /// It goes with the directory.
    File,
    /// A schema of a PostgreSQL.
    Schema { url: String, name: String },
    /// A schema that another test gets afterwards.
    PooledSchema { copies: Arc<SchemaPool>, schema: PooledSchema },
}

impl TestDatabase {
    /// On the engine that the environment names.
    pub fn new() -> Result<Self, StoreError> {
        match Self::postgres() {
            Some(scratch) => scratch,
            None => Self::sqlite(),
        }
    }

    pub fn sqlite() -> Result<Self, StoreError> {
        let directory = directory(&name())?;
        Ok(Self { database: Database::Sqlite(directory.join("hired.db")), directory, place: Place::File })
    }

    /// Nothing when the environment names no PostgreSQL. A schema of its own within the test database is far cheaper
    /// than a database, and as separate.
    pub fn postgres() -> Option<Result<Self, StoreError>> {
        let url = std::env::var(DATABASE_URL).ok()?;
        let name = name();
        Some(directory(&name).and_then(|directory| {
            let database = new_schema(&url, &name)?;
            Ok(Self { database, directory, place: Place::Schema { url, name } })
        }))
    }

    pub fn open(&self) -> Result<Store, StoreError> {
        Store::open(&self.database, Options { readers: 2, pool: 2, ..Options::default() })
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.directory);
        match std::mem::replace(&mut self.place, Place::File) {
            Place::File => {}
            Place::Schema { url, name } => drop_schema(&url, &name),
            Place::PooledSchema { copies, schema } => copies.give_back(schema),
        }
    }
}

/// A database that is filled once and copied for each test, as filling it takes many times as long.
#[derive(Debug)]
pub struct Template(Original);

#[derive(Debug)]
enum Original {
    /// The file.
    Sqlite(Vec<u8>),
    Postgres(Arc<SchemaPool>),
}

impl Template {
    /// On the engine that the environment names. What fills it makes rows and no tables.
    pub fn filled<E: From<StoreError>>(fill: impl FnOnce(&Store) -> Result<(), E>) -> Result<Self, E> {
        let scratch = TestDatabase::new()?;
        let store = scratch.open()?;
        fill(&store)?;
        store.close();
        Ok(Self(match &scratch.place {
            Place::Schema { .. } => Original::Postgres(Arc::new(SchemaPool::of(scratch)?)),
            _ => Original::Sqlite(std::fs::read(scratch.directory.join("hired.db")).map_err(|error| failed(&error))?),
        }))
    }

    pub fn copy(&self) -> Result<TestDatabase, StoreError> {
        match &self.0 {
            Original::Sqlite(file) => {
                let scratch = TestDatabase::sqlite()?;
                std::fs::write(scratch.directory.join("hired.db"), file).map_err(|error| failed(&error))?;
                Ok(scratch)
            }
            Original::Postgres(copies) => {
                let directory = directory(&name())?;
                let schema = copies.lend()?;
                let database = schema.database.clone();
                Ok(TestDatabase {
                    database,
                    directory,
                    place: Place::PooledSchema { copies: Arc::clone(copies), schema },
                })
            }
        }
    }
}

/// An empty schema. Its connections bear its name, so that one can see whether it has any.
fn new_schema(url: &str, name: &str) -> Result<Database, StoreError> {
    connected(url, |client| {
        Ok(client.batch_execute(&format!("DROP SCHEMA IF EXISTS {name} CASCADE; CREATE SCHEMA {name}"))?)
    })?;
    let separator = if url.contains('?') { '&' } else { '?' };
    Ok(Database::Postgres(format!("{url}{separator}application_name={name}&options=-csearch_path%3D{name}")))
}

fn drop_schema(url: &str, name: &str) {
    // A test that failed half-way may still hold it; the next one with its name drops it then.
    let sql = format!("SET client_min_messages = 'warning'; SET lock_timeout = '2s'; DROP SCHEMA {name} CASCADE");
    let _ = connected(url, |client| Ok(client.batch_execute(&sql)?));
}

fn connected<T: Send>(
    url: &str,
    run: impl FnOnce(&mut postgres::Client) -> Result<T, StoreError> + Send,
) -> Result<T, StoreError> {
    aside(|| run(&mut postgres::Client::connect(url, postgres::NoTls)?))
}

/// A name that no other scratch has.
fn name() -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    format!("hired_test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}

fn directory(name: &str) -> Result<PathBuf, StoreError> {
    let directory = std::env::temp_dir().join(name);
    // A killed process with the same number may have left its directory.
    let _ = std::fs::remove_dir_all(&directory);
    std::fs::create_dir_all(&directory).map_err(|error| failed(&error))?;
    Ok(directory)
}

fn failed(error: &std::io::Error) -> StoreError {
    StoreError::Unavailable(error.to_string())
}
