//! Inspects a database without changing it: its schema version, and whether it belongs to this data directory.

use std::path::Path;

use rusqlite::OpenFlags;

use super::{
    Database, Engine, StoreError,
    migrate::{self, Applied, LATEST_VERSION},
    postgres as engine,
};

const HISTORY: &str =
    "SELECT CAST(version AS BIGINT), name, CAST(checksum AS TEXT) FROM refinery_schema_history ORDER BY version";
/// A server gives its database an identity at its first start.
const IDENTITY: &str = "SELECT COUNT(*) FROM meta WHERE name = 'page_key'";

/// The state of the schema of a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SchemaVersion {
    /// `None` if the database is empty or missing.
    pub current: Option<i64>,
    /// The version of this program.
    pub supported: i64,
    /// Whether a server has ever run on it.
    pub is_served: bool,
}

impl SchemaVersion {
    /// Fails if this program cannot work on the database.
    pub fn read(database: &Database) -> Result<Self, StoreError> {
        match database {
            Database::Sqlite(path) => {
                refuse_orphaned_wal(path)?;
                if !path.exists() {
                    return Ok(Self { current: None, supported: LATEST_VERSION, is_served: false });
                }
                let connection = rusqlite::Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
                Self::new(Engine::Sqlite, &sqlite_history(&connection)?, || {
                    Ok(connection.query_row(IDENTITY, [], |row| row.get(0))?)
                })
            }
            Database::Postgres(url) => engine::with_client(url, |client| {
                let history = postgres_history(client)?;
                Self::new(Engine::Postgres, &history, || Ok(client.query_one(IDENTITY, &[])?.try_get(0)?))
            }),
        }
    }

    fn new(
        engine: Engine,
        history: &[Applied],
        identities: impl FnOnce() -> Result<i64, StoreError>,
    ) -> Result<Self, StoreError> {
        migrate::check_history(engine, history)?;
        let current = history.iter().map(|applied| applied.version).max();
        let is_served = current.is_some() && identities()? > 0;
        Ok(Self { current, supported: LATEST_VERSION, is_served })
    }

    /// Migrations that opening the database would run.
    pub fn pending(self) -> i64 {
        (self.supported - self.current.unwrap_or(0)).max(0)
    }
}

/// A WAL without its database file. SQLite would delete it, and with it the commits in it.
pub(super) fn refuse_orphaned_wal(path: &Path) -> Result<(), StoreError> {
    let length = |path: &Path| std::fs::metadata(path).map_or(0, |file| file.len());
    let mut wal = path.as_os_str().to_owned();
    wal.push("-wal");
    let wal = Path::new(&wal);
    if length(path) > 0 || length(wal) == 0 {
        return Ok(());
    }
    Err(StoreError::Lost(format!(
        "{} is missing or empty, but {} has changes that belong to it; put the database file back beside it, or \
         restore a backup into an empty data directory",
        path.display(),
        wal.display()
    )))
}

/// SQLite opens a file that it may not write for reading only, and fails at the first write.
pub(super) fn refuse_read_only(connection: &rusqlite::Connection) -> Result<(), StoreError> {
    if connection.is_readonly(rusqlite::MAIN_DB)? { Err(StoreError::ReadOnly) } else { Ok(()) }
}

pub(super) fn sqlite_history(connection: &rusqlite::Connection) -> Result<Vec<Applied>, StoreError> {
    let exists = "SELECT COUNT(*) FROM sqlite_master WHERE name = 'refinery_schema_history'";
    if connection.query_row(exists, [], |row| row.get::<_, i64>(0))? == 0 {
        return Ok(Vec::new());
    }
    let mut statement = connection.prepare(HISTORY)?;
    let rows = statement
        .query_map([], |row| Ok(Applied { version: row.get(0)?, name: row.get(1)?, checksum: row.get(2)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn postgres_history(client: &mut ::postgres::Client) -> Result<Vec<Applied>, StoreError> {
    let exists = "SELECT to_regclass('refinery_schema_history')::TEXT";
    if client.query_one(exists, &[])?.try_get::<_, Option<String>>(0)?.is_none() {
        return Ok(Vec::new());
    }
    let rows = client.query(HISTORY, &[])?;
    let applied = |row: &::postgres::Row| -> Result<Applied, StoreError> {
        Ok(Applied { version: row.try_get(0)?, name: row.try_get(1)?, checksum: row.try_get(2)? })
    };
    rows.iter().map(applied).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::fs;

    use super::*;
    use crate::store::{Options, Store, testing::TestDatabase};

    #[test]
    fn a_wal_without_its_database_is_refused_and_kept() {
        let scratch = TestDatabase::sqlite().unwrap();
        let Database::Sqlite(path) = &scratch.database else { unreachable!() };
        let wal = path.with_file_name("hired.db-wal");
        fs::write(&wal, "commits").unwrap();
        for emptied in [false, true] {
            if emptied {
                fs::write(path, "").unwrap();
            }
            for refused in [
                Store::open(&scratch.database, Options::default()).map(|_| ()).unwrap_err(),
                SchemaVersion::read(&scratch.database).unwrap_err(),
                crate::store::backup(&scratch.database, &scratch.directory.join("copy.db")).unwrap_err(),
            ] {
                assert!(refused.to_string().contains("hired.db-wal has changes that belong to it"), "{refused}");
            }
            assert_eq!(fs::read(&wal).unwrap(), b"commits");
        }
    }

    #[test]
    fn a_database_that_cannot_be_written_is_refused() {
        let scratch = TestDatabase::sqlite().unwrap();
        drop(scratch.open().unwrap());
        let Database::Sqlite(path) = &scratch.database else { unreachable!() };
        refuse_read_only(&rusqlite::Connection::open(path).unwrap()).unwrap();
        let read_only = rusqlite::Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        assert_eq!(refuse_read_only(&read_only), Err(StoreError::ReadOnly));
    }

    #[test]
    fn a_migration_that_was_changed_after_it_was_applied_is_detected() {
        let scratch = TestDatabase::new().unwrap();
        let store = scratch.open().unwrap();
        assert_eq!(SchemaVersion::read(&scratch.database).unwrap().pending(), 0);
        let change = "UPDATE refinery_schema_history SET checksum = '1' WHERE version = 1";
        store.write_global_blocking::<_, StoreError>(move |shared| shared.execute(change, &[])).unwrap();
        drop(store);
        let refused =
            [SchemaVersion::read(&scratch.database).unwrap_err().to_string(), scratch.open().unwrap_err().to_string()];
        assert!(refused.iter().all(|refused| refused.contains("migration 1 (")), "{refused:?}");
    }

    #[test]
    fn the_privileges_of_every_table_are_checked() {
        let tables = migrate::tables();
        assert!(tables.len() > 30 && tables.contains(&"talents") && tables.contains(&"changes"), "{tables:?}");
    }
}
