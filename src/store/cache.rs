//! What readers remember from one snapshot to the next.
//!
//! Rows point to people, departments, levels, places by their numbers, and answers show their names. Those hardly ever
//! change, so a thread that reads remembers what it looked up, for as long as `names_version` is what it was: triggers on
//! the tables of names change it, and each snapshot begins with reading it. What is remembered is therefore what the
//! snapshot would say, also when another process wrote it.

use std::{
    any::{Any, TypeId},
    hash::Hash,
    sync::Arc,
};

use foldhash::{HashMap, HashMapExt};

use super::{StoreError, TenantNo, Tx};

pub(super) const VERSION: &str = "SELECT version FROM names_version";

/// Something that can be remembered: it is read, or made of what is read, from tables that change `names_version` only.
/// The same key always means the same, whoever asks.
pub trait Known: Sized + Send + Sync + 'static {
    type Key: Clone + Eq + Hash + Send + 'static;

    fn find(tx: &mut Tx<'_>, key: &Self::Key) -> Result<Option<Self>, StoreError>;
}

/// Of one kind of a tenant. Whoever asks for more than this many begins anew.
const MOST: usize = 4_096;

/// Kinds of all tenants together.
const MOST_SHELVES: usize = 1_024;

/// What a key means, which may be nothing.
type Meaning<T> = Option<Arc<T>>;
type Shelf<T> = HashMap<<T as Known>::Key, Meaning<T>>;

/// What one thread remembers.
#[derive(Default)]
pub(super) struct Memo {
    version: Option<i64>,
    shelves: HashMap<(TenantNo, TypeId), Box<dyn Any + Send>>,
}

impl Memo {
    /// At the beginning of a snapshot: what was so under another version may not be so now.
    pub(super) fn renew(&mut self, version: i64) {
        if self.version.replace(version) != Some(version) {
            self.shelves.clear();
        }
    }

    pub(super) fn get<T: Known>(&self, tenant: TenantNo, key: &T::Key) -> Option<Meaning<T>> {
        self.shelves.get(&(tenant, TypeId::of::<T>()))?.downcast_ref::<Shelf<T>>()?.get(key).cloned()
    }

    pub(super) fn keep<T: Known>(&mut self, tenant: TenantNo, key: &T::Key, meaning: Meaning<T>) {
        let place = (tenant, TypeId::of::<T>());
        if self.shelves.len() >= MOST_SHELVES && !self.shelves.contains_key(&place) {
            self.shelves.clear();
        }
        let shelf = self.shelves.entry(place).or_insert_with(|| Box::new(Shelf::<T>::new()));
        if let Some(shelf) = shelf.downcast_mut::<Shelf<T>>() {
            if shelf.len() >= MOST {
                shelf.clear();
            }
            shelf.insert(key.clone(), meaning);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Number;

    impl Known for Number {
        type Key = usize;

        fn find(_: &mut Tx<'_>, _: &usize) -> Result<Option<Self>, StoreError> {
            Ok(None)
        }
    }

    fn known(memo: &Memo, tenant: i64, number: usize) -> bool {
        memo.get::<Number>(TenantNo(tenant), &number).is_some()
    }

    #[test]
    fn what_is_remembered_has_bounds() {
        let mut memo = Memo::default();
        let mut keep = |tenant: usize, number| {
            memo.keep::<Number>(TenantNo(tenant as i64), &number, None);
            (known(&memo, 0, 0), known(&memo, tenant as i64, number))
        };
        assert!((0..MOST).all(|number| keep(0, number) == (true, true)));
        assert_eq!(keep(0, MOST), (false, true));
        keep(0, 0);
        assert!((1..MOST_SHELVES).all(|tenant| keep(tenant, 1) == (true, true)));
        assert_eq!(keep(MOST_SHELVES, 1), (false, true));
    }

    #[test]
    fn another_version_is_another_beginning() {
        let mut memo = Memo::default();
        memo.renew(1);
        memo.keep::<Number>(TenantNo(1), &1, Some(Arc::new(Number)));
        memo.renew(1);
        assert!(known(&memo, 1, 1));
        memo.renew(2);
        assert!(!known(&memo, 1, 1));
    }
}
