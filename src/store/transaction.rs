//! What a closure gets: a transaction over the shared tables, or one bound to a tenant.

use super::{
    StoreError, Value,
    postgres::PgConnection,
    row::{Param, Row},
};

/// The number of a tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TenantNo(pub i64);

/// Which database it is. Only the few statements that cannot be portable ask.
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
pub struct Shared<'a> {
    connection: Connection<'a>,
}

/// Rows as a closure turns them into values.
type Map<'m, T> = &'m mut dyn FnMut(&Row<'_>) -> Result<T, StoreError>;

impl<'a> Shared<'a> {
    pub(super) fn new(connection: Connection<'a>) -> Self {
        Self { connection }
    }

    fn reborrow(&mut self) -> Shared<'_> {
        Shared {
            connection: match &mut self.connection {
                Connection::Sqlite(connection) => Connection::Sqlite(connection),
                Connection::Postgres(connection) => Connection::Postgres(connection),
            },
        }
    }

    pub fn engine(&self) -> Engine {
        match self.connection {
            Connection::Sqlite(_) => Engine::Sqlite,
            Connection::Postgres(_) => Engine::Postgres,
        }
    }

    /// The first row, if there is any.
    pub fn one<T>(
        &mut self,
        sql: &str,
        params: &[&dyn Param],
        map: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        self.first(sql, &values(None, params), map)
    }

    pub fn all<T>(
        &mut self,
        sql: &str,
        params: &[&dyn Param],
        mut map: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut found = Vec::new();
        self.query(sql, &values(None, params), &mut |row| {
            found.push(map(row)?);
            Ok(true)
        })?;
        Ok(found)
    }

    /// The number of rows that were changed.
    pub fn execute(&mut self, sql: &str, params: &[&dyn Param]) -> Result<u64, StoreError> {
        self.run(sql, &values(None, params))
    }

    fn first<T>(
        &mut self,
        sql: &str,
        values: &[Value<'_>],
        mut map: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let mut found = None;
        self.query(sql, values, &mut |row| {
            found = Some(map(row)?);
            Ok(false)
        })?;
        Ok(found)
    }

    /// Hands rows to `map` until it has enough.
    fn query(&mut self, sql: &str, values: &[Value<'_>], map: Map<'_, bool>) -> Result<(), StoreError> {
        match &mut self.connection {
            Connection::Sqlite(connection) => {
                let mut statement = connection.prepare_cached(&numbered(sql))?;
                for (at, value) in values.iter().enumerate() {
                    statement.raw_bind_parameter(at + 1, value)?;
                }
                let mut rows = statement.raw_query();
                while let Some(row) = rows.next()? {
                    if !map(&Row::Sqlite(row))? {
                        break;
                    }
                }
                Ok(())
            }
            Connection::Postgres(connection) => {
                for row in connection.query(sql, values)? {
                    if !map(&Row::Postgres(&row))? {
                        break;
                    }
                }
                Ok(())
            }
        }
    }

    fn run(&mut self, sql: &str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        match &mut self.connection {
            Connection::Sqlite(connection) => {
                let mut statement = connection.prepare_cached(&numbered(sql))?;
                for (at, value) in values.iter().enumerate() {
                    statement.raw_bind_parameter(at + 1, value)?;
                }
                Ok(statement.raw_execute()? as u64)
            }
            Connection::Postgres(connection) => connection.execute(sql, values),
        }
    }
}

/// SQLite numbers `$1` by first appearance; `?1` is what means the first parameter.
fn numbered(sql: &str) -> String {
    sql.replace('$', "?")
}

fn values<'p>(tenant: Option<&'p TenantNo>, params: &'p [&dyn Param]) -> Vec<Value<'p>> {
    let tenant = tenant.map(|tenant| Value::Int(tenant.0));
    tenant.into_iter().chain(params.iter().map(|param| param.value())).collect()
}

/// A transaction of one tenant. In every statement `$1` is the tenant; the caller's parameters begin at `$2`. PostgreSQL
/// refuses a statement that does not use its tenant, and debug builds check it for SQLite.
pub struct Tx<'a> {
    shared: Shared<'a>,
    tenant: TenantNo,
}

impl<'a> Tx<'a> {
    pub fn new(shared: &'a mut Shared<'_>, tenant: TenantNo) -> Self {
        Self { shared: shared.reborrow(), tenant }
    }

    pub fn tenant(&self) -> TenantNo {
        self.tenant
    }

    /// The same transaction without the tenant, for the tables that have none.
    pub fn shared(&mut self) -> &mut Shared<'a> {
        &mut self.shared
    }

    pub fn one<T>(
        &mut self,
        sql: &str,
        params: &[&dyn Param],
        map: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        names_its_tenant(sql);
        self.shared.first(sql, &values(Some(&self.tenant), params), map)
    }

    pub fn all<T>(
        &mut self,
        sql: &str,
        params: &[&dyn Param],
        mut map: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        names_its_tenant(sql);
        let mut found = Vec::new();
        self.shared.query(sql, &values(Some(&self.tenant), params), &mut |row| {
            found.push(map(row)?);
            Ok(true)
        })?;
        Ok(found)
    }

    pub fn execute(&mut self, sql: &str, params: &[&dyn Param]) -> Result<u64, StoreError> {
        names_its_tenant(sql);
        self.shared.run(sql, &values(Some(&self.tenant), params))
    }
}

fn names_its_tenant(sql: &str) {
    debug_assert!(sql.contains("$1") && sql.contains("tenant"), "a statement without its tenant: {sql}");
}
