//! Keeps the index up to date with the change feed.

use super::index::{IndexError, Snapshot, TalentIndex};
use super::{Feed, FeedError, State};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Changes that go into one commit.
const BATCH: usize = 2_000;
/// Talents that are read at a time.
const PAGE: usize = 1_000;
/// Between two commits while there are changes: searches evaluate so few talents on their own.
const BUSY_PAUSE: Duration = Duration::from_millis(100);
/// Between two looks while there are none.
const QUIET_PAUSE: Duration = Duration::from_millis(250);
/// After so many looks that found nothing, memory is given back.
const QUIET_LOOKS: u32 = 20;
/// The pause doubles with every failure in a row, up to so many times.
const MOST_DOUBLINGS: u32 = 6;

/// What the follower tells the searches, and they it.
#[derive(Default)]
pub struct Board {
    shown: Mutex<Shown>,
    distrusted: AtomicBool,
    stopping: Mutex<bool>,
    stopped: Condvar,
}

struct Shown {
    state: State,
    snapshot: Option<Arc<Snapshot>>,
}

impl Default for Shown {
    fn default() -> Shown {
        Shown { state: State::Opening, snapshot: None }
    }
}

impl Board {
    pub fn state(&self) -> State {
        self.shown().state
    }

    pub fn snapshot(&self) -> Option<Arc<Snapshot>> {
        self.shown().snapshot.clone()
    }

    /// Reports that the index cannot be read.
    pub fn distrust(&self) {
        self.distrusted.store(true, Ordering::Release);
    }

    pub fn stop(&self) {
        *lock(&self.stopping) = true;
        self.stopped.notify_all();
    }

    fn is_stopping(&self) -> bool {
        *lock(&self.stopping)
    }

    /// Waits, unless or until it is time to stop.
    fn pause(&self, duration: Duration) {
        let stopping = lock(&self.stopping);
        drop(self.stopped.wait_timeout_while(stopping, duration, |stopping| !*stopping));
    }

    fn shown(&self) -> MutexGuard<'_, Shown> {
        lock(&self.shown)
    }

    fn show(&self, index: &TalentIndex) {
        *self.shown() = Shown { state: State::Ready, snapshot: Some(Arc::new(index.snapshot())) };
    }

    fn show_none(&self, state: State) {
        *self.shown() = Shown { state, snapshot: None };
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What one step did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// There was nothing to do.
    Idle,
    /// What there was is done.
    Some,
    /// There is more to do at once.
    Full,
    /// It is time to stop.
    Stopped,
}

#[derive(Debug, thiserror::Error)]
enum FollowError {
    #[error(transparent)]
    Index(#[from] IndexError),
    #[error("{0}")]
    Feed(FeedError),
}

impl From<FeedError> for FollowError {
    fn from(error: FeedError) -> FollowError {
        FollowError::Feed(error)
    }
}

/// The only one who writes to the index.
pub struct Follower {
    directory: PathBuf,
    feed: Arc<dyn Feed>,
    index: Option<TalentIndex>,
    /// What is on disk is not worth opening.
    discard: bool,
    quiet_looks: u32,
}

impl Follower {
    pub fn new(directory: PathBuf, feed: Arc<dyn Feed>) -> Follower {
        Follower { directory, feed, index: None, discard: false, quiet_looks: 0 }
    }

    /// Takes the next changes into the index. Opens it first, or builds it anew, where that is needed.
    pub fn step(&mut self, board: &Board) -> Result<Step, FeedError> {
        if board.distrusted.swap(false, Ordering::AcqRel) {
            self.give_up(board);
        }
        // Taken out while it is worked on, so that a panic leaves no half of it behind.
        let worked = match self.index.take() {
            Some(mut index) => {
                let worked = self.follow(&mut index, board);
                self.index = Some(index);
                worked
            }
            None => self.open(board),
        };
        if matches!(worked, Err(FollowError::Index(IndexError::Damaged(_) | IndexError::Foreign | IndexError::Ahead))) {
            self.give_up(board);
        }
        Ok(worked?)
    }

