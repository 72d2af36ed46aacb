//! Writes: the only way to change a record.
//!
//! A write transaction collects the consequences of each change: entries of the change feed and the operation log,
//! facts for events, and the invalidation of caches. They are written once, at the end of the same transaction.

mod global;
mod statements;

use std::{
    cell::Cell,
    ops::{Deref, DerefMut},
};

use hire_types::{Id, Param};

pub use self::global::GlobalWriteTx;
use self::statements::{Changed, change_where, delete, insert, insert_absent, update};
use super::{
    Actor, GlobalTx, StoreError, Tx, cache,
    changes::{self, Entity},
    check,
    ids::IdGenerator,
    operations::{Action, Identity, Operations},
    record::{PerTenant, Record, Silent, key_of},
};
use crate::events::{self, Fact};

/// Maximum rows in one INSERT.
const ROWS_PER_INSERT: usize = 16;

/// The context of a write transaction.
#[derive(Clone, Copy, Debug)]
struct Source<'a> {
    ids: &'a IdGenerator,
    /// The last id of a claim that the transaction took itself.
    own: &'a Cell<i64>,
    /// The time of the server when the transaction began.
    server_now: i64,
    /// The tenant's time; the server's time in tables without a tenant.
    now: i64,
}

/// The consequences of the changes of a transaction.
#[derive(Default)]
struct Effects {
    feed: Vec<(Entity, i64)>,
    facts: Vec<Fact>,
    cached: bool,
    operations: Operations,
}

/// A transaction that changes the data of one tenant. It can read like a [`Tx`].
pub struct WriteTx<'a> {
    tx: Tx<'a>,
    source: Source<'a>,
    actor: Actor,
    effects: Effects,
}

impl<'a> Deref for WriteTx<'a> {
    type Target = Tx<'a>;

    fn deref(&self) -> &Tx<'a> {
        &self.tx
    }
}

impl DerefMut for WriteTx<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.tx
    }
}

