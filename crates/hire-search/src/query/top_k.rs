//! The best matches after a cursor.

use super::plan::Plan;
use super::scorer::{Found, Walk};
use super::segment_query::Route;
use crate::index::Snapshot;
use crate::index::block_stats::BLOCK;
use crate::index::segment::Segment;
use crate::{Order, Query, Searchable, SortKey};
use hire_rules::keyword::Readable;
use std::cmp::{Ordering, Reverse};
use std::collections::{BinaryHeap, HashSet};
use std::ops::{Range, RangeInclusive};
use tantivy::DocId;

/// A keyword for which fewer than one in so many documents has to be looked at is asked first, before the order is.
const RARE: u64 = 8;
/// To look a document up costs as much as to read so many documents of a rare keyword.
const LOOKUP: usize = if cfg!(test) { 1 } else { 8 };
/// A time that makes so many times more documents of those that are to be looked up is left to the walk through all.
const TIES: usize = 4;
/// Documents of the first stretch of a segment that is walked through; each further one is twice as long.
const STRETCH: u32 = 4 * BLOCK;
/// Fewest documents that are looked up in one go.
const FEW: usize = if cfg!(test) { 2 } else { 16 };

/// Keeps the best of what it is offered, one more than the page holds, so that it knows whether there are more.
pub struct Best<'q> {
    query: &'q Query,
    /// The worst on top.
    kept: BinaryHeap<Reverse<SortKey>>,
    /// Only matches of this score, and not updated after this time.
    only: Option<(u32, i64)>,
    /// What is later in the order was looked at already.
    until: i64,
    /// Talents of which the index is not up to date.
    without: HashSet<i64>,
}

fn is_rare(segment: &Segment, route: &Route<'_>) -> bool {
    route.cost * RARE < u64::from(segment.documents())
}

/// A document that may match, and the best place in the order that it could have.
#[derive(Clone, Copy)]
struct Candidate {
    first: i64,
    second: i64,
    document: DocId,
}

