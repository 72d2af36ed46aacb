//! Transactions: [`GlobalTx`] over the global tables, [`Tx`] bound to a tenant.

use std::{
    cell::{Cell, RefCell},
    sync::Arc,
};

use rusqlite::CachedStatement;

use hire_types::{Param, Value};

use super::{
    Cached, StoreError,
    cache::{self, Cache},
    check,
    postgres::PgConnection,
    row::{Bound, IN_LIST, KEYS_PER_IN_LIST, Row, padded_keys},
};

/// The number of a tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
pub struct TenantNo(pub i64);

/// The database engine, for the few statements that are not portable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

pub(super) enum Connection<'a> {
    Sqlite(&'a rusqlite::Connection),
    Postgres(&'a mut PgConnection),
}

/// A transaction over everything. Parameters are `$1`, `$2`, …
///
/// A failed statement fails the transaction, even if the closure continues and returns `Ok`: PostgreSQL requires this,
/// and SQLite must behave the same. Use `ON CONFLICT` where a conflict is expected.
pub struct GlobalTx<'a> {
    connection: Connection<'a>,
    failed: &'a RefCell<Option<StoreError>>,
    /// `None` in a write transaction, which may have changed cached rows itself.
    cache: Option<&'a RefCell<Cache>>,
}

/// Converts rows to values; returns whether to continue.
type RowFn<'m, T> = &'m mut dyn FnMut(&Row<'_>) -> Result<T, StoreError>;

impl<'a> GlobalTx<'a> {
    /// `failed` will hold the first error of a statement.
    pub(super) fn new(connection: Connection<'a>, failed: &'a RefCell<Option<StoreError>>) -> Self {
        Self { connection, failed, cache: None }
    }

    /// Uses the cache of its thread, for which the snapshot was started.
    pub(super) fn with_cache(mut self, cache: &'a RefCell<Cache>) -> Self {
        self.cache = Some(cache);
        self
    }

    /// The first error of a statement in this transaction.
    pub(super) fn first_error(&self) -> Option<StoreError> {
        self.failed.borrow().clone()
    }

    pub(super) fn reborrow(&mut self) -> GlobalTx<'_> {
        GlobalTx {
            connection: match &mut self.connection {
                Connection::Sqlite(connection) => Connection::Sqlite(connection),
                Connection::Postgres(connection) => Connection::Postgres(connection),
            },
            failed: self.failed,
            cache: self.cache,
        }
    }

    pub fn engine(&self) -> Engine {
        match self.connection {
            Connection::Sqlite(_) => Engine::Sqlite,
            Connection::Postgres(_) => Engine::Postgres,
        }
    }

    /// The first row, if there is one.
    pub fn query_opt<T>(
        &mut self,
        sql: &str,
        params: &[&dyn Param],
        map: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        self.first(sql, &values(None, params), map)
    }

    pub fn query_all<T>(
        &mut self,
        sql: &str,
        params: &[&dyn Param],
        mut map: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut rows = Vec::new();
        self.query(sql, &values(None, params), &mut |row| {
            rows.push(map(row)?);
            Ok(true)
        })?;
        Ok(rows)
    }

    /// Returns the number of rows that were changed.
    pub(super) fn execute(&mut self, sql: &str, params: &[&dyn Param]) -> Result<u64, StoreError> {
        self.run(sql, &values(None, params))
    }

    pub(super) fn first<T>(
        &mut self,
        sql: &str,
        values: &[Value<'_>],
        mut map: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let mut first = None;
        self.query(sql, values, &mut |row| {
            first = Some(map(row)?);
            Ok(false)
        })?;
        Ok(first)
    }

    /// Passes rows to `map` until it returns `false`.
    pub(super) fn query(&mut self, sql: &str, values: &[Value<'_>], map: RowFn<'_, bool>) -> Result<(), StoreError> {
        let note = |error| record_error(self.failed, error);
        match &mut self.connection {
            Connection::Sqlite(connection) => {
                let mut statement = prepare_bound(connection, sql, values).map_err(note)?;
                let mut rows = statement.raw_query();
                while let Some(row) = rows.next().map_err(|error| note(error.into()))? {
                    if !map(&Row::Sqlite(row))? {
                        break;
                    }
                }
                Ok(())
            }
            Connection::Postgres(connection) => {
                for row in connection.query(sql, values).map_err(note)? {
                    if !map(&Row::Postgres(&row))? {
                        break;
                    }
                }
                Ok(())
            }
        }
    }

    pub(super) fn run(&mut self, sql: &str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        let changed = match &mut self.connection {
            Connection::Sqlite(connection) => {
                prepare_bound(connection, sql, values).and_then(|mut statement| Ok(statement.raw_execute()? as u64))
            }
            Connection::Postgres(connection) => connection.execute(sql, values),
        };
        changed.map_err(|error| record_error(self.failed, error))
    }
}

fn record_error(failed: &RefCell<Option<StoreError>>, error: StoreError) -> StoreError {
    failed.borrow_mut().get_or_insert_with(|| error.clone());
    error
}

/// Prepares a statement and binds its parameters. In SQLite `$3` is a name, so each parameter is looked up by name.
fn prepare_bound<'c>(
    connection: &'c rusqlite::Connection,
    sql: &str,
    values: &[Value<'_>],
) -> Result<CachedStatement<'c>, StoreError> {
    let mut statement = connection.prepare_cached(sql).map_err(StoreError::unprepared)?;
    let count = statement.parameter_count();
    if count != values.len() {
        return Err(wrong_count(count, values.len()));
    }
    for at in 1..=count {
        let number = statement.parameter_name(at).and_then(|name| name.strip_prefix('$')?.parse::<usize>().ok());
        let value = number.and_then(|number| values.get(number.checked_sub(1)?));
        let value = value.ok_or_else(|| StoreError::Sql("parameters are $1, $2, … without a gap".to_owned()))?;
        statement.raw_bind_parameter(at, Bound(value))?;
    }
    Ok(statement)
}

pub(super) fn wrong_count(wanted: usize, given: usize) -> StoreError {
    StoreError::Sql(format!("the statement takes {wanted} parameters and was given {given}"))
}

fn values<'p>(tenant: Option<&'p TenantNo>, params: &'p [&dyn Param]) -> Vec<Value<'p>> {
    let tenant = tenant.map(|tenant| Value::Int(tenant.0));
    tenant.into_iter().chain(params.iter().map(|param| param.value())).collect()
}

/// A transaction of one tenant. In every statement `$1` is the tenant; the caller's parameters begin at `$2`. PostgreSQL
/// refuses a statement that does not use its tenant, and debug builds check it for SQLite.
pub struct Tx<'a> {
    global: GlobalTx<'a>,
    tenant: TenantNo,
}

