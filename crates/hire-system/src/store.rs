//! The store: one SQL text for SQLite and PostgreSQL, run by synchronous closures over a transaction.
//!
//! `read` and `write` hand a closure to a thread that owns a connection and wait for its result. The closure sees one
//! consistent snapshot. When `write` returns `Ok`, its changes are durable. On SQLite one thread writes and commits
//! many jobs together. On PostgreSQL a pool of threads writes, and a closure may run again after a conflict. Owners
//! (apps in tenants) share the threads fairly. A job fails when it waits longer than `timeout` or when the queue is
//! full.
//!
//! Each table is declared once, as a [record]. Only a [`WriteTx`] changes records; it also writes the change feed, the
//! operation log and the events.

pub mod access;
mod actor;
pub mod applications;
pub mod approval_templates;
pub mod attachments;
mod backup;
mod cache;
pub mod changes;
mod check;
pub mod claims;
mod conditions;
pub mod contacts;
pub mod core_hr;
pub mod deliveries;
pub mod departments;
pub mod directory;
pub mod due;
pub mod ehr_imports;
pub mod employees;
mod error;
pub mod events;
pub mod files;
pub mod forms;
pub mod ids;
mod job;
pub mod job_links;
pub mod job_settings;
pub mod jobs;
mod migrate;
pub mod notes;
pub mod offers;
pub mod operations;
pub mod organisation;
pub mod positions;
mod postgres;
pub mod protections;
mod queue;
pub mod record;
pub mod registrations;
pub mod requirement_form;
pub mod requirements;
mod row;
pub mod sandbox;
mod schema;
pub mod seeds;
pub mod settings;
mod sqlite;
mod tables;
pub mod talent_form;
pub mod talents;
pub mod tenant_rows;
#[doc(hidden)]
pub mod testing;
#[cfg(test)]
mod tests;
mod transaction;
pub mod users;
mod write;

use std::{path::PathBuf, sync::Arc, time::Duration};

use ids::IdGenerator;
use job::{AnyJob, Job, JobKind};
use tokio::sync::oneshot;

pub use hire_types::{FromColumn, Param, Value};

pub(crate) use self::row::in_list;
pub use self::{
    actor::Actor,
    backup::{Backup, backup},
    cache::Cached,
    changes::Entity,
    error::{Constraint, StoreError},
    postgres::{PostgresUrl, Target as PostgresTarget},
    queue::{AppNo, Owner},
    record::Json,
    row::Row,
    schema::SchemaVersion,
    transaction::{Engine, GlobalTx, TenantNo, Tx},
    write::{GlobalWriteTx, WriteTx},
};
use crate::clock::Clock;

/// Where the data is stored.
#[derive(Clone, Debug)]
pub enum Database {
    /// The path of the database file.
    Sqlite(PathBuf),
    /// A `postgres://` URL.
    Postgres(String),
}

/// Sizes and limits of the store.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// SQLite: number of reader threads. One more thread writes.
    pub readers: usize,
    /// SQLite: maximum writes in one commit. It bounds how long the first of them waits for the others.
    pub max_batch: usize,
    /// SQLite bulk load: a large page cache and `synchronous = NORMAL`. Writes are durable only after the store is
    /// closed.
    pub bulk_load: bool,
    /// SQLite, for tests that fill and empty a database again and again and wait for each write: the file of a new database
    /// can become smaller, see [`GlobalWriteTx::release_pages`], and checkpoints are short.
    pub sandbox: bool,
    /// PostgreSQL: number of connections.
    pub pool: usize,
    /// Maximum time that a job waits in the queue. On PostgreSQL also the maximum time for retries after conflicts.
    pub timeout: Duration,
    /// Maximum number of queued jobs. SQLite has one queue of this size for reads and one for writes.
    pub queue: usize,
}

impl Default for Options {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        Self {
            readers: cores,
            max_batch: 512,
            bulk_load: false,
            sandbox: false,
            pool: 16,
            timeout: Duration::from_secs(5),
            queue: 4096,
        }
    }
}

/// The store. Cheap to clone. Dropping the last clone finishes the queued jobs.
#[derive(Clone, Debug)]
pub struct Store {
    backend: Arc<Backend>,
    ids: Arc<IdGenerator>,
    owner: Owner,
}

#[derive(Debug)]
enum Backend {
    Sqlite(sqlite::SqliteBackend),
    Postgres(postgres::PostgresBackend),
}

impl Store {
    /// Opens the database and brings its schema up to date.
    pub fn open(database: &Database, options: Options) -> Result<Self, StoreError> {
        let backend = match database {
            Database::Sqlite(path) => Backend::Sqlite(sqlite::SqliteBackend::open(path, options)?),
            Database::Postgres(url) => Backend::Postgres(postgres::PostgresBackend::open(url, options)?),
        };
        Ok(Self { backend: Arc::new(backend), ids: Arc::new(IdGenerator::new(Clock::System)), owner: Owner::System })
    }

    /// The same store with another clock, for tests.
    #[must_use]
    pub fn with_clock(self, clock: Clock) -> Self {
        Self { ids: Arc::new(IdGenerator::new(clock)), ..self }
    }

    /// The same store for jobs of this owner. Owners share the workers fairly.
    #[must_use]
    pub fn for_owner(&self, owner: Owner) -> Self {
        Self { owner, ..self.clone() }
    }

