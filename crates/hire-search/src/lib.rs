//! Talent search: keywords over all talents of a tenant, in four orders, with cursors.
//!
//! One full-text index a node, in `DATA/index/`, shared by all tenants and derived from the store: it can be deleted
//! at any time. [`Search::start`] keeps it up to date in a thread of its own, which reads the [`Feed`] of changes,
//! and builds it anew when it is missing, damaged, or belongs to another database.
//!
//! ```text
//! let search = Search::new(data.join("index"), feed);   // at start-up
//! search.start();
//! let view = search.view();                             // in a handler, before its transaction
//! store.read(tenant, move |tx| view.page(tx, &query))
//! search.stop();                                        // at shutdown
//! ```
//!
//! **Every search sees every write that was answered before it began.** The index knows up to which position of the
//! feed it has read. A [`View`] leaves the talents that changed since then, as the caller's transaction sees them,
//! out of the index's answer and evaluates the keyword on their current rows instead. Nobody waits for the follower,
//! and a write of another node is seen as soon as the database shows it. A view has to be taken before the
//! transaction reads: then all that the index holds is visible to the transaction too.
//!
//! **Without a usable index** the keyword is evaluated on every talent of the tenant, up to [`MAX_SCAN`] of them;
//! larger tenants get [`SearchError::NotReady`] until the index is there. An index that fails while it is read counts
//! as damaged from then on.
//!
//! A page is found by sort key: it costs the same wherever it is, only matches that can get onto it are looked at, and
//! each match is listed once as long as it is not changed. Callers freeze `updated_to` at the first page, so that later
//! updates do not push matches across pages.

mod analyzer;
mod index;
mod indexer;
mod query;
#[cfg(test)]
mod tests;

pub use index::compare::{Comparison, compare};
pub use index::{IndexError, check_files};

use hire_rules::keyword::{Ast, Document};
use index::Snapshot;
use indexer::{Board, Follower};
use query::top_k::Best;
use std::collections::HashSet;
use std::error::Error;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

/// Most talents that one search evaluates without an index.
pub const MAX_SCAN: usize = 20_000;
/// Rows that are read at a time.
const CHUNK: usize = 500;

/// Tenant and id of a talent.
pub type Key = (i64, i64);

/// What search needs to know of a talent. Times are milliseconds; what never happened is 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Searchable {
    pub tenant: i64,
    pub id: i64,
    pub document: Document,
    pub updated_at: i64,
    pub applied_at: i64,
    pub created_at: i64,
}

/// All orders are descending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Updated,
    /// What the match is worth, then the time of the update.
    Relevance,
    Applied,
    Created,
}

/// One page of one search.
#[derive(Clone, Debug)]
pub struct Query {
    /// Everyone without one.
    pub keyword: Option<Ast>,
    /// Inclusive.
    pub updated_from: Option<i64>,
    /// Inclusive.
    pub updated_to: Option<i64>,
    pub order: Order,
    /// The last key of the page before.
    pub after: Option<SortKey>,
    pub limit: usize,
}

/// Where a match stands in its order; larger is earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortKey {
    /// A time, or for [`Order::Relevance`] the score.
    pub first: i64,
    /// For [`Order::Relevance`] the time of the update, otherwise 0.
    pub second: i64,
    pub id: i64,
}

/// The matches of a page, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub keys: Vec<SortKey>,
    pub has_more: bool,
}

#[derive(Debug, thiserror::Error)]
pub enum SearchError<E> {
    #[error("the search index is being built")]
    NotReady,
    #[error(transparent)]
    Rows(#[from] E),
}

/// What the index is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody knows yet whether there is a usable index.
    Opening,
    Rebuilding {
        done: u64,
        total: u64,
    },
    Ready,
}

pub type FeedError = Box<dyn Error + Send + Sync>;

/// What the follower reads, each call in a transaction of its own. Deleted talents are only in `changed`.
pub trait Feed: Send + Sync + 'static {
    /// Tells this database from all others.
    fn database(&self) -> Result<String, FeedError>;
    /// The position up to which the feed is complete: nothing will ever be added at or before it.
    fn horizon(&self) -> Result<i64, FeedError>;
    /// What changed after this position, in order of the feed and not beyond its horizon.
    fn changed(&self, after: i64, limit: usize) -> Result<Changed, FeedError>;
    /// The talents that changed after this position, also beyond the horizon, where others may yet appear among them.
    fn visible(&self, after: i64) -> Result<Vec<Key>, FeedError>;
    /// Those of these talents that exist, in any order.
    fn load(&self, talents: &[Key]) -> Result<Vec<Searchable>, FeedError>;
    /// About how many talents there are.
    fn count(&self) -> Result<u64, FeedError>;
    /// The first talents after this one, by tenant and id.
    fn page(&self, after: Option<Key>, limit: usize) -> Result<Vec<Searchable>, FeedError>;
}

/// A stretch of the feed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// The talents in it, each once.
    pub talents: Vec<Key>,
    /// Where it ends: the position of the last change if `limit` was reached, otherwise the horizon.
    pub upto: i64,
}

