//! Databases for tests: a new one for each test, on the engine that the environment names.

mod schema_pool;

use std::{
    path::PathBuf,
    sync::{
        Arc, LazyLock,
        atomic::{AtomicU64, Ordering},
    },
};

use schema_pool::{PooledSchema, SchemaPool};

use super::{Database, GlobalWriteTx, Options, Param, Store, StoreError, WriteTx, job::on_own_thread};

/// The PostgreSQL to test against; without it tests run on SQLite.
pub const DATABASE_URL: &str = "HIRED_TEST_DATABASE_URL";

/// Runs any statement on a tenant's tables, like an operator with a database shell.
pub fn execute(tx: &mut WriteTx<'_>, sql: &str, params: &[&dyn Param]) -> Result<u64, StoreError> {
    tx.execute_unchecked(sql, params)
}

/// Runs any statement and clears the caches of readers.
pub fn execute_global(tx: &mut GlobalWriteTx<'_>, sql: &str, params: &[&dyn Param]) -> Result<u64, StoreError> {
    let changed = tx.execute_unchecked(sql, params)?;
    tx.clear_caches()?;
    Ok(changed)
}

/// A temporary database and a directory for other files. Dropping it deletes both.
pub struct TestDatabase {
    pub database: Database,
    pub directory: PathBuf,
    storage: Storage,
}

/// Where the database is stored, which decides how it is removed.
enum Storage {
    /// A file in the directory.
    File,
    /// A PostgreSQL schema.
    Schema { url: String, name: String },
    /// A PostgreSQL schema that is returned to a pool.
    PooledSchema { schema_pool: Arc<SchemaPool>, schema: Box<PooledSchema> },
}

impl TestDatabase {
    /// On the engine that the environment names.
    pub fn new() -> Result<Self, StoreError> {
        match Self::postgres() {
            Some(scratch) => scratch,
            None => Self::sqlite(),
        }
    }

    /// With all tables, which have the rows of a new database; on PostgreSQL from a pool, so it is quicker than `new`.
    pub fn migrated() -> Result<Self, StoreError> {
        static MIGRATED: LazyLock<Result<Template, StoreError>> = LazyLock::new(|| Template::new(|_| Ok(())));
        MIGRATED.as_ref().map_err(|error| StoreError::Unavailable(error.to_string()))?.copy()
    }

    pub fn sqlite() -> Result<Self, StoreError> {
        let directory = directory(&name())?;
        Ok(Self { database: Database::Sqlite(directory.join("hired.db")), directory, storage: Storage::File })
    }

    /// `None` if the environment names no PostgreSQL. A schema within the test database is much cheaper than a
    /// database, and equally isolated.
    pub fn postgres() -> Option<Result<Self, StoreError>> {
        let url = std::env::var(DATABASE_URL).ok()?;
        let name = name();
        Some(directory(&name).and_then(|directory| {
            let database = new_schema(&url, &name)?;
            Ok(Self { database, directory, storage: Storage::Schema { url, name } })
        }))
    }

    pub fn open(&self) -> Result<Store, StoreError> {
        Store::open(&self.database, Options { readers: 2, pool: 2, ..Options::default() })
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.directory);
        match std::mem::replace(&mut self.storage, Storage::File) {
            Storage::File => {}
            Storage::Schema { url, name } => drop_schema(&url, &name),
            Storage::PooledSchema { schema_pool, schema } => schema_pool.release(*schema),
        }
    }
}

/// A database that is filled once and copied for each test, because filling takes much longer than copying.
pub struct Template(Original);

enum Original {
    /// The file.
    Sqlite(Vec<u8>),
    Postgres(Arc<SchemaPool>),
}

impl Template {
    /// On the engine that the environment names. `fill` must create rows only, no tables.
    pub fn new<E: From<StoreError>>(fill: impl FnOnce(&Store) -> Result<(), E>) -> Result<Self, E> {
        let scratch = TestDatabase::new()?;
        let store = scratch.open()?;
        fill(&store)?;
        store.close();
        Ok(Self(match &scratch.storage {
            Storage::Schema { .. } => Original::Postgres(Arc::new(SchemaPool::new(scratch)?)),
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
            Original::Postgres(schema_pool) => {
                let directory = directory(&name())?;
                let schema = schema_pool.acquire()?;
                let database = schema.database.clone();
                Ok(TestDatabase {
                    database,
                    directory,
                    storage: Storage::PooledSchema { schema_pool: Arc::clone(schema_pool), schema: Box::new(schema) },
                })
            }
        }
    }
}

/// Creates an empty schema. Its connections use its name as application name, so that they can be counted.
fn new_schema(url: &str, name: &str) -> Result<Database, StoreError> {
    connected(url, |client| {
        Ok(client.batch_execute(&format!("DROP SCHEMA IF EXISTS {name} CASCADE; CREATE SCHEMA {name}"))?)
    })?;
    let separator = if url.contains('?') { '&' } else { '?' };
    Ok(Database::Postgres(format!("{url}{separator}application_name={name}&options=-csearch_path%3D{name}")))
}

fn drop_schema(url: &str, name: &str) {
    // A failed test may still use it; the next schema with this name drops it then.
    let sql = format!("SET client_min_messages = 'warning'; SET lock_timeout = '2s'; DROP SCHEMA {name} CASCADE");
    let _ = connected(url, |client| Ok(client.batch_execute(&sql)?));
}

fn connected<T: Send>(
    url: &str,
    run: impl FnOnce(&mut postgres::Client) -> Result<T, StoreError> + Send,
) -> Result<T, StoreError> {
    on_own_thread(|| run(&mut connect(url)?))
}

fn connect(url: &str) -> Result<postgres::Client, StoreError> {
    Ok(postgres::Client::connect(url, postgres::NoTls)?)
}

/// A unique name.
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
