//! The documents of a segment in the order of one of its times. A page of a broad keyword, near or far, is looked for in
//! the few hundred documents where the order has it.

use std::ops::RangeInclusive;
use tantivy::DocId;
use tantivy::columnar::ColumnValues;

#[derive(Debug)]
pub struct Ordered {
    /// Latest first.
    documents: Vec<DocId>,
}

impl Ordered {
    pub fn of(times: &[i64]) -> Ordered {
        let mut documents: Vec<(i64, DocId)> = times.iter().copied().zip(0..).collect();
        documents.sort_unstable_by(|one, other| other.cmp(one));
        Ordered { documents: documents.into_iter().map(|(_, document)| document).collect() }
    }

    /// Those in the window, latest first. `values` is the column itself.
    pub fn within(&self, values: &dyn ColumnValues<i64>, window: &RangeInclusive<i64>) -> &[DocId] {
        let upto = self.documents.partition_point(|document| values.get_val(*document) >= *window.start());
        let before = self.documents.partition_point(|document| values.get_val(*document) > *window.end());
        self.documents.get(before..upto).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::block_stats::tests::{Given, times};
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_in_a_window_is_found_latest_first(times in times(), ends in any::<(i64, i64)>()) {
            let window = ends.0.min(ends.1)..=ends.0.max(ends.1);
            let mut expected: Vec<(i64, DocId)> = times.iter().copied().zip(0..).collect();
            expected.retain(|(time, _)| window.contains(time));
            expected.sort_unstable_by(|one, other| other.cmp(one));
            let expected: Vec<DocId> = expected.into_iter().map(|(_, document)| document).collect();
            let ordered = Ordered::of(&times);
            prop_assert_eq!(ordered.within(&Given(times), &window), expected);
        }
    }
}
