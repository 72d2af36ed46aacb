//! The best matches after a cursor.

use super::index::{Snapshot, column};
use super::outline::{BLOCK, Outline, Times};
use super::query::Plan;
use super::walk::{Found, Walk};
use super::{Order, Query, Searchable, SortKey};
use hire_rules::keyword::Readable;
use std::cmp::{Ordering, Reverse};
use std::collections::{BinaryHeap, HashSet};
use std::ops::{Range, RangeInclusive};
use std::sync::Arc;
use tantivy::columnar::ColumnValues;
use tantivy::{DocId, SegmentReader, TantivyError};

/// A keyword that stops at fewer than one in so many documents is asked first, before the order is looked at.
const RARE: u64 = 8;
/// So many stops are made in one go.
const FEW: u64 = if cfg!(test) { 2 } else { 2048 };
/// Documents of the first stretch of a segment that is looked at; each further one is twice as long.
const STRETCH: u32 = 4 * BLOCK;

/// Keeps the best of what it is offered, one more than the page holds, so that it knows whether there are more.
pub struct Best<'q> {
    query: &'q Query,
    /// The worst on top.
    kept: BinaryHeap<Reverse<SortKey>>,
    /// Only matches of this score, and not updated after this time.
    only: Option<(u32, i64)>,
}

impl<'q> Best<'q> {
    pub fn of(query: &'q Query) -> Best<'q> {
        Best { query, kept: BinaryHeap::new(), only: None }
    }

    /// The best so far, best first.
    pub fn into_sorted(self) -> Vec<SortKey> {
        self.kept.into_sorted_vec().into_iter().map(|Reverse(key)| key).collect()
    }

    /// Takes a talent of which nobody knows yet whether it matches.
    pub fn offer_unevaluated(&mut self, talent: &Searchable) {
        let score = match &self.query.keyword {
            Some(keyword) => Readable::of(&talent.document).score(keyword),
            None => Some(0),
        };
        if let Some(score) = score {
            let (first, second) = match self.query.order {
                Order::Updated => (talent.updated_at, 0),
                Order::Applied => (talent.applied_at, 0),
                Order::Created => (talent.created_at, 0),
                Order::Relevance => (i64::from(score), talent.updated_at),
            };
            if self.admits_update(talent.updated_at) {
                self.offer(SortKey { first, second, id: talent.id });
            }
        }
    }

    /// When a talent has to have been updated.
    fn updates(&self) -> RangeInclusive<i64> {
        self.query.updated_from.unwrap_or(i64::MIN)..=self.query.updated_to.unwrap_or(i64::MAX)
    }

    fn admits_update(&self, updated_at: i64) -> bool {
        self.updates().contains(&updated_at)
    }

    /// The worst that is kept, once the page is full.
    fn worst(&self) -> Option<SortKey> {
        self.kept.peek().filter(|_| self.kept.len() > self.query.limit).map(|Reverse(worst)| *worst)
    }

    fn offer(&mut self, key: SortKey) {
        if self.query.after.is_some_and(|after| key >= after) || self.worst().is_some_and(|worst| key <= worst) {
            return;
        }
        self.kept.push(Reverse(key));
        if self.kept.len() > self.query.limit.saturating_add(1) {
            self.kept.pop();
        }
    }

    /// Takes all that the index finds, apart from these talents.
    ///
    /// A far page by relevance mostly goes on within the score that the page before ended with. That is cheap to ask for
    /// first: all that is worth more, and of that score all that is newer, is passed over.
    pub fn offer_all(&mut self, tenant: i64, snapshot: &Snapshot, without: &HashSet<i64>) -> tantivy::Result<()> {
        if self.query.order == Order::Relevance
            && let Some(after) = self.query.after
            && let Ok(score) = u32::try_from(after.first)
        {
            self.only = Some((score, after.second));
            self.offer_segments(tenant, snapshot, without)?;
            self.only = None;
            if self.worst().is_some() {
                return Ok(());
            }
            self.kept.clear();
        }
        self.offer_segments(tenant, snapshot, without)
    }

    fn offer_segments(&mut self, tenant: i64, snapshot: &Snapshot, without: &HashSet<i64>) -> tantivy::Result<()> {
        let keyword = match &self.query.keyword {
            Some(keyword) => Plan::of(keyword, snapshot)?,
            None => Plan::Everyone,
        };
        let own = Plan::of_tenant(tenant, snapshot)?;
        let segments = snapshot.searcher.segment_readers().iter();
        let mut segments: Vec<Segment<'_>> = segments
            .map(|reader| Segment::of(reader, snapshot, self.query.order, without))
            .collect::<tantivy::Result<_>>()?;
        segments.sort_by_key(|segment| Reverse(segment.order.max_value()));
        for segment in segments {
            let tenants = segment.tenant.min_value()..=segment.tenant.max_value();
            if tenants.contains(&tenant) {
                self.offer_segment(&segment, || {
                    let walk = Walk::of(&keyword, segment.reader)?;
                    // With one tenant to a segment, the condition says nothing.
                    if tenants.start() == tenants.end() {
                        return Ok(walk);
                    }
                    Ok(Walk::all_of(vec![walk, Walk::of(&own, segment.reader)?]))
                })?;
            }
        }
        Ok(())
    }

    /// What is newer tends to be further back, and leaves little to do once it is on the page. Documents can only be
    /// walked forward, therefore in stretches, of which the last one comes first.
    fn offer_segment<'p>(
        &mut self,
        segment: &Segment<'_>,
        walk: impl Fn() -> tantivy::Result<Walk<'p>>,
    ) -> tantivy::Result<()> {
        let (mut end, mut length) = (segment.reader.max_doc(), STRETCH);
        let mut current = walk()?;
        let rare = current.cost() * RARE < u64::from(end);
        if rare && current.cost() < FEW {
            length = end;
        }
        loop {
            // Where a block begins, so that each is whole.
            let start = end.saturating_sub(length).next_multiple_of(BLOCK).min(end.saturating_sub(1) / BLOCK * BLOCK);
            if rare {
                self.offer_rare(segment, start..end, current)?;
            } else {
                self.offer_common(segment, start..end, current)?;
            }
            if start == 0 {
                return Ok(());
            }
            (end, length, current) = (start, length.saturating_mul(2), walk()?);
        }
    }

