//! The write-ahead log: when it is checkpointed into the database file, and how both are repaired after a failed write.
//!
//! After a failed write, later `fsync` calls may report success although data is missing: the kernel reports the error
//! once and marks the pages clean. Writing new blocks again does not help, because ext4 never makes a block part of a
//! file whose first write failed. Until the machine restarts, all processes read data from the page cache that the disk
//! does not have. So after a failure the whole log is checkpointed into the database file and truncated before anything
//! else is committed, and whenever a checkpoint fails the database file is truncated to the length that it had. The log
//! of a killed process is handled in the same way, because it may have been killed after a failed write. `cargo xtask
//! torture --only "power cut"` shows it.

use std::{
    fs::{File, OpenOptions},
    mem::ManuallyDrop,
    path::{Path, PathBuf},
};

use rusqlite::Connection;

use crate::store::{Options, StoreError};

/// Number of WAL pages above which it is checkpointed.
const CHECKPOINT_PAGES: i64 = 4_000;
const BULK_CHECKPOINT_PAGES: i64 = 200_000;
const SANDBOX_CHECKPOINT_PAGES: i64 = 1_000;
/// Bytes of released pages in the file of a sandbox above which the log is checkpointed, which truncates the file.
const MAX_RELEASED: u64 = 1 << 20;

/// Disables automatic checkpoints, because SQLite does not report their failures.
pub(super) const DISABLE_AUTO_CHECKPOINT: &str = "PRAGMA wal_autocheckpoint = 0;";

pub(super) struct Checkpointer {
    database: PathBuf,
    max_pages: i64,
    /// The file may become smaller.
    shrinks: bool,
    /// A write failed, and no full checkpoint has succeeded since.
    needs_full_checkpoint: bool,
    /// The database file. It is never closed, because closing it would release the locks of all connections of this
    /// process.
    file: Option<ManuallyDrop<File>>,
}

impl Checkpointer {
    pub(super) fn new(database: &Path, options: Options) -> Self {
        let max_pages = match options {
            Options { bulk_load: true, .. } => BULK_CHECKPOINT_PAGES,
            Options { sandbox: true, .. } => SANDBOX_CHECKPOINT_PAGES,
            _ => CHECKPOINT_PAGES,
        };
        let (database, shrinks) = (database.to_owned(), options.sandbox);
        Self { database, max_pages, shrinks, needs_full_checkpoint: false, file: None }
    }

    /// Before the first commit of this process.
    pub(super) fn checkpoint_on_open(&mut self, connection: &Connection) {
        let mut log = self.database.clone().into_os_string();
        log.push("-wal");
        let left = std::fs::metadata(log).is_ok_and(|log| log.len() > 0);
        if left {
            // A busy log belongs to another process, which checkpoints it.
            self.needs_full_checkpoint =
                matches!(self.checkpoint(connection, "TRUNCATE"), Err(StoreError::Disk(_) | StoreError::DiskFull));
        }
    }

    /// Before every commit.
    pub(super) fn recover_if_needed(&mut self, connection: &Connection) -> Result<(), StoreError> {
        if self.needs_full_checkpoint {
            self.checkpoint(connection, "TRUNCATE")?;
            self.needs_full_checkpoint = false;
            tracing::info!("the disk of the database works again");
        }
        Ok(())
    }

    /// After a successful or failed commit.
    pub(super) fn after_commit(&mut self, connection: &Connection, ended: &Result<(), StoreError>) {
        let failed = match ended {
            Ok(()) => self.checkpoint_if_large(connection).err(),
            Err(error) => Some(error.clone()),
        };
        if let Some(error @ StoreError::Disk(_)) = failed {
            if !self.needs_full_checkpoint {
                tracing::error!(%error, "nothing is written until the disk of the database works again");
            }
            self.needs_full_checkpoint = true;
        }
    }

    /// Checkpoints on close. If that fails, the next open does it.
    pub(super) fn checkpoint_on_close(&mut self, connection: &Connection) {
        if self.checkpoint(connection, "TRUNCATE").is_err() {
            // The last connection would try again on close, and leave a failed checkpoint without truncating the file.
            let by_itself = rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
            let _ = connection.set_db_config(by_itself, true);
        }
    }

    fn checkpoint_if_large(&mut self, connection: &Connection) -> Result<(), StoreError> {
        let pages: i64 = connection.prepare_cached("PRAGMA wal_checkpoint(NOOP)")?.query_row([], |row| row.get(1))?;
        if pages < self.max_pages && !self.has_released_pages(connection)? {
            return Ok(());
        }
        match self.checkpoint(connection, "PASSIVE") {
            Err(StoreError::Unavailable(_)) => Ok(()),
            result => result,
        }
    }

