//! A consistent copy of the database while the server runs.

use std::path::Path;

use super::{Database, StoreError};

/// Copies the database into a new file. For PostgreSQL there are better tools.
pub fn backup(database: &Database, target: &Path) -> Result<(), StoreError> {
    let Database::Sqlite(source) = database else {
        return Err(StoreError::Unsupported("a PostgreSQL database is backed up with pg_dump"));
    };
    if target.exists() {
        return Err(StoreError::Unsupported("the backup file exists already"));
    }
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY | rusqlite::OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = rusqlite::Connection::open_with_flags(source, flags)?;
    // One statement reads one snapshot; the page-wise copy would start over at every write.
    connection.execute("VACUUM INTO ?1", [target.to_string_lossy()])?;
    Ok(())
}
