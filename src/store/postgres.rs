//! PostgreSQL: a pool of threads that own a connection each. A job is retried after a serialization failure, a deadlock
//! or a lost connection.

use std::{
    cell::RefCell,
    sync::{Arc, Mutex, PoisonError},
    thread::JoinHandle,
    time::{Duration, Instant},
};

use postgres::Client;

use super::{
    Options, StoreError,
    cache::Cache,
    job::{Kind, Verdict, Work, aside, join, spawn},
    line::{Line, Queued},
    migrate,
    transaction::{Connection, GlobalTx},
};

mod connection;
mod failure;
mod password_file;
mod requirements;
mod target;
#[cfg(test)]
mod tests;
mod tls;
mod url;

pub(super) use connection::PgConnection;
pub(super) use requirements::check_privileges;
pub use target::Target;
pub use url::PostgresUrl;

#[derive(Debug)]
pub(super) struct Threads {
    line: Arc<Line>,
    handles: Mutex<Vec<JoinHandle<()>>>,
}

impl Threads {
    pub(super) fn open(url: &str, options: Options) -> Result<Self, StoreError> {
        let target = Target::new(url)?;
        aside(|| prepare(&target))?;
        let line = Arc::new(Line::new(options));
        // From here on dropping ends the threads, also when a later one cannot start.
        let threads = Self { line: line.clone(), handles: Mutex::default() };
        let usher = line.clone();
        threads.keep(spawn("store-usher".to_owned(), move || usher.usher())?);
        for number in 0..options.pool.max(1) {
            let worker = Worker {
                target: target.clone(),
                connection: None,
                cache: RefCell::default(),
                timeout: options.timeout,
            };
            let line = line.clone();
            threads.keep(spawn(format!("store-pg-{number}"), move || worker.run(&line))?);
        }
        Ok(threads)
    }

    pub(super) fn submit(&self, kind: Kind, job: Box<dyn Work>) {
        self.line.push(kind, job);
    }

    pub(super) fn queued(&self) -> usize {
        self.line.len()
    }

    pub(super) fn close(&self) {
        self.line.close();
        let handles = std::mem::take(&mut *self.handles.lock().unwrap_or_else(PoisonError::into_inner));
        handles.into_iter().for_each(join);
    }

    fn keep(&self, handle: JoinHandle<()>) {
        self.handles.lock().unwrap_or_else(PoisonError::into_inner).push(handle);
    }
}

impl Drop for Threads {
    fn drop(&mut self) {
        self.close();
    }
}

/// Connects once to check the server and to bring the schema up to date. This connection has no time limits, as a
/// migration may take longer than a request may.
fn prepare(target: &Target) -> Result<(), StoreError> {
    let mut client = target.connect().map_err(|failed| failed.error)?;
    requirements::check_server(&mut client)?;
    migrate::postgres(&mut client)
}

/// Runs a function on a connection of its own.
pub(super) fn with_client<T: Send>(
    url: &str,
    run: impl FnOnce(&mut Client) -> Result<T, StoreError> + Send,
) -> Result<T, StoreError> {
    let target = Target::new(url)?;
    aside(|| run(&mut target.connect().map_err(|failed| failed.error)?))
}

struct Worker {
    target: Target,
    connection: Option<PgConnection>,
    cache: RefCell<Cache>,
    timeout: Duration,
}

/// Why an attempt to run a transaction failed.
enum AttemptError {
    /// Nothing of the transaction remains, and a retry may succeed.
    Conflict(StoreError),
    /// Nothing of the transaction remains, and the connection is lost.
    Connection(StoreError),
    /// Not retryable: a retry would fail again, or the outcome of the commit is unknown.
    Permanent(StoreError),
}

impl Worker {
    fn run(mut self, line: &Line) {
        while let Some(Queued { kind, mut job, since }) = line.next() {
            let begun = Instant::now();
            let ended = self.transact(kind, &mut *job, since);
            let reads_on = kind == Kind::Read && ended.is_ok();
            job.answer(ended);
            if reads_on {
                self.read_on(begun, line);
            }
        }
    }

