//! A consistent copy of the database while the server runs.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use super::{Database, StoreError, files::Expected};
use crate::files::BlobName;

/// Copies the database into a new file. For PostgreSQL there are better tools.
pub fn backup(database: &Database, target: &Path) -> Result<(), StoreError> {
    Backup::begin(database, target)?.finish()
}

/// A copy that is complete and does not have its own name yet: under that there is a complete backup or none.
#[derive(Debug)]
pub struct Backup {
    target: PathBuf,
    partial: PathBuf,
    finished: bool,
}

impl Backup {
    pub fn begin(database: &Database, target: &Path) -> Result<Self, StoreError> {
        let Database::Sqlite(source) = database else {
            return Err(StoreError::Unsupported("a PostgreSQL database is backed up with pg_dump"));
        };
        if target.exists() {
            return Err(StoreError::Unsupported("the backup file exists already"));
        }
        let mut partial = target.as_os_str().to_owned();
        partial.push(".partial");
        let backup = Self { target: target.to_owned(), partial: PathBuf::from(partial), finished: false };
        // Left over from a copy that did not come to its end.
        let _ = fs::remove_file(&backup.partial);
        copy(source, &backup.partial)?;
        Ok(backup)
    }

    /// The files whose bytes belong to the copy, in the order of their blobs.
    pub fn each_file<E: From<StoreError>>(&self, mut each: impl FnMut(&Expected) -> Result<(), E>) -> Result<(), E> {
        let connection = open_read_only(&self.partial)?;
        let failed = |error: rusqlite::Error| E::from(error.into());
        // A copy of a database that was not migrated yet.
        if !connection.table_exists(None, "files").map_err(failed)? {
            return Ok(());
        }
        let mut statement = connection.prepare("SELECT blob, size, sha256 FROM files ORDER BY blob").map_err(failed)?;
        let mut rows = statement.query([]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            let name: String = row.get(0).map_err(failed)?;
            let blob = BlobName::parse(&name).ok_or(StoreError::Column(0))?;
            let size: i64 = row.get(1).map_err(failed)?;
            let size = u64::try_from(size).map_err(|_| StoreError::Column(1))?;
            each(&Expected { blob, size, sha256: row.get(2).map_err(failed)? })?;
        }
        Ok(())
    }

    /// Gives the copy its name.
    pub fn finish(mut self) -> Result<(), StoreError> {
        settle(&self.partial, &self.target)?;
        self.finished = true;
        Ok(())
    }
}

impl Drop for Backup {
    fn drop(&mut self) {
        if !self.finished {
            let _ = fs::remove_file(&self.partial);
        }
    }
}

fn open_read_only(path: &Path) -> Result<rusqlite::Connection, StoreError> {
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY | rusqlite::OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Ok(rusqlite::Connection::open_with_flags(path, flags)?)
}

fn copy(source: &Path, partial: &Path) -> Result<(), StoreError> {
    let name = partial.to_str().ok_or(StoreError::Unsupported("the path of the backup file is not Unicode"))?;
    // One statement reads one snapshot; the page-wise copy would start over at every write of the server.
    open_read_only(source)?.execute("VACUUM INTO ?1", [name])?;
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
