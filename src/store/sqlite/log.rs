//! The write-ahead log: when it is folded into the database file, and what is done about both after the disk failed.
//!
//! A disk that failed lies afterwards. The kernel says once that it could not write, takes the pages for clean, and
//! calls the next `fsync` a success. Writing them again does not help where they were new: ext4 never makes a block part
//! of the file whose first write failed. Until the machine restarts everybody reads from memory what the disk does not
//! have. So after a failure nothing is built on what was new: before anything else is committed the whole log is folded
//! into the database file and cut to nothing, and whenever folding fails the database file is cut back to the length
//! that it had. That is also done with the log that a killed process left, as it may have been killed because of its
//! disk. `cargo xtask torture --only "power cut"` shows it.

use std::{
    fs::{File, OpenOptions},
    mem::ManuallyDrop,
    path::{Path, PathBuf},
};

use rusqlite::Connection;

use crate::store::StoreError;

/// Pages in the log from which on it is folded in.
const ENOUGH: i64 = 4_000;
const ENOUGH_IN_BULK: i64 = 200_000;

/// SQLite must not fold by itself: it would not say that it failed.
pub(super) const BY_HAND: &str = "PRAGMA wal_autocheckpoint = 0;";

pub(super) struct Log {
    database: PathBuf,
    enough: i64,
    /// The disk failed, and nothing was made sure of since.
    doubtful: bool,
    /// The database file. Closing it would end the locks of all connections of this process, so it never is.
    file: Option<ManuallyDrop<File>>,
}

impl Log {
    pub(super) fn new(database: &Path, bulk: bool) -> Self {
        let enough = if bulk { ENOUGH_IN_BULK } else { ENOUGH };
        Self { database: database.to_owned(), enough, doubtful: false, file: None }
    }

    /// Before the first commit of this process.
    pub(super) fn take_over(&mut self, connection: &Connection) {
        let mut log = self.database.clone().into_os_string();
        log.push("-wal");
        let left = std::fs::metadata(log).is_ok_and(|log| log.len() > 0);
        if left {
            // In doubt when the disk did not do it. When others are at work it is their log, and they know it.
            self.doubtful = matches!(self.fold(connection, "TRUNCATE"), Err(StoreError::Disk(_) | StoreError::Full));
        }
    }

    /// Before every commit.
    pub(super) fn make_sure(&mut self, connection: &Connection) -> Result<(), StoreError> {
        if self.doubtful {
            self.fold(connection, "TRUNCATE")?;
            self.doubtful = false;
            tracing::info!("the disk of the database works again");
        }
        Ok(())
    }

    /// After a commit, or after what should have become one.
    pub(super) fn settle(&mut self, connection: &Connection, ended: &Result<(), StoreError>) {
        let failed = match ended {
            Ok(()) => self.fold_enough(connection).err(),
            Err(error) => Some(error.clone()),
        };
        if let Some(error @ StoreError::Disk(_)) = failed {
            if !self.doubtful {
                tracing::error!(%error, "nothing is written until the disk of the database works again");
            }
            self.doubtful = true;
        }
    }

    /// At the end. What could not be folded in now is at the next start.
    pub(super) fn leave(&mut self, connection: &Connection) {
        if self.fold(connection, "TRUNCATE").is_err() {
            // The last connection to leave would try once more, and not clean up behind itself.
            let by_itself = rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
            let _ = connection.set_db_config(by_itself, true);
        }
    }

    fn fold_enough(&mut self, connection: &Connection) -> Result<(), StoreError> {
        let pages: i64 = connection.prepare_cached("PRAGMA wal_checkpoint(NOOP)")?.query_row([], |row| row.get(1))?;
        if pages < self.enough {
            return Ok(());
        }
        match self.fold(connection, "PASSIVE") {
            Err(StoreError::Unavailable(_)) => Ok(()),
            folded => folded,
        }
    }

    /// `PASSIVE` does as much as can be done without waiting for anybody, `TRUNCATE` everything.
    fn fold(&mut self, connection: &Connection, how: &str) -> Result<(), StoreError> {
        let _turn = self.turn()?;
        let length = std::fs::metadata(&self.database).map(|file| file.len());
        let folded = connection.query_row(&format!("PRAGMA wal_checkpoint({how})"), [], |row| row.get::<_, i64>(0));
        let folded = match folded.map_err(StoreError::from) {
            Ok(0) => Ok(()),
            Ok(_) if how == "PASSIVE" => Ok(()),
            Ok(_) => Err(StoreError::Unavailable("the log of the database is in use".to_owned())),
            Err(error) => Err(error),
        };
        if let (Err(StoreError::Disk(_) | StoreError::Full), Ok(length)) = (&folded, length) {
            self.cut(length);
        }
        folded
    }

    /// One process at a time, as one that folds makes the file longer and one that fails cuts it.
    fn turn(&self) -> Result<Option<File>, StoreError> {
        let directory = self.database.parent().filter(|directory| !directory.as_os_str().is_empty());
        let Ok(directory) = File::open(directory.unwrap_or(Path::new("."))) else { return Ok(None) };
        match directory.try_lock() {
            Err(std::fs::TryLockError::WouldBlock) => {
                Err(StoreError::Unavailable("another process folds the log".to_owned()))
            }
            _ => Ok(Some(directory)),
        }
    }