    fn has_released_pages(&self, connection: &Connection) -> Result<bool, StoreError> {
        if !self.shrinks {
            return Ok(false);
        }
        let number = |sql| -> Result<u64, StoreError> {
            let number: i64 = connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
            Ok(number.unsigned_abs())
        };
        let used = number("PRAGMA page_count")?.saturating_mul(number("PRAGMA page_size")?);
        let length = std::fs::metadata(&self.database).map_or(0, |file| file.len());
        Ok(length > used.saturating_add(MAX_RELEASED))
    }

    /// `PASSIVE` copies as much as possible without waiting for readers, `TRUNCATE` copies everything and empties the log.
    fn checkpoint(&mut self, connection: &Connection, how: &str) -> Result<(), StoreError> {
        let _lock = self.lock_checkpoint()?;
        let length = std::fs::metadata(&self.database).map(|file| file.len());
        let result = connection.query_row(&format!("PRAGMA wal_checkpoint({how})"), [], |row| row.get::<_, i64>(0));
        let result = match result.map_err(StoreError::from) {
            Ok(0) => Ok(()),
            Ok(_) if how == "PASSIVE" => Ok(()),
            Ok(_) => Err(StoreError::Unavailable("the log of the database is in use".to_owned())),
            Err(error) => Err(error),
        };
        if let (Err(StoreError::Disk(_) | StoreError::DiskFull), Ok(length)) = (&result, length) {
            self.truncate_database(length);
        }
        result
    }

    /// Held by one process at a time: a checkpoint extends the file, and a failed one truncates it.
    fn lock_checkpoint(&self) -> Result<Option<File>, StoreError> {
        let directory = self.database.parent().filter(|directory| !directory.as_os_str().is_empty());
        let Ok(directory) = File::open(directory.unwrap_or(Path::new("."))) else { return Ok(None) };
        match directory.try_lock() {
            Err(std::fs::TryLockError::WouldBlock) => {
                Err(StoreError::Unavailable("another process checkpoints the log".to_owned()))
            }
            _ => Ok(Some(directory)),
        }
    }