impl<'a> Tx<'a> {
    pub fn new(global: &'a mut GlobalTx<'_>, tenant: TenantNo) -> Self {
        Self { global: global.reborrow(), tenant }
    }

    pub fn tenant(&self) -> TenantNo {
        self.tenant
    }

    /// The same transaction without the tenant, for the tables that have none.
    pub fn global(&mut self) -> &mut GlobalTx<'a> {
        &mut self.global
    }

    pub fn query_opt<T>(
        &mut self,
        sql: &str,
        params: &[&dyn Param],
        map: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        assert_tenant_bound(sql);
        self.global.first(sql, &values(Some(&self.tenant), params), map)
    }

    pub fn query_all<T>(
        &mut self,
        sql: &str,
        params: &[&dyn Param],
        mut map: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        assert_tenant_bound(sql);
        let mut rows = Vec::new();
        self.global.query(sql, &values(Some(&self.tenant), params), &mut |row| {
            rows.push(map(row)?);
            Ok(true)
        })?;
        Ok(rows)
    }

    /// At most `limit` rows, and whether there are more. The statement's `LIMIT` is its last parameter, and is not
    /// among `params`: one row more is read than is returned.
    pub fn page<T>(
        &mut self,
        sql: &str,
        params: &[&dyn Param],
        limit: i64,
        mut map: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<(Vec<T>, bool), StoreError> {
        assert_tenant_bound(sql);
        let (mut rows, mut more) = (Vec::new(), false);
        let mut values = values(Some(&self.tenant), params);
        values.push(Value::Int(limit.saturating_add(1)));
        self.global.query(sql, &values, &mut |row| {
            more = rows.len() as i64 >= limit;
            if !more {
                rows.push(map(row)?);
            }
            Ok(!more)
        })?;
        Ok((rows, more))
    }

    /// The rows of any number of keys. `sql` gets the list of the keys' places and returns the statement. The parameters of
    /// the keys are followed by `others`, from `$22`.
    pub fn query_in<K: Param, T>(
        &mut self,
        sql: impl FnOnce(&str) -> String,
        keys: &[K],
        others: &[&dyn Param],
        mut map: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        match (keys, others) {
            ([], _) => return Ok(Vec::new()),
            // SQLite compares with a single value; of a longer list it builds a tree first.
            ([key], []) => return self.query_all(&sql("($2)"), &[key], map),
            _ => {}
        }
        let sql = sql(IN_LIST);
        let mut rows = Vec::with_capacity(keys.len());
        for keys in keys.chunks(KEYS_PER_IN_LIST) {
            let params: Vec<&dyn Param> = padded_keys(keys).chain(others.iter().copied()).collect();
            rows.extend(self.query_all(&sql, &params, &mut map)?);
        }
        Ok(rows)
    }

    pub(super) fn execute(&mut self, sql: &str, params: &[&dyn Param]) -> Result<u64, StoreError> {
        assert_tenant_bound(sql);
        self.global.run(sql, &values(Some(&self.tenant), params))
    }

    /// The value of a key, from the cache or loaded into it.
    pub fn cached<T: Cached>(&mut self, key: &T::Key) -> Result<Option<Arc<T>>, StoreError> {
        let Some(cache) = self.global.cache else { return Ok(T::load(self, key)?.map(Arc::new)) };
        if !cache.borrow().is_current(self.tenant) {
            let version = cache::version(self)?;
            cache.borrow_mut().compare(self.tenant, version);
        }
        if let Some(value) = cache.borrow().get::<T>(self.tenant, key) {
            return Ok(value);
        }
        let loading = Loading::begin();
        let value = T::load(self, key)?.map(Arc::new);
        drop(loading);
        cache.borrow_mut().insert::<T>(self.tenant, key, value.clone());
        Ok(value)
    }

    /// The same for a nullable column.
    pub fn cached_opt<T: Cached>(&mut self, key: Option<T::Key>) -> Result<Option<Arc<T>>, StoreError> {
        key.map_or(Ok(None), |key| self.cached(&key))
    }
}

thread_local! {
    /// Depth of nested cache loads of this thread.
    static LOADING: Cell<usize> = const { Cell::new(0) };
}

/// While it exists, statements may read cached tables only; checked in debug builds.
struct Loading;

impl Loading {
    fn begin() -> Self {
        LOADING.with(|loading| loading.set(loading.get() + 1));
        Self
    }
}

impl Drop for Loading {
    fn drop(&mut self) {
        LOADING.with(|loading| loading.set(loading.get() - 1));
    }
}

fn assert_tenant_bound(sql: &str) {
    debug_assert!(sql.contains("$1") && sql.contains("tenant"), "a statement without its tenant: {sql}");
    debug_assert!(!check::leaves_the_tenant(sql), "the tenant is one of several alternatives: {sql}");
    debug_assert!(
        LOADING.with(Cell::get) == 0 || check::uncached_table(sql).is_none(),
        "cached values may be read from cached tables only: {sql}"
    );
}
