//! Talent search: keywords over all talents of a tenant, in four orders, with cursors.
//!
//! Documents go in ([`SearchDocument`]), changes arrive through a trait ([`Feed`]), pages of keys come out ([`Page`]).
//! The crate depends on tantivy and the keyword rules, not on SQL, the wire, or the storage of talents.
//!
//! Each node has one full-text index for all tenants, in a directory of its own. The index is derived data: it can be
//! deleted at any time. [`Search::start`] runs the indexer thread, which applies the feed to the index and rebuilds
//! the index when it is missing, damaged, or belongs to another database.
//!
//! ```text
//! let search = Search::new(directory, feed);        // at start-up
//! search.start();
//! let snapshot = search.snapshot();                 // in a handler, before its transaction
//! store.read(tenant, move |tx| snapshot.page(tx, &query))
//! search.stop();                                    // at shutdown
//! ```
//!
//! # Every search sees every acknowledged write
//!
//! The index stores the feed position up to which it has read (its watermark). A search excludes the talents that
//! changed after that from the index's matches and evaluates the keyword on their current rows instead ([`Rows`]). So a
//! search never waits for the indexer, and it sees a write of another node as soon as the database shows it. The
//! snapshot must be taken before the transaction starts: then the transaction sees everything that the index contains.
//!
//! Without a usable index, the keyword is evaluated on every talent of the tenant. One search evaluates at most
//! [`MAX_EVALUATED`] talents without the index, changed ones included, and fails with [`SearchError::NotReady`] if there
//! are more. An index that fails while it is read counts as corrupt.
//!
//! # How a page is found
//!
//! In the order of the modules:
//!
//! 1. `analyzer` cuts values and keyword terms into index terms.
//! 2. `query::plan` turns the keyword into term queries per field.
//! 3. `query::segment_query` looks the terms up in one segment and lists candidates with upper bounds of their scores.
//! 4. `query::scorer` evaluates single documents exactly.
//! 5. `query::top_k` chooses which documents to evaluate, and keeps the best.
//!
//! A page starts at a sort key, so a far page costs what the first one does. A talent is listed once as long as it does
//! not change. Callers fix `updated_to` at the first page, so that later updates do not move matches between pages.
//!
//! `bench/NOTES.md` says what each structure costs and buys, with measurements.
//!
//! # Limits
//!
//! One search does at most [`WorkBudget::LIMIT`] units of work and fails with [`SearchError::TooCostly`] beyond that. Work is
//! counted in postings, not in time, so the same search on the same index always ends the same way.

mod analyzer;
mod index;
mod indexer;
mod query;
mod search;
#[cfg(test)]
mod tests;

pub use index::compare::{Comparison, compare};
pub use index::{IndexError, check_files, stored_talents};
pub use query::work::WorkBudget;
pub use search::{Search, SearchSnapshot};

use hire_rules::keyword::{Ast, Document};
use std::error::Error;

/// Maximum number of talents that one search evaluates without the index.
pub const MAX_EVALUATED: usize = 20_000;

/// Tenant and id of a talent.
pub type TalentKey = (i64, i64);

/// A talent as the index stores it. Times are milliseconds since the epoch; 0 means never.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchDocument {
    pub tenant: i64,
    pub id: i64,
    /// Text fields, phone numbers and mail addresses.
    pub document: Document,
    pub updated_at: i64,
    pub applied_at: i64,
    pub created_at: i64,
}

/// The order of a result. All orders are descending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Updated,
    /// By score, then by update time.
    Relevance,
    Applied,
    Created,
}

/// A request for one page.
#[derive(Clone, Debug)]
pub struct Query {
    /// `None` matches every talent.
    pub keyword: Option<Ast>,
    /// Inclusive.
    pub updated_from: Option<i64>,
    /// Inclusive.
    pub updated_to: Option<i64>,
    pub order: Order,
    /// The last key of the previous page.
    pub after: Option<SortKey>,
    pub limit: usize,
}

/// The position of a match in its order. Larger keys come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortKey {
    /// A time, or for [`Order::Relevance`] the score.
    pub first: i64,
    /// For [`Order::Relevance`] the update time, otherwise 0.
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
    /// The index is missing, or lags so far behind that too many talents would have to be evaluated without it.
    #[error("the search index is being built")]
    NotReady,
    /// The work budget is spent.
    #[error(
        "the keyword matches too much text to be evaluated; use fewer terms or rarer ones, \
         or narrow the update window"
    )]
    TooCostly,
    #[error(transparent)]
    Rows(#[from] E),
}

/// The state of the indexer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndexStatus {
    /// It is not known yet whether there is a usable index.
    Opening,
    Rebuilding {
        done: u64,
        total: u64,
    },
    Ready,
}

pub type FeedError = Box<dyn Error + Send + Sync>;

/// The data source of the indexer. Each call is a separate transaction. Deleted talents appear in changes only.
pub trait Feed: Send + Sync + 'static {
    /// An identity of the database, unique among all databases.
    fn database(&self) -> Result<String, FeedError>;
    /// The last position (inclusive) at or before which no change will ever be added.
    fn complete_up_to(&self) -> Result<i64, FeedError>;
    /// Changes after this position, in feed order, at most up to `complete_up_to`.
    fn changed(&self, after: i64, limit: usize) -> Result<ChangeBatch, FeedError>;
    /// Talents that changed after this position, including positions that are not complete yet.
    fn visible_changes(&self, after: i64) -> Result<Vec<TalentKey>, FeedError>;
    /// Those of these talents that exist, in any order.
    fn load(&self, talents: &[TalentKey]) -> Result<Vec<SearchDocument>, FeedError>;
    /// Approximate number of talents.
    fn count(&self) -> Result<u64, FeedError>;
    /// The first talents after this one, ordered by tenant and id.
    fn page(&self, after: Option<TalentKey>, limit: usize) -> Result<Vec<SearchDocument>, FeedError>;
}

/// Consecutive changes of the feed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeBatch {
    /// The talents that changed, each once.
    pub talents: Vec<TalentKey>,
    /// The last position that the batch covers: that of the last change if `limit` was reached, otherwise the last
    /// complete one.
    pub watermark: i64,
}

/// The data source of a search, in one transaction and for one tenant. Deleted talents appear in
/// `changed_since` only.
pub trait Rows {
    type Error;
    fn tenant(&self) -> i64;
    /// Talents that changed after this position, each once, including positions that are not complete yet.
    fn changed_since(&mut self, position: i64) -> Result<Vec<i64>, Self::Error>;
    /// Those of these talents that exist, in any order.
    fn load(&mut self, talents: &[i64]) -> Result<Vec<SearchDocument>, Self::Error>;
    /// The first talents after this id, ordered by id.
    fn page(&mut self, after: Option<i64>, limit: usize) -> Result<Vec<SearchDocument>, Self::Error>;
}
