//! The store: one SQL text for SQLite and PostgreSQL, synchronous closures over a transaction.
//!
//! `read` and `write` hand a closure to a thread that owns a connection and wait for its result. The closure sees one
//! consistent snapshot; what `write` answers is durable. On SQLite one thread writes and commits many jobs at once; on
//! PostgreSQL a pool of threads does, and a closure may run again after a conflict. Who would wait too long, or behind too
//! many, is refused.

pub mod applications;
pub mod attachments;
mod backup;
pub mod changes;
pub mod claims;
mod error;
pub mod files;
pub mod forms;
mod job;
mod known;
mod line;
mod migrate;
pub mod names;
pub mod offers;
mod postgres;
pub mod protections;
pub mod requirements;
mod row;
mod schema;
mod sqlite;
pub mod talents;
#[doc(hidden)]
pub mod testing;
#[cfg(test)]
mod tests;
mod transaction;

use std::{path::PathBuf, sync::Arc, time::Duration};

use job::{Job, Kind, Work};
use tokio::sync::oneshot;

pub(crate) use self::row::any_of_them;
pub use self::{
    backup::{Backup, backup},
    error::{Constraint, StoreError},
    known::Known,
    row::{Column, Param, Row, Value},
    schema::Schema,
    transaction::{Engine, Shared, TenantNo, Tx},
};

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
    /// SQLite: writes that are committed together at most.
    pub batch: usize,
    /// SQLite: very much is written at once. The writer keeps many pages in memory, as those of indexes are changed in
    /// no order, and what is answered is durable only once the store is closed.
    pub bulk: bool,
    /// PostgreSQL: connections.
    pub pool: usize,
    /// How long a job may wait for its turn before it is refused; on PostgreSQL also how long it may lose against others.
    pub patience: Duration,
    /// Jobs that may wait at once before the next one is refused. SQLite: as many that read and as many that write.
    pub queue: usize,
}

impl Default for Options {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        Self { readers: cores, batch: 512, bulk: false, pool: 16, patience: Duration::from_secs(5), queue: 4096 }
    }
}

/// The store. Cheap to clone; the last clone that is dropped finishes what is queued.
#[derive(Clone, Debug)]
pub struct Store {
    threads: Arc<Threads>,
}

#[derive(Debug)]
enum Threads {
    Sqlite(sqlite::Threads),
    Postgres(postgres::Threads),
}

impl Store {
    /// Opens the database and brings its schema up to date.
    pub fn open(database: &Database, options: Options) -> Result<Self, StoreError> {
        let threads = match database {
            Database::Sqlite(path) => Threads::Sqlite(sqlite::Threads::open(path, options)?),
            Database::Postgres(url) => Threads::Postgres(postgres::Threads::open(url, options)?),
        };
        Ok(Self { threads: Arc::new(threads) })
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
        self.read_shared(move |shared| work(&mut Tx::new(shared, tenant))).await
    }

    /// Changes a tenant's data: all of it, or nothing when the closure refuses.
    pub async fn write<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        tenant: TenantNo,
        work: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> Result<T, E> {
        self.write_shared(move |shared| work(&mut Tx::new(shared, tenant))).await
    }

    /// Like [`read`](Self::read), for the tables that belong to no tenant.
    pub async fn read_shared<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        work: impl Fn(&mut Shared<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> Result<T, E> {
        received(self.submit(Kind::Read, work).await)
    }

    /// Like [`write`](Self::write), for the tables that belong to no tenant.
    pub async fn write_shared<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        work: impl Fn(&mut Shared<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> Result<T, E> {
        received(self.submit(Kind::Write, work).await)
    }

    pub fn read_blocking<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        tenant: TenantNo,
        work: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> Result<T, E> {
        self.read_shared_blocking(move |shared| work(&mut Tx::new(shared, tenant)))
    }

    pub fn write_blocking<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        tenant: TenantNo,
        work: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> Result<T, E> {
        self.write_shared_blocking(move |shared| work(&mut Tx::new(shared, tenant)))
    }

    pub fn read_shared_blocking<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        work: impl Fn(&mut Shared<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> Result<T, E> {
        received(futures_executor::block_on(self.submit(Kind::Read, work)))
    }

    pub fn write_shared_blocking<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        work: impl Fn(&mut Shared<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> Result<T, E> {
        received(futures_executor::block_on(self.submit(Kind::Write, work)))
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        self.read_shared(|shared| shared.one("SELECT name FROM meta LIMIT 1", &[], |_| Ok(())).map(|_| ())).await
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

    fn submit<T: Send + 'static, E: From<StoreError> + Send + 'static>(
        &self,
        kind: Kind,
        work: impl Fn(&mut Shared<'_>) -> Result<T, E> + Send + Sync + 'static,
    ) -> oneshot::Receiver<Result<T, E>> {
        let (answer, receiver) = oneshot::channel();
        let job: Box<dyn Work> = Box::new(Job::new(work, answer));
        match &*self.threads {
            Threads::Sqlite(threads) => threads.submit(kind, job),
            Threads::Postgres(threads) => threads.submit(kind, job),
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
    serde_json::from_str(text).map_err(|error| {
        let kind = match error.classify() {
            serde_json::error::Category::Data => "unexpected member or type",
            _ => "broken JSON",
        };
        StoreError::Document(format!("{kind} at line {} column {}", error.line(), error.column()))
    })
}
