//! A closure on its way to a connection, and its answer on the way back.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    thread::JoinHandle,
};

use tokio::sync::oneshot;

use super::{StoreError, TenantNo, transaction::GlobalTx};

/// Whether a job only reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Read,
    Write,
}

/// What shall become of a job's changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Keep,
    Undo,
}

/// A job, whatever its types are.
pub(super) trait Work: Send {
    /// The tenant whose data it is about, if it is about one.
    fn tenant(&self) -> Option<TenantNo>;
    /// Runs the closure and remembers its result. It may run again; the last result counts.
    fn run(&mut self, global: &mut GlobalTx<'_>) -> Outcome;
    /// Answers with the remembered result, or with the error that kept it from being durable.
    fn answer(self: Box<Self>, ended: Result<(), StoreError>);
}

pub(super) struct Job<F, T, E> {
    tenant: Option<TenantNo>,
    work: F,
    result: Option<Result<T, E>>,
    answer: oneshot::Sender<Result<T, E>>,
}

impl<F, T, E> Job<F, T, E> {
    pub(super) fn new(tenant: Option<TenantNo>, work: F, answer: oneshot::Sender<Result<T, E>>) -> Self {
        Self { tenant, work, result: None, answer }
    }
}

impl<F, T, E> Work for Job<F, T, E>
where
    F: Fn(&mut GlobalTx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<StoreError> + Send,
{
    fn tenant(&self) -> Option<TenantNo> {
        self.tenant
    }

    fn run(&mut self, global: &mut GlobalTx<'_>) -> Outcome {
        // The closure's own state is not seen again after a panic, so nothing half-changed can be observed.
        let result = catch_unwind(AssertUnwindSafe(|| (self.work)(global)));
        let mut result = result.unwrap_or_else(|_| Err(StoreError::Panicked.into()));
        if let (Ok(_), Some(error)) = (&result, global.failure()) {
            result = Err(error.into());
        }
        let verdict = if result.is_ok() { Outcome::Keep } else { Outcome::Undo };
        self.result = Some(result);
        verdict
    }

    fn answer(self: Box<Self>, ended: Result<(), StoreError>) {
        let result = match ended {
            Ok(()) => self.result.unwrap_or_else(|| Err(StoreError::Closed.into())),
            Err(error) => Err(error.into()),
        };
        // Whoever asked may have gone; the change stays.
        let _ = self.answer.send(result);
    }
}

pub(super) fn spawn(name: String, run: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>, StoreError> {
    let thread = std::thread::Builder::new().name(name);
    thread.spawn(run).map_err(|error| StoreError::Unavailable(error.to_string()))
}

/// Waits for a thread of the store, unless it is this very one: the last clone of the store may be dropped by a job.
pub(super) fn join(handle: JoinHandle<()>) {
    if handle.thread().id() != std::thread::current().id() {
        drop(handle.join());
    }
}

/// Runs something on a thread of its own and waits for it. The `postgres` client brings its own runtime, which must not
/// start or end on a thread of another runtime: opening a store from an async test would panic.
pub(super) fn aside<T: Send>(run: impl FnOnce() -> Result<T, StoreError> + Send) -> Result<T, StoreError> {
    std::thread::scope(|scope| scope.spawn(run).join().unwrap_or(Err(StoreError::Panicked)))
}
