//! A queued closure over a transaction, and the channel for its result.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    thread::JoinHandle,
};

use tokio::sync::oneshot;

use super::{StoreError, TenantNo, transaction::GlobalTx};

/// Whether a job only reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum JobKind {
    Read,
    Write,
}

/// Whether a job's changes are committed or rolled back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Commit,
    Rollback,
}

/// A job with its result types erased.
pub(super) trait AnyJob: Send {
    /// The tenant whose data it reads, if it is bound to one.
    fn tenant(&self) -> Option<TenantNo>;
    /// Runs the closure and stores its result. It may run again; the last result counts.
    fn run(&mut self, global: &mut GlobalTx<'_>) -> Outcome;
    /// Sends the stored result, or the error that prevented the commit.
    fn reply(self: Box<Self>, ended: Result<(), StoreError>);
}

pub(super) struct Job<F, T, E> {
    tenant: Option<TenantNo>,
    work: F,
    result: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
}

impl<F, T, E> Job<F, T, E> {
    pub(super) fn new(tenant: Option<TenantNo>, work: F, reply: oneshot::Sender<Result<T, E>>) -> Self {
        Self { tenant, work, result: None, reply }
    }
}

impl<F, T, E> AnyJob for Job<F, T, E>
where
    F: Fn(&mut GlobalTx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<StoreError> + Send,
{
    fn tenant(&self) -> Option<TenantNo> {
        self.tenant
    }

    fn run(&mut self, global: &mut GlobalTx<'_>) -> Outcome {
        // The closure is dropped after a panic, so its state cannot be observed half-changed.
        let result = catch_unwind(AssertUnwindSafe(|| (self.work)(global)));
        let mut result = result.unwrap_or_else(|_| Err(StoreError::Panicked.into()));
        if let (Ok(_), Some(error)) = (&result, global.first_error()) {
            result = Err(error.into());
        }
        let verdict = if result.is_ok() { Outcome::Commit } else { Outcome::Rollback };
        self.result = Some(result);
        verdict
    }

    fn reply(self: Box<Self>, ended: Result<(), StoreError>) {
        let result = match ended {
            Ok(()) => self.result.unwrap_or_else(|| Err(StoreError::Closed.into())),
            Err(error) => Err(error.into()),
        };
        // The receiver may be dropped already; the change stays committed.
        let _ = self.reply.send(result);
    }
}

pub(super) fn spawn(name: String, run: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>, StoreError> {
    let thread = std::thread::Builder::new().name(name);
    thread.spawn(run).map_err(|error| StoreError::Unavailable(error.to_string()))
}

/// Joins a thread of the store, unless it is the current one: a job may drop the last clone of the store.
pub(super) fn join(handle: JoinHandle<()>) {
    if handle.thread().id() != std::thread::current().id() {
        drop(handle.join());
    }
}

/// Runs a function on its own thread and waits for it. The `postgres` client has a runtime of its own, which must not
/// start or end on a thread of another runtime: opening a store in an async test would panic.
pub(super) fn on_own_thread<T: Send>(run: impl FnOnce() -> Result<T, StoreError> + Send) -> Result<T, StoreError> {
    std::thread::scope(|scope| scope.spawn(run).join().unwrap_or(Err(StoreError::Panicked)))
}
