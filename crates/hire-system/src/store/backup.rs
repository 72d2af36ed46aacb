//! A consistent copy of the database while the server runs.

use std::{
    fs::{self, File, OpenOptions},
    io,
    path::{Path, PathBuf},
};

use super::{Database, StoreError, files::Expected, schema};
use crate::files::BlobName;

/// Suffix of the name of an unfinished copy.
const PARTIAL: &str = ".hired-partial";
/// Suffixes of the files that SQLite creates beside a database.
const BESIDE: [&str; 3] = ["-journal", "-wal", "-shm"];

/// Copies the database into a new file that only its owner can read. PostgreSQL is not supported: use `pg_dump`.
///
/// A file with the target name is always complete. Leftovers of killed backups in the directory are removed.
pub fn backup(database: &Database, target: &Path) -> Result<(), StoreError> {
    Backup::begin(database, target)?.finish()
}

/// A complete copy under a temporary name. Dropping it without `finish` removes the file.
#[derive(Debug)]
pub struct Backup {
    target: PathBuf,
    directory: PathBuf,
    partial: PathBuf,
    _lock: File,
    finished: bool,
}

impl Backup {
    pub fn begin(database: &Database, target: &Path) -> Result<Self, StoreError> {
        let Database::Sqlite(source) = database else {
            return Err(StoreError::Unsupported("a PostgreSQL database is backed up with pg_dump"));
        };
        schema::refuse_orphaned_wal(source)?;
        if target.exists() {
            return Err(failed(target, "the file exists already"));
        }
        let directory = match target.parent() {
            Some(directory) if !directory.as_os_str().is_empty() => directory,
            _ => Path::new("."),
        };
        if !directory.is_dir() {
            return Err(failed(directory, "the directory of the backup does not exist"));
        }
        remove_leftovers(directory);
        let partial = with_suffix(target, PARTIAL);
        let lock = create(&partial)?;
        let (target, directory) = (target.to_owned(), directory.to_owned());
        let backup = Self { target, directory, partial, _lock: lock, finished: false };
        copy(source, &backup.partial)?;
        Ok(backup)
    }

    /// The files whose bytes belong to the copy, in the order of their blobs.
    pub fn each_file<E: From<StoreError>>(&self, mut each: impl FnMut(&Expected) -> Result<(), E>) -> Result<(), E> {
        let connection = open_read_only(&self.partial)?;
        let failed = |error: rusqlite::Error| E::from(error.into());
        // The database may not have been migrated yet.
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

    /// Renames the copy to its target name.
    pub fn finish(mut self) -> Result<(), StoreError> {
        sync_and_rename(&self.partial, &self.target, &self.directory)?;
        self.finished = true;
        Ok(())
    }
}

impl Drop for Backup {
    fn drop(&mut self) {
        if !self.finished {
            remove(&self.partial);
        }
    }
}

fn open_read_only(path: &Path) -> Result<rusqlite::Connection, StoreError> {
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY | rusqlite::OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Ok(rusqlite::Connection::open_with_flags(path, flags)?)
}

fn failed(path: &Path, problem: impl std::fmt::Display) -> StoreError {
    StoreError::Backup(format!("{}: {problem}", path.display()))
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// Creates the empty file that SQLite fills. Its journals inherit its mode. It stays locked while it is written, so
/// that another backup does not remove it as a leftover.
fn create(partial: &Path) -> Result<File, StoreError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(partial).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => failed(partial, "another backup is writing this file"),
        _ => failed(partial, error),
    })?;
    // On a file system without locks, the operator must not run two backups at the same time.
    let _ = file.try_lock();
    Ok(file)
}

/// Removes the partial copies of backups that no longer run.
fn remove_leftovers(directory: &Path) {
    for entry in fs::read_dir(directory).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.as_os_str().to_string_lossy().ends_with(PARTIAL)
            && File::open(&path).is_ok_and(|file| !matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock)))
        {
            remove(&path);
        }
    }
}

