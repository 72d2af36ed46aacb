//! The indexer applies the change feed to the index.

use crate::index::{IndexError, Snapshot, TalentIndex};
use crate::{Feed, FeedError, IndexStatus};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Maximum number of changes in one commit.
const CHANGES_PER_COMMIT: usize = 2_000;
/// Talents that are read at a time.
const READ_BATCH: usize = 1_000;
/// Pause between two commits while there are changes. Bounds the number of talents that searches evaluate without the
/// index.
const BUSY_PAUSE: Duration = Duration::from_millis(100);
/// Pause between two polls while there are no changes.
const IDLE_PAUSE: Duration = Duration::from_millis(250);
/// Polls without changes after which the writer's memory is released.
const IDLE_POLLS_BEFORE_RELEASE: u32 = 20;
/// The pause doubles with every consecutive failure, at most this many times.
const MAX_BACKOFF_SHIFT: u32 = 6;

/// State shared between the indexer thread and searches.
#[derive(Default)]
pub struct IndexerState {
    published: Mutex<Published>,
    index_corrupt: AtomicBool,
    stopping: Mutex<bool>,
    stopped: Condvar,
}

struct Published {
    status: IndexStatus,
    snapshot: Option<Arc<Snapshot>>,
}

impl Default for Published {
    fn default() -> Published {
        Published { status: IndexStatus::Opening, snapshot: None }
    }
}

impl IndexerState {
    pub fn status(&self) -> IndexStatus {
        self.published().status
    }

    pub fn snapshot(&self) -> Option<Arc<Snapshot>> {
        self.published().snapshot.clone()
    }

    /// Reports that the index cannot be read. The indexer then rebuilds it.
    pub fn report_corrupt(&self) {
        self.index_corrupt.store(true, Ordering::Release);
    }

    pub fn stop(&self) {
        *lock(&self.stopping) = true;
        self.stopped.notify_all();
    }

    fn is_stopping(&self) -> bool {
        *lock(&self.stopping)
    }

    /// Sleeps until the duration has passed or the thread is asked to stop.
    fn pause(&self, duration: Duration) {
        let stopping = lock(&self.stopping);
        drop(self.stopped.wait_timeout_while(stopping, duration, |stopping| !*stopping));
    }

    fn published(&self) -> MutexGuard<'_, Published> {
        lock(&self.published)
    }

    fn publish(&self, index: &TalentIndex) {
        *self.published() = Published { status: IndexStatus::Ready, snapshot: Some(Arc::new(index.snapshot())) };
    }

    fn unpublish(&self, status: IndexStatus) {
        *self.published() = Published { status, snapshot: None };
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The result of one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// There were no changes.
    Idle,
    /// All changes are applied.
    Applied,
    /// More changes are waiting.
    More,
    /// The thread was asked to stop.
    Stopped,
}

#[derive(Debug, thiserror::Error)]
enum IndexerError {
    #[error(transparent)]
    Index(#[from] IndexError),
    #[error("{0}")]
    Feed(FeedError),
}

impl From<FeedError> for IndexerError {
    fn from(error: FeedError) -> IndexerError {
        IndexerError::Feed(error)
    }
}

/// The only writer of the index.
pub struct Indexer {
    directory: PathBuf,
    feed: Arc<dyn Feed>,
    index: Option<TalentIndex>,
    /// The index on disk must not be opened.
    rebuild_needed: bool,
    idle_polls: u32,
}

impl Indexer {
    pub fn new(directory: PathBuf, feed: Arc<dyn Feed>) -> Indexer {
        Indexer { directory, feed, index: None, rebuild_needed: false, idle_polls: 0 }
    }

    /// Applies the next changes. Opens or rebuilds the index first if necessary.
    pub fn step(&mut self, state: &IndexerState) -> Result<Progress, FeedError> {
        if state.index_corrupt.swap(false, Ordering::AcqRel) {
            self.discard_index(state);
        }
        // Moved out during the step, so that a panic leaves no partially changed index behind.
        let result = match self.index.take() {
            Some(mut index) => {
                let result = self.apply_changes(&mut index, state);
                self.index = Some(index);
                result
            }
            None => self.open(state),
        };
        if matches!(result, Err(IndexerError::Index(IndexError::Damaged(_) | IndexError::Mismatch | IndexError::Ahead)))
        {
            self.discard_index(state);
        }
        Ok(result?)
    }