    /// Everything behind this length is in the log too, and nobody reads it in the file yet.
    fn cut(&mut self, length: u64) {
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
            tracing::error!(%error, "the database file cannot be cut back; restart the machine when its disk is well");
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::path::PathBuf;

    use super::*;
    use crate::store::{Database, Options, Store, testing::Scratch};

    fn beside(path: &Path) -> u64 {
        std::fs::metadata(path.with_file_name("hired.db-wal")).map_or(0, |log| log.len())
    }

    fn place() -> (Scratch, PathBuf, Connection, Log) {
        let scratch = Scratch::sqlite().unwrap();
        let path = scratch.directory.join("hired.db");
        let connection = super::super::open_writer(&path, false).unwrap();
        connection.execute_batch("CREATE TABLE notes (id INTEGER PRIMARY KEY, body BLOB)").unwrap();
        let log = Log::new(&path, false);
        (scratch, path, connection, log)
    }

    /// So many pages, each in a commit of its own.
    fn write(connection: &Connection, log: &mut Log, pages: i64) {
        for _ in 0..pages {
            connection.execute("INSERT INTO notes (body) VALUES (zeroblob(4000))", []).unwrap();
            log.settle(connection, &Ok(()));
        }
    }

    fn failed() -> Result<(), StoreError> {
        Err(StoreError::Disk("on purpose".to_owned()))
    }

    #[test]
    fn a_log_that_is_large_is_folded_in_and_begun_again() {
        let (_scratch, path, connection, mut log) = place();
        connection.execute_batch("PRAGMA synchronous = OFF").unwrap();
        write(&connection, &mut log, 100);
        let length = || std::fs::metadata(&path).unwrap().len();
        let before = length();
        write(&connection, &mut log, ENOUGH);
        let after = length();
        assert!(after > before + 4_000_000, "{before} {after}");
        write(&connection, &mut log, ENOUGH);
        assert!(length() > after && beside(&path) < 2 * 4096 * ENOUGH as u64);
    }

    #[test]
    fn after_the_disk_failed_nothing_is_committed_before_the_log_is_cut_to_nothing() {
        let (_scratch, path, connection, mut log) = place();
        write(&connection, &mut log, 3);
        assert!(beside(&path) > 0);
        log.make_sure(&connection).unwrap();
        assert!(beside(&path) > 0, "there was no reason");
        log.settle(&connection, &failed());
        // Somebody reads what is in the log.
        connection.busy_timeout(std::time::Duration::ZERO).unwrap();
        let other = Connection::open(&path).unwrap();
        other.execute_batch("BEGIN; SELECT COUNT(*) FROM notes").unwrap();
        assert!(matches!(log.make_sure(&connection), Err(StoreError::Unavailable(_))));
        other.execute_batch("COMMIT").unwrap();
        // Somebody else is about to do the same.
        let turn = Log::new(&path, false).turn().unwrap();
        assert!(matches!(log.make_sure(&connection), Err(StoreError::Unavailable(_))));
        drop(turn);
        log.make_sure(&connection).unwrap();
        assert_eq!(beside(&path), 0);
        let count: i64 = other.query_row("SELECT COUNT(*) FROM notes", [], |row| row.get(0)).unwrap();
        assert_eq!(count, 3);
    }

    #[test]
    fn the_file_is_cut_back_and_goes_on_working() {
        let (_scratch, path, connection, mut log) = place();
        write(&connection, &mut log, 3);
        let length = std::fs::metadata(&path).unwrap().len();
        for longer in [8192, 4096] {
            OpenOptions::new().append(true).open(&path).unwrap().set_len(length + longer).unwrap();
            log.cut(length);
            assert_eq!(std::fs::metadata(&path).unwrap().len(), length);
        }
        log.cut(length + 1);
        assert_eq!(std::fs::metadata(&path).unwrap().len(), length, "it is never made longer");
        write(&connection, &mut log, 3);
        log.fold(&connection, "TRUNCATE").unwrap();
        let sound: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(sound, "ok");
    }

    #[test]
    fn the_log_that_a_killed_process_left_is_folded_in_before_anything_is_committed() {
        let (_scratch, path, connection, mut log) = place();
        write(&connection, &mut log, 3);
        let left = Scratch::sqlite().unwrap();
        for name in ["hired.db", "hired.db-wal"] {
            std::fs::copy(path.with_file_name(name), left.directory.join(name)).unwrap();
        }
        let path = left.directory.join("hired.db");
        let connection = super::super::open_writer(&path, false).unwrap();
        assert!(beside(&path) > 0);
        Log::new(&path, false).take_over(&connection);
        assert_eq!(beside(&path), 0);
        drop(connection);
        let store = Store::open(&Database::Sqlite(path), Options::default()).unwrap();
        let count: Option<i64> = store
            .read_global_blocking::<_, StoreError>(|shared| {
                shared.one("SELECT COUNT(*) FROM notes", &[], |row| row.get(0))
            })
            .unwrap();
        assert_eq!(count, Some(3));
    }
}
