//! Writes to the tables that belong to no tenant.

use std::{
    cell::Cell,
    ops::{Deref, DerefMut},
};

use hire_types::{Id, Param};

use super::{
    Effects, ROWS_PER_INSERT, Source, WriteTx, new_id,
    statements::{change_where, delete, insert, insert_absent, update},
};
use crate::store::{
    Actor, Engine, GlobalTx, StoreError, TenantNo, Tx, access, cache, check,
    ids::IdGenerator,
    record::{Global, Record},
};

/// `PRAGMA auto_vacuum` of a database file that can become smaller.
const INCREMENTAL_VACUUM: i64 = 2;

/// A transaction that may write to the tables that belong to no tenant.
pub struct GlobalWriteTx<'a> {
    tx: GlobalTx<'a>,
    source: Source<'a>,
}

impl<'a> Deref for GlobalWriteTx<'a> {
    type Target = GlobalTx<'a>;

    fn deref(&self) -> &GlobalTx<'a> {
        &self.tx
    }
}

impl DerefMut for GlobalWriteTx<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.tx
    }
}

impl<'a> GlobalWriteTx<'a> {
    pub(super) fn new(tx: GlobalTx<'a>, source: Source<'a>) -> Self {
        Self { tx, source }
    }

    /// Runs `work` in a transaction that may write.
    pub(in crate::store) fn run<T>(
        tx: &'a mut GlobalTx<'_>,
        ids: &'a IdGenerator,
        work: impl FnOnce(&mut GlobalWriteTx<'_>) -> T,
    ) -> T {
        let own = Cell::new(IdGenerator::NO_ID);
        let now = ids.now();
        let source = Source { ids, own: &own, server_now: now, now };
        work(&mut GlobalWriteTx::new(tx.reborrow(), source))
    }

    /// When the transaction began: the same for all of its changes.
    pub fn now(&self) -> i64 {
        self.source.now
    }

    /// The time of a tenant when the transaction began.
    pub fn now_in(&self, tenant: TenantNo) -> i64 {
        self.source.ids.clock().tenant_time(tenant, self.source.server_now)
    }

    /// The time of an app when the transaction began, see [`access::clock_of`].
    pub fn now_of_app(&mut self, app_id: &str) -> Result<i64, StoreError> {
        let source = self.source;
        let tenant = access::clock_of(&mut self.tx, source.ids.clock(), app_id)?;
        Ok(tenant.map_or(source.server_now, |tenant| source.ids.clock().tenant_time(tenant, source.server_now)))
    }

    /// A new id. It is unique even if the transaction is rolled back.
    pub fn new_id<K>(&mut self) -> Result<Id<K>, StoreError> {
        new_id(&mut self.tx, self.source)
    }

    /// Runs `work` in a tenant, then writes the change feed, log and events of its changes.
    pub fn in_tenant<T, E: From<StoreError>>(
        &mut self,
        tenant: TenantNo,
        actor: &Actor,
        work: impl FnOnce(&mut WriteTx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let source = Source { now: self.now_in(tenant), ..self.source };
        let tx = Tx::new(&mut self.tx, tenant);
        let mut write = WriteTx { tx, source, actor: actor.clone(), effects: Effects::default() };
        let done = work(&mut write)?;
        write.finish()?;
        Ok(done)
    }

    pub fn insert<R: Record<Scope = Global>>(&mut self, row: &R) -> Result<(), StoreError> {
        insert(&mut self.tx, None, row).map(drop)
    }

    /// Inserts the row unless its key exists; returns whether it did.
    pub fn insert_absent<R: Record<Scope = Global>>(&mut self, row: &R) -> Result<bool, StoreError> {
        Ok(!insert_absent(&mut self.tx, None, std::slice::from_ref(row))?.is_empty())
    }

    /// Inserts the rows whose keys are new, many in one statement.
    pub fn insert_all_absent<R: Record<Scope = Global>>(&mut self, rows: &[R]) -> Result<(), StoreError> {
        for rows in rows.chunks(ROWS_PER_INSERT) {
            insert_absent(&mut self.tx, None, rows)?;
        }
        Ok(())
    }

    /// Writes the columns that differ; returns whether any did.
    pub fn update<R: Record<Scope = Global>>(&mut self, before: &R, after: &R) -> Result<bool, StoreError> {
        Ok(update(&mut self.tx, None, before, after)?.is_some())
    }

    pub fn save<R: Record<Scope = Global>>(&mut self, before: Option<&R>, after: &R) -> Result<bool, StoreError> {
        match before {
            Some(before) => self.update(before, after),
            None => self.insert(after).map(|()| true),
        }
    }

    pub fn delete<R: Record<Scope = Global>>(&mut self, row: &R) -> Result<(), StoreError> {
        delete(&mut self.tx, None, row)
    }

    /// Sets columns of all rows for which a condition holds, and returns the rows as they are then.
    pub fn update_where<R: Record<Scope = Global>>(
        &mut self,
        set: &str,
        condition: &str,
        params: &[&dyn Param],
    ) -> Result<Vec<R>, StoreError> {
        change_where(&mut self.tx, None, &format!("UPDATE {} SET {set}", R::TABLE), condition, params)
    }

    /// Deletes all rows for which a condition holds, and returns them.
    pub fn delete_where<R: Record<Scope = Global>>(
        &mut self,
        condition: &str,
        params: &[&dyn Param],
    ) -> Result<Vec<R>, StoreError> {
        change_where(&mut self.tx, None, &format!("DELETE FROM {}", R::TABLE), condition, params)
    }

    /// Runs a statement on a table without a record; returns the number of rows that it changed.
    pub fn execute(&mut self, sql: &str, params: &[&dyn Param]) -> Result<u64, StoreError> {
        debug_assert!(check::record_table(sql).is_none(), "a record is written through its record: {sql}");
        self.tx.execute(sql, params)
    }

    /// Deletes rows of any table without entries in the change feed, for repairs. Returns their number.
    pub fn delete_unchecked(&mut self, table: &str, condition: &str) -> Result<u64, StoreError> {
        self.execute_unchecked(&format!("DELETE FROM {table} WHERE {condition}"), &[])
    }

    /// Runs any statement, for tests.
    pub(crate) fn execute_unchecked(&mut self, sql: &str, params: &[&dyn Param]) -> Result<u64, StoreError> {
        self.tx.execute(sql, params)
    }

    /// Returns pages of deleted rows to the file system at the next checkpoint, at most `max`, if the database is one of
    /// SQLite that was created for a [`sandbox`](crate::store::Options::sandbox). Returns whether more are left.
    pub fn release_pages(&mut self, max: u32) -> Result<bool, StoreError> {
        let can_shrink = self.tx.engine() == Engine::Sqlite
            && self.tx.scalar("PRAGMA auto_vacuum", &[])? == Some(INCREMENTAL_VACUUM);
        if !can_shrink {
            return Ok(false);
        }
        // Each row is a page.
        self.tx.query_all(&format!("PRAGMA incremental_vacuum({max})"), &[], |_| Ok(()))?;
        Ok(self.tx.scalar("PRAGMA freelist_count", &[])? > Some(0_i64))
    }

    /// Invalidates the cached rows of all tenants, after changes by hand.
    pub fn clear_caches(&mut self) -> Result<(), StoreError> {
        cache::bump_all(&mut self.tx)
    }
}
