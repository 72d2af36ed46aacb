//! Keeps the top matches after a cursor, and chooses which documents are evaluated.
//!
//! A segment is searched in up to two ways. First in the order of the result, as long as that is cheaper than reading
//! the keyword's posting lists: with a frequent keyword the page is full after a few dozen documents. Otherwise, or if
//! matches turn out to be rare, by the keyword: its posting lists give every document that can match with an upper bound
//! of its score, and the best of those are evaluated until no other can get onto the page.

use super::plan::QueryPlan;
use super::scorer::{Scorer, SeekResult};
use super::segment_query::SegmentQuery;
use super::work::{QueryError, WorkBudget};
use crate::index::Snapshot;
use crate::index::segment::Segment;
use crate::{Order, Page, Query, SearchDocument, SortKey};
use hire_rules::keyword::{Ast, FoldedDocument};
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashSet};
use std::ops::RangeInclusive;
use tantivy::DocId;

/// Documents that are evaluated at a time, beyond those that the page needs: some are deleted.
const MIN_LOOKUPS: usize = if cfg!(test) { 2 } else { 16 };
/// Postings that are read in the time of evaluating one document far from the previous one. Low in tests, which have few
/// talents.
const LOOKUP_COST: u64 = if cfg!(test) { 1 } else { 8 };

/// Keeps the top `limit + 1` matches; the extra one shows whether there is a next page.
pub struct TopK<'q> {
    query: &'q Query,
    /// The lowest key on top.
    kept: BinaryHeap<Reverse<SortKey>>,
    /// Talents that changed after the index had read them.
    excluded: HashSet<i64>,
    budget: WorkBudget,
}

/// A document that may match, and its key if it has the highest score that it can have.
#[derive(Clone, Copy)]
struct Candidate {
    best: SortKey,
    doc: DocId,
}

