//! An in-memory store, and the reference result that the evaluator gives for it.

use crate::*;
use hire_rules::keyword::{self, Document, FieldKind};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering as Atomic};
use std::sync::{Arc, Mutex};

#[derive(Default)]
pub struct Tables {
    pub talents: BTreeMap<TalentKey, SearchDocument>,
    pub feed: Vec<TalentKey>,
    /// Number of changes at the end of the feed that are visible, but not yet complete.
    pub incomplete: usize,
    pub database: String,
    /// Number of rebuilds of an index.
    pub rebuilds: usize,
    /// Reads of the feed fail.
    pub broken: bool,
}

/// Clones share their tables.
#[derive(Clone)]
pub struct Fake(Arc<Mutex<Tables>>);

impl Fake {
    pub fn new() -> Fake {
        Fake(Arc::new(Mutex::new(Tables { database: "one".to_owned(), ..Tables::default() })))
    }

    pub fn with<T>(&self, change: impl FnOnce(&mut Tables) -> T) -> T {
        change(&mut self.0.lock().unwrap())
    }

    pub fn put(&self, talent: SearchDocument) {
        self.with(|tables| {
            tables.feed.push((talent.tenant, talent.id));
            tables.talents.insert((talent.tenant, talent.id), talent);
        });
    }

    pub fn delete(&self, key: TalentKey) {
        self.with(|tables| {
            tables.feed.push(key);
            tables.talents.remove(&key);
        });
    }

    pub fn rows(&self, tenant: i64) -> FakeRows {
        FakeRows { fake: self.clone(), tenant }
    }

    /// All matches in order, without an index.
    pub fn oracle(&self, tenant: i64, query: &Query) -> Vec<SortKey> {
        let mut keys: Vec<SortKey> = self.with(|tables| {
            let own = tables.talents.values().filter(|talent| talent.tenant == tenant);
            own.filter_map(|talent| oracle_key(talent, query)).collect()
        });
        keys.sort_by(|a, b| b.cmp(a));
        keys
    }
}

fn oracle_key(talent: &SearchDocument, query: &Query) -> Option<SortKey> {
    let score = match &query.keyword {
        Some(keyword) => keyword::score(keyword, &talent.document)?,
        None => 0,
    };
    let in_time = query.updated_from.is_none_or(|from| from <= talent.updated_at)
        && query.updated_to.is_none_or(|to| talent.updated_at <= to);
    let (first, second) = match query.order {
        Order::Updated => (talent.updated_at, 0),
        Order::Relevance => (i64::from(score), talent.updated_at),
        Order::Applied => (talent.applied_at, 0),
        Order::Created => (talent.created_at, 0),
    };
    in_time.then_some(SortKey { first, second, id: talent.id })
}

impl Tables {
    fn complete(&self) -> usize {
        self.feed.len().saturating_sub(self.incomplete)
    }
}

impl Feed for Fake {
    fn database(&self) -> Result<String, FeedError> {
        Ok(self.with(|tables| tables.database.clone()))
    }

    fn complete_up_to(&self) -> Result<i64, FeedError> {
        Ok(self.with(|tables| tables.complete() as i64))
    }

    fn changed(&self, after: i64, limit: usize) -> Result<ChangeBatch, FeedError> {
        self.with(|tables| {
            if tables.broken {
                return Err("no connection".into());
            }
            let watermark = tables.complete().min(after as usize + limit);
            let mut talents = tables.feed.get(after as usize..watermark).unwrap_or_default().to_vec();
            talents.sort_unstable();
            talents.dedup();
            Ok(ChangeBatch { talents, watermark: watermark as i64 })
        })
    }

    fn visible_changes(&self, after: i64) -> Result<Vec<TalentKey>, FeedError> {
        Ok(self.with(|tables| tables.feed[after as usize..].to_vec()))
    }

    fn load(&self, talents: &[TalentKey]) -> Result<Vec<SearchDocument>, FeedError> {
        Ok(self.with(|tables| talents.iter().filter_map(|key| tables.talents.get(key).cloned()).collect()))
    }

