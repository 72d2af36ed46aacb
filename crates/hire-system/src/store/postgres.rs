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
    job::{AnyJob, JobKind, Outcome, join, on_own_thread, spawn},
    migrate,
    queue::{JobQueue, Lane, Owner, QueueWorker, Queued, QueuedJob},
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
pub(super) struct PostgresBackend {
    jobs: Arc<JobQueue>,
    /// Serves [`ping`](crate::store::Store::ping) on a dedicated connection.
    pings: Arc<JobQueue>,
    handles: Mutex<Vec<JoinHandle<()>>>,
}

impl PostgresBackend {
    pub(super) fn open(url: &str, options: Options) -> Result<Self, StoreError> {
        let target = Target::new(url)?;
        on_own_thread(|| prepare(&target))?;
        let [jobs, pings] = [(); 2].map(|()| Arc::new(JobQueue::new(options)));
        // From here on, dropping ends the threads, even if a later one fails to start.
        let threads = Self { jobs: jobs.clone(), pings: pings.clone(), handles: Mutex::default() };
        let spawn_worker = |name: String, queue: &Arc<JobQueue>, lane: Lane| -> Result<(), StoreError> {
            let (target, timeout) = (target.clone(), options.timeout);
            let worker = Worker { target, connection: None, cache: RefCell::default(), timeout };
            let queue = QueueWorker::new(queue, lane);
            threads.keep(spawn(name, move || worker.run(queue))?);
            Ok(())
        };
        for number in 0..options.pool.max(1) {
            spawn_worker(format!("store-pg-{number}"), &jobs, Lane::General)?;
        }
        spawn_worker("store-pg-reserved".to_owned(), &jobs, Lane::Reserved)?;
        spawn_worker("store-pg-ping".to_owned(), &pings, Lane::General)?;
        threads.keep(spawn("store-expire".to_owned(), move || jobs.expire_overdue())?);
        Ok(threads)
    }

    pub(super) fn submit(&self, kind: JobKind, owner: Owner, job: Box<dyn AnyJob>) {
        self.jobs.push(kind, owner, job);
    }

    pub(super) fn ping(&self, job: Box<dyn AnyJob>) {
        self.pings.push(JobKind::Read, Owner::System, job);
    }

    pub(super) fn queued(&self) -> usize {
        self.jobs.len()
    }

    pub(super) fn close(&self) {
        self.jobs.close();
        self.pings.close();
        let handles = std::mem::take(&mut *self.handles.lock().unwrap_or_else(PoisonError::into_inner));
        handles.into_iter().for_each(join);
    }

    fn keep(&self, handle: JoinHandle<()>) {
        self.handles.lock().unwrap_or_else(PoisonError::into_inner).push(handle);
    }
}

impl Drop for PostgresBackend {
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
    on_own_thread(|| run(&mut target.connect().map_err(|failed| failed.error)?))
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
    fn run(mut self, mut queue: QueueWorker) {
        while let Some(QueuedJob { job: Queued { kind, mut job }, enqueued_at, .. }) = queue.pop() {
            let begun = Instant::now();
            let ended = self.run_with_retries(kind, &mut *job, enqueued_at);
            let reads_on = kind == JobKind::Read && ended.is_ok();
            job.reply(ended);
            if reads_on {
                self.serve_queued_reads(begun, &mut queue);
            }
        }
    }

    /// Runs the reads that were queued before the open snapshot was taken in it, and ends it. Saves two round trips a read.
    fn serve_queued_reads(&mut self, begun: Instant, queue: &mut QueueWorker) {
        let Some(connection) = self.connection.as_mut().filter(|connection| connection.is_reading()) else { return };
        while let Some(mut queued) = queue.pop_read_before(begun) {
            let failed = RefCell::default();
            let global = GlobalTx::new(Connection::Postgres(connection), &failed);
            queued.job.job.run(&mut global.with_cache(&self.cache));
            if connection.is_aborted() {
                // Another worker, or this one on a new connection, runs it again.
                queue.requeue(queued);
                break;
            }
            queued.job.job.reply(Ok(()));
            if failed.take().is_some() {
                break;
            }
        }
        // If the connection breaks here, the next job gets the error. A successful read ends with COMMIT, because
        // operators monitor the number of rollbacks.
        let _ = connection.command("COMMIT");
        connection.set_snapshot_open(false);
    }

