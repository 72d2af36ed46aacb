//! What the columns of a segment hold, small enough to be kept in memory, so that a search reads of them what it needs:
//! a far page begins where the page before ended, and does not look at the times of all that is before it.
//!
//! Of each block of documents the bounds are known, which passes over blocks where times follow the order of the
//! documents. Where they do not, two bytes a document say in which of about a thousand equal parts of the segment its
//! time is.

use super::sorted_docs::Ordered;
use std::ops::{Range, RangeInclusive};
use tantivy::DocId;
use tantivy::columnar::ColumnValues;

/// Documents of a block. Tests have few talents.
pub const BLOCK: u32 = if cfg!(test) { 4 } else { 1024 };
/// Values that are looked at to find where the parts of a column end.
const SAMPLES: usize = 16_384;
const PARTS: usize = 1024;
/// Marks that the processor compares at once.
const TOGETHER: usize = 32;

/// The bounds of a column in a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    pub least: i64,
    pub most: i64,
}

impl Zone {
    fn of(values: &[i64]) -> Zone {
        let widen = |(least, most): (i64, i64), &value: &i64| (least.min(value), most.max(value));
        let (least, most) = values.iter().fold((i64::MAX, i64::MIN), widen);
        Zone { least, most }
    }

    pub fn misses(self, range: &RangeInclusive<i64>) -> bool {
        self.most < *range.start() || self.least > *range.end()
    }
}

/// The zones of a column, that of the first documents first.
#[derive(Debug)]
pub struct Zones(Vec<Zone>);

impl Zones {
    pub fn of(values: &[i64]) -> Zones {
        Zones(values.chunks(BLOCK as usize).map(Zone::of).collect())
    }

    /// Of the block that a document is in.
    pub fn at(&self, document: DocId) -> Zone {
        // Of a document that is not there nothing is known.
        self.0.get((document / BLOCK) as usize).copied().unwrap_or(Zone { least: i64::MIN, most: i64::MAX })
    }
}

/// What is known of a column of times: its zones, its documents in order and the part that each document is in. Deleted
/// documents count: that makes some blocks look wider than they are.
#[derive(Debug)]
pub struct Times {
    pub zones: Zones,
    pub ordered: Ordered,
    /// Where the second part begins, the third, and so on.
    parts: Vec<i64>,
    /// The part of each document.
    marks: Vec<u16>,
}

impl Times {
    pub fn of(times: &[i64]) -> Times {
        let every = (times.len() / SAMPLES).max(1);
        let mut samples: Vec<i64> = times.iter().copied().step_by(every).collect();
        samples.sort_unstable();
        let share = samples.len().div_ceil(PARTS).max(1);
        let begins: Vec<i64> = samples.chunks(share).filter_map(|part| part.first().copied()).skip(1).collect();
        // A time that fills parts has one to itself, so that nobody has to look whether it is another time of the part.
        let filled = begins.windows(2).filter(|pair| pair.first() == pair.last());
        let behind: Vec<i64> = filled.filter_map(|pair| pair.first()?.checked_add(1)).collect();
        let mut parts = [begins, behind].concat();
        parts.sort_unstable();
        parts.dedup();
        let marks = times.iter().map(|time| mark(&parts, *time)).collect();
        Times { zones: Zones::of(times), ordered: Ordered::of(times), parts, marks }
    }

    /// Adds the documents of a block whose time lies in the window. `values` is the column itself.
    pub fn find(
        &self,
        values: &dyn ColumnValues<i64>,
        window: &RangeInclusive<i64>,
        block: Range<DocId>,
        found: &mut Vec<DocId>,
    ) {
        let (first, last) = (mark(&self.parts, *window.start()), mark(&self.parts, *window.end()));
        let span = last.wrapping_sub(first);
        let marks = self.marks.get(block.start as usize..block.end as usize).unwrap_or_default();
        for (chunk, start) in marks.chunks(TOGETHER).zip((block.start..).step_by(TOGETHER)) {
            if !chunk.iter().fold(false, |any, mark| any | (mark.wrapping_sub(first) <= span)) {
                continue;
            }
            for (&mark, document) in chunk.iter().zip(start..) {
                let inside = mark.wrapping_sub(first) <= span;
                // A part at the end of the window may lie in it, or a piece of it.
                let at_the_end = mark == first || mark == last;
                if inside && (!at_the_end || window.contains(&values.get_val(document))) {
                    found.push(document);
                }
            }
        }
    }
}

fn mark(parts: &[i64], value: i64) -> u16 {
    parts.partition_point(|begin| *begin <= value) as u16
}

#[cfg(test)]
pub mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    pub struct Given(pub Vec<i64>);

    impl ColumnValues<i64> for Given {
        fn get_val(&self, document: u32) -> i64 {
            self.0.get(document as usize).copied().unwrap_or_default()
        }

        fn min_value(&self) -> i64 {
            self.0.iter().min().copied().unwrap_or_default()
        }

        fn max_value(&self) -> i64 {
            self.0.iter().max().copied().unwrap_or_default()
        }

        fn num_vals(&self) -> u32 {
            self.0.len() as u32
        }
    }

    /// Few times that many share, or many that nearly nobody shares.
    pub fn times() -> impl Strategy<Value = Vec<i64>> {
        prop_oneof![vec(-3..3_i64, 1..700), vec(any::<i64>(), 1..700), vec(0..5_000_i64, 1..700)]
    }

    proptest! {
        #[test]
        fn what_is_found_in_a_block_is_what_lies_in_the_window(
            times in times(),
            (one, other) in (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
            start in any::<prop::sample::Index>(),
        ) {
            let (one, other) = (*one.get(&times), *other.get(&times));
            let window = one.min(other)..=one.max(other);
            let block = start.index(times.len()) as u32..times.len() as u32;
            let known = Times::of(&times);
            let values = Given(times);
            let mut found = Vec::new();
            known.find(&values, &window, block.clone(), &mut found);
            let expected: Vec<u32> = block.filter(|document| window.contains(&values.get_val(*document))).collect();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn a_zone_that_misses_a_window_has_nothing_in_it(times in times(), window in (any::<i64>(), any::<i64>())) {
            let window = window.0.min(window.1)..=window.0.max(window.1);
            let zones = Zones::of(&times);
            for (time, document) in times.iter().zip(0..) {
                prop_assert!(!zones.at(document).misses(&window) || !window.contains(time));
            }
        }
    }
}