    pub fn clock(&self) -> &Clock {
        self.ids.clock()
    }

    pub fn engine(&self) -> Engine {
        match &*self.backend {
            Backend::Sqlite(_) => Engine::Sqlite,
            Backend::Postgres(_) => Engine::Postgres,
        }
    }

    /// Reads one snapshot of a tenant's data.
    pub async fn read<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        tenant: TenantNo,
        work: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> Result<T, E> {
        flatten_reply(self.submit(JobKind::Read, Some(tenant), move |tx| work(&mut Tx::new(tx, tenant))).await)
    }

    /// Changes a tenant's data. Nothing is changed when the closure returns an error.
    pub async fn write<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        actor: Actor,
        tenant: TenantNo,
        work: impl Fn(&mut WriteTx<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> Result<T, E> {
        self.ids.ready(self).await?;
        self.write_global(move |tx| tx.in_tenant(tenant, &actor, &work)).await
    }

    /// Like [`read`](Self::read), for the tables that belong to no tenant.
    pub async fn read_global<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        work: impl Fn(&mut GlobalTx<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> Result<T, E> {
        flatten_reply(self.submit(JobKind::Read, None, work).await)
    }

    /// Like [`write`](Self::write), for the tables that belong to no tenant.
    pub async fn write_global<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        work: impl Fn(&mut GlobalWriteTx<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> Result<T, E> {
        flatten_reply(self.submit_write(work).await)
    }

    pub fn read_blocking<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        tenant: TenantNo,
        work: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> Result<T, E> {
        futures_executor::block_on(self.read(tenant, work))
    }

    /// Does not claim ids first: a transaction that creates ids claims them itself if necessary.
    pub fn write_blocking<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        actor: Actor,
        tenant: TenantNo,
        work: impl Fn(&mut WriteTx<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> Result<T, E> {
        self.write_global_blocking(move |tx| tx.in_tenant(tenant, &actor, &work))
    }

    pub fn read_global_blocking<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        work: impl Fn(&mut GlobalTx<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> Result<T, E> {
        futures_executor::block_on(self.read_global(work))
    }

    pub fn write_global_blocking<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        work: impl Fn(&mut GlobalWriteTx<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> Result<T, E> {
        flatten_reply(futures_executor::block_on(self.submit_write(work)))
    }

    /// Whether the database answers. A worker of its own sends the query, so that it does not wait for other jobs.
    pub async fn ping(&self) -> Result<(), StoreError> {
        let look = |tx: &mut GlobalTx<'_>| tx.query_opt("SELECT name FROM meta LIMIT 1", &[], |_| Ok(())).map(|_| ());
        let (reply, receiver) = oneshot::channel();
        let job: Box<dyn AnyJob> = Box::new(Job::<_, (), StoreError>::new(None, look, reply));
        match &*self.backend {
            Backend::Sqlite(backend) => backend.ping(job),
            Backend::Postgres(backend) => backend.ping(job),
        }
        flatten_reply(receiver.await)
    }

    /// Number of queued jobs.
    pub fn queued(&self) -> usize {
        match &*self.backend {
            Backend::Sqlite(backend) => backend.queued(),
            Backend::Postgres(backend) => backend.queued(),
        }
    }

    /// Finishes the queued jobs, refuses later ones, and waits for the threads to end. Blocks. Dropping the last clone
    /// does the same.
    pub fn close(&self) {
        match &*self.backend {
            Backend::Sqlite(backend) => backend.close(),
            Backend::Postgres(backend) => backend.close(),
        }
    }

    fn submit_write<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        work: impl Fn(&mut GlobalWriteTx<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> oneshot::Receiver<Result<T, E>> {
        let ids = Arc::clone(&self.ids);
        self.submit(JobKind::Write, None, move |tx| GlobalWriteTx::run(tx, &ids, |tx| work(tx)))
    }

    fn submit<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        kind: JobKind,
        tenant: Option<TenantNo>,
        work: impl Fn(&mut GlobalTx<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> oneshot::Receiver<Result<T, E>> {
        let (reply, receiver) = oneshot::channel();
        let job: Box<dyn AnyJob> = Box::new(Job::new(tenant, work, reply));
        match &*self.backend {
            Backend::Sqlite(backend) => backend.submit(kind, self.owner, job),
            Backend::Postgres(backend) => backend.submit(kind, self.owner, job),
        }
        receiver
    }
}

fn flatten_reply<T, E: From<StoreError>>(reply: Result<Result<T, E>, oneshot::error::RecvError>) -> Result<T, E> {
    reply.unwrap_or_else(|_| Err(StoreError::Closed.into()))
}

/// A document for a TEXT column.
pub fn to_json<T: serde::Serialize>(document: &T) -> Result<String, StoreError> {
    serde_json::to_string(document).map_err(|error| StoreError::Document(error.to_string()))
}

/// A document from a TEXT column. The error has the position, never the content.
pub fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| unreadable(&error))
}

/// The position at which a document cannot be read, without its content.
pub fn unreadable(error: &serde_json::Error) -> StoreError {
    let kind = match error.classify() {
        serde_json::error::Category::Data => "unexpected member or type",
        _ => "broken JSON",
    };
    StoreError::Document(format!("{kind} at line {} column {}", error.line(), error.column()))
}