    fn run_with_retries(&mut self, kind: JobKind, job: &mut dyn AnyJob, since: Instant) -> Result<(), StoreError> {
        let begun = Instant::now();
        let mut pause = Duration::from_millis(1);
        let mut is_repeated = false;
        loop {
            // Time without a server counts from the time the job was queued; time lost to conflicts counts from its
            // first attempt.
            let (error, waited) = match self.attempt(kind, job, is_repeated) {
                Ok(()) => return Ok(()),
                Err(AttemptError::Permanent(error)) => return Err(error),
                Err(AttemptError::Connection(error)) => (error, since.elapsed()),
                Err(AttemptError::Conflict(error)) => (error, begun.elapsed()),
            };
            is_repeated |= error.is_unique_violation();
            if waited + pause >= self.timeout {
                return Err(error);
            }
            std::thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(100));
        }
    }

    fn attempt(&mut self, kind: JobKind, job: &mut dyn AnyJob, is_repeated: bool) -> Result<(), AttemptError> {
        let mut connection = match self.connection.take() {
            Some(kept) => kept,
            None => {
                // The new connection may lead to another server, which may lack the last commits of the old one.
                self.cache.take();
                PgConnection::open(&self.target)?
            }
        };
        let ended = match kind {
            JobKind::Read => read(&mut connection, &self.cache, job),
            JobKind::Write => write(&mut connection, job, is_repeated),
        };
        if !connection.is_broken() {
            self.connection = Some(connection);
        }
        ended
    }
}

/// The snapshot stays open, so that queued reads can use it.
fn read(connection: &mut PgConnection, cache: &RefCell<Cache>, job: &mut dyn AnyJob) -> Result<(), AttemptError> {
    let version = match connection.begin_reading(job.tenant()) {
        Ok(version) => version,
        Err(error) => {
            rollback(connection);
            return Err(connection.classify(error));
        }
    };
    cache.borrow_mut().begin_snapshot();
    if let (Some(tenant), Some(version)) = (job.tenant(), version) {
        cache.borrow_mut().compare(tenant, version);
    }
    let failed = RefCell::default();
    let verdict = job.run(&mut GlobalTx::new(Connection::Postgres(connection), &failed).with_cache(cache));
    check_not_aborted(connection, &failed)?;
    match verdict {
        Outcome::Rollback => rollback(connection),
        Outcome::Commit => connection.set_snapshot_open(true),
    }
    Ok(())
}

/// The key may have been taken by a transaction that committed after this one began. So the job runs once more, sees
/// the row, and returns its own error.
fn write(connection: &mut PgConnection, job: &mut dyn AnyJob, is_repeated: bool) -> Result<(), AttemptError> {
    connection.begin_writing().map_err(|error| connection.classify(error))?;
    let failed = RefCell::default();
    let verdict = job.run(&mut GlobalTx::new(Connection::Postgres(connection), &failed));
    check_not_aborted(connection, &failed)?;
    if verdict == Outcome::Rollback {
        rollback(connection);
        return match failed.take() {
            Some(error) if error.is_unique_violation() && !is_repeated => Err(AttemptError::Conflict(error)),
            _ => Ok(()),
        };
    }
    connection.command("COMMIT").map_err(|error| {
        if connection.is_broken() {
            // The commit may have succeeded, so the job must not run again.
            AttemptError::Permanent(StoreError::Unavailable(
                "the connection broke while a change was committed".to_owned(),
            ))
        } else {
            connection.classify(error)
        }
    })
}

fn check_not_aborted(connection: &mut PgConnection, failed: &RefCell<Option<StoreError>>) -> Result<(), AttemptError> {
    if !connection.is_aborted() {
        return Ok(());
    }
    let error = failed.take().unwrap_or(StoreError::Unavailable("the transaction was lost".to_owned()));
    let error = connection.classify(error);
    rollback(connection);
    Err(error)
}

/// If the connection breaks here, the next job gets the error.
fn rollback(connection: &mut PgConnection) {
    let _ = connection.command("ROLLBACK");
}
