//! Trees of records with a reference to their parent.

use std::collections::{HashMap, HashSet};

/// Why a record cannot be moved below another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceRefusal {
    /// It is the other record, or an ancestor of it.
    Cycle,
    TooDeep,
}

/// Whether a record with its subtree may be moved below `parent`. `parents` has the parent of each record of the tree;
/// a new record is not in it. Records without a parent have depth 1.
pub fn may_place<S: std::hash::BuildHasher>(
    parents: &HashMap<i64, Option<i64>, S>,
    record: i64,
    parent: i64,
    max_depth: usize,
) -> Result<(), PlaceRefusal> {
    let mut above = HashSet::new();
    let mut next = Some(parent);
    while let Some(id) = next {
        if id == record {
            return Err(PlaceRefusal::Cycle);
        }
        // Stored data may have a cycle that was not created through this function.
        next = if above.insert(id) { parents.get(&id).copied().flatten() } else { None };
    }
    if above.len() + height(parents, record) > max_depth { Err(PlaceRefusal::TooDeep) } else { Ok(()) }
}

/// The height of the subtree of a record.
fn height<S: std::hash::BuildHasher>(parents: &HashMap<i64, Option<i64>, S>, record: i64) -> usize {
    let mut children: HashMap<i64, Vec<i64>> = HashMap::new();
    for (id, parent) in parents {
        if let Some(parent) = parent {
            children.entry(*parent).or_default().push(*id);
        }
    }
    let (mut level, mut height) = (vec![record], 0);
    while !level.is_empty() && height <= parents.len() {
        level = level.iter().flat_map(|id| children.get(id).into_iter().flatten().copied()).collect();
        height += 1;
    }
    height
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 1 is the parent of 2, 2 of 3, 4 of 5.
    fn tree() -> HashMap<i64, Option<i64>> {
        HashMap::from([(1, None), (2, Some(1)), (3, Some(2)), (4, None), (5, Some(4))])
    }

    #[test]
    fn a_record_is_not_put_below_itself() {
        for below in [1, 2, 3] {
            assert_eq!(may_place(&tree(), 1, below, 9), Err(PlaceRefusal::Cycle));
        }
        assert_eq!(may_place(&tree(), 3, 1, 9), Ok(()));
    }

    #[test]
    fn a_stored_cycle_ends_the_search() {
        let cycle = HashMap::from([(1, Some(2)), (2, Some(1)), (3, None)]);
        assert_eq!(may_place(&cycle, 3, 1, 9), Ok(()));
        assert_eq!(may_place(&cycle, 1, 3, 9), Ok(()));
    }

    #[test]
    fn the_subtree_of_a_moved_record_counts_for_the_depth() {
        assert_eq!(may_place(&tree(), 4, 3, 5), Ok(()));
        assert_eq!(may_place(&tree(), 4, 3, 4), Err(PlaceRefusal::TooDeep));
        assert_eq!(may_place(&tree(), 6, 3, 4), Ok(()));
        assert_eq!(may_place(&tree(), 6, 3, 3), Err(PlaceRefusal::TooDeep));
    }
}
