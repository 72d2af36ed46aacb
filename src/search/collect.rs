//! The best matches after a cursor.

use super::index::{Snapshot, column};
use super::{Order, Query, Searchable, SortKey, query};
use hire_rules::keyword::Readable;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashSet};
use std::sync::Arc;
use tantivy::columnar::ColumnValues;
use tantivy::query::{EnableScoring, Weight};
use tantivy::{DocId, SegmentReader};

/// Keeps the best of what it is offered, one more than the page holds, so that it knows whether there are more.
pub struct Best<'q> {
    query: &'q Query,
    /// The worst on top.
    kept: BinaryHeap<Reverse<SortKey>>,
}

impl<'q> Best<'q> {
    pub fn of(query: &'q Query) -> Best<'q> {
        Best {
            query,
            kept: BinaryHeap::new(),
        }
    }

    /// The best so far, best first.
    pub fn into_sorted(self) -> Vec<SortKey> {
        self.kept
            .into_sorted_vec()
            .into_iter()
            .map(|Reverse(key)| key)
            .collect()
    }

    /// Takes a talent of which nobody knows yet whether it matches.
    pub fn offer_unevaluated(&mut self, talent: &Searchable) {
        if !self.admits_update(talent.updated_at) {
            return;
        }
        if let Some(score) = Readable::of(&talent.document).score(&self.query.keyword) {
            let (first, second) = match self.query.order {
                Order::Updated => (talent.updated_at, 0),
                Order::Applied => (talent.applied_at, 0),
                Order::Created => (talent.created_at, 0),
                Order::Relevance => (i64::from(score), talent.updated_at),
            };
            self.offer(SortKey {
                first,
                second,
                id: talent.id,
            });
        }
    }

    fn admits_update(&self, updated_at: i64) -> bool {
        self.query
            .updated_from
            .is_none_or(|from| updated_at >= from)
            && self.query.updated_to.is_none_or(|to| updated_at <= to)
    }

    /// Whether a match that sorts like this, whatever its id, could still be kept.
    fn may_keep(&self, first: i64) -> bool {
        self.query.after.is_none_or(|after| first <= after.first)
            && (self.kept.len() <= self.query.limit
                || self
                    .kept
                    .peek()
                    .is_none_or(|Reverse(worst)| first >= worst.first))
    }

    fn offer(&mut self, key: SortKey) {
        if self.query.after.is_some_and(|after| key >= after) {
            return;
        }
        self.kept.push(Reverse(key));
        if self.kept.len() > self.query.limit.saturating_add(1) {
            self.kept.pop();
        }
    }

    /// Takes all that the index finds, apart from these talents.
    pub fn offer_all(
        &mut self,
        tenant: i64,
        snapshot: &Snapshot,
        without: &HashSet<i64>,
    ) -> tantivy::Result<()> {
        let scoring = if self.query.order == Order::Relevance {
            EnableScoring::enabled_from_searcher(&snapshot.searcher)
        } else {
            EnableScoring::disabled_from_searcher(&snapshot.searcher)
        };
        let everyone = query::of_keyword(&self.query.keyword, &snapshot.fields);
        let own = query::within(tenant, &snapshot.fields, everyone.box_clone());
        let (everyone, own) = (everyone.weight(scoring)?, own.weight(scoring)?);
        for segment in snapshot.searcher.segment_readers() {
            let columns = Columns::of(segment, self.query.order)?;
            let tenants = columns.tenant.min_value()..=columns.tenant.max_value();
            if !tenants.contains(&tenant) {
                continue;
            }
            // With one tenant to a segment, the condition costs as much as the search and says nothing.
            let weight = if tenants.start() == tenants.end() {
                &everyone
            } else {
                &own
            };
            self.offer_segment(segment, &columns, weight.as_ref(), without)?;
        }
        Ok(())
    }

    fn offer_segment(
        &mut self,
        segment: &SegmentReader,
        columns: &Columns,
        weight: &dyn Weight,
        without: &HashSet<i64>,
    ) -> tantivy::Result<()> {
        let alive = segment.alive_bitset();
        let mut offer = |document: DocId, first: i64| {
            if !self.may_keep(first) || alive.is_some_and(|alive| !alive.is_alive(document)) {
                return;
            }
            let updated_at = columns.updated_at.get_val(document);
            let id = columns.id.get_val(document);
            if self.admits_update(updated_at) && !without.contains(&id) {
                let second = if columns.order.is_some() {
                    0
                } else {
                    updated_at
                };
                self.offer(SortKey { first, second, id });
            }
        };
        match &columns.order {
            Some(order) => weight.for_each_no_score(segment, &mut |documents| {
                for document in documents {
                    offer(*document, order.get_val(*document));
                }
            }),
            None => weight.for_each(segment, &mut |document, score| {
                offer(document, score as i64);
            }),
        }
    }
}

struct Columns {
    tenant: Arc<dyn ColumnValues<i64>>,
    id: Arc<dyn ColumnValues<i64>>,
    updated_at: Arc<dyn ColumnValues<i64>>,
    /// What is sorted by; nothing if it is the score.
    order: Option<Arc<dyn ColumnValues<i64>>>,
}

impl Columns {
    fn of(segment: &SegmentReader, order: Order) -> tantivy::Result<Columns> {
        let column = |name| segment.fast_fields().column_first_or_default::<i64>(name);
        let updated_at = column(column::UPDATED_AT)?;
        Ok(Columns {
            tenant: column(column::TENANT)?,
            id: column(column::ID)?,
            order: match order {
                Order::Updated => Some(updated_at.clone()),
                Order::Applied => Some(column(column::APPLIED_AT)?),
                Order::Created => Some(column(column::CREATED_AT)?),
                Order::Relevance => None,
            },
            updated_at,
        })
    }
}