fn remove(partial: &Path) {
    let _ = fs::remove_file(partial);
    for suffix in BESIDE {
        let _ = fs::remove_file(with_suffix(partial, suffix));
    }
}

fn copy(source: &Path, partial: &Path) -> Result<(), StoreError> {
    let name = partial.to_str().ok_or_else(|| failed(partial, "the path is not UTF-8"))?;
    // One statement reads one snapshot. A copy by pages would restart at every write of the server.
    open_read_only(source)?.execute("VACUUM INTO ?1", [name])?;
    // The copy gets a feed generation of its own: a search index of one database must not be used with the other.
    rusqlite::Connection::open(partial)?.execute(
        "INSERT INTO meta (name, value) VALUES ('copy', lower(hex(randomblob(16)))) \
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [],
    )?;
    Ok(())
}

/// SQLite does not sync here, and a backup must survive a power cut.
fn sync_and_rename(partial: &Path, target: &Path, directory: &Path) -> Result<(), StoreError> {
    let synced = || {
        File::open(partial)?.sync_all()?;
        fs::rename(partial, target)?;
        File::open(directory)?.sync_all()
    };
    synced().map_err(|error: io::Error| failed(target, error))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::ffi::OsString;

    use super::*;
    use crate::store::testing::TestDatabase;

    /// Every file of the directory, with its mode.
    fn files(directory: &Path) -> Vec<(OsString, u32)> {
        let entries = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap());
        let mut files: Vec<_> = entries
            .map(|entry| {
                #[cfg(unix)]
                let mode = std::os::unix::fs::PermissionsExt::mode(&entry.metadata().unwrap().permissions()) & 0o777;
                #[cfg(not(unix))]
                let mode = 0o600;
                (entry.file_name(), mode)
            })
            .collect();
        files.sort();
        files
    }

    fn target(scratch: &TestDatabase) -> PathBuf {
        let directory = scratch.directory.join("backups");
        fs::create_dir(&directory).unwrap();
        directory.join("copy.db")
    }

    #[test]
    fn a_partial_copy_is_readable_by_its_owner_only() {
        let scratch = TestDatabase::sqlite().unwrap();
        drop(scratch.open().unwrap());
        let target = target(&scratch);
        let partial = with_suffix(&target, PARTIAL);
        let _lock = create(&partial).unwrap();
        let Database::Sqlite(source) = &scratch.database else { unreachable!() };
        copy(source, &partial).unwrap();
        // A journal exists while a write is in progress.
        let connection = rusqlite::Connection::open(&partial).unwrap();
        connection.execute_batch("BEGIN IMMEDIATE; DELETE FROM meta").unwrap();
        let copies = files(target.parent().unwrap());
        assert!(copies.len() > 1 && copies.iter().all(|(_, mode)| *mode == 0o600), "{copies:?}");
    }

    #[test]
    fn leftovers_of_a_killed_backup_are_removed_and_a_running_backup_is_not() {
        let scratch = TestDatabase::sqlite().unwrap();
        drop(scratch.open().unwrap());
        let target = target(&scratch);
        let killed = with_suffix(&target.with_file_name("yesterday.db"), PARTIAL);
        for file in [killed.clone(), with_suffix(&killed, "-journal"), with_suffix(&target, PARTIAL)] {
            fs::write(file, "left over").unwrap();
        }
        let running = with_suffix(&target.with_file_name("other.db"), PARTIAL);
        let _lock = create(&running).unwrap();
        fs::write(target.with_file_name("notes.partial"), "not a backup").unwrap();
        backup(&scratch.database, &target).unwrap();
        let names: Vec<_> = files(target.parent().unwrap()).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["copy.db", "notes.partial", "other.db.hired-partial"]);
    }

    #[test]
    fn a_backup_into_a_missing_directory_is_refused() {
        let scratch = TestDatabase::sqlite().unwrap();
        drop(scratch.open().unwrap());
        let refused = backup(&scratch.database, &scratch.directory.join("nowhere/copy.db")).unwrap_err().to_string();
        assert!(refused.contains("nowhere: the directory of the backup does not exist"), "{refused}");
    }
}
