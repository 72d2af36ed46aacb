//! What the columns of a segment hold, small enough to be kept in memory, so that a search reads of them what it needs:
//! a far page begins where the page before ended, and does not look at the times of all that is before it.
//!
//! Of each block of documents the bounds are known, which passes over blocks where times follow the order of the
//! documents. Where they do not, two bytes a document say in which of about a thousand equal parts of the segment its
//! time is.

use super::ordered::Ordered;
use std::ops::{Range, RangeInclusive};
use tantivy::DocId;
use tantivy::columnar::ColumnValues;

/// Documents of a block. Tests have few talents.
pub const BLOCK: u32 = if cfg!(test) { 4 } else { 1024 };
/// Values that are looked at to find where the parts of a column end.
const SAMPLES: u32 = 16_384;
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
    pub fn of(values: &dyn ColumnValues<i64>) -> Zones {
        Zones(blocks(values, Zone::of))
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
    pub fn of(values: &dyn ColumnValues<i64>) -> Times {
        let every = (values.num_vals() / SAMPLES).max(1);
        let mut samples: Vec<i64> =
            (0..values.num_vals()).step_by(every as usize).map(|at| values.get_val(at)).collect();
        samples.sort_unstable();
        let share = samples.len().div_ceil(PARTS).max(1);
        let begins: Vec<i64> = samples.chunks(share).filter_map(|part| part.first().copied()).skip(1).collect();
        // A time that fills parts has one to itself, so that nobody has to look whether it is another time of the part.
        let filled = begins.windows(2).filter(|pair| pair.first() == pair.last());
        let behind: Vec<i64> = filled.filter_map(|pair| pair.first()?.checked_add(1)).collect();
        let mut parts = [begins, behind].concat();
        parts.sort_unstable();
        parts.dedup();
        let marks =
            blocks(values, |values| values.iter().map(|value| mark(&parts, *value)).collect::<Vec<u16>>()).concat();
        Times { zones: Zones::of(values), ordered: Ordered::of(values), parts, marks }
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

pub fn blocks<T>(values: &dyn ColumnValues<i64>, mut of: impl FnMut(&[i64]) -> T) -> Vec<T> {
    let mut room = vec![0; BLOCK as usize];
    let starts = (0..values.num_vals()).step_by(BLOCK as usize);
    starts
        .map(|start| {
            room.truncate((values.num_vals() - start) as usize);
            values.get_range(u64::from(start), &mut room);
            of(&room)
        })
        .collect()
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
            let values = Given(times);
            let mut found = Vec::new();
            Times::of(&values).find(&values, &window, block.clone(), &mut found);
            let expected: Vec<u32> = block.filter(|document| window.contains(&values.get_val(*document))).collect();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn a_zone_that_misses_a_window_has_nothing_in_it(times in times(), window in (any::<i64>(), any::<i64>())) {
            let window = window.0.min(window.1)..=window.0.max(window.1);
            let values = Given(times);
            let zones = Zones::of(&values);
            for document in 0..values.num_vals() {
                prop_assert!(!zones.at(document).misses(&window) || !window.contains(&values.get_val(document)));
            }
        }
    }
}
