//! The latest documents of a segment by one of its times, in that order. Most first pages are among them, so that a
//! broad keyword is looked for in a few hundred documents instead of all.

use super::outline::blocks;
use std::ops::RangeInclusive;
use tantivy::DocId;
use tantivy::columnar::ColumnValues;

/// Documents that are kept of a column. Tests have few talents.
const KEPT: usize = if cfg!(test) { 6 } else { 2048 };

#[derive(Debug)]
pub struct Latest {
    /// Latest first.
    documents: Vec<(i64, DocId)>,
    /// All other documents have this time or an earlier one; nothing if there are no others.
    others: Option<i64>,
}

impl Latest {
    pub fn of(values: &dyn ColumnValues<i64>) -> Latest {
        let mut documents: Vec<(i64, DocId)> = Vec::new();
        let (mut others, mut document) = (None, 0);
        blocks(values, |block| {
            for &value in block {
                if others.is_none_or(|others| value > others) {
                    documents.push((value, document));
                }
                document += 1;
            }
            if documents.len() > 2 * KEPT {
                others = Latest::cut(&mut documents);
            }
        });
        others = Latest::cut(&mut documents).or(others);
        documents.sort_unstable_by(|one, other| other.cmp(one));
        Latest { documents, others }
    }

    /// Leaves the latest, and tells the latest time of those that go. All of that time go together.
    fn cut(documents: &mut Vec<(i64, DocId)>) -> Option<i64> {
        if documents.len() <= KEPT {
            return None;
        }
        let (_, &mut (others, _), _) = documents.select_nth_unstable_by(KEPT, |one, other| other.cmp(one));
        documents.retain(|(time, _)| *time > others);
        Some(others)
    }

    /// Those in the window, latest first, and whether nobody else is in it.
    pub fn within(&self, window: &RangeInclusive<i64>) -> (&[(i64, DocId)], bool) {
        let before = self.documents.partition_point(|(time, _)| time > window.end());
        let upto = self.documents.partition_point(|(time, _)| time >= window.start());
        (
            self.documents.get(before..upto).unwrap_or_default(),
            self.others.is_none_or(|others| *window.start() > others),
        )
    }

    /// The latest time that any of the others has.
    pub fn others(&self) -> Option<i64> {
        self.others
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::outline::tests::{Given, times};
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_latest_in_a_window_are_all_of_it_or_there_are_earlier_ones(times in times(), ends in any::<(i64, i64)>()) {
            let window = ends.0.min(ends.1)..=ends.0.max(ends.1);
            let latest = Latest::of(&Given(times.clone()));
            let (inside, all) = latest.within(&window);
            let mut expected: Vec<(i64, DocId)> = times.iter().copied().zip(0..).collect();
            expected.retain(|(time, _)| window.contains(time) && (all || *time > latest.others().unwrap()));
            expected.sort_unstable_by(|one, other| other.cmp(one));
            prop_assert_eq!(inside, expected);
        }
    }
}
