//! PostgreSQL: a pool of threads that own a connection each. A job whose transaction came to nothing, because another
//! one was faster or the connection broke, runs again.

use std::{
    cell::RefCell,
    sync::{Arc, Mutex, PoisonError},
    thread::JoinHandle,
    time::{Duration, Instant},
};

use postgres::{Config, NoTls, config::SslMode};

use super::{
    Options, StoreError,
    cache::Cache,
    job::{Kind, Verdict, Work, aside, join, spawn},
    line::{Line, Queued},
    migrate,
    transaction::{Connection, GlobalTx},
};

mod connection;

pub(super) use connection::PgConnection;

const CONNECT: Duration = Duration::from_secs(3);
/// A server that vanished without a word is noticed after this long.
const SILENCE: Duration = Duration::from_secs(10);
const NO_TLS: StoreError = StoreError::Unsupported(
    "sslmode: this build speaks to PostgreSQL without TLS; use a local socket, or a tunnel and sslmode=prefer",
);

#[derive(Debug)]
pub(super) struct Threads {
    line: Arc<Line>,
    handles: Mutex<Vec<JoinHandle<()>>>,
}

impl Threads {
    pub(super) fn open(url: &str, options: Options) -> Result<Self, StoreError> {
        let config = config(url)?;
        // A migration may take longer than a request may, so its connection has no time limits.
        aside(|| migrate::postgres(&mut config.connect(NoTls)?))?;
        let line = Arc::new(Line::new(options));
        // From here on dropping ends the threads, also when a later one cannot start.
        let threads = Self { line: line.clone(), handles: Mutex::default() };
        let usher = line.clone();
        threads.keep(spawn("store-usher".to_owned(), move || usher.usher())?);
        for number in 0..options.pool.max(1) {
            let worker = Worker {
                config: config.clone(),
                connection: None,
                cache: RefCell::default(),
                patience: options.patience,
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

pub(super) fn config(url: &str) -> Result<Config, StoreError> {
    if url.contains("sslmode=verify") {
        return Err(NO_TLS);
    }
    // The parser's message may repeat parts of the URL, and with it the password.
    let mut config: Config =
        url.parse().map_err(|_| StoreError::Unavailable("the database URL cannot be read".to_owned()))?;
    if config.get_ssl_mode() == SslMode::Require {
        return Err(NO_TLS);
    }
    if config.get_application_name().is_none() {
        config.application_name("hired");
    }
    config.connect_timeout(CONNECT);
    config.tcp_user_timeout(SILENCE);
    config.keepalives_idle(SILENCE / 2).keepalives_interval(SILENCE / 5).keepalives_retries(3);
    Ok(config)
}

struct Worker {
    config: Config,
    connection: Option<PgConnection>,
    cache: RefCell<Cache>,
    patience: Duration,
}

/// Why a transaction came to nothing.
enum Failed {
    /// Nothing of it remains and the next attempt may go better.
    Conflict(StoreError),
    /// Nothing of it remains, the connection neither.
    Connection(StoreError),
    /// Another attempt would end the same way, or nobody knows what remains.
    ForGood(StoreError),
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
            if connection.has_lost() {
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
        connection.reads(false);
    }

    fn transact(&mut self, kind: Kind, job: &mut dyn Work, since: Instant) -> Result<(), StoreError> {
        let begun = Instant::now();
        let mut pause = Duration::from_millis(1);
        loop {
            // Waiting for a server that is gone counts with the wait in line; losing conflicts is counted by itself.
            let (error, waited) = match self.attempt(kind, job) {
                Ok(()) => return Ok(()),
                Err(Failed::ForGood(error)) => return Err(error),
                Err(Failed::Connection(error)) => (error, since.elapsed()),
                Err(Failed::Conflict(error)) => (error, begun.elapsed()),
            };
            if waited + pause >= self.patience {
                return Err(error);
            }
            std::thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(100));
        }
    }

    fn attempt(&mut self, kind: Kind, job: &mut dyn Work) -> Result<(), Failed> {
        let mut connection = match self.connection.take() {
            Some(kept) => kept,
            None => {
                // It may lead to another server, which took over without the last that this one had written.
                self.cache.take();
                PgConnection::open(&self.config)?
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
fn read(connection: &mut PgConnection, cache: &RefCell<Cache>, job: &mut dyn Work) -> Result<(), Failed> {
    let version = match connection.begin_reading(job.tenant()) {
        Ok(version) => version,
        Err(error) => {
            give_up(connection);
            return Err(connection.failed(error));
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
        Verdict::Keep => connection.reads(true),
    }
    Ok(())
}

fn write(connection: &mut PgConnection, job: &mut dyn Work) -> Result<(), Failed> {
    connection.begin_writing().map_err(|error| connection.failed(error))?;
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
            Failed::ForGood(StoreError::Unavailable("the connection broke while a change was committed".to_owned()))
        } else {
            connection.failed(error)
        }
    })
}

fn not_lost(connection: &mut PgConnection, failed: &RefCell<Option<StoreError>>) -> Result<(), Failed> {
    if !connection.has_lost() {
        return Ok(());
    }
    let error = failed.take().unwrap_or(StoreError::Unavailable("the transaction was lost".to_owned()));
    let error = connection.failed(error);
    give_up(connection);
    Err(error)
}

/// There is nothing to keep. Should the connection break here, the next job finds out.
fn give_up(connection: &mut PgConnection) {
    let _ = connection.command("ROLLBACK");
}
