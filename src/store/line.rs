//! The line of jobs before the PostgreSQL connections. Nobody stands in it for longer than their patience.

use std::{
    collections::VecDeque,
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use super::{
    StoreError,
    job::{Kind, Work},
};

pub(super) struct Queued {
    pub(super) kind: Kind,
    pub(super) job: Box<dyn Work>,
    pub(super) since: Instant,
}

pub(super) struct Line {
    waiting: Mutex<Waiting>,
    arrived: Condvar,
    closing: Condvar,
    patience: Duration,
}

#[derive(Default)]
struct Waiting {
    jobs: VecDeque<Queued>,
    closed: bool,
}

impl Line {
    pub(super) fn new(patience: Duration) -> Self {
        Self { waiting: Mutex::default(), arrived: Condvar::new(), closing: Condvar::new(), patience }
    }

    pub(super) fn len(&self) -> usize {
        self.waiting().jobs.len()
    }

    pub(super) fn push(&self, kind: Kind, job: Box<dyn Work>) {
        let mut waiting = self.waiting();
        if waiting.closed {
            drop(waiting);
            return job.answer(Err(StoreError::Closed));
        }
        waiting.jobs.push_back(Queued { kind, job, since: Instant::now() });
        drop(waiting);
        self.arrived.notify_one();
    }

    /// The next job; nothing when the line is closed and empty.
    pub(super) fn next(&self) -> Option<Queued> {
        let mut waiting = self.waiting();
        loop {
            if let Some(job) = waiting.jobs.pop_front() {
                return Some(job);
            }
            if waiting.closed {
                self.closing.notify_all();
                return None;
            }
            waiting = self.arrived.wait(waiting).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Lets nobody in any more. Who stands in line is still served.
    pub(super) fn close(&self) {
        self.waiting().closed = true;
        self.arrived.notify_all();
        self.closing.notify_all();
    }

    /// Sends away whoever waited too long, until the line is closed and empty. Looks only now and then: waking up for
    /// every job would cost more than being a little late.
    pub(super) fn usher(&self) {
        loop {
            let waiting = self.waiting();
            if waiting.closed && waiting.jobs.is_empty() {
                return;
            }
            let pause = (self.patience / 8).max(Duration::from_millis(1));
            // Once the line is closed there is nothing to be woken for but time.
            drop(self.closing.wait_timeout(waiting, pause));
            while let Some(overdue) = self.overdue() {
                overdue.job.answer(Err(StoreError::Unavailable("no connection became free in time".to_owned())));
            }
        }
    }

    fn overdue(&self) -> Option<Queued> {
        self.waiting().jobs.pop_front_if(|first| first.since.elapsed() >= self.patience)
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
