//! A per-thread cache of rows that rarely change.
//!
//! Rows refer to users, departments, levels and places by id, and responses show their names. A reader thread caches
//! these rows for as long as the tenant's cache version stays the same. Every write to a record declared as `cached()`
//! increments the version in the same transaction. A reader compares the version once a snapshot and tenant, within the
//! snapshot. So it never returns a row that differs from the snapshot, even if another process changed it. A write in
//! one tenant does not clear the entries of another.

use std::{
    any::{Any, TypeId},
    hash::Hash,
    sync::Arc,
};

use foldhash::{HashMap, HashMapExt};

use super::{GlobalTx, StoreError, TenantNo, Tx};

/// A value that can be cached by key: a row of a cached table, or a value computed from such rows only. It must not
/// depend on the caller.
pub trait Cached: Sized + Send + Sync + 'static {
    type Key: Clone + Eq + Hash + Send + 'static;

    fn load(tx: &mut Tx<'_>, key: &Self::Key) -> Result<Option<Self>, StoreError>;
}

/// Maximum entries per tenant and type; the map is cleared when it is full.
const MAX_ENTRIES: usize = 4_096;

/// Maximum number of maps, over all tenants and types.
const MAX_MAPS: usize = 1_024;

/// The value of a key, `None` if there is no such row.
type Entry<T> = Option<Arc<T>>;
type EntryMap<T> = HashMap<<T as Cached>::Key, Entry<T>>;

/// The cache of one thread.
#[derive(Default)]
pub(super) struct Cache {
    /// The version under which each tenant's entries were read.
    versions: HashMap<TenantNo, i64>,
    /// The tenants whose version was compared in this snapshot.
    compared: Vec<TenantNo>,
    maps: HashMap<(TenantNo, TypeId), Box<dyn Any + Send>>,
}

impl Cache {
    /// Starts a snapshot: every version may have changed.
    pub(super) fn begin_snapshot(&mut self) {
        self.compared.clear();
    }

    /// Whether the tenant's version was compared in this snapshot.
    pub(super) fn is_current(&self, tenant: TenantNo) -> bool {
        self.compared.contains(&tenant)
    }

    /// Drops the tenant's entries unless they were read under this version.
    pub(super) fn compare(&mut self, tenant: TenantNo, version: i64) {
        if self.versions.insert(tenant, version) != Some(version) {
            self.maps.retain(|(of, _), _| *of != tenant);
        }
        self.compared.push(tenant);
    }

    pub(super) fn get<T: Cached>(&self, tenant: TenantNo, key: &T::Key) -> Option<Entry<T>> {
        self.maps.get(&(tenant, TypeId::of::<T>()))?.downcast_ref::<EntryMap<T>>()?.get(key).cloned()
    }

    pub(super) fn insert<T: Cached>(&mut self, tenant: TenantNo, key: &T::Key, entry: Entry<T>) {
        let of = (tenant, TypeId::of::<T>());
        if self.maps.len() >= MAX_MAPS && !self.maps.contains_key(&of) {
            self.maps.clear();
        }
        let map = self.maps.entry(of).or_insert_with(|| Box::new(EntryMap::<T>::new()));
        if let Some(map) = map.downcast_mut::<EntryMap<T>>() {
            if map.len() >= MAX_ENTRIES {
                map.clear();
            }
            map.insert(key.clone(), entry);
        }
    }
}

/// Selects a tenant's version. Before the first write to a cached table there is no row, and the version is 0.
pub(super) const SELECT_VERSION: &str = "SELECT version FROM cache_versions WHERE tenant = $1";

pub(super) fn version(tx: &mut Tx<'_>) -> Result<i64, StoreError> {
    Ok(tx.scalar(SELECT_VERSION, &[])?.unwrap_or(0))
}

/// Increments the version of a tenant whose cached tables were written.
pub(super) fn bump(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO cache_versions (tenant, version) VALUES ($1, 1) \
         ON CONFLICT (tenant) DO UPDATE SET version = cache_versions.version + 1",
        &[],
    )?;
    Ok(())
}

/// Increments all versions, after changes by hand.
pub(super) fn bump_all(tx: &mut GlobalTx<'_>) -> Result<(), StoreError> {
    tx.execute("UPDATE cache_versions SET version = version + 1", &[])?;
    tx.execute(
        "INSERT INTO cache_versions (tenant, version) SELECT id, 1 FROM tenants WHERE id > 0 ON CONFLICT DO NOTHING",
        &[],
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Number;

    impl Cached for Number {
        type Key = usize;

        fn load(_: &mut Tx<'_>, _: &usize) -> Result<Option<Self>, StoreError> {
            Ok(None)
        }
    }

    fn has(cache: &Cache, tenant: i64, number: usize) -> bool {
        cache.get::<Number>(TenantNo(tenant), &number).is_some()
    }

    #[test]
    fn a_cache_has_bounds() {
        let mut cache = Cache::default();
        let mut insert = |tenant: usize, number| {
            cache.insert::<Number>(TenantNo(tenant as i64), &number, None);
            (has(&cache, 0, 0), has(&cache, tenant as i64, number))
        };
        assert!((0..MAX_ENTRIES).all(|number| insert(0, number) == (true, true)));
        assert_eq!(insert(0, MAX_ENTRIES), (false, true));
        insert(0, 0);
        assert!((1..MAX_MAPS).all(|tenant| insert(tenant, 1) == (true, true)));
        assert_eq!(insert(MAX_MAPS, 1), (false, true));
    }

    #[test]
    fn another_version_drops_the_entries_of_its_tenant_alone() {
        let mut cache = Cache::default();
        for tenant in [TenantNo(1), TenantNo(2)] {
            cache.compare(tenant, 1);
            cache.insert::<Number>(tenant, &1, Some(Arc::new(Number)));
        }
        cache.begin_snapshot();
        assert!(!cache.is_current(TenantNo(1)));
        cache.compare(TenantNo(1), 1);
        assert!(cache.is_current(TenantNo(1)) && has(&cache, 1, 1));
        cache.begin_snapshot();
        cache.compare(TenantNo(1), 2);
        assert!(!has(&cache, 1, 1) && has(&cache, 2, 1));
    }
}
