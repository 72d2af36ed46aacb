//! Stores for tests: a fresh one each, on the engine that the environment names.

use std::{
    path::PathBuf,
    sync::atomic::{AtomicU64, Ordering},
};

use super::{Database, Options, Store, StoreError, job::aside};

/// The PostgreSQL to test against; without it tests run on SQLite.
pub const DATABASE_URL: &str = "HIRED_TEST_DATABASE_URL";

/// A database of its own and the directory to put other files in, both gone when it is dropped.
#[derive(Debug)]
pub struct Scratch {
    pub database: Database,
    pub directory: PathBuf,
    /// On PostgreSQL: the test database and the schema in it.
    schema: Option<(String, String)>,
}

impl Scratch {
    /// On the engine that the environment names.
    pub fn new() -> Result<Self, StoreError> {
        match Self::postgres() {
            Some(scratch) => scratch,
            None => Self::sqlite(),
        }
    }

    pub fn sqlite() -> Result<Self, StoreError> {
        let (_, directory) = place()?;
        Ok(Self { database: Database::Sqlite(directory.join("hired.db")), directory, schema: None })
    }

    /// Nothing when the environment names no PostgreSQL. A schema of its own within the test database is far cheaper
    /// than a database, and as separate.
    pub fn postgres() -> Option<Result<Self, StoreError>> {
        let url = std::env::var(DATABASE_URL).ok()?;
        Some(place().and_then(|(name, directory)| {
            execute(&url, &format!("DROP SCHEMA IF EXISTS {name} CASCADE; CREATE SCHEMA {name}"))?;
            let separator = if url.contains('?') { '&' } else { '?' };
            let database = Database::Postgres(format!("{url}{separator}options=-csearch_path%3D{name}"));
            Ok(Self { database, directory, schema: Some((url, name)) })
        }))
    }

    pub fn open(&self) -> Result<Store, StoreError> {
        Store::open(&self.database, Options { readers: 2, pool: 2, ..Options::default() })
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.directory);
        if let Some((url, name)) = &self.schema {
            // A test that failed half-way may still hold it; the next one with its name drops it then.
            let _ = execute(
                url,
                &format!("SET client_min_messages = 'warning'; SET lock_timeout = '2s'; DROP SCHEMA {name} CASCADE"),
            );
        }
    }
}

fn execute(url: &str, sql: &str) -> Result<(), StoreError> {
    aside(|| Ok(postgres::Client::connect(url, postgres::NoTls)?.batch_execute(sql)?))
}

/// A name that no other scratch has, and its directory.
fn place() -> Result<(String, PathBuf), StoreError> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let name = format!("hired_test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let directory = std::env::temp_dir().join(&name);
    // A process that was killed leaves its directory to whoever gets its number.
    let _ = std::fs::remove_dir_all(&directory);
    std::fs::create_dir_all(&directory).map_err(|error| StoreError::Unavailable(error.to_string()))?;
    Ok((name, directory))
}
