//! Tests of the change feed.

use super::*;
use crate::store::changes::{self, Change, Entity};

/// A change of a talent in a write.
#[allow(clippy::unnecessary_wraps)]
pub(super) fn note(tx: &mut WriteTx<'_>, id: i64) -> Result<(), StoreError> {
    tx.touch(Entity::Talent, id);
    Ok(())
}

fn changed(store: &Store, tenant: TenantNo, id: i64) {
    store.write_blocking(Actor::System, tenant, move |tx| note(tx, id)).unwrap();
}

fn feed(store: &Store, position: i64, limit: i64) -> Vec<Change> {
    store.read_global_blocking::<_, StoreError>(move |shared| changes::since(shared, position, limit)).unwrap()
}

/// On PostgreSQL, running transactions of other tests delay it.
pub(super) fn becomes_complete(store: &Store, position: i64) -> bool {
    (0..50_000).any(|_| store.read_global_blocking::<_, StoreError>(changes::complete_before).unwrap() > position)
}

#[test]
fn only_the_newest_change_of_an_entity_is_kept() {
    let (_scratch, store) = fresh();
    for (tenant, id) in [(ONE, 7), (ONE, 8), (TWO, 7), (ONE, 7)] {
        changed(&store, tenant, id);
    }
    let changes = feed(&store, 0, 10);
    let order: Vec<_> = changes.iter().map(|change| (change.tenant, change.id)).collect();
    assert_eq!(order, [(1, 8), (2, 7), (1, 7)]);
    assert!(changes.is_sorted_by(|one, other| one.position < other.position));
    assert!(changes.iter().all(|change| change.entity == Some(Entity::Talent)));
}

#[test]
fn a_consumer_reads_every_change_once() {
    let (_scratch, store) = fresh();
    for id in 1..=7 {
        changed(&store, ONE, id);
    }
    let (mut next, mut seen) = (0, Vec::new());
    loop {
        let page = feed(&store, next, 3);
        let Some(last) = page.last() else { break };
        next = last.position + 1;
        seen.extend(page.into_iter().map(|change| change.id));
    }
    assert_eq!(seen, [1, 2, 3, 4, 5, 6, 7]);
}

#[test]
fn changes_of_one_position_are_returned_together() {
    let (_scratch, store) = fresh();
    let all = |tx: &mut WriteTx<'_>| (1..=5).try_for_each(|id| note(tx, id));
    store.write_blocking(Actor::System, ONE, all).unwrap();
    changed(&store, ONE, 6);
    let (mut next, mut seen) = (0, 0);
    loop {
        let page = feed(&store, next, 2);
        let Some(last) = page.last() else { break };
        assert!(page.iter().all(|change| change.position >= next));
        next = last.position + 1;
        seen += page.len();
    }
    assert_eq!(seen, 6);
}

#[test]
fn the_horizon_is_above_committed_changes() {
    let (_scratch, store) = fresh();
    changed(&store, ONE, 1);
    let position = feed(&store, 0, 1)[0].position;
    assert!(becomes_complete(&store, position));
}

#[test]
fn a_rolled_back_change_is_not_in_the_feed() {
    let (_scratch, store) = fresh();
    let refused = store.write_blocking(Actor::System, ONE, |tx| {
        note(tx, 1)?;
        Err::<(), _>(StoreError::Unsupported("on purpose"))
    });
    assert!(refused.is_err());
    assert!(feed(&store, 0, 10).is_empty());
}