/// What a search reads of the store, all in one transaction and of one tenant. Deleted talents are only in
/// `changed_since`.
pub trait Rows {
    type Error;
    fn tenant(&self) -> i64;
    /// The talents that changed after this position, each once, also beyond the horizon.
    fn changed_since(&mut self, position: i64) -> Result<Vec<i64>, Self::Error>;
    /// Those of these talents that exist, in any order.
    fn load(&mut self, talents: &[i64]) -> Result<Vec<Searchable>, Self::Error>;
    /// The first talents after this id, by id.
    fn page(&mut self, after: Option<i64>, limit: usize) -> Result<Vec<Searchable>, Self::Error>;
}

/// The search of this node. Clones are the same.
#[derive(Clone)]
pub struct Search {
    board: Arc<Board>,
    follower: Arc<Mutex<Follower>>,
    thread: Arc<Mutex<Option<JoinHandle<()>>>>,
}

impl Search {
    /// Touches nothing yet.
    pub fn new(directory: PathBuf, feed: Arc<dyn Feed>) -> Search {
        Search {
            board: Arc::default(),
            follower: Arc::new(Mutex::new(Follower::new(directory, feed))),
            thread: Arc::default(),
        }
    }

    /// Opens or builds the index and follows the feed from now on, in the background.
    pub fn start(&self) -> std::io::Result<()> {
        let (board, follower) = (self.board.clone(), self.follower.clone());
        let thread =
            std::thread::Builder::new().name("search".to_owned()).spawn(move || indexer::run(&board, &follower))?;
        *self.thread.lock().unwrap_or_else(PoisonError::into_inner) = Some(thread);
        Ok(())
    }

    /// Ends what [`Search::start`] began, and waits for it.
    pub fn stop(&self) {
        self.board.stop();
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if thread.is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the search thread panicked");
        }
    }

    /// Does at once what the background thread does over time. Returns when the index has all that the feed had.
    pub fn catch_up(&self) -> Result<(), FeedError> {
        let mut follower = self.follower.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match follower.step(&self.board)? {
                indexer::Step::Idle | indexer::Step::Stopped => return Ok(()),
                indexer::Step::Some | indexer::Step::Full => {}
            }
        }
    }

    pub fn state(&self) -> State {
        self.board.state()
    }

    /// The position of the feed up to which the index has read, once there is an index.
    pub fn watermark(&self) -> Option<i64> {
        self.board.snapshot().map(|snapshot| snapshot.watermark)
    }

    /// The index as it is now. To be taken before the transaction in which it is used.
    pub fn view(&self) -> View {
        View { snapshot: self.board.snapshot(), board: self.board.clone() }
    }
}

/// A fixed state of the index, for one search.
#[derive(Clone)]
pub struct View {
    snapshot: Option<Arc<Snapshot>>,
    board: Arc<Board>,
}

impl View {
    /// Whether there is an index to search.
    pub fn is_ready(&self) -> bool {
        self.snapshot.is_some()
    }

    /// A page of what matches as these rows have it.
    pub fn page<R: Rows>(&self, rows: &mut R, query: &Query) -> Result<Page, SearchError<R::Error>> {
        let best = match &self.snapshot {
            Some(snapshot) => {
                let changed = rows.changed_since(snapshot.watermark)?;
                match self.indexed(rows.tenant(), snapshot, &changed, query) {
                    Some(best) => add_changed(rows, &changed, best)?,
                    None => scan(rows, query)?,
                }
            }
            None => scan(rows, query)?,
        };
        let mut keys = best.into_sorted();
        let has_more = keys.len() > query.limit;
        keys.truncate(query.limit);
        Ok(Page { keys, has_more })
    }

    /// What the index finds apart from the talents it is not up to date about; nothing if it cannot be read. Reading
    /// damaged files can panic.
    fn indexed<'q>(&self, tenant: i64, snapshot: &Snapshot, changed: &[i64], query: &'q Query) -> Option<Best<'q>> {
        let without: HashSet<i64> = changed.iter().copied().collect();
        let found = catch_unwind(AssertUnwindSafe(|| {
            let mut best = Best::of(query);
            best.offer_all(tenant, snapshot, without).map(|()| best)
        }));
        match found {
            Ok(Ok(best)) => return Some(best),
            Ok(Err(error)) => tracing::error!(%error, "the search index cannot be read"),
            Err(_) => tracing::error!("the search index cannot be read: panic"),
        }
        self.board.distrust();
        None
    }
}

fn add_changed<'q, R: Rows>(rows: &mut R, changed: &[i64], mut best: Best<'q>) -> Result<Best<'q>, R::Error> {
    for chunk in changed.chunks(CHUNK) {
        for talent in rows.load(chunk)? {
            best.offer_unevaluated(&talent);
        }
    }
    Ok(best)
}

fn scan<'q, R: Rows>(rows: &mut R, query: &'q Query) -> Result<Best<'q>, SearchError<R::Error>> {
    let mut best = Best::of(query);
    let mut last = None;
    for _ in 0..MAX_SCAN / CHUNK {
        let talents = rows.page(last, CHUNK)?;
        for talent in &talents {
            best.offer_unevaluated(talent);
        }
        match talents.last() {
            Some(talent) if talents.len() == CHUNK => last = Some(talent.id),
            _ => return Ok(best),
        }
    }
    Err(SearchError::NotReady)
}