    fn give_up(&mut self, board: &Board) {
        self.index = None;
        self.discard = true;
        board.show_none(State::Opening);
    }

    fn follow(&mut self, index: &mut TalentIndex, board: &Board) -> Result<Step, FollowError> {
        let changed = self.feed.changed(index.watermark(), BATCH)?;
        if changed.upto < index.watermark() {
            // PostgreSQL went on from a standby that had not got everything. Soon positions will be given away again.
            return Err(IndexError::Ahead.into());
        }
        if changed.upto == index.watermark() {
            self.quiet_looks = self.quiet_looks.saturating_add(1);
            if self.quiet_looks == QUIET_LOOKS {
                index.rest()?;
                board.show(index);
            }
            return Ok(Step::Idle);
        }
        self.quiet_looks = 0;
        if changed.talents.is_empty() {
            index.skip_to(changed.upto);
        } else {
            for keys in changed.talents.chunks(PAGE) {
                let talents = self.feed.load(keys)?;
                for key in keys {
                    index.remove(*key)?;
                }
                for talent in &talents {
                    index.add(talent)?;
                }
            }
            index.commit(changed.upto)?;
        }
        board.show(index);
        Ok(if changed.talents.len() < BATCH / 2 { Step::Some } else { Step::Full })
    }

    fn open(&mut self, board: &Board) -> Result<Step, FollowError> {
        let database = self.feed.database()?;
        if !self.discard {
            match TalentIndex::open(&self.directory, &database) {
                // A database that was put back to an earlier state gives its positions away again.
                Ok(index) if index.watermark() <= self.feed.horizon()? => {
                    board.show(&index);
                    self.index = Some(index);
                    return Ok(Step::Full);
                }
                Ok(_) => tracing::warn!(reason = %IndexError::Ahead, "building the search index"),
                Err(reason) => tracing::info!(%reason, "building the search index"),
            }
        }
        self.rebuild(&database, board)
    }

    fn rebuild(&mut self, database: &str, board: &Board) -> Result<Step, FollowError> {
        let (horizon, total) = (self.feed.horizon()?, self.feed.count()?);
        let mut done = 0;
        board.show_none(State::Rebuilding { done, total });
        let mut index = TalentIndex::create(&self.directory, database, horizon, total)?;
        let mut last = None;
        loop {
            if board.is_stopping() {
                return Ok(Step::Stopped);
            }
            let talents = self.feed.page(last, PAGE)?;
            for talent in &talents {
                index.add(talent)?;
            }
            done += talents.len() as u64;
            board.show_none(State::Rebuilding { done, total: total.max(done) });
            match talents.last() {
                Some(talent) => last = Some((talent.tenant, talent.id)),
                None => break,
            }
        }
        index.commit(horizon)?;
        board.show(&index);
        tracing::info!(talents = done, "the search index is built");
        self.index = Some(index);
        self.discard = false;
        Ok(Step::Full)
    }
}

/// Follows until it is time to stop.
pub fn run(board: &Board, follower: &Mutex<Follower>) {
    let mut failures = 0_u32;
    while !board.is_stopping() {
        // Damaged files can make the index panic.
        let step = catch_unwind(AssertUnwindSafe(|| lock(follower).step(board)));
        let step = step.unwrap_or_else(|_| {
            board.distrust();
            Err("the search index panicked".into())
        });
        match step {
            Ok(step) => {
                failures = 0;
                match step {
                    Step::Idle => board.pause(QUIET_PAUSE),
                    Step::Some => board.pause(BUSY_PAUSE),
                    Step::Full | Step::Stopped => {}
                }
            }
            Err(error) => {
                tracing::warn!(%error, "the search index is not up to date");
                board.pause(QUIET_PAUSE * (1 << failures.min(MOST_DOUBLINGS)));
                failures = failures.saturating_add(1);
            }
        }
    }
}