    /// Others who have been waiting for a snapshot since before this one was taken read from it too: it spares them two
    /// round trips. Then it ends.
    fn read_on(&mut self, begun: Instant, line: &Line) {
        let Some(connection) = self.connection.as_mut().filter(|connection| connection.is_reading()) else { return };
        while let Some(mut queued) = line.next_read_before(begun) {
            let failed = RefCell::default();
            let global = GlobalTx::new(Connection::Postgres(connection), &failed);
            queued.job.run(&mut global.with_cache(&self.cache));
            if connection.is_aborted() {
                // It has attempts of its own.
                line.give_back(queued);
                break;
            }
            queued.job.answer(Ok(()));
            if failed.take().is_some() {
                break;
            }
        }
        // Should the connection break here, the next job finds out. A read that went well does not end in a rollback:
        // operators watch how many of those there are.
        let _ = connection.command("COMMIT");
        connection.set_snapshot_open(false);
    }

    fn transact(&mut self, kind: Kind, job: &mut dyn Work, since: Instant) -> Result<(), StoreError> {
        let begun = Instant::now();
        let mut pause = Duration::from_millis(1);
        loop {
            // Waiting for a server that is gone counts with the wait in line; losing conflicts is counted by itself.
            let (error, waited) = match self.attempt(kind, job) {
                Ok(()) => return Ok(()),
                Err(AttemptError::Permanent(error)) => return Err(error),
                Err(AttemptError::Connection(error)) => (error, since.elapsed()),
                Err(AttemptError::Conflict(error)) => (error, begun.elapsed()),
            };
            if waited + pause >= self.timeout {
                return Err(error);
            }
            std::thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(100));
        }
    }

    fn attempt(&mut self, kind: Kind, job: &mut dyn Work) -> Result<(), AttemptError> {
        let mut connection = match self.connection.take() {
            Some(kept) => kept,
            None => {
                // It may lead to another server, which took over without the last that this one had written.
                self.cache.take();
                PgConnection::open(&self.target)?
            }
        };
        let ended = match kind {
            Kind::Read => read(&mut connection, &self.cache, job),
            Kind::Write => write(&mut connection, job),
        };
        if !connection.is_broken() {
            self.connection = Some(connection);
        }
        ended
    }
}

/// What it read from stays open: others may read from it too.
fn read(connection: &mut PgConnection, cache: &RefCell<Cache>, job: &mut dyn Work) -> Result<(), AttemptError> {
    let version = match connection.begin_reading(job.tenant()) {
        Ok(version) => version,
        Err(error) => {
            give_up(connection);
            return Err(connection.classify(error));
        }
    };
    cache.borrow_mut().begin_snapshot();
    if let (Some(tenant), Some(version)) = (job.tenant(), version) {
        cache.borrow_mut().compare(tenant, version);
    }
    let failed = RefCell::default();
    let verdict = job.run(&mut GlobalTx::new(Connection::Postgres(connection), &failed).with_cache(cache));
    not_lost(connection, &failed)?;
    match verdict {
        Verdict::Undo => give_up(connection),
        Verdict::Keep => connection.set_snapshot_open(true),
    }
    Ok(())
}

fn write(connection: &mut PgConnection, job: &mut dyn Work) -> Result<(), AttemptError> {
    connection.begin_writing().map_err(|error| connection.classify(error))?;
    let failed = RefCell::default();
    let verdict = job.run(&mut GlobalTx::new(Connection::Postgres(connection), &failed));
    not_lost(connection, &failed)?;
    if verdict == Verdict::Undo {
        give_up(connection);
        return Ok(());
    }
    connection.command("COMMIT").map_err(|error| {
        if connection.is_broken() {
            // The commit may have arrived. Running the job again might do it twice.
            AttemptError::Permanent(StoreError::Unavailable(
                "the connection broke while a change was committed".to_owned(),
            ))
        } else {
            connection.classify(error)
        }
    })
}

fn not_lost(connection: &mut PgConnection, failed: &RefCell<Option<StoreError>>) -> Result<(), AttemptError> {
    if !connection.is_aborted() {
        return Ok(());
    }
    let error = failed.take().unwrap_or(StoreError::Unavailable("the transaction was lost".to_owned()));
    let error = connection.classify(error);
    give_up(connection);
    Err(error)
}

/// There is nothing to keep. Should the connection break here, the next job finds out.
fn give_up(connection: &mut PgConnection) {
    let _ = connection.command("ROLLBACK");
}
