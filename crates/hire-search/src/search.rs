//! The search of a node, and the fixed state of it that one request uses.

use crate::index::Snapshot;
use crate::indexer::{self, Indexer, IndexerState, Progress};
use crate::query::top_k::TopK;
use crate::query::work::QueryError;
use crate::{Feed, FeedError, IndexStatus, MAX_EVALUATED, Page, Query, Rows, SearchError};
use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

/// Rows that are loaded at a time for evaluation without the index.
const LOAD_BATCH: usize = 500;

/// The search of this node. Clones share one state.
#[derive(Clone)]
pub struct Search {
    state: Arc<IndexerState>,
    indexer: Arc<Mutex<Indexer>>,
    thread: Arc<Mutex<Option<JoinHandle<()>>>>,
}

impl Search {
    /// Does not touch the directory yet.
    pub fn new(directory: PathBuf, feed: Arc<dyn Feed>) -> Search {
        Search {
            state: Arc::default(),
            indexer: Arc::new(Mutex::new(Indexer::new(directory, feed))),
            thread: Arc::default(),
        }
    }

    /// Starts the indexer thread, which opens or builds the index and then applies the feed to it.
    pub fn start(&self) -> std::io::Result<()> {
        let (state, indexer) = (self.state.clone(), self.indexer.clone());
        let thread =
            std::thread::Builder::new().name("search".to_owned()).spawn(move || indexer::run(&state, &indexer))?;
        *self.thread.lock().unwrap_or_else(PoisonError::into_inner) = Some(thread);
        Ok(())
    }

    /// Stops the indexer thread and waits for it.
    pub fn stop(&self) {
        self.state.stop();
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if thread.is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the search thread panicked");
        }
    }

    /// Runs the indexer in this thread until the index has applied the whole feed.
    pub fn catch_up(&self) -> Result<(), FeedError> {
        let mut indexer = self.indexer.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match indexer.step(&self.state)? {
                Progress::Idle | Progress::Stopped => return Ok(()),
                Progress::Applied | Progress::More => {}
            }
        }
    }

    pub fn status(&self) -> IndexStatus {
        self.state.status()
    }

    /// The feed position up to which the index has read. `None` without an index.
    pub fn watermark(&self) -> Option<i64> {
        self.state.snapshot().map(|snapshot| snapshot.watermark)
    }

    /// The current index. Must be taken before the transaction in which it is used.
    pub fn snapshot(&self) -> SearchSnapshot {
        SearchSnapshot { index: self.state.snapshot(), state: self.state.clone() }
    }
}

/// A fixed state of the index, for one search.
#[derive(Clone)]
pub struct SearchSnapshot {
    index: Option<Arc<Snapshot>>,
    state: Arc<IndexerState>,
}

impl SearchSnapshot {
    /// Whether there is an index to search.
    pub fn is_ready(&self) -> bool {
        self.index.is_some()
    }

    /// A page of the talents that match, as these rows show them.
    pub fn page<R: Rows>(&self, rows: &mut R, query: &Query) -> Result<Page, SearchError<R::Error>> {
        let mut top = TopK::new(query);
        match &self.index {
            Some(index) => {
                let changed = rows.changed_since(index.watermark)?;
                if changed.len() > MAX_EVALUATED {
                    return Err(SearchError::NotReady);
                }
                match self.collect_index(rows.tenant(), index, &changed, query) {
                    Ok(collected) => {
                        top = collected;
                        collect_changed(rows, &changed, &mut top)?;
                    }
                    Err(QueryError::TooCostly) => return Err(SearchError::TooCostly),
                    Err(QueryError::Index(error)) => {
                        tracing::error!(error, "the search index cannot be read");
                        self.state.report_corrupt();
                        collect_all(rows, &mut top)?;
                    }
                }
            }
            None => collect_all(rows, &mut top)?,
        }
        Ok(top.into_page())
    }

    /// The matches of the index, without the talents that changed since. Reading damaged files can panic.
    fn collect_index<'q>(
        &self,
        tenant: i64,
        index: &Snapshot,
        changed: &[i64],
        query: &'q Query,
    ) -> Result<TopK<'q>, QueryError> {
        let excluded: HashSet<i64> = changed.iter().copied().collect();
        let collected = catch_unwind(AssertUnwindSafe(|| {
            let mut top = TopK::new(query);
            top.collect_index(tenant, index, excluded).map(|()| top)
        }));
        collected.unwrap_or_else(|_| Err(QueryError::Index("panic".to_owned())))
    }
}

fn collect_changed<R: Rows>(rows: &mut R, changed: &[i64], top: &mut TopK<'_>) -> Result<(), SearchError<R::Error>> {
    top.spend_on_talents(changed.len()).map_err(|_| SearchError::TooCostly)?;
    for ids in changed.chunks(LOAD_BATCH) {
        for talent in rows.load(ids)? {
            top.collect_talent(&talent);
        }
    }
    Ok(())
}

fn collect_all<R: Rows>(rows: &mut R, top: &mut TopK<'_>) -> Result<(), SearchError<R::Error>> {
    let mut last = None;
    for _ in 0..MAX_EVALUATED / LOAD_BATCH {
        let talents = rows.page(last, LOAD_BATCH)?;
        top.spend_on_talents(talents.len()).map_err(|_| SearchError::TooCostly)?;
        for talent in &talents {
            top.collect_talent(talent);
        }
        match talents.last() {
            Some(talent) if talents.len() == LOAD_BATCH => last = Some(talent.id),
            _ => return Ok(()),
        }
    }
    Err(SearchError::NotReady)
}
