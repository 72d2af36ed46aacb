//! SQLite: a reader thread a core, and one writer that commits many jobs at once.

use std::{
    path::{Path, PathBuf},
    sync::Mutex,
    thread::JoinHandle,
    time::Duration,
};

use crossbeam_channel::{Receiver, Sender};
use rusqlite::{Connection as Sqlite, OpenFlags};

use super::{
    Options, StoreError,
    job::{Kind, Verdict, Work},
    migrate,
    transaction::{Connection, Shared},
};

/// Another process, such as a command of the operator, may hold the write lock for a moment.
const BUSY: Duration = Duration::from_secs(5);

type Queue = Box<dyn Work>;

#[derive(Debug)]
pub(super) struct Threads {
    reads: Option<Sender<Queue>>,
    writes: Option<Sender<Queue>>,
    handles: Mutex<Vec<JoinHandle<()>>>,
}

impl Threads {
    pub(super) fn open(path: &Path, options: Options) -> Result<Self, StoreError> {
        let mut connection = open_writer(path)?;
        migrate::sqlite(&mut connection)?;
        let (reads, read_queue) = crossbeam_channel::unbounded();
        let (writes, write_queue) = crossbeam_channel::unbounded();
        let mut handles = Vec::new();
        for number in 0..options.readers.max(1) {
            let (reader, queue) = (open_reader(path)?, read_queue.clone());
            handles.push(spawn(format!("store-read-{number}"), move || read_all(&reader, &queue))?);
        }
        let path = path.to_owned();
        handles.push(spawn("store-write".to_owned(), move || Writer { path, connection, batch: options.batch }.run(&write_queue))?);
        Ok(Self { reads: Some(reads), writes: Some(writes), handles: Mutex::new(handles) })
    }

    pub(super) fn submit(&self, kind: Kind, job: Queue) {
        let queue = match kind {
            Kind::Read => &self.reads,
            Kind::Write => &self.writes,
        };
        match queue {
            // A queue whose threads are gone drops the job, which answers "closed".
            Some(queue) => drop(queue.send(job)),
            None => job.answer(Err(StoreError::Closed)),
        }
    }

    pub(super) fn queued(&self) -> usize {
        [&self.reads, &self.writes].into_iter().flatten().map(Sender::len).sum()
    }
}

impl Drop for Threads {
    /// What is queued is finished: the threads end when their queue is empty and closed.
    fn drop(&mut self) {
        (self.reads, self.writes) = (None, None);
        let handles = std::mem::take(self.handles.get_mut().unwrap_or_else(std::sync::PoisonError::into_inner));
        for handle in handles {
            // The last clone may be dropped by a job, on one of these very threads.
            if handle.thread().id() != std::thread::current().id() {
                let _ = handle.join();
            }
        }
    }
}

fn spawn(name: String, run: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>, StoreError> {
    let thread = std::thread::Builder::new().name(name);
    thread.spawn(run).map_err(|error| StoreError::Unavailable(error.to_string()))
}

fn open_writer(path: &Path) -> Result<Sqlite, StoreError> {
    let connection = Sqlite::open(path)?;
    connection.busy_timeout(BUSY)?;
    // FULL: an answered write survives the loss of power, not only of the process.
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA mmap_size = 0; \
         PRAGMA wal_autocheckpoint = 4000;",
    )?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(connection)
}

fn open_reader(path: &Path) -> Result<Sqlite, StoreError> {
    let connection = Sqlite::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(BUSY)?;
    connection.execute_batch("PRAGMA mmap_size = 0; PRAGMA query_only = ON;")?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(connection)
}

fn read_all(connection: &Sqlite, queue: &Receiver<Queue>) {
    for mut job in queue {
        let ended = command(connection, "BEGIN");
        if ended.is_ok() {
            job.run(&mut Shared::new(Connection::Sqlite(connection)));
            // Nothing was written; ROLLBACK ends the snapshot whatever happened in it.
            let _ = command(connection, "ROLLBACK");
        }
        job.answer(ended);
    }
}

fn command(connection: &Sqlite, sql: &str) -> Result<(), StoreError> {
    connection.prepare_cached(sql)?.raw_execute()?;
    Ok(())
}

/// The one thread that writes.
struct Writer {
    /// More jobs than this are not committed together: whoever waits should not wait for everybody.
    batch: usize,
    path: PathBuf,
    connection: Sqlite,
}

impl Writer {
    fn run(mut self, queue: &Receiver<Queue>) {
        while let Ok(first) = queue.recv() {
            let mut batch = vec![first];
            batch.extend(queue.try_iter().take(self.batch.saturating_sub(1)));
            let ended = self.commit_together(&mut batch);
            if ended.is_err() {
                self.recover();
            }
            for job in batch {
                job.answer(ended.as_ref().copied().map_err(StoreError::again));
            }
        }
    }

    /// One transaction for all of them, one savepoint for each: a job that refuses takes back its own changes only.
    fn commit_together(&self, batch: &mut [Queue]) -> Result<(), StoreError> {
        let connection = &self.connection;
        command(connection, "BEGIN IMMEDIATE")?;
        for job in batch {
            command(connection, "SAVEPOINT job")?;
            let verdict = job.run(&mut Shared::new(Connection::Sqlite(connection)));
            if connection.is_autocommit() {
                // SQLite itself gave up the transaction (disk full, I/O error), and with it every job of the batch.
                return Err(StoreError::Full);
            }
            if verdict == Verdict::Undo {
                command(connection, "ROLLBACK TO job")?;
            }
            command(connection, "RELEASE job")?;
        }
        command(connection, "COMMIT")
    }

    /// After a failed commit: back to a connection that works, if there can be one.
    fn recover(&mut self) {
        if !self.connection.is_autocommit() && command(&self.connection, "ROLLBACK").is_ok() {
            return;
        }
        match open_writer(&self.path) {
            Ok(connection) => self.connection = connection,
            Err(error) => tracing::error!(%error, "cannot reopen the database for writing"),
        }
    }
}
