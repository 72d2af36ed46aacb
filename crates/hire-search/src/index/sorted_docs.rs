//! The documents of a segment in the order of one of its times, so that a page, near or far, is read from where the
//! order has it.

use super::segment::Column;
use tantivy::DocId;

#[derive(Debug)]
pub struct SortedDocs {
    /// By time, then by id, both descending.
    docs: Vec<DocId>,
}

impl SortedDocs {
    pub fn new(times: &[i64], ids: &[i64]) -> SortedDocs {
        let mut docs: Vec<(i64, i64, DocId)> =
            times.iter().zip(ids).zip(0..).map(|((time, id), doc)| (*time, *id, doc)).collect();
        docs.sort_unstable_by(|one, other| other.cmp(one));
        SortedDocs { docs: docs.into_iter().map(|(_, _, doc)| doc).collect() }
    }

    /// The documents whose time and id lie below `before` and whose time is at least `from`, in order.
    pub fn range(&self, times: &Column, ids: &Column, before: Option<(i64, i64)>, from: i64) -> &[DocId] {
        let key = |doc: DocId| (times.at(doc), ids.at(doc));
        let start = before.map_or(0, |before| self.docs.partition_point(|doc| key(*doc) >= before));
        let end = self.docs.partition_point(|doc| times.at(*doc) >= from);
        self.docs.get(start..end).unwrap_or_default()
    }
}
