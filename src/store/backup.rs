//! A consistent copy of the database while the server runs.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use super::{Database, StoreError};

/// Copies the database into a new file. For PostgreSQL there are better tools.
pub fn backup(database: &Database, target: &Path) -> Result<(), StoreError> {
    let Database::Sqlite(source) = database else {
        return Err(StoreError::Unsupported("a PostgreSQL database is backed up with pg_dump"));
    };
    if target.exists() {
        return Err(StoreError::Unsupported("the backup file exists already"));
    }
    // Under its own name there is a complete copy or none.
    let mut partial = target.as_os_str().to_owned();
    partial.push(".partial");
    let partial = PathBuf::from(partial);
    // Left over from a copy that did not come to its end.
    let _ = fs::remove_file(&partial);
    let copied = copy(source, &partial).and_then(|()| settle(&partial, target));
    if copied.is_err() {
        let _ = fs::remove_file(&partial);
    }
    copied
}

fn copy(source: &Path, partial: &Path) -> Result<(), StoreError> {
    let name = partial.to_str().ok_or(StoreError::Unsupported("the path of the backup file is not Unicode"))?;
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY | rusqlite::OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = rusqlite::Connection::open_with_flags(source, flags)?;
    // One statement reads one snapshot; the page-wise copy would start over at every write of the server.
    connection.execute("VACUUM INTO ?1", [name])?;
    // The copy and the original part ways here, and what is derived from one must not be used with the other.
    rusqlite::Connection::open(partial)?.execute(
        "INSERT INTO meta (name, value) VALUES ('copy', lower(hex(randomblob(16)))) \
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [],
    )?;
    Ok(())
}

/// SQLite does not wait for the disk here, and a backup that a power cut can take away is none.
fn settle(partial: &Path, target: &Path) -> Result<(), StoreError> {
    let settled = || {
        File::open(partial)?.sync_all()?;
        fs::rename(partial, target)?;
        match target.parent() {
            Some(directory) if !directory.as_os_str().is_empty() => File::open(directory)?.sync_all(),
            _ => Ok(()),
        }
    };
    settled().map_err(|error: std::io::Error| StoreError::Unavailable(error.to_string()))
}
