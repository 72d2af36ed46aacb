//! Reads of records and views.

use hire_types::{FromColumn, Param, Value};

use super::{Cells, Global, PageRows, PerTenant, Record, Select, key_of};
use crate::store::{GlobalTx, StoreError, TenantNo, Tx, in_list, row::Row};

/// Made for every read, so it is copied together without formatting.
fn select_text<S: Select>(rest: &str) -> String {
    let list = S::LIST.strip_prefix(", ").unwrap_or(S::LIST);
    ["SELECT ", list, " FROM ", S::TABLE, S::JOIN, " ", rest].concat()
}

fn exists_text<S: Select>(rest: &str) -> String {
    format!("SELECT 1 FROM {}{} {rest} LIMIT 1", S::TABLE, S::JOIN)
}

fn read<S: Select>(row: &Row<'_>) -> Result<S, StoreError> {
    S::read(&mut Cells::new(row))
}

/// Reads of a tenant's tables. In every condition `$1` is the tenant; the parameters begin at `$2`.
impl Tx<'_> {
    /// The row of a key.
    pub fn get<R: Record<Scope = PerTenant>>(&mut self, key: &R::Key) -> Result<Option<R>, StoreError> {
        let tenant = self.tenant();
        get(self.global(), Some(tenant), key)
    }

    /// The stored row with the key of this one.
    pub fn stored<R: Record<Scope = PerTenant>>(&mut self, row: &R) -> Result<Option<R>, StoreError> {
        let tenant = Value::Int(self.tenant().0);
        let values: Vec<Value<'_>> = std::iter::once(tenant).chain(key_of(row)).collect();
        self.global().first(&select_text::<R>(&R::sql().by_key), &values, read)
    }

    /// The first row for which `rest` holds: `WHERE tenant = $1 AND …`.
    pub fn find<S: Select<Scope = PerTenant>>(
        &mut self,
        rest: &str,
        params: &[&dyn Param],
    ) -> Result<Option<S>, StoreError> {
        self.query_opt(&select_text::<S>(rest), params, read)
    }

    /// All rows for which `rest` holds.
    pub fn select<S: Select<Scope = PerTenant>>(
        &mut self,
        rest: &str,
        params: &[&dyn Param],
    ) -> Result<Vec<S>, StoreError> {
        self.query_all(&select_text::<S>(rest), params, read)
    }

    /// The rows of any number of keys, by a `rest` with `in_list!()`. Their parameters are followed by `others`, from `$22`.
    pub fn select_of<K: Param, S: Select<Scope = PerTenant>>(
        &mut self,
        rest: &str,
        keys: &[K],
        others: &[&dyn Param],
    ) -> Result<Vec<S>, StoreError> {
        self.query_in(|list| select_text::<S>(&rest.replace(in_list!(), list)), keys, others, read)
    }

    /// At most `limit` rows, and whether there are more. The `LIMIT` of `rest` is its last parameter and not among `params`.
    pub fn select_page<S: Select<Scope = PerTenant>>(
        &mut self,
        rest: &str,
        params: &[&dyn Param],
        limit: i64,
    ) -> Result<PageRows<S>, StoreError> {
        let (rows, more) = self.page(&select_text::<S>(rest), params, limit, read)?;
        Ok(PageRows { rows, more })
    }

    /// Whether there is a row for which `rest` holds.
    pub fn exists<S: Select<Scope = PerTenant>>(
        &mut self,
        rest: &str,
        params: &[&dyn Param],
    ) -> Result<bool, StoreError> {
        Ok(self.query_opt(&exists_text::<S>(rest), params, |_| Ok(()))?.is_some())
    }

    /// The only column of the first row.
    pub fn scalar<T: FromColumn>(&mut self, sql: &str, params: &[&dyn Param]) -> Result<Option<T>, StoreError> {
        self.query_opt(sql, params, |row| row.get(0))
    }

    /// The only column of all rows.
    pub fn scalars<T: FromColumn>(&mut self, sql: &str, params: &[&dyn Param]) -> Result<Vec<T>, StoreError> {
        self.query_all(sql, params, |row| row.get(0))
    }
}

/// Reads of tables that belong to no tenant. Parameters begin at `$1`.
impl GlobalTx<'_> {
    pub fn get<R: Record<Scope = Global>>(&mut self, key: &R::Key) -> Result<Option<R>, StoreError> {
        get(self, None, key)
    }

    pub fn find<S: Select<Scope = Global>>(
        &mut self,
        rest: &str,
        params: &[&dyn Param],
    ) -> Result<Option<S>, StoreError> {
        self.query_opt(&select_text::<S>(rest), params, read)
    }

    pub fn select<S: Select<Scope = Global>>(
        &mut self,
        rest: &str,
        params: &[&dyn Param],
    ) -> Result<Vec<S>, StoreError> {
        self.query_all(&select_text::<S>(rest), params, read)
    }

    /// Rows of all tenants, for background work and checks. Parameters begin at `$1`.
    pub fn select_across<S: Select<Scope = PerTenant>>(
        &mut self,
        rest: &str,
        params: &[&dyn Param],
    ) -> Result<Vec<S>, StoreError> {
        self.query_all(&select_text::<S>(rest), params, read)
    }

    pub fn exists<S: Select<Scope = Global>>(&mut self, rest: &str, params: &[&dyn Param]) -> Result<bool, StoreError> {
        Ok(self.query_opt(&exists_text::<S>(rest), params, |_| Ok(()))?.is_some())
    }

    pub fn scalar<T: FromColumn>(&mut self, sql: &str, params: &[&dyn Param]) -> Result<Option<T>, StoreError> {
        self.query_opt(sql, params, |row| row.get(0))
    }

    pub fn scalars<T: FromColumn>(&mut self, sql: &str, params: &[&dyn Param]) -> Result<Vec<T>, StoreError> {
        self.query_all(sql, params, |row| row.get(0))
    }
}

fn get<R: Record>(global: &mut GlobalTx<'_>, tenant: Option<TenantNo>, key: &R::Key) -> Result<Option<R>, StoreError> {
    let tenant = tenant.map(|tenant| Value::Int(tenant.0));
    let values: Vec<Value<'_>> = tenant.into_iter().chain(R::key_values(key)).collect();
    global.first(&select_text::<R>(&R::sql().by_key), &values, read)
}
