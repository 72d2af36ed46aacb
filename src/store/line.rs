//! The line of jobs before the threads that do them. It has room for so many, and nobody stands in it for longer than
//! their patience: whoever cannot be served is told soon, and what waits cannot fill the memory.

use std::{
    collections::VecDeque,
    fmt,
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use super::{
    Options, StoreError,
    job::{Kind, Work},
};

/// So often a thread that has nothing to do looks again before it sleeps, and lets others run in between. Under load the
/// next job is a moment away, and to sleep and be woken costs as much as a short one.
const LOOKS: usize = 3;

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
    room: usize,
}

#[derive(Default)]
struct Waiting {
    jobs: VecDeque<Queued>,
    /// Threads that have nothing to do. Waking costs a system call, also when everybody is busy.
    idle: usize,
    closed: bool,
}

impl fmt::Debug for Line {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Line").finish_non_exhaustive()
    }
}

impl Line {
    pub(super) fn new(options: Options) -> Self {
        let Options { timeout: patience, queue: room, .. } = options;
        Self { waiting: Mutex::default(), arrived: Condvar::new(), closing: Condvar::new(), patience, room }
    }

    pub(super) fn len(&self) -> usize {
        self.waiting().jobs.len()
    }

    pub(super) fn push(&self, kind: Kind, job: Box<dyn Work>) {
        let mut waiting = self.waiting();
        let refused = if waiting.closed {
            StoreError::Closed
        } else if waiting.jobs.len() >= self.room {
            StoreError::Unavailable("too many jobs wait already".to_owned())
        } else {
            waiting.jobs.push_back(Queued { kind, job, since: Instant::now() });
            let somebody = waiting.idle > 0;
            drop(waiting);
            if somebody {
                self.arrived.notify_one();
            }
            return;
        };
        drop(waiting);
        job.answer(Err(refused));
    }

    /// The next job; nothing when the line is closed and empty.
    pub(super) fn next(&self) -> Option<Queued> {
        for _ in 0..LOOKS {
            if let Some(first) = self.waiting().jobs.pop_front() {
                return Some(first);
            }
            std::thread::yield_now();
        }
        self.served(VecDeque::pop_front)
    }

    /// The next job, if it is a read that came before then.
    pub(super) fn next_read_before(&self, then: Instant) -> Option<Queued> {
        self.waiting().jobs.pop_front_if(|first| first.kind == Kind::Read && first.since <= then)
    }

    /// Puts a job back where it stood, for whoever is next to take it.
    pub(super) fn give_back(&self, job: Queued) {
        self.waiting().jobs.push_front(job);
        self.arrived.notify_one();
    }

    /// The next jobs, so many at most.
    pub(super) fn next_few(&self, most: usize) -> Option<Vec<Queued>> {
        self.served(|jobs| {
            let few = jobs.len().min(most.max(1));
            (few > 0).then(|| jobs.drain(..few).collect())
        })
    }

    fn served<T>(&self, mut take: impl FnMut(&mut VecDeque<Queued>) -> Option<T>) -> Option<T> {
        let mut waiting = self.waiting();
        loop {
            if let Some(taken) = take(&mut waiting.jobs) {
                return Some(taken);
            }
            if waiting.closed {
                self.closing.notify_all();
                return None;
            }
            waiting.idle += 1;
            waiting = self.arrived.wait(waiting).unwrap_or_else(PoisonError::into_inner);
            waiting.idle -= 1;
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