    fn offer_rare(
        &mut self,
        segment: &Segment<'_>,
        documents: Range<DocId>,
        mut walk: Walk<'_>,
    ) -> tantivy::Result<()> {
        let mut document = documents.start;
        let mut window = self.window(walk.most());
        while document < documents.end {
            let Some(open) = &window else {
                return Ok(());
            };
            let mut wanted = |document| open.contains(&segment.order.get_val(document));
            match walk.seek_wanted(document, self.least_score(), &mut wanted)? {
                Found::Nothing(later) => document = later,
                Found::Match(score) => {
                    self.offer_document(segment, document, score);
                    window = self.window(walk.most());
                    document += 1;
                }
            }
        }
        Ok(())
    }

    fn offer_common(
        &mut self,
        segment: &Segment<'_>,
        documents: Range<DocId>,
        mut walk: Walk<'_>,
    ) -> tantivy::Result<()> {
        let mut promising = Vec::new();
        let mut skip_to = 0;
        for start in documents.clone().step_by(BLOCK as usize) {
            let block = start..documents.end.min(start + BLOCK);
            let Some(window) = self.window(walk.most()) else {
                return Ok(());
            };
            let Some(window) = self.narrowed(segment, start, window) else {
                continue;
            };
            promising.clear();
            segment.times.find(&*segment.order, &window, block, &mut promising);
            for document in promising.iter().copied() {
                if document >= skip_to {
                    match walk.seek(document, self.least_score())? {
                        Found::Nothing(later) => skip_to = later,
                        Found::Match(score) => self.offer_document(segment, document, score),
                    }
                }
            }
        }
        Ok(())
    }