    fn discard_index(&mut self, state: &IndexerState) {
        self.index = None;
        self.rebuild_needed = true;
        state.unpublish(IndexStatus::Opening);
    }

    fn apply_changes(&mut self, index: &mut TalentIndex, state: &IndexerState) -> Result<Progress, IndexerError> {
        let batch = self.feed.changed(index.watermark(), CHANGES_PER_COMMIT)?;
        if batch.watermark < index.watermark() {
            // PostgreSQL failed over to a standby that lacks the last changes, and will reuse their positions.
            return Err(IndexError::Ahead.into());
        }
        if batch.watermark == index.watermark() {
            self.idle_polls = self.idle_polls.saturating_add(1);
            if self.idle_polls == IDLE_POLLS_BEFORE_RELEASE {
                index.release_writer()?;
                state.publish(index);
            }
            return Ok(Progress::Idle);
        }
        self.idle_polls = 0;
        if batch.talents.is_empty() {
            index.skip_to(batch.watermark);
        } else {
            for keys in batch.talents.chunks(READ_BATCH) {
                let talents = self.feed.load(keys)?;
                for key in keys {
                    index.remove(*key)?;
                }
                for talent in &talents {
                    index.add(talent)?;
                }
            }
            index.commit(batch.watermark)?;
        }
        state.publish(index);
        Ok(if batch.talents.len() < CHANGES_PER_COMMIT / 2 { Progress::Applied } else { Progress::More })
    }

    fn open(&mut self, state: &IndexerState) -> Result<Progress, IndexerError> {
        let database = self.feed.database()?;
        if !self.rebuild_needed {
            match TalentIndex::open(&self.directory, &database) {
                // A database that was restored to an earlier state reuses positions.
                Ok(index) if index.watermark() <= self.feed.complete_up_to()? => {
                    state.publish(&index);
                    self.index = Some(index);
                    return Ok(Progress::More);
                }
                Ok(_) => tracing::warn!(reason = %IndexError::Ahead, "building the search index"),
                Err(reason) => tracing::info!(%reason, "building the search index"),
            }
        }
        self.rebuild(&database, state)
    }

    fn rebuild(&mut self, database: &str, state: &IndexerState) -> Result<Progress, IndexerError> {
        let (watermark, total) = (self.feed.complete_up_to()?, self.feed.count()?);
        let mut done = 0;
        state.unpublish(IndexStatus::Rebuilding { done, total });
        let mut index = TalentIndex::create(&self.directory, database, watermark, total)?;
        let mut last = None;
        loop {
            if state.is_stopping() {
                return Ok(Progress::Stopped);
            }
            let talents = self.feed.page(last, READ_BATCH)?;
            for talent in &talents {
                index.add(talent)?;
            }
            done += talents.len() as u64;
            state.unpublish(IndexStatus::Rebuilding { done, total: total.max(done) });
            match talents.last() {
                Some(talent) => last = Some((talent.tenant, talent.id)),
                None => break,
            }
        }
        index.commit(watermark)?;
        state.publish(&index);
        tracing::info!(talents = done, "the search index is built");
        self.index = Some(index);
        self.rebuild_needed = false;
        Ok(Progress::More)
    }
}

/// Runs the indexer until it is asked to stop.
pub fn run(state: &IndexerState, indexer: &Mutex<Indexer>) {
    let mut failures = 0_u32;
    while !state.is_stopping() {
        // Damaged files can make the index panic.
        let step = catch_unwind(AssertUnwindSafe(|| lock(indexer).step(state)));
        let step = step.unwrap_or_else(|_| {
            state.report_corrupt();
            Err("the search index panicked".into())
        });
        match step {
            Ok(step) => {
                failures = 0;
                match step {
                    Progress::Idle => state.pause(IDLE_PAUSE),
                    Progress::Applied => state.pause(BUSY_PAUSE),
                    Progress::More | Progress::Stopped => {}
                }
            }
            Err(error) => {
                tracing::warn!(%error, "the search index is not up to date");
                state.pause(IDLE_PAUSE * (1 << failures.min(MAX_BACKOFF_SHIFT)));
                failures = failures.saturating_add(1);
            }
        }
    }
}