impl<'q> TopK<'q> {
    pub fn new(query: &'q Query) -> TopK<'q> {
        TopK::with_budget(query, WorkBudget::LIMIT)
    }

    pub fn with_budget(query: &'q Query, units: u64) -> TopK<'q> {
        TopK { query, kept: BinaryHeap::new(), excluded: HashSet::new(), budget: WorkBudget::new(units) }
    }

    pub fn into_page(self) -> Page {
        let mut keys: Vec<SortKey> = self.kept.into_sorted_vec().into_iter().map(|Reverse(key)| key).collect();
        let has_more = keys.len() > self.query.limit;
        keys.truncate(self.query.limit);
        Page { keys, has_more }
    }

    /// Must be called before that many talents are loaded for [`TopK::collect_talent`].
    pub fn spend_on_talents(&self, count: usize) -> Result<(), QueryError> {
        let terms = self.query.keyword.as_ref().map_or(0, terms);
        self.budget.spend(WorkBudget::EVALUATION * terms * count as u64)
    }

    /// Evaluates a talent without the index.
    pub fn collect_talent(&mut self, talent: &SearchDocument) {
        let score = match &self.query.keyword {
            Some(keyword) => FoldedDocument::new(&talent.document).score(keyword),
            None => Some(0),
        };
        if let Some(score) = score
            && self.updates().contains(&talent.updated_at)
        {
            let time = match self.query.order {
                Order::Updated | Order::Relevance => talent.updated_at,
                Order::Applied => talent.applied_at,
                Order::Created => talent.created_at,
            };
            self.insert(self.key(score, time, talent.id));
        }
    }

    /// Collects the matches of the index, except these talents.
    pub fn collect_index(
        &mut self,
        tenant: i64,
        snapshot: &Snapshot,
        excluded: HashSet<i64>,
    ) -> Result<(), QueryError> {
        self.excluded = excluded;
        let order = self.query.order;
        let plan = match &self.query.keyword {
            Some(keyword) => QueryPlan::new(keyword, &snapshot.fields),
            None => QueryPlan::All,
        };
        let tenant_plan = QueryPlan::of_tenant(tenant, &snapshot.fields);
        let mut segments: Vec<&Segment> =
            snapshot.segments.iter().filter(|segment| segment.columns.tenants.contains(&tenant)).collect();
        // Segments with the latest times fill the page, so that the others can be skipped.
        segments.sort_by_key(|segment| Reverse(segment.columns.times(order).max()));
        for segment in segments {
            let latest = segment.columns.times(order).max();
            let is_of_use = |top: &Self, max_score| top.admits(top.key(max_score, latest, i64::MAX));
            if segment.columns.updated_at.is_outside(&self.updates()) || !is_of_use(self, u32::MAX) {
                continue;
            }
            let mut query = SegmentQuery::new(&plan, segment, &self.budget)?;
            if segment.columns.tenants.start() != segment.columns.tenants.end() {
                let of_tenant = SegmentQuery::new(&tenant_plan, segment, &self.budget)?;
                query = SegmentQuery::all_of(vec![query, of_tenant]);
            }
            if query.cost > 0 && is_of_use(self, query.max_score) {
                self.collect_segment(segment, &query)?;
            }
        }
        Ok(())
    }

    fn collect_segment(&mut self, segment: &Segment, query: &SegmentQuery<'_>) -> Result<(), QueryError> {
        match self.collect_by_order(segment, query)? {
            Scanned::Complete => Ok(()),
            Scanned::Partial(scanned) => self.collect_candidates(segment, query, scanned.as_ref()),
        }
    }

    /// Evaluates documents in the order of the result, as long as that is cheaper than reading the posting lists.
    fn collect_by_order(&mut self, segment: &Segment, query: &SegmentQuery<'_>) -> Result<Scanned, QueryError> {
        let (columns, order) = (&segment.columns, self.query.order);
        let before = match (order, self.query.after) {
            // Documents with the highest score are all on earlier pages.
            (Order::Relevance, Some(after)) if after.first < i64::from(query.max_score) => {
                return Ok(Scanned::Partial(None));
            }
            (Order::Relevance, Some(after)) if after.first == i64::from(query.max_score) => {
                Some((after.second, after.id))
            }
            (Order::Relevance, _) | (_, None) => None,
            (_, Some(after)) => Some((after.first, after.id)),
        };
        let (times, updates) = (columns.times(order), self.updates());
        let (before, from) = match order {
            Order::Updated | Order::Relevance => {
                let end = updates.end().checked_add(1).map(|end| (end, i64::MIN));
                (before.into_iter().chain(end).min(), *updates.start())
            }
            Order::Applied | Order::Created => (before, i64::MIN),
        };
        let mut open = columns.sorted(order).range(times, &columns.ids, before, from);
        let documents = u64::from(segment.documents());
        // Enough documents to fill the page if matches are spread evenly.
        let wanted = self.query.limit.saturating_add(MIN_LOOKUPS) as u64;
        let mut batch = wanted.saturating_mul(documents) / query.cost.clamp(1, documents);
        let position = |doc: DocId| (times.at(doc), columns.ids.at(doc), doc);
        let highest = open.first().copied().map(position);
        let (mut looked_up, mut scanned) = (0, None);
        while let Some(last) = open.len().min(batch as usize).checked_sub(1).and_then(|last| open.get(last)) {
            let (now, later) = open.split_at(open.len().min(batch as usize));
            looked_up += now.len() as u64;
            if looked_up * LOOKUP_COST > query.cost {
                return Ok(Scanned::Partial(scanned));
            }
            self.verify(segment, query, &mut now.to_vec())?;
            scanned = highest.map(|highest| position(*last)..=highest);
            open = later;
            let next = open.first().map(|doc| self.key(query.max_score, times.at(*doc), columns.ids.at(*doc)));
            if next.is_some_and(|next| !self.admits(next)) {
                return Ok(Scanned::Complete);
            }
            // Only matches with the highest score are found in their order.
            if order == Order::Relevance && self.min_score() != Some(query.max_score) {
                return Ok(Scanned::Partial(scanned));
            }
            batch = batch.saturating_mul(2);
        }
        // After a cursor, documents before `open` may match with a lower score.
        let has_all = order != Order::Relevance || self.query.after.is_none();
        Ok(if has_all { Scanned::Complete } else { Scanned::Partial(scanned) })
    }

    /// Evaluates the best of the documents that can match, in batches, until no other can be kept. Documents whose
    /// position is in `scanned` were evaluated before.
    fn collect_candidates(
        &mut self,
        segment: &Segment,
        query: &SegmentQuery<'_>,
        scanned: Option<&RangeInclusive<Position>>,
    ) -> Result<(), QueryError> {
        let columns = &segment.columns;
        let (times, updates) = (columns.times(self.query.order), self.updates());
        let candidates = query.candidates(segment, &self.budget)?;
        self.budget.spend(candidates.docs.len() as u64)?;
        let mut open = Vec::new();
        let is_exact = candidates.exact || self.query.order != Order::Relevance;
        // Later documents tend to have later times, and leave few others to be kept.
        for (doc, bound) in candidates.docs.into_iter().rev() {
            let (time, id) = (times.at(doc), columns.ids.at(doc));
            let best = self.key(bound, time, id);
            let is_open = self.admits(best)
                && scanned.is_none_or(|scanned| !scanned.contains(&(time, id, doc)))
                && !(is_exact && self.query.after.is_some_and(|after| best >= after));
            if is_open && updates.contains(&columns.updated_at.at(doc)) {
                if candidates.exact {
                    self.collect_document(segment, doc, bound);
                } else {
                    open.push(Candidate { best, doc });
                }
            }
        }
        let mut batch = self.query.limit.saturating_add(MIN_LOOKUPS);
        while !open.is_empty() {
            let others = open.len().saturating_sub(batch);
            if others > 0 {
                open.select_nth_unstable_by_key(others, |candidate| candidate.best);
            }
            let mut docs: Vec<DocId> = open.split_off(others).into_iter().map(|candidate| candidate.doc).collect();
            self.verify(segment, query, &mut docs)?;
            open.retain(|candidate| self.admits(candidate.best));
            batch = batch.saturating_mul(2);
        }
        Ok(())
    }

    /// Keeps those of these documents that match.
    fn verify(&mut self, segment: &Segment, query: &SegmentQuery<'_>, docs: &mut [DocId]) -> Result<(), QueryError> {
        docs.sort_unstable();
        let (mut scorer, mut next) = (Scorer::new(query), 0);
        let updates = self.updates();
        for doc in docs.iter().copied() {
            if doc >= next && updates.contains(&segment.columns.updated_at.at(doc)) {
                match scorer.seek(doc, self.min_score(), &self.budget)? {
                    SeekResult::NextAt(later) => next = later,
                    SeekResult::Match(score) => self.collect_document(segment, doc, score),
                }
            }
        }
        Ok(())
    }

    fn collect_document(&mut self, segment: &Segment, doc: DocId, score: u32) {
        let columns = &segment.columns;
        let (time, id) = (columns.times(self.query.order).at(doc), columns.ids.at(doc));
        if !segment.reader.is_deleted(doc) && !self.excluded.contains(&id) {
            self.insert(self.key(score, time, id));
        }
    }

    fn key(&self, score: u32, time: i64, id: i64) -> SortKey {
        match self.query.order {
            Order::Relevance => SortKey { first: i64::from(score), second: time, id },
            Order::Updated | Order::Applied | Order::Created => SortKey { first: time, second: 0, id },
        }
    }

    fn updates(&self) -> RangeInclusive<i64> {
        self.query.updated_from.unwrap_or(i64::MIN)..=self.query.updated_to.unwrap_or(i64::MAX)
    }

    /// The lowest key that is kept, once no further one fits.
    fn worst(&self) -> Option<SortKey> {
        self.kept.peek().filter(|_| self.kept.len() > self.query.limit).map(|Reverse(worst)| *worst)
    }

    /// Whether a match with this key can be among the top matches so far.
    fn admits(&self, key: SortKey) -> bool {
        self.worst().is_none_or(|worst| key > worst)
    }

    /// The lowest score with which a match can be kept, if the score counts.
    fn min_score(&self) -> Option<u32> {
        let min = self.worst().and_then(|worst| u32::try_from(worst.first).ok()).unwrap_or(0);
        (self.query.order == Order::Relevance).then_some(min)
    }

    fn insert(&mut self, key: SortKey) {
        if self.query.after.is_some_and(|after| key >= after) || !self.admits(key) {
            return;
        }
        self.kept.push(Reverse(key));
        if self.kept.len() > self.query.limit.saturating_add(1) {
            self.kept.pop();
        }
    }
}

/// How far a segment was searched.
enum Scanned {
    Complete,
    /// Documents whose position is in this range were evaluated.
    Partial(Option<RangeInclusive<Position>>),
}

/// The position of a document in the order of its time: time, id, document. Versions of a talent, of which all but one
/// are deleted, may share time and id.
type Position = (i64, i64, DocId);

fn terms(keyword: &Ast) -> u64 {
    match keyword {
        Ast::Term(_) => 1,
        Ast::Not(inner) => terms(inner),
        Ast::And(items) | Ast::Or(items) => items.iter().map(terms).sum(),
    }
}
