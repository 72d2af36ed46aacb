//! Stores for tests: a fresh one each, on the engine that the environment names.

use std::{
    path::PathBuf,
    sync::atomic::{AtomicU64, Ordering},
};

use super::{Database, Options, Store, StoreError};

/// The PostgreSQL to test against; without it tests run on SQLite.
pub const DATABASE_URL: &str = "HIRED_TEST_DATABASE_URL";

/// A database of its own and the directory to put other files in, both gone when it is dropped.
#[derive(Debug)]
pub struct Scratch {
    pub database: Database,
    pub directory: PathBuf,
}

impl Scratch {
    pub fn new() -> Result<Self, StoreError> {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let name = format!("hired_test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let directory = std::env::temp_dir().join(&name);
        std::fs::create_dir_all(&directory).map_err(|error| StoreError::Unavailable(error.to_string()))?;
        let database = match std::env::var(DATABASE_URL) {
            Ok(url) => Database::Postgres(schema(&url, &name)?),
            Err(_) => Database::Sqlite(directory.join("hired.db")),
        };
        Ok(Self { database, directory })
    }

    pub fn open(&self) -> Result<Store, StoreError> {
        Store::open(&self.database, Options { readers: 2, pool: 2, ..Options::default() })
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

/// A schema of its own within the test database: far cheaper than a database, and as separate.
fn schema(url: &str, name: &str) -> Result<String, StoreError> {
    let mut client = postgres::Client::connect(url, postgres::NoTls)?;
    client.batch_execute(&format!("DROP SCHEMA IF EXISTS {name} CASCADE; CREATE SCHEMA {name}"))?;
    let separator = if url.contains('?') { '&' } else { '?' };
    Ok(format!("{url}{separator}options=-csearch_path%3D{name}"))
}
