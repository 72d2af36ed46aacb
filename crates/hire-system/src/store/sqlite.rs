//! SQLite: one reader thread per core, and one writer thread that commits many jobs together.

use std::{
    cell::RefCell,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    thread::JoinHandle,
    time::{Duration, Instant},
};

use rusqlite::{Connection as Sqlite, ErrorCode, OpenFlags, config::DbConfig};

mod checkpoint;

use checkpoint::Checkpointer;

use super::{
    Options, StoreError,
    cache::Cache,
    job::{AnyJob, JobKind, Outcome, join, spawn},
    migrate,
    queue::{JobQueue, Lane, Owner, QueueWorker, Queued, QueuedJob},
    schema,
    transaction::{Connection, GlobalTx},
};

/// Another process, such as a command of the operator, may hold the write lock for a moment.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// Pause between two attempts if SQLite itself does not wait.
const BUSY_RETRY_INTERVAL: Duration = Duration::from_millis(5);
/// All statements of the program, with room to spare.
const STATEMENT_CACHE_CAPACITY: usize = 512;

#[derive(Debug)]
pub(super) struct SqliteBackend {
    reads: Arc<JobQueue>,
    writes: Arc<JobQueue>,
    /// Serves [`ping`](crate::store::Store::ping) on a dedicated reader.
    pings: Arc<JobQueue>,
    handles: Mutex<Handles>,
}

#[derive(Debug, Default)]
struct Handles {
    readers: Vec<JoinHandle<()>>,
    writers: Vec<JoinHandle<()>>,
}

impl SqliteBackend {
    pub(super) fn open(path: &Path, options: Options) -> Result<Self, StoreError> {
        schema::refuse_orphaned_wal(path)?;
        let mut connection = open_writer(path, options)?;
        let mut checkpointer = Checkpointer::new(path, options);
        migrate::refuse_newer_schema(&connection)?;
        connection.busy_timeout(Duration::ZERO)?;
        checkpointer.checkpoint_on_open(&connection);
        connection.busy_timeout(BUSY_TIMEOUT)?;
        migrate::sqlite(&mut connection)?;
        let [reads, writes, pings] = [(); 3].map(|()| Arc::new(JobQueue::new(options)));
        // From here on, dropping ends the threads, even if a later one fails to start.
        let threads =
            Self { reads: reads.clone(), writes: writes.clone(), pings: pings.clone(), handles: Mutex::default() };
        let spawn_reader = |name: String, queue: &Arc<JobQueue>, lane: Lane| -> Result<(), StoreError> {
            let reader = Reader { path: path.to_owned(), connection: open_reader(path)?, cache: RefCell::default() };
            let worker = QueueWorker::new(queue, lane);
            threads.reader(spawn(name, move || reader.run(worker))?);
            Ok(())
        };
        for number in 0..options.readers.max(1) {
            spawn_reader(format!("store-read-{number}"), &reads, Lane::General)?;
        }
        spawn_reader("store-read-reserved".to_owned(), &reads, Lane::Reserved)?;
        spawn_reader("store-ping".to_owned(), &pings, Lane::General)?;
        threads.reader(spawn("store-expire-read".to_owned(), move || reads.expire_overdue())?);
        let writer = Writer { options, path: path.to_owned(), connection, checkpointer };
        let worker = QueueWorker::new(&writes, Lane::General);
        threads.writer(spawn("store-write".to_owned(), move || writer.run(worker))?);
        threads.writer(spawn("store-expire-write".to_owned(), move || writes.expire_overdue())?);
        Ok(threads)
    }

    pub(super) fn submit(&self, kind: JobKind, owner: Owner, job: Box<dyn AnyJob>) {
        match kind {
            JobKind::Read => self.reads.push(kind, owner, job),
            JobKind::Write => self.writes.push(kind, owner, job),
        }
    }

    pub(super) fn ping(&self, job: Box<dyn AnyJob>) {
        self.pings.push(JobKind::Read, Owner::System, job);
    }

    pub(super) fn queued(&self) -> usize {
        self.reads.len() + self.writes.len()
    }

    /// Finishes the queued jobs. Readers are closed first, because the last connection checkpoints the WAL and that
    /// must be the writer's.
    pub(super) fn close(&self) {
        let Handles { readers, writers } = self.with_handles(std::mem::take);
        self.reads.close();
        self.pings.close();
        readers.into_iter().for_each(join);
        self.writes.close();
        writers.into_iter().for_each(join);
    }