impl WriteTx<'_> {
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// When the transaction began, by the tenant's time: the same for all of its changes.
    pub fn now(&self) -> i64 {
        self.source.now
    }

    /// When the transaction began, by the server's time.
    pub fn server_now(&self) -> i64 {
        self.source.server_now
    }

    /// A new id. It is unique even if the transaction is rolled back.
    pub fn new_id<K>(&mut self) -> Result<Id<K>, StoreError> {
        let source = self.source;
        new_id(self.tx.global(), source)
    }

    pub fn insert<R: Record<Scope = PerTenant>>(&mut self, row: &R) -> Result<(), StoreError> {
        let tenant = self.tx.tenant();
        let identity = insert(self.tx.global(), Some(tenant), row)?;
        self.log::<R>(Action::Created, identity, Vec::new());
        self.note(None, Some(row));
        Ok(())
    }

    /// Inserts the rows whose keys are new, many in one statement; returns how many that were.
    pub fn insert_all<R: Record<Scope = PerTenant>>(&mut self, rows: &[R]) -> Result<usize, StoreError> {
        let tenant = self.tx.tenant();
        let mut new = 0;
        for rows in rows.chunks(ROWS_PER_INSERT) {
            for row in insert_absent(self.tx.global(), Some(tenant), rows)? {
                self.log::<R>(Action::Created, Identity::of::<R>(&row.values()), Vec::new());
                self.note(None, Some(row));
                new += 1;
            }
        }
        Ok(new)
    }

    /// Writes the columns that differ; returns whether any did.
    pub fn update<R: Record<Scope = PerTenant>>(&mut self, before: &R, after: &R) -> Result<bool, StoreError> {
        let tenant = self.tx.tenant();
        let changed = update(self.tx.global(), Some(tenant), before, after)?;
        let is_changed = changed.is_some();
        if let Some(Changed { identity, columns }) = changed {
            self.log::<R>(Action::Updated, identity, columns);
            self.note(Some(before), Some(after));
        }
        Ok(is_changed)
    }

    /// Inserts or updates a row; returns whether anything changed.
    pub fn save<R: Record<Scope = PerTenant>>(&mut self, before: Option<&R>, after: &R) -> Result<bool, StoreError> {
        match before {
            Some(before) => self.update(before, after),
            None => self.insert(after).map(|()| true),
        }
    }

    pub fn delete<R: Record<Scope = PerTenant>>(&mut self, row: &R) -> Result<(), StoreError> {
        let tenant = self.tx.tenant();
        delete(self.tx.global(), Some(tenant), row)?;
        self.log::<R>(Action::Deleted, Identity::of::<R>(&row.values()), Vec::new());
        self.note(Some(row), None);
        Ok(())
    }

    /// Replaces rows by others: rows with the same key are updated, the rest are deleted and inserted. Returns whether
    /// anything changed.
    pub fn replace<R: Record<Scope = PerTenant>>(&mut self, before: &[R], after: &[R]) -> Result<bool, StoreError> {
        fn of<'r, R: Record>(rows: &'r [R], row: &R) -> Option<&'r R> {
            let key = key_of(row);
            rows.iter().find(|other| key_of(*other) == key)
        }
        let mut changed = false;
        for row in before.iter().filter(|row| of(after, row).is_none()) {
            self.delete(row)?;
            changed = true;
        }
        for row in after {
            changed |= self.save(of(before, row), row)?;
        }
        Ok(changed)
    }

    /// Sets columns of all rows of the tenant for which a condition holds, and returns the rows as they are then. The
    /// parameters begin at `$2`.
    pub fn update_where<R: Record<Scope = PerTenant, Events = Silent>>(
        &mut self,
        set: &str,
        condition: &str,
        params: &[&dyn Param],
    ) -> Result<Vec<R>, StoreError> {
        self.change_where(Action::Updated, &format!("UPDATE {} SET {set}", R::TABLE), condition, params)
    }

    /// Deletes all rows of the tenant for which a condition holds, and returns them. The parameters begin at `$2`.
    pub fn delete_where<R: Record<Scope = PerTenant, Events = Silent>>(
        &mut self,
        condition: &str,
        params: &[&dyn Param],
    ) -> Result<Vec<R>, StoreError> {
        self.change_where(Action::Deleted, &format!("DELETE FROM {}", R::TABLE), condition, params)
    }

    fn change_where<R: Record<Scope = PerTenant>>(
        &mut self,
        action: Action,
        change: &str,
        condition: &str,
        params: &[&dyn Param],
    ) -> Result<Vec<R>, StoreError> {
        let tenant = self.tx.tenant();
        let rows: Vec<R> = change_where(self.tx.global(), Some(tenant), change, condition, params)?;
        for row in &rows {
            self.log::<R>(action, Identity::of::<R>(&row.values()), Vec::new());
            self.note(None::<&R>, Some(row));
        }
        Ok(rows)
    }

    /// Records a fact that no row shows.
    pub fn announce(&mut self, fact: Fact) {
        self.effects.facts.push(fact);
    }

    /// The facts that this transaction has noted so far.
    pub fn facts(&self) -> &[Fact] {
        &self.effects.facts
    }

    /// Writes to the tables that belong to no tenant, in the same transaction.
    pub fn in_global<T>(&mut self, work: impl FnOnce(&mut GlobalWriteTx<'_>) -> T) -> T {
        let source = Source { now: self.source.server_now, ..self.source };
        work(&mut GlobalWriteTx::new(self.tx.global().reborrow(), source))
    }

    /// Adds an entity to the change feed although none of its records was written.
    pub fn touch(&mut self, entity: Entity, id: i64) {
        self.effects.feed.push((entity, id));
    }

    /// The entities that this transaction has added to the change feed so far.
    pub(super) fn touched(&self) -> &[(Entity, i64)] {
        &self.effects.feed
    }

    /// Runs a statement on a table without a record; returns the number of rows that it changed.
    pub fn execute(&mut self, sql: &str, params: &[&dyn Param]) -> Result<u64, StoreError> {
        debug_assert!(check::record_table(sql).is_none(), "a record is written through its record: {sql}");
        self.tx.execute(sql, params)
    }

    /// Runs any statement, for seeds and tests. It updates the cache version; the caller must add entries to the change
    /// feed.
    pub(crate) fn execute_unchecked(&mut self, sql: &str, params: &[&dyn Param]) -> Result<u64, StoreError> {
        self.effects.cached |= check::writes_cached_table(sql);
        self.tx.execute(sql, params)
    }

    /// Changes by seed files are not logged.
    fn log<R: Record<Scope = PerTenant>>(&mut self, action: Action, identity: Identity, columns: Vec<&'static str>) {
        if self.actor != Actor::Seed {
            self.effects.operations.note::<R>(action, identity, columns);
        }
    }

    fn note<R: Record>(&mut self, before: Option<&R>, after: Option<&R>) {
        self.effects.cached |= R::CACHED;
        self.effects.feed.extend(before.and_then(Record::feed));
        self.effects.feed.extend(after.and_then(Record::feed));
        if self.actor != Actor::Seed {
            self.effects.facts.extend(R::facts(before, after));
        }
    }

    fn finish(mut self) -> Result<(), StoreError> {
        let Effects { mut feed, facts, cached, operations } = std::mem::take(&mut self.effects);
        operations.write(&mut self)?;
        feed.sort_unstable_by_key(|(entity, id)| (entity.code(), *id));
        feed.dedup();
        changes::append(&mut self.tx, &feed)?;
        if cached {
            cache::bump(&mut self.tx)?;
        }
        if facts.is_empty() {
            return Ok(());
        }
        let (tenant, position) = (self.tx.tenant(), changes::position(self.tx.global())?);
        for event in events::from_facts(facts, position, &mut self)? {
            insert(self.tx.global(), Some(tenant), &event)?;
        }
        Ok(())
    }
}

fn new_id<K>(tx: &mut GlobalTx<'_>, source: Source<'_>) -> Result<Id<K>, StoreError> {
    source.ids.in_transaction(source.own, tx).map(Id::new)
}
