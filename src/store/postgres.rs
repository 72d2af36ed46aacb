//! PostgreSQL: a pool of threads that own a connection each. A write runs again when it lost against another one.

use std::{
    collections::HashMap,
    sync::Mutex,
    thread::JoinHandle,
    time::{Duration, Instant},
};

use crossbeam_channel::{Receiver, Sender};
use postgres::{Client, Config, NoTls, Row, Statement, types::ToSql};

use super::{
    Options, StoreError, Value,
    job::{Kind, Verdict, Work},
    migrate,
    transaction::{Connection, Shared},
};

/// A conflict is answered after this many attempts.
const ATTEMPTS: u32 = 12;
const CONNECT: Duration = Duration::from_secs(3);

struct Queued {
    kind: Kind,
    job: Box<dyn Work>,
    since: Instant,
}

#[derive(Debug)]
pub(super) struct Threads {
    queue: Option<Sender<Queued>>,
    handles: Mutex<Vec<JoinHandle<()>>>,
}

impl Threads {
    pub(super) fn open(url: &str, options: Options) -> Result<Self, StoreError> {
        // The parser's message may repeat parts of the URL, and with it the password.
        let mut config: Config =
            url.parse().map_err(|_| StoreError::Unavailable("the database URL cannot be read".to_owned()))?;
        if config.get_ssl_mode() == postgres::config::SslMode::Require {
            return Err(StoreError::Unsupported(
                "sslmode=require: this build speaks to PostgreSQL without TLS; use a local socket or a TLS proxy",
            ));
        }
        config.connect_timeout(CONNECT);
        config.tcp_user_timeout(Duration::from_secs(10));
        migrate::postgres(&mut connect(&config)?.client)?;
        let (queue, jobs) = crossbeam_channel::unbounded();
        let mut handles = Vec::new();
        for number in 0..options.pool.max(1) {
            let worker = Worker { config: config.clone(), connection: None, patience: options.patience };
            let jobs: Receiver<Queued> = jobs.clone();
            let thread = std::thread::Builder::new().name(format!("store-pg-{number}"));
            let handle = thread.spawn(move || worker.run(&jobs));
            handles.push(handle.map_err(|error| StoreError::Unavailable(error.to_string()))?);
        }
        Ok(Self { queue: Some(queue), handles: Mutex::new(handles) })
    }

    pub(super) fn submit(&self, kind: Kind, job: Box<dyn Work>) {
        match &self.queue {
            Some(queue) => drop(queue.send(Queued { kind, job, since: Instant::now() })),
            None => job.answer(Err(StoreError::Closed)),
        }
    }

    pub(super) fn queued(&self) -> usize {
        self.queue.as_ref().map_or(0, Sender::len)
    }
}

impl Drop for Threads {
    fn drop(&mut self) {
        self.queue = None;
        let handles = std::mem::take(self.handles.get_mut().unwrap_or_else(std::sync::PoisonError::into_inner));
        for handle in handles {
            if handle.thread().id() != std::thread::current().id() {
                let _ = handle.join();
            }
        }
    }
}

/// A connection, its prepared statements, and what went wrong in the transaction under way.
pub(super) struct PgConnection {
    client: Client,
    statements: HashMap<String, Statement>,
    conflict: bool,
}

fn connect(config: &Config) -> Result<PgConnection, StoreError> {
    let mut client = config.connect(NoTls)?;
    client.batch_execute(
        "SET statement_timeout = '30s'; SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '60s'",
    )?;
    Ok(PgConnection { client, statements: HashMap::new(), conflict: false })
}

impl PgConnection {
    pub(super) fn query(&mut self, sql: &str, values: &[Value<'_>]) -> Result<Vec<Row>, StoreError> {
        let statement = self.prepared(sql)?;
        let result = self.client.query(&statement, &bound(values));
        result.map_err(|error| self.failed(error))
    }

    pub(super) fn execute(&mut self, sql: &str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        let statement = self.prepared(sql)?;
        let result = self.client.execute(&statement, &bound(values));
        result.map_err(|error| self.failed(error))
    }

    fn command(&mut self, sql: &str) -> Result<(), StoreError> {
        let result = self.client.batch_execute(sql);
        result.map_err(|error| self.failed(error))
    }

    fn prepared(&mut self, sql: &str) -> Result<Statement, StoreError> {
        if let Some(statement) = self.statements.get(sql) {
            return Ok(statement.clone());
        }
        let statement = self.client.prepare(sql).map_err(|error| self.failed(error))?;
        self.statements.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }

    fn failed(&mut self, error: postgres::Error) -> StoreError {
        use postgres::error::SqlState;
        if let Some(state) = error.code() {
            self.conflict |= *state == SqlState::T_R_SERIALIZATION_FAILURE || *state == SqlState::T_R_DEADLOCK_DETECTED;
        }
        error.into()
    }
}

fn bound<'v>(values: &'v [Value<'v>]) -> Vec<&'v (dyn ToSql + Sync)> {
    values.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

struct Worker {
    config: Config,
    connection: Option<PgConnection>,
    patience: Duration,
}

impl Worker {
    fn run(mut self, jobs: &Receiver<Queued>) {
        for Queued { kind, mut job, since } in jobs {
            if since.elapsed() > self.patience {
                job.answer(Err(StoreError::Unavailable("no connection became free in time".to_owned())));
                continue;
            }
            let ended = self.transact(kind, &mut *job);
            job.answer(ended);
        }
    }

    fn transact(&mut self, kind: Kind, job: &mut dyn Work) -> Result<(), StoreError> {
        for attempt in 0..ATTEMPTS {
            let mut connection = match self.connection.take().filter(|kept| !kept.client.is_closed()) {
                Some(kept) => kept,
                None => connect(&self.config)?,
            };
            connection.conflict = false;
            let ended = once(&mut connection, kind, job);
            let (conflict, closed) = (connection.conflict, connection.client.is_closed());
            if !closed {
                self.connection = Some(connection);
            }
            match ended {
                // The connection had died while it was idle: nothing of the job has happened yet.
                Err(Begun::No(_)) if closed && attempt == 0 => {}
                Err(Begun::No(error) | Begun::Yes(error)) if !conflict => return Err(error),
                Ok(()) if !conflict => return Ok(()),
                _ => std::thread::sleep(Duration::from_millis(1 << attempt.min(7))),
            }
        }
        Err(StoreError::Unavailable("too many conflicting writes".to_owned()))
    }
}

/// Whether the job had begun when it failed.
enum Begun {
    No(StoreError),
    Yes(StoreError),
}

fn once(connection: &mut PgConnection, kind: Kind, job: &mut dyn Work) -> Result<(), Begun> {
    let begin = match kind {
        Kind::Read => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        Kind::Write => "BEGIN ISOLATION LEVEL SERIALIZABLE",
    };
    connection.command(begin).map_err(Begun::No)?;
    let verdict = job.run(&mut Shared::new(Connection::Postgres(connection)));
    let end = if verdict == Verdict::Keep && !connection.conflict { "COMMIT" } else { "ROLLBACK" };
    connection.command(end).map_err(Begun::Yes)
}