    fn reader(&self, handle: JoinHandle<()>) {
        self.with_handles(|handles| handles.readers.push(handle));
    }

    fn writer(&self, handle: JoinHandle<()>) {
        self.with_handles(|handles| handles.writers.push(handle));
    }

    fn with_handles<T>(&self, change: impl FnOnce(&mut Handles) -> T) -> T {
        change(&mut self.handles.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for SqliteBackend {
    fn drop(&mut self) {
        self.close();
    }
}

/// Creates an empty database file with mode 0600; the WAL inherits its mode. An existing file keeps its mode.
fn make_private(path: &Path) -> Result<(), StoreError> {
    let mut file = std::fs::OpenOptions::new();
    file.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut file, 0o600);
    match file.open(path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => {
            Err(StoreError::Unavailable(error.to_string()))
        }
        _ => Ok(()),
    }
}

fn open_writer(path: &Path, options: Options) -> Result<Sqlite, StoreError> {
    make_private(path)?;
    let connection = Sqlite::open(path)?;
    schema::refuse_read_only(&connection)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    if options.sandbox {
        // Only effective before the first write to a new file.
        connection.execute_batch("PRAGMA auto_vacuum = INCREMENTAL")?;
    }
    let mode = while_busy(|| use_wal(&connection))?;
    if mode != "wal" {
        return Err(StoreError::Unsupported("SQLite cannot use a write-ahead log here; is it a network file system?"));
    }
    // FULL: an acknowledged write survives a power cut, not only the end of the process.
    connection.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA mmap_size = 0; \
         PRAGMA journal_size_limit = 67108864;",
    )?;
    connection.execute_batch(checkpoint::DISABLE_AUTO_CHECKPOINT)?;
    connection.execute_batch(if options.bulk_load {
        "PRAGMA cache_size = -262144; PRAGMA synchronous = NORMAL;"
    } else {
        "PRAGMA cache_size = -16384;"
    })?;
    enable_stable_plans(&connection)?;
    Ok(connection)
}

/// Switches to a write-ahead log; returns the resulting journal mode.
fn use_wal(connection: &Sqlite) -> rusqlite::Result<String> {
    connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))
}

/// Repeats `attempt` while the database is locked, for [`BUSY_TIMEOUT`] at most.
///
/// SQLite's own timeout does not apply to switching a new file to a write-ahead log: this upgrades a read lock to a
/// write lock, and SQLite does not wait there, to prevent a deadlock of two connections. Without retries, nodes that
/// create a database at the same time would fail.
fn while_busy<T>(mut attempt: impl FnMut() -> rusqlite::Result<T>) -> rusqlite::Result<T> {
    let begun = Instant::now();
    loop {
        match attempt() {
            Err(error)
                if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) && begun.elapsed() < BUSY_TIMEOUT =>
            {
                std::thread::sleep(BUSY_RETRY_INTERVAL);
            }
            ended => return ended,
        }
    }
}

/// Statements are prepared once. Without the stability guarantee SQLite plans a join again whenever another value is
/// bound, which costs ten times the join.
fn enable_stable_plans(connection: &Sqlite) -> Result<(), StoreError> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(STATEMENT_CACHE_CAPACITY);
    Ok(())
}

fn open_reader(path: &Path) -> Result<Sqlite, StoreError> {
    let connection = Sqlite::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    // A page cache that fits into the cache of a core. Larger ones are slower (`bench/NOTES.md`).
    connection.execute_batch("PRAGMA mmap_size = 0; PRAGMA query_only = ON; PRAGMA cache_size = -2000;")?;
    enable_stable_plans(&connection)?;
    Ok(connection)
}

fn command(connection: &Sqlite, sql: &str) -> Result<(), StoreError> {
    connection.prepare_cached(sql)?.raw_execute()?;
    Ok(())
}

/// Reopens the connection after a failure, if possible.
fn recover(connection: &mut Sqlite, open: impl FnOnce() -> Result<Sqlite, StoreError>) {
    if !connection.is_autocommit() && command(connection, "ROLLBACK").is_ok() {
        return;
    }
    match open() {
        Ok(fresh) => *connection = fresh,
        Err(error) => tracing::error!(%error, "cannot reopen the database"),
    }
}

struct Reader {
    path: PathBuf,
    connection: Sqlite,
    cache: RefCell<Cache>,
}