    /// Where the ordering time has to lie for a match that is worth this to be kept; nothing if it cannot be.
    fn window(&self, most: u32) -> Option<RangeInclusive<i64>> {
        let (query, worst) = (self.query, self.worst());
        let most = self.only.map_or(most, |(score, _)| most.min(score));
        let latest = self.only.map_or(i64::MAX, |(_, latest)| latest);
        let (from, to) = self.updates().into_inner();
        let updated = from..=to.min(latest);
        let better = match (query.order, worst) {
            (_, None) => i64::MIN,
            (Order::Relevance, Some(worst)) => match i64::from(most).cmp(&worst.first) {
                Ordering::Less => return None,
                Ordering::Equal => worst.second,
                Ordering::Greater => i64::MIN,
            },
            (Order::Updated | Order::Applied | Order::Created, Some(worst)) => worst.first,
        };
        let after = query.after.map_or(i64::MAX, |after| after.first);
        let window = match query.order {
            Order::Relevance => better.max(*updated.start())..=*updated.end(),
            Order::Updated => better.max(*updated.start())..=after.min(*updated.end()),
            Order::Applied | Order::Created => better..=after,
        };
        (!window.is_empty()).then_some(window)
    }

    /// What is left of the window in the block that begins with this document; nothing if that has nothing for it.
    fn narrowed(
        &self,
        segment: &Segment<'_>,
        start: DocId,
        window: RangeInclusive<i64>,
    ) -> Option<RangeInclusive<i64>> {
        let query = self.query;
        if segment.outline.updated_at.zones.at(start).misses(&self.updates()) {
            return None;
        }
        // Of those with the time of the cursor or of the worst the id decides: many have never applied anywhere.
        let ids = segment.outline.ids.at(start);
        let (mut from, mut to) = window.into_inner();
        if query.order != Order::Relevance {
            if self.worst().is_some_and(|worst| worst.first == from && ids.most <= worst.id) {
                from = from.checked_add(1)?;
            }
            if query.after.is_some_and(|after| after.first == to && ids.least >= after.id) {
                to = to.checked_sub(1)?;
            }
        }
        let window = from..=to;
        (from <= to && !segment.times.zones.at(start).misses(&window)).then_some(window)
    }

    /// What a match has to be worth at least to be kept, if that counts.
    fn least_score(&self) -> Option<u32> {
        let least = self.worst().and_then(|worst| u32::try_from(worst.first).ok());
        let least = least.or(self.only.map(|(score, _)| score)).unwrap_or(0);
        (self.query.order == Order::Relevance).then_some(least)
    }

    fn offer_document(&mut self, segment: &Segment<'_>, document: DocId, score: u32) {
        if self.only.is_some_and(|(only, _)| only != score) {
            return;
        }
        let updated_at = segment.updated_at.get_val(document);
        let id = segment.id.get_val(document);
        if self.admits_update(updated_at) && !segment.reader.is_deleted(document) && !segment.without.contains(&id) {
            let (first, second) = match self.query.order {
                Order::Relevance => (i64::from(score), updated_at),
                Order::Updated | Order::Applied | Order::Created => (segment.order.get_val(document), 0),
            };
            self.offer(SortKey { first, second, id });
        }
    }
}

/// A segment with its columns.
struct Segment<'s> {
    reader: &'s SegmentReader,
    /// Talents of which it is not up to date.
    without: &'s HashSet<i64>,
    tenant: Arc<dyn ColumnValues<i64>>,
    id: Arc<dyn ColumnValues<i64>>,
    updated_at: Arc<dyn ColumnValues<i64>>,
    /// The time that is sorted by; after the score, if that is.
    order: Arc<dyn ColumnValues<i64>>,
    outline: &'s Outline,
    /// Of the order.
    times: &'s Times,
}

impl<'s> Segment<'s> {
    fn of(
        reader: &'s SegmentReader,
        snapshot: &'s Snapshot,
        order: Order,
        without: &'s HashSet<i64>,
    ) -> tantivy::Result<Segment<'s>> {
        let unknown = || TantivyError::SystemError("a segment without an outline".to_owned());
        let outline = snapshot.outlines.get(&reader.segment_id()).ok_or_else(unknown)?;
        let updated_at = column::of(reader, column::UPDATED_AT)?;
        let (order, times) = match order {
            Order::Updated | Order::Relevance => (updated_at.clone(), &outline.updated_at),
            Order::Applied => (column::of(reader, column::APPLIED_AT)?, &outline.applied_at),
            Order::Created => (column::of(reader, column::CREATED_AT)?, &outline.created_at),
        };
        Ok(Segment {
            reader,
            without,
            tenant: column::of(reader, column::TENANT)?,
            id: column::of(reader, column::ID)?,
            updated_at,
            order,
            outline,
            times,
        })
    }
}