    /// Pages after this length are also in the log, and no reader reads them from the file yet.
    fn truncate_database(&mut self, length: u64) {
        let file = match self.file.take() {
            Some(file) => Ok(file),
            None => OpenOptions::new().write(true).open(&self.database).map(ManuallyDrop::new),
        };
        let cut = file.and_then(|file| {
            let longer = file.metadata()?.len() > length;
            let cut = if longer { file.set_len(length) } else { Ok(()) };
            self.file = Some(file);
            cut
        });
        if let Err(error) = cut {
            tracing::error!(%error, "cannot truncate the database file after a failed checkpoint; restart this machine once its disk is repaired");
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::path::PathBuf;

    use super::*;
    use crate::store::{Database, Store, testing::TestDatabase};

    fn wal_len(path: &Path) -> u64 {
        std::fs::metadata(path.with_file_name("hired.db-wal")).map_or(0, |log| log.len())
    }

    fn fixture() -> (TestDatabase, PathBuf, Connection, Checkpointer) {
        let scratch = TestDatabase::sqlite().unwrap();
        let path = scratch.directory.join("hired.db");
        let connection = super::super::open_writer(&path, Options::default()).unwrap();
        connection.execute_batch("CREATE TABLE memos (id INTEGER PRIMARY KEY, body BLOB)").unwrap();
        let log = Checkpointer::new(&path, Options::default());
        (scratch, path, connection, log)
    }

    /// Writes pages, each in its own commit.
    fn write(connection: &Connection, log: &mut Checkpointer, pages: i64) {
        for _ in 0..pages {
            connection.execute("INSERT INTO memos (body) VALUES (zeroblob(4000))", []).unwrap();
            log.after_commit(connection, &Ok(()));
        }
    }

    #[test]
    fn the_file_of_a_sandbox_is_truncated_when_its_pages_are_released() {
        let scratch = TestDatabase::sqlite().unwrap();
        let path = scratch.directory.join("hired.db");
        let options = Options { sandbox: true, ..Options::default() };
        let connection = super::super::open_writer(&path, options).unwrap();
        let memos = "CREATE TABLE memos (id INTEGER PRIMARY KEY, body BLOB)";
        connection.execute_batch(&format!("PRAGMA synchronous = OFF; {memos}")).unwrap();
        let mut log = Checkpointer::new(&path, options);
        write(&connection, &mut log, SANDBOX_CHECKPOINT_PAGES);
        let length = || std::fs::metadata(&path).unwrap().len();
        assert!(length() > 2 * MAX_RELEASED);
        connection.execute("DELETE FROM memos", []).unwrap();
        let mut release = connection.prepare("PRAGMA incremental_vacuum").unwrap();
        let mut released = release.query([]).unwrap();
        while released.next().unwrap().is_some() {}
        drop(released);
        log.after_commit(&connection, &Ok(()));
        assert!(length() < MAX_RELEASED);
    }

    fn failed() -> Result<(), StoreError> {
        Err(StoreError::Disk("on purpose".to_owned()))
    }

    #[test]
    fn a_large_log_is_checkpointed_and_reused() {
        let (_scratch, path, connection, mut log) = fixture();
        connection.execute_batch("PRAGMA synchronous = OFF").unwrap();
        write(&connection, &mut log, 100);
        let length = || std::fs::metadata(&path).unwrap().len();
        let before = length();
        write(&connection, &mut log, CHECKPOINT_PAGES);
        let after = length();
        assert!(after > before + 4_000_000, "{before} {after}");
        write(&connection, &mut log, CHECKPOINT_PAGES);
        assert!(length() > after && wal_len(&path) < 2 * 4096 * CHECKPOINT_PAGES as u64);
    }

    #[test]
    fn after_a_failed_write_nothing_is_committed_before_a_full_checkpoint() {
        let (_scratch, path, connection, mut log) = fixture();
        write(&connection, &mut log, 3);
        assert!(wal_len(&path) > 0);
        log.recover_if_needed(&connection).unwrap();
        assert!(wal_len(&path) > 0, "there was no reason");
        log.after_commit(&connection, &failed());
        // A reader keeps the log in use.
        connection.busy_timeout(std::time::Duration::ZERO).unwrap();
        let other = Connection::open(&path).unwrap();
        other.execute_batch("BEGIN; SELECT COUNT(*) FROM memos").unwrap();
        assert!(matches!(log.recover_if_needed(&connection), Err(StoreError::Unavailable(_))));
        other.execute_batch("COMMIT").unwrap();
        // Another process holds the lock.
        let lock = Checkpointer::new(&path, Options::default()).lock_checkpoint().unwrap();
        assert!(matches!(log.recover_if_needed(&connection), Err(StoreError::Unavailable(_))));
        drop(lock);
        log.recover_if_needed(&connection).unwrap();
        assert_eq!(wal_len(&path), 0);
        let count: i64 = other.query_row("SELECT COUNT(*) FROM memos", [], |row| row.get(0)).unwrap();
        assert_eq!(count, 3);
    }

    #[test]
    fn a_truncated_database_keeps_working() {
        let (_scratch, path, connection, mut log) = fixture();
        write(&connection, &mut log, 3);
        let length = std::fs::metadata(&path).unwrap().len();
        for longer in [8192, 4096] {
            OpenOptions::new().append(true).open(&path).unwrap().set_len(length + longer).unwrap();
            log.truncate_database(length);
            assert_eq!(std::fs::metadata(&path).unwrap().len(), length);
        }
        log.truncate_database(length + 1);
        assert_eq!(std::fs::metadata(&path).unwrap().len(), length, "it is never made longer");
        write(&connection, &mut log, 3);
        log.checkpoint(&connection, "TRUNCATE").unwrap();
        let sound: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(sound, "ok");
    }

    #[test]
    fn the_wal_of_a_killed_process_is_checkpointed_before_the_first_commit() {
        let (_scratch, path, connection, mut log) = fixture();
        write(&connection, &mut log, 3);
        let left = TestDatabase::sqlite().unwrap();
        for name in ["hired.db", "hired.db-wal"] {
            std::fs::copy(path.with_file_name(name), left.directory.join(name)).unwrap();
        }
        let path = left.directory.join("hired.db");
        let connection = super::super::open_writer(&path, Options::default()).unwrap();
        assert!(wal_len(&path) > 0);
        Checkpointer::new(&path, Options::default()).checkpoint_on_open(&connection);
        assert_eq!(wal_len(&path), 0);
        drop(connection);
        let store = Store::open(&Database::Sqlite(path), Options::default()).unwrap();
        let count: Option<i64> = store
            .read_global_blocking::<_, StoreError>(|shared| {
                shared.query_opt("SELECT COUNT(*) FROM memos", &[], |row| row.get(0))
            })
            .unwrap();
        assert_eq!(count, Some(3));
    }
}