impl<'q> Best<'q> {
    pub fn of(query: &'q Query) -> Best<'q> {
        Best { query, kept: BinaryHeap::new(), only: None, until: i64::MAX, without: HashSet::new() }
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
    pub fn offer_all(&mut self, tenant: i64, snapshot: &Snapshot, without: HashSet<i64>) -> tantivy::Result<()> {
        self.without = without;
        let keyword = match &self.query.keyword {
            Some(keyword) => Plan::of(keyword, &snapshot.fields),
            None => Plan::Everyone,
        };
        if self.query.order == Order::Relevance
            && let Some(after) = self.query.after
            && let Ok(score) = u32::try_from(after.first)
        {
            self.only = Some((score, after.second));
            self.offer_segments(&keyword, tenant, snapshot)?;
            self.only = None;
            if self.worst().is_some() {
                return Ok(());
            }
            self.kept.clear();
        }
        self.offer_segments(&keyword, tenant, snapshot)
    }

    /// Those with the newest come first, and leave little to do in the others.
    fn offer_segments(&mut self, keyword: &Plan, tenant: i64, snapshot: &Snapshot) -> tantivy::Result<()> {
        let own = Plan::of_tenant(tenant, &snapshot.fields);
        let mut segments: Vec<&Segment> =
            snapshot.segments.iter().filter(|segment| segment.parts.tenants.contains(&tenant)).collect();
        segments.sort_by_key(|segment| Reverse(segment.parts.times(self.query.order).most()));
        for segment in segments {
            // Before any term is looked up.
            let times = segment.parts.times(self.query.order);
            if self.window(u32::MAX).is_none_or(|window| times.are_outside(&window)) {
                continue;
            }
            let mut route = Route::of(keyword, segment)?;
            // With one tenant to a segment, the condition says nothing.
            if segment.parts.tenants.start() != segment.parts.tenants.end() {
                route = Route::all_of(vec![route, Route::of(&own, segment)?]);
            }
            if route.cost > 0 {
                self.offer_segment(segment, &route)?;
                self.until = i64::MAX;
            }
        }
        Ok(())
    }

    fn offer_segment(&mut self, segment: &Segment, route: &Route<'_>) -> tantivy::Result<()> {
        if self.offer_first(segment, route)? {
            return Ok(());
        }
        if is_rare(segment, route) { self.offer_rare(segment, route) } else { self.offer_common(segment, route) }
    }

    /// Looks up what is first in the order, if that promises to be cheap. Returns whether nothing is left to do.
    fn offer_first(&mut self, segment: &Segment, route: &Route<'_>) -> tantivy::Result<bool> {
        let Some(window) = self.window(route.most) else {
            return Ok(true);
        };
        let times = segment.parts.times(self.query.order);
        let mut open = times.known.ordered.within(times.values(), &window);
        let everyone = segment.documents() as usize;
        let cost = everyone.min(route.cost as usize).max(1);
        // Among so many there should be enough for the page, and for some that are deleted.
        let mut length = self.query.limit.saturating_add(FEW).saturating_mul(everyone) / cost;
        let lookups = length.min(open.len());
        let cheap = !is_rare(segment, route) || lookups.saturating_mul(LOOKUP) <= cost;
        if !cheap || (self.is_scattered() && lookups < open.len()) {
            return Ok(open.is_empty());
        }
        while let Some(last) = open.get(length.min(open.len()).saturating_sub(1)) {
            let earliest = times.at(*last);
            // All of a time at once, so that the rest is told from them by its times.
            let (now, later) = open.split_at(open.partition_point(|document| times.at(*document) >= earliest));
            // Many have never applied anywhere, and where so many have the same time the ids decide.
            if now.len() > length.saturating_mul(TIES) {
                break;
            }
            let candidates = now.iter().map(|document| self.candidate(route.most, times.at(*document), *document));
            self.look_up(segment, route, &mut candidates.collect::<Vec<_>>())?;
            if !self.admits(self.candidate(route.most, earliest, 0)) {
                return Ok(true);
            }
            open = later;
            let promising = match self.worst() {
                Some(worst) => self.query.order != Order::Relevance || worst.first == i64::from(route.most),
                None => self.kept.len() > self.query.limit / 2,
            };
            if !promising {
                break;
            }
            length = length.saturating_mul(2);
        }
        self.until = open.first().map_or(i64::MIN, |document| times.at(*document));
        Ok(open.is_empty())
    }

    /// Whether the window of updates is no stretch of the order.
    fn is_scattered(&self) -> bool {
        matches!(self.query.order, Order::Applied | Order::Created) && self.updates() != (i64::MIN..=i64::MAX)
    }

    fn candidate(&self, most: u32, time: i64, document: DocId) -> Candidate {
        match self.query.order {
            Order::Relevance => {
                let most = self.only.map_or(most, |(score, _)| most.min(score));
                Candidate { first: i64::from(most), second: time, document }
            }
            Order::Updated | Order::Applied | Order::Created => Candidate { first: time, second: 0, document },
        }
    }

    /// Whether it could be kept, were its id large enough.
    fn admits(&self, candidate: Candidate) -> bool {
        self.worst().is_none_or(|worst| (candidate.first, candidate.second) >= (worst.first, worst.second))
    }

    /// Takes those of the candidates that match.
    fn look_up(&mut self, segment: &Segment, route: &Route<'_>, candidates: &mut [Candidate]) -> tantivy::Result<()> {
        candidates.sort_unstable_by_key(|candidate| candidate.document);
        let (mut walk, mut skip_to) = (Walk::of(route), 0);
        for candidate in candidates.iter().copied() {
            if candidate.document >= skip_to && self.admits(candidate) {
                match walk.seek(candidate.document, self.least_score())? {
                    Found::Nothing(later) => skip_to = later,
                    Found::Match(score) => self.offer_document(segment, candidate.document, score),
                }
            }
        }
        Ok(())
    }

    /// Reads where the rarest part of the keyword is, and looks the best of those documents up.
    fn offer_rare(&mut self, segment: &Segment, route: &Route<'_>) -> tantivy::Result<()> {
        let Some(window) = self.window(route.most) else {
            return Ok(());
        };
        let found = route.candidates(segment)?;
        let documents: Vec<DocId> = found.iter().map(|(document, _)| *document).collect();
        let times = segment.parts.times(self.query.order).at_all(&documents);
        let least = self.only.map_or(0, |(score, _)| score);
        let mut open: Vec<Candidate> = found
            .iter()
            .zip(times)
            .filter(|((_, most), time)| window.contains(time) && *most >= least)
            .map(|((document, most), time)| self.candidate(*most, time, *document))
            .filter(|candidate| self.admits(*candidate))
            .collect();
        if self.is_scattered() {
            open.retain(|candidate| self.admits_update(segment.parts.updated_at.at(candidate.document)));
        }
        let mut length = self.query.limit.saturating_add(FEW);
        while !open.is_empty() {
            let others = open.len().saturating_sub(length);
            if others > 0 {
                open.select_nth_unstable_by_key(others, |candidate| (candidate.first, candidate.second));
            }
            self.look_up(segment, route, &mut open.split_off(others))?;
            open.retain(|candidate| self.admits(*candidate));
            length = length.saturating_mul(2);
        }
        Ok(())
    }

    /// What is newer tends to be further back, and leaves little to do once it is on the page. Documents can only be
    /// walked forward, therefore in stretches, of which the last one comes first.
    fn offer_common(&mut self, segment: &Segment, route: &Route<'_>) -> tantivy::Result<()> {
        let (mut end, mut length) = (segment.documents(), STRETCH);
        while end > 0 {
            let Some(window) = self.window(route.most) else {
                return Ok(());
            };
            // Where a block begins, so that each is whole.
            let block = (end - 1) / BLOCK * BLOCK;
            if self.narrowed(segment, block, window).is_none() {
                end = block;
                continue;
            }
            let start = end.saturating_sub(length).next_multiple_of(BLOCK).min(block);
            self.offer_stretch(segment, route, start..end)?;
            (end, length) = (start, length.saturating_mul(2));
        }
        Ok(())
    }

    /// Finds where the order promises something, and looks that up.
    fn offer_stretch(&mut self, segment: &Segment, route: &Route<'_>, documents: Range<DocId>) -> tantivy::Result<()> {
        let times = segment.parts.times(self.query.order);
        let (mut walk, mut promising, mut skip_to) = (Walk::of(route), Vec::new(), 0);
        for start in documents.clone().step_by(BLOCK as usize) {
            let block = start..documents.end.min(start + BLOCK);
            let Some(window) = self.window(route.most) else {
                return Ok(());
            };
            let Some(window) = self.narrowed(segment, start, window) else {
                continue;
            };
            promising.clear();
            times.known.find(times.values(), &window, block, &mut promising);
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
        let (better, until) = match query.order {
            Order::Relevance => (better.max(*updated.start()), *updated.end()),
            Order::Updated => (better.max(*updated.start()), after.min(*updated.end())),
            Order::Applied | Order::Created => (better, after),
        };
        let window = better..=until.min(self.until);
        (!window.is_empty()).then_some(window)
    }

    /// What is left of the window in the block that begins with this document; nothing if that has nothing for it.
    fn narrowed(&self, segment: &Segment, start: DocId, window: RangeInclusive<i64>) -> Option<RangeInclusive<i64>> {
        let query = self.query;
        if segment.parts.updated_at.known.zones.at(start).misses(&self.updates()) {
            return None;
        }
        // Of those with the time of the cursor or of the worst the id decides: many have never applied anywhere.
        let ids = segment.parts.ids.known.at(start);
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
        (from <= to && !segment.parts.times(query.order).known.zones.at(start).misses(&window)).then_some(window)
    }

    /// What a match has to be worth at least to be kept, if that counts.
    fn least_score(&self) -> Option<u32> {
        let least = self.worst().and_then(|worst| u32::try_from(worst.first).ok());
        let least = least.or(self.only.map(|(score, _)| score)).unwrap_or(0);
        (self.query.order == Order::Relevance).then_some(least)
    }

    fn offer_document(&mut self, segment: &Segment, document: DocId, score: u32) {
        if self.only.is_some_and(|(only, _)| only != score) {
            return;
        }
        let parts = &segment.parts;
        let (updated_at, id) = (parts.updated_at.at(document), parts.ids.at(document));
        if self.admits_update(updated_at) && !segment.reader.is_deleted(document) && !self.without.contains(&id) {
            let (first, second) = match self.query.order {
                Order::Relevance => (i64::from(score), updated_at),
                order => (parts.times(order).at(document), 0),
            };
            self.offer(SortKey { first, second, id });
        }
    }
}