impl Reader {
    fn run(mut self, mut queue: QueueWorker) {
        while let Some(first) = queue.pop() {
            self.serve_snapshot(first, &mut queue);
            if !self.connection.is_autocommit() {
                recover(&mut self.connection, || open_reader(&self.path));
            }
        }
    }

    /// Runs every read that was queued before now in one read transaction. Later reads need a newer one: their client may
    /// already have seen a later write. Saves two system calls a read.
    fn serve_snapshot(&mut self, first: QueuedJob, queue: &mut QueueWorker) {
        let begun = Instant::now();
        if let Err(error) = self.begin() {
            recover(&mut self.connection, || open_reader(&self.path));
            return first.job.job.reply(Err(error));
        }
        let mut next = Some(first);
        while let Some(QueuedJob { job: Queued { mut job, .. }, .. }) = next {
            let failed = RefCell::default();
            let global = GlobalTx::new(Connection::Sqlite(&self.connection), &failed);
            job.run(&mut global.with_cache(&self.cache));
            job.reply(Ok(()));
            // The failure may have ended the transaction, or affect all jobs in it.
            let lasts = failed.take().is_none() && !self.connection.is_autocommit();
            next = if lasts { queue.pop_read_before(begun) } else { None };
        }
        // Nothing was written, and the results are valid even if ending the snapshot fails.
        let _ = command(&self.connection, "ROLLBACK");
    }

    fn begin(&self) -> Result<(), StoreError> {
        command(&self.connection, "BEGIN")?;
        self.cache.borrow_mut().begin_snapshot();
        Ok(())
    }
}

/// The one thread that writes.
struct Writer {
    options: Options,
    path: PathBuf,
    connection: Sqlite,
    checkpointer: Checkpointer,
}

impl Writer {
    fn run(mut self, mut queue: QueueWorker) {
        while let Some(batch) = queue.pop_batch(self.options.max_batch) {
            self.commit_batch(batch.into_iter().map(|queued| queued.job.job).collect());
        }
        // Another process may be reading; then the WAL is checkpointed later.
        let _ = self.connection.busy_timeout(Duration::ZERO);
        self.checkpointer.checkpoint_on_close(&self.connection);
    }

    /// Commits a batch and sends its results.
    fn commit_batch(&mut self, mut batch: Vec<Box<dyn AnyJob>>) {
        let sure = self.checkpointer.recover_if_needed(&self.connection);
        let ended = sure.and_then(|()| self.run_batch(&mut batch));
        self.checkpointer.after_commit(&self.connection, &ended);
        if ended.is_err() {
            recover(&mut self.connection, || open_writer(&self.path, self.options));
        }
        if batch.len() > 1 && matches!(ended, Err(StoreError::Constraint { .. })) {
            // A deferred constraint failed at the commit. Only one job caused it, so the jobs are committed one by one.
            for job in batch {
                self.commit_batch(vec![job]);
            }
            return;
        }
        for job in batch {
            job.reply(ended.clone());
        }
    }

    /// One transaction for all jobs, one savepoint for each: a failing job rolls back its own changes only.
    fn run_batch(&self, batch: &mut [Box<dyn AnyJob>]) -> Result<(), StoreError> {
        let connection = &self.connection;
        command(connection, "BEGIN IMMEDIATE")?;
        for job in batch {
            command(connection, "SAVEPOINT job")?;
            let failed = RefCell::default();
            let verdict = job.run(&mut GlobalTx::new(Connection::Sqlite(connection), &failed));
            if connection.is_autocommit() {
                // SQLite rolled back the whole transaction (disk full, I/O error), and with it every job of the batch.
                let lost = StoreError::Sql("a job ended the transaction that it ran in".to_owned());
                return Err(failed.take().unwrap_or(lost));
            }
            if verdict == Outcome::Rollback {
                command(connection, "ROLLBACK TO job")?;
            }
            command(connection, "RELEASE job")?;
        }
        command(connection, "COMMIT")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::store::testing::TestDatabase;

    #[test]
    fn a_locked_new_file_is_switched_to_wal_later() {
        let scratch = TestDatabase::sqlite().unwrap();
        let path = scratch.directory.join("new.db");
        let [other, connection] = [(); 2].map(|()| Sqlite::open(&path).unwrap());
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        let mut refusals = 0;
        let mode = while_busy(|| {
            let switched = use_wal(&connection);
            if switched.is_err() {
                refusals += 1;
                other.execute_batch("COMMIT").unwrap();
            }
            switched
        });
        assert_eq!((mode.unwrap().as_str(), refusals), ("wal", 1));
    }
}
