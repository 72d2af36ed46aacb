//! The store: one SQL text for SQLite and PostgreSQL, synchronous closures over a transaction.
//!
//! `read` and `write` hand a closure to a thread that owns a connection and wait for its result. The closure sees one
//! consistent snapshot; what `write` returns is durable. On SQLite one thread writes and commits many jobs at once; on
//! PostgreSQL a pool of threads does, and a closure may run again after a conflict. Owners (apps in tenants) share the
//! threads fairly; a job that waits too long, or behind too many of its owner, is refused.
//!
//! Each table is declared once, as a [record]. Only a [`WriteTx`] changes records, and it notes what follows from a change.

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
use job::{Job, Kind, Work};
use tokio::sync::oneshot;

pub use hire_types::{Column, Param, Value};

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

/// Where the data lies.
#[derive(Clone, Debug)]
pub enum Database {
    /// The path of the database file.
    Sqlite(PathBuf),
    /// A `postgres://` URL.
    Postgres(String),
}

/// How many threads work on the store.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// SQLite: threads that read. One more writes.
    pub readers: usize,
    /// SQLite: maximum writes in one commit. It bounds how long the first of them waits for the others.
    pub batch: usize,
    /// SQLite: very much is written at once. The writer keeps many pages in memory, as those of indexes are changed in
    /// no order, and what is answered is durable only once the store is closed.
    pub bulk: bool,
    /// SQLite: the file of a new database can become smaller, see [`GlobalWriteTx::release_pages`].
    pub shrink: bool,
    /// PostgreSQL: connections.
    pub pool: usize,
    /// How long a job may wait for its turn before it is refused; on PostgreSQL also how long it may lose against others.
    pub timeout: Duration,
    /// Jobs that may wait at once before the next one is refused. SQLite: as many that read and as many that write.
    pub queue: usize,
}

impl Default for Options {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        Self {
            readers: cores,
            batch: 512,
            bulk: false,
            shrink: false,
            pool: 16,
            timeout: Duration::from_secs(5),
            queue: 4096,
        }
    }
}

/// The store. Cheap to clone; the last clone that is dropped finishes what is queued.
#[derive(Clone, Debug)]
pub struct Store {
    threads: Arc<Threads>,
    ids: Arc<IdGenerator>,
    owner: Owner,
}

#[derive(Debug)]
enum Threads {
    Sqlite(sqlite::SqliteBackend),
    Postgres(postgres::PostgresBackend),
}

impl Store {
    /// Opens the database and brings its schema up to date.
    pub fn open(database: &Database, options: Options) -> Result<Self, StoreError> {
        let threads = match database {
            Database::Sqlite(path) => Threads::Sqlite(sqlite::SqliteBackend::open(path, options)?),
            Database::Postgres(url) => Threads::Postgres(postgres::PostgresBackend::open(url, options)?),
        };
        Ok(Self { threads: Arc::new(threads), ids: Arc::new(IdGenerator::new(Clock::System)), owner: Owner::System })
    }

    /// The same store with another clock, as tests have it.
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
        match &*self.threads {
            Threads::Sqlite(_) => Engine::Sqlite,
            Threads::Postgres(_) => Engine::Postgres,
        }
    }

    /// Reads one snapshot of a tenant's data.
    pub async fn read<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        tenant: TenantNo,
        work: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> Result<T, E> {
        received(self.submit(Kind::Read, Some(tenant), move |tx| work(&mut Tx::new(tx, tenant))).await)
    }

    /// Changes a tenant's data: all of it, or nothing when the closure refuses.
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
        received(self.submit(Kind::Read, None, work).await)
    }

    /// Like [`write`](Self::write), for the tables that belong to no tenant.
    pub async fn write_global<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        work: impl Fn(&mut GlobalWriteTx<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> Result<T, E> {
        received(self.submit_write(work).await)
    }

    pub fn read_blocking<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        tenant: TenantNo,
        work: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> Result<T, E> {
        futures_executor::block_on(self.read(tenant, work))
    }

    /// Without a claim of ids beforehand: a transaction that creates any takes one if there is none.
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
        received(futures_executor::block_on(self.submit_write(work)))
    }

    /// Whether the database answers. A worker of its own asks it, so that the answer does not wait for other jobs.
    pub async fn ping(&self) -> Result<(), StoreError> {
        let look = |tx: &mut GlobalTx<'_>| tx.one("SELECT name FROM meta LIMIT 1", &[], |_| Ok(())).map(|_| ());
        let (answer, receiver) = oneshot::channel();
        let job: Box<dyn Work> = Box::new(Job::<_, (), StoreError>::new(None, look, answer));
        match &*self.threads {
            Threads::Sqlite(threads) => threads.ping(job),
            Threads::Postgres(threads) => threads.ping(job),
        }
        received(receiver.await)
    }

    /// Jobs that wait for a thread.
    pub fn queued(&self) -> usize {
        match &*self.threads {
            Threads::Sqlite(threads) => threads.queued(),
            Threads::Postgres(threads) => threads.queued(),
        }
    }

    /// Finishes what is queued, refuses what comes later, and waits for the threads to end. Blocks. Dropping the last
    /// clone does the same, whenever that is.
    pub fn close(&self) {
        match &*self.threads {
            Threads::Sqlite(threads) => threads.close(),
            Threads::Postgres(threads) => threads.close(),
        }
    }

    fn submit_write<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        work: impl Fn(&mut GlobalWriteTx<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> oneshot::Receiver<Result<T, E>> {
        let ids = Arc::clone(&self.ids);
        self.submit(Kind::Write, None, move |tx| GlobalWriteTx::run(tx, &ids, |tx| work(tx)))
    }

    fn submit<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        kind: Kind,
        tenant: Option<TenantNo>,
        work: impl Fn(&mut GlobalTx<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> oneshot::Receiver<Result<T, E>> {
        let (answer, receiver) = oneshot::channel();
        let job: Box<dyn Work> = Box::new(Job::new(tenant, work, answer));
        match &*self.threads {
            Threads::Sqlite(threads) => threads.submit(kind, self.owner, job),
            Threads::Postgres(threads) => threads.submit(kind, self.owner, job),
        }
        receiver
    }
}

fn received<T, E: From<StoreError>>(answer: Result<Result<T, E>, oneshot::error::RecvError>) -> Result<T, E> {
    answer.unwrap_or_else(|_| Err(StoreError::Closed.into()))
}

/// A document for a TEXT column.
pub fn to_json<T: serde::Serialize>(document: &T) -> Result<String, StoreError> {
    serde_json::to_string(document).map_err(|error| StoreError::Document(error.to_string()))
}

/// A document from a TEXT column. The error tells the place, never the content.
pub fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| unreadable(&error))
}

/// Where a document cannot be read, without what stands there.
pub fn unreadable(error: &serde_json::Error) -> StoreError {
    let kind = match error.classify() {
        serde_json::error::Category::Data => "unexpected member or type",
        _ => "broken JSON",
    };
    StoreError::Document(format!("{kind} at line {} column {}", error.line(), error.column()))
}
