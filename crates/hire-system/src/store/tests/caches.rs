//! Tests of the cache of readers.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use super::*;
use crate::store::{Cached, Options, settings::Place, testing};

static LOOKED_UP: AtomicUsize = AtomicUsize::new(0);

/// A place that counts its loads.
struct Counted(String);

impl Cached for Counted {
    type Key = String;

    fn load(tx: &mut Tx<'_>, code: &String) -> Result<Option<Self>, StoreError> {
        LOOKED_UP.fetch_add(1, Ordering::Relaxed);
        Ok(tx.cached::<Place>(code)?.map(|place| Self(place.name.zh.clone())))
    }
}

const BEIJING: &str = "INSERT INTO places (tenant, code, location_type, name_zh, name_en) \
                       VALUES ($1, 'CT_1', 3, $2, 'Beijing')";

fn place(store: &Store, tenant: TenantNo) -> Option<String> {
    let known = |tx: &mut Tx<'_>| tx.cached::<Place>(&"CT_1".to_owned());
    store.read_blocking(tenant, known).unwrap().map(|place| place.name.zh.clone())
}

fn write(store: &Store, tenant: TenantNo, sql: &'static str, name: &'static str) {
    store.write_blocking(Actor::System, tenant, move |tx| testing::execute(tx, sql, &[&name])).unwrap();
}

#[test]
fn the_next_read_returns_a_changed_name() {
    let (_scratch, store) = fresh();
    assert_eq!(place(&store, ONE), None);
    write(&store, ONE, BEIJING, "北京");
    assert_eq!(place(&store, ONE).as_deref(), Some("北京"));
    assert_eq!(place(&store, TWO), None, "a name of another tenant");
    write(&store, ONE, "UPDATE places SET name_zh = $2 WHERE tenant = $1", "北京市");
    assert_eq!(place(&store, ONE).as_deref(), Some("北京市"));
    write(&store, ONE, "DELETE FROM places WHERE tenant = $1 AND name_zh = $2", "北京市");
    assert_eq!(place(&store, ONE), None);
}

#[test]
fn the_next_read_returns_a_name_changed_by_another_process() {
    let (scratch, store) = fresh();
    let other = scratch.open().unwrap();
    write(&other, ONE, BEIJING, "北京");
    assert_eq!(place(&store, ONE).as_deref(), Some("北京"));
    write(&other, ONE, "UPDATE places SET name_zh = $2 WHERE tenant = $1", "北京市");
    assert_eq!(place(&store, ONE).as_deref(), Some("北京市"));
}

#[test]
fn a_name_is_loaded_once_while_none_changes() {
    let scratch = TestDatabase::migrated().unwrap();
    // One thread, because each has its own cache.
    let store = Store::open(&scratch.database, Options { readers: 1, pool: 1, ..Options::default() }).unwrap();
    write(&store, ONE, BEIJING, "北京");
    let counted = || {
        let known = |tx: &mut Tx<'_>| tx.cached::<Counted>(&"CT_1".to_owned());
        store.read_blocking(ONE, known).unwrap().map(|entry| entry.0.clone())
    };
    for _ in 0..3 {
        assert_eq!(counted().as_deref(), Some("北京"));
    }
    assert_eq!(LOOKED_UP.load(Ordering::Relaxed), 1);
    store
        .write_blocking(Actor::System, ONE, |tx| {
            testing::execute(tx, "UPDATE talents SET name = name WHERE tenant = $1", &[])
        })
        .unwrap();
    assert_eq!(counted().as_deref(), Some("北京"));
    assert_eq!(LOOKED_UP.load(Ordering::Relaxed), 1, "after a write that changed no name");
    write(&store, ONE, "UPDATE places SET name_zh = $2 WHERE tenant = $1", "北京市");
    assert_eq!(counted().as_deref(), Some("北京市"));
    assert_eq!(LOOKED_UP.load(Ordering::Relaxed), 2);
}

#[test]
fn a_write_sees_the_names_that_it_changed_itself() {
    let (_scratch, store) = fresh();
    write(&store, ONE, BEIJING, "北京");
    assert_eq!(place(&store, ONE).as_deref(), Some("北京"));
    let seen = store.write_blocking::<_, StoreError>(Actor::System, ONE, |tx| {
        let code = "CT_1".to_owned();
        let before = tx.cached::<Place>(&code)?;
        testing::execute(tx, "UPDATE places SET name_zh = '北京市' WHERE tenant = $1", &[])?;
        Ok([before, tx.cached::<Place>(&code)?])
    });
    let seen = seen.unwrap().map(|place: Option<Arc<Place>>| place.unwrap().name.zh.clone());
    assert_eq!(seen, ["北京", "北京市"]);
}

#[test]
fn a_rolled_back_change_is_not_cached() {
    let (_scratch, store) = fresh();
    write(&store, ONE, BEIJING, "北京");
    let refused = store.write_blocking(Actor::System, ONE, |tx| {
        testing::execute(tx, "UPDATE places SET name_zh = '北京市' WHERE tenant = $1", &[])?;
        Err::<(), _>(StoreError::Closed)
    });
    assert_eq!(refused, Err(StoreError::Closed));
    assert_eq!(place(&store, ONE).as_deref(), Some("北京"));
}

#[test]
fn a_write_in_one_tenant_leaves_the_caches_of_others_alone() {
    let scratch = TestDatabase::migrated().unwrap();
    let store = Store::open(&scratch.database, Options { readers: 1, pool: 1, ..Options::default() }).unwrap();
    let version = |tenant| store.read_blocking::<_, StoreError>(tenant, crate::store::cache::version).unwrap();
    write(&store, ONE, BEIJING, "北京");
    assert_eq!((version(ONE), version(TWO)), (1, 0));
    write(&store, TWO, BEIJING, "北平");
    assert_eq!((version(ONE), version(TWO)), (1, 1));
    assert_eq!((place(&store, ONE).as_deref(), place(&store, TWO).as_deref()), (Some("北京"), Some("北平")));
}

#[test]
fn an_operator_can_clear_the_caches_after_a_change_by_hand() {
    let (_scratch, store) = fresh();
    run(&store, |tx| {
        let sql = "INSERT INTO tenants (id, tenant_key, name, created_at) VALUES (1, 'one', 'One', 1)";
        testing::execute_global(tx, sql, &[])
    });
    assert_eq!(place(&store, ONE), None);
    let by_hand = "INSERT INTO places (tenant, code, location_type, name_zh, name_en) \
                   VALUES (1, 'CT_1', 3, '北京', 'Beijing')";
    run(&store, move |tx| tx.execute_unchecked(by_hand, &[]));
    run(&store, |tx: &mut GlobalWriteTx<'_>| -> Result<(), StoreError> {
        tx.clear_caches()?;
        Ok(())
    });
    assert_eq!(place(&store, ONE).as_deref(), Some("北京"));
}
