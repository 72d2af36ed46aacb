//! A bounded queue of database jobs, and its workers. [`fair`] decides which job comes next.
//!
//! Jobs that wait longer than `store.timeout` fail with `Unavailable`, so a slow database cannot exhaust memory.

mod fair;

use std::{
    fmt,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

pub(super) use fair::Lane;
pub use fair::{AppNo, Owner};
use fair::{FairQueue, Waiting};

use super::{
    Options, StoreError,
    job::{AnyJob, JobKind},
};
use crate::telemetry;

/// How many times an idle worker polls the queue before it parks. Under load the next job arrives sooner than a wake-up
/// takes.
const SPINS_BEFORE_PARK: usize = 3;

pub(super) struct Queued {
    pub(super) kind: JobKind,
    pub(super) job: Box<dyn AnyJob>,
}

pub(super) type QueuedJob = Waiting<Queued>;

pub(super) struct JobQueue {
    state: Mutex<QueueState>,
    /// There is a job for the reserved lane.
    not_empty_reserved: Condvar,
    closing: Condvar,
    timeout: Duration,
    capacity: usize,
}

#[derive(Default)]
struct QueueState {
    jobs: FairQueue<Queued>,
    /// General workers that run a job.
    busy: usize,
    /// Parked general workers. The last one is woken first, because what it caches and the connection that it has were
    /// used last. Waking one costs a system call, so it is done only when there is one.
    parked: Vec<Arc<Condvar>>,
    parked_reserved: usize,
    closed: bool,
}

impl QueueState {
    /// Whether workers of this lane may take jobs. The reserved worker waits until all others are busy.
    fn is_open(&self, lane: Lane) -> bool {
        lane == Lane::General || self.busy == self.jobs.general_workers()
    }
}

impl fmt::Debug for JobQueue {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("JobQueue").finish_non_exhaustive()
    }
}