    fn count(&self) -> Result<u64, FeedError> {
        Ok(self.with(|tables| tables.talents.len() as u64))
    }

    fn page(&self, after: Option<TalentKey>, limit: usize) -> Result<Vec<SearchDocument>, FeedError> {
        Ok(self.with(|tables| {
            tables.rebuilds += usize::from(after.is_none());
            let rest = tables.talents.iter().filter(|(key, _)| after.is_none_or(|after| **key > after));
            rest.take(limit).map(|(_, talent)| talent.clone()).collect()
        }))
    }
}

pub struct FakeRows {
    fake: Fake,
    tenant: i64,
}

impl Rows for FakeRows {
    type Error = std::convert::Infallible;

    fn tenant(&self) -> i64 {
        self.tenant
    }

    fn changed_since(&mut self, position: i64) -> Result<Vec<i64>, Self::Error> {
        Ok(self.fake.with(|tables| {
            let later = tables.feed[position as usize..].iter();
            let mut own: Vec<i64> = later.filter(|(tenant, _)| *tenant == self.tenant).map(|(_, id)| *id).collect();
            own.sort_unstable();
            own.dedup();
            own
        }))
    }

    fn load(&mut self, talents: &[i64]) -> Result<Vec<SearchDocument>, Self::Error> {
        let own = |id: &i64| (self.tenant, *id);
        Ok(self.fake.with(|tables| talents.iter().filter_map(|id| tables.talents.get(&own(id)).cloned()).collect()))
    }

    fn page(&mut self, after: Option<i64>, limit: usize) -> Result<Vec<SearchDocument>, Self::Error> {
        Ok(self.fake.with(|tables| {
            let own = tables.talents.values().filter(|talent| talent.tenant == self.tenant);
            own.filter(|talent| after.is_none_or(|after| talent.id > after)).take(limit).cloned().collect()
        }))
    }
}

/// A temporary directory, removed when it is dropped.
pub struct Directory(pub PathBuf);

impl Directory {
    pub fn new() -> Directory {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("hired-search-{}-{}", std::process::id(), NEXT.fetch_add(1, Atomic::Relaxed));
        Directory(std::env::temp_dir().join(name))
    }

    pub fn search(&self, fake: &Fake) -> Search {
        Search::new(self.0.clone(), Arc::new(fake.clone()))
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

pub fn files(directory: &Path, extension: &str) -> Vec<PathBuf> {
    let all = std::fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
    all.filter(|path| path.extension().is_some_and(|found_extension| found_extension == extension)).collect()
}

pub fn query(keyword: &str, order: Order) -> Query {
    let keyword = keyword::parse(keyword);
    Query { keyword, updated_from: None, updated_to: None, order, after: None, limit: 20 }
}

pub fn talent(tenant: i64, id: i64, name: &str) -> SearchDocument {
    let mut document = Document::default();
    document.push(FieldKind::Name, name);
    SearchDocument { tenant, id, document, updated_at: 1_000 + id, applied_at: 0, created_at: 1_000 - id }
}

/// Ids on the first page.
pub fn found(search: &Search, fake: &Fake, tenant: i64, keyword: &str) -> Vec<i64> {
    let page = search.snapshot().page(&mut fake.rows(tenant), &query(keyword, Order::Updated)).unwrap();
    page.keys.iter().map(|key| key.id).collect()
}

/// All matches, page by page.
pub fn all_pages(search: &Search, fake: &Fake, tenant: i64, query: &Query) -> Vec<SortKey> {
    let mut query = query.clone();
    let mut keys = Vec::new();
    loop {
        let page = search.snapshot().page(&mut fake.rows(tenant), &query).unwrap();
        assert!(page.keys.len() <= query.limit);
        keys.extend(&page.keys);
        query.after = page.keys.last().copied().or(query.after);
        if !page.has_more {
            return keys;
        }
    }
}