impl JobQueue {
    pub(super) fn new(options: Options) -> Self {
        Self {
            state: Mutex::default(),
            not_empty_reserved: Condvar::new(),
            closing: Condvar::new(),
            timeout: options.timeout,
            capacity: options.queue,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.state().jobs.len()
    }

    pub(super) fn push(&self, kind: JobKind, owner: Owner, job: Box<dyn AnyJob>) {
        let now = Instant::now();
        let mut state = self.state();
        if state.closed {
            drop(state);
            return job.reply(Err(StoreError::Closed));
        }
        let refused = state.jobs.push(owner, Queued { kind, job }, self.capacity, now);
        let parked = state.parked.pop();
        let wakes_reserved = parked.is_none()
            && state.parked_reserved > 0
            && state.is_open(Lane::Reserved)
            && state.jobs.has_job_for_reserved(owner, now);
        drop(state);
        if let Some(worker) = parked {
            worker.notify_one();
        } else if wakes_reserved {
            self.not_empty_reserved.notify_one();
        }
        if let Some(refused) = refused {
            let error = StoreError::Unavailable("the database queue is full (`store.queue`)".to_owned());
            refused.job.reply(Err(error));
        }
    }

    /// Closes the queue: new jobs fail with `Closed`, queued jobs still run.
    pub(super) fn close(&self) {
        let mut state = self.state();
        state.closed = true;
        let parked = std::mem::take(&mut state.parked);
        drop(state);
        for worker in parked {
            worker.notify_one();
        }
        self.not_empty_reserved.notify_all();
        self.closing.notify_all();
    }

    /// Fails overdue jobs until the queue is closed and empty. It polls, because a timer for every job would cost more
    /// than a slightly late error.
    pub(super) fn expire_overdue(&self) {
        loop {
            let state = self.state();
            if state.closed && state.jobs.len() == 0 {
                return;
            }
            let pause = (self.timeout / 8).max(Duration::from_millis(1));
            // After the queue is closed, only the timeout wakes this thread.
            let (mut state, _) = self.closing.wait_timeout(state, pause).unwrap_or_else(PoisonError::into_inner);
            let expired = state.jobs.expire(self.timeout, Instant::now());
            drop(state);
            for overdue in expired {
                let error = "timed out waiting for a database connection (`store.timeout`)";
                overdue.job.reply(Err(StoreError::Unavailable(error.to_owned())));
            }
        }
    }

    fn state(&self) -> MutexGuard<'_, QueueState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A worker's side of a queue. The jobs that it took last run until it takes the next ones; this time is charged to
/// their owner.
pub(super) struct QueueWorker {
    queue: Arc<JobQueue>,
    lane: Lane,
    /// Wakes a general worker.
    not_empty: Arc<Condvar>,
    running: Vec<Owner>,
    since: Instant,
}

impl QueueWorker {
    pub(super) fn new(queue: &Arc<JobQueue>, lane: Lane) -> Self {
        if lane == Lane::General {
            queue.state().jobs.add_general_worker();
        }
        Self { queue: Arc::clone(queue), lane, not_empty: Arc::default(), running: Vec::new(), since: Instant::now() }
    }

    /// Takes the next job and waits for one if necessary. `None` when the queue is closed and has no more for this lane.
    pub(super) fn pop(&mut self) -> Option<QueuedJob> {
        if self.lane == Lane::General {
            for _ in 0..SPINS_BEFORE_PARK {
                if let Some(job) = self.try_pop(|_| true) {
                    return Some(job);
                }
                std::thread::yield_now();
            }
        }
        let mut jobs = self.wait(1)?;
        jobs.pop()
    }

    /// Takes the next job if it is a read that was queued before `then`.
    pub(super) fn pop_read_before(&mut self, then: Instant) -> Option<QueuedJob> {
        self.try_pop(|next| next.job.kind == JobKind::Read && next.enqueued_at <= then)
    }

    /// Takes all jobs up to `max`, and waits for the first if necessary.
    pub(super) fn pop_batch(&mut self, max: usize) -> Option<Vec<QueuedJob>> {
        self.wait(max.max(1))
    }

    /// Returns a job that could not be finished to the front of the queue.
    pub(super) fn requeue(&mut self, job: QueuedJob) {
        let mut state = self.queue.state();
        state.jobs.requeue(job, Instant::now());
        if let Some(worker) = state.parked.pop() {
            worker.notify_one();
        }
    }

    fn try_pop(&mut self, condition: impl FnOnce(&QueuedJob) -> bool) -> Option<QueuedJob> {
        let queue = Arc::clone(&self.queue);
        let mut state = queue.state();
        let now = self.finish_running(&mut state);
        if !state.is_open(self.lane) {
            return None;
        }
        let job = state.jobs.pop_if(self.lane, now, condition)?;
        self.start_running(&mut state, std::slice::from_ref(&job));
        Some(job)
    }

    fn wait(&mut self, max: usize) -> Option<Vec<QueuedJob>> {
        let queue = Arc::clone(&self.queue);
        let mut state = queue.state();
        self.finish_running(&mut state);
        loop {
            self.since = Instant::now();
            if state.is_open(self.lane) {
                let next = || state.jobs.pop(self.lane, self.since);
                let jobs: Vec<_> = std::iter::from_fn(next).take(max).collect();
                if !jobs.is_empty() {
                    self.start_running(&mut state, &jobs);
                    return Some(jobs);
                }
            }
            if state.closed {
                queue.closing.notify_all();
                return None;
            }
            state = match self.lane {
                Lane::General => {
                    state.parked.push(Arc::clone(&self.not_empty));
                    let mut state = self.not_empty.wait(state).unwrap_or_else(PoisonError::into_inner);
                    // After a wake-up without a reason it is still there.
                    state.parked.retain(|parked| !Arc::ptr_eq(parked, &self.not_empty));
                    state
                }
                Lane::Reserved => {
                    state.parked_reserved += 1;
                    let mut state = queue.not_empty_reserved.wait(state).unwrap_or_else(PoisonError::into_inner);
                    state.parked_reserved -= 1;
                    state
                }
            };
        }
    }

    fn start_running(&mut self, state: &mut QueueState, jobs: &[QueuedJob]) {
        self.running.extend(jobs.iter().map(|job| job.owner));
        if self.lane == Lane::General {
            state.busy += 1;
        }
    }

    /// Charges the time since the last jobs were taken, and returns the present.
    fn finish_running(&mut self, state: &mut QueueState) -> Instant {
        let now = Instant::now();
        if self.lane == Lane::General && !self.running.is_empty() {
            state.busy -= 1;
        }
        let share = now.saturating_duration_since(self.since) / u32::try_from(self.running.len()).unwrap_or(1).max(1);
        for owner in self.running.drain(..) {
            state.jobs.finish(owner, share, now);
            telemetry::store_time(owner, share);
        }
        self.since = now;
        now
    }
}
