//! INSERT, UPDATE and DELETE of records, derived from their columns. These functions do not write the change feed, log
//! or events.

use hire_types::{Param, Value};

use crate::store::{
    GlobalTx, StoreError, TenantNo,
    operations::Identity,
    record::{Cells, Record, first_place, key_of},
};

fn with_tenant(tenant: Option<TenantNo>) -> Vec<Value<'static>> {
    tenant.map(|tenant| Value::Int(tenant.0)).into_iter().collect()
}

pub(super) fn insert<R: Record>(
    tx: &mut GlobalTx<'_>,
    tenant: Option<TenantNo>,
    row: &R,
) -> Result<Identity, StoreError> {
    let mut values = with_tenant(tenant);
    let first = values.len();
    values.extend(row.values());
    tx.run(&R::sql().insert, &values)?;
    Ok(Identity::of::<R>(values.get(first..).unwrap_or_default()))
}

/// Inserts the rows whose keys are new, in one statement, and returns them.
pub(super) fn insert_absent<'r, R: Record>(
    tx: &mut GlobalTx<'_>,
    tenant: Option<TenantNo>,
    rows: &'r [R],
) -> Result<Vec<&'r R>, StoreError> {
    let columns = &R::sql().columns;
    let mut values = with_tenant(tenant);
    values.extend(rows.iter().flat_map(Record::values));
    let list = |first: usize| {
        let places: Vec<String> = (first..first + columns.len()).map(|place| format!("${place}")).collect();
        let tenant = if tenant.is_some() { "$1, " } else { "" };
        format!("({tenant}{})", places.join(", "))
    };
    let lists: Vec<String> = (0..rows.len()).map(|row| list(first_place::<R>() + row * columns.len())).collect();
    let names: Vec<String> = columns.iter().map(|column| format!("\"{column}\"")).collect();
    let sql = format!(
        "INSERT INTO {} ({}{}) VALUES {} ON CONFLICT DO NOTHING RETURNING {}",
        R::TABLE,
        if tenant.is_some() { "tenant, " } else { "" },
        names.join(", "),
        lists.join(", "),
        R::LIST.trim_start_matches(", "),
    );
    let mut inserted = Vec::new();
    tx.query(&sql, &values, &mut |row| {
        inserted.push(R::read(&mut Cells::new(row))?);
        Ok(true)
    })?;
    let is_new = |row: &&'r R| inserted.iter().any(|other: &R| key_of(other) == key_of(*row));
    Ok(rows.iter().filter(is_new).collect())
}

/// A row that was updated, and its columns that are different now.
pub(super) struct Changed {
    pub identity: Identity,
    pub columns: Vec<&'static str>,
}

pub(super) fn update<R: Record>(
    tx: &mut GlobalTx<'_>,
    tenant: Option<TenantNo>,
    before: &R,
    after: &R,
) -> Result<Option<Changed>, StoreError> {
    let (old, new) = (before.values(), after.values());
    let identity = Identity::of::<R>(&new);
    debug_assert!(old.get(..R::KEYS) == new.get(..R::KEYS), "a row of {} keeps its key", R::TABLE);
    let mut values = with_tenant(tenant);
    values.extend(key_of(before));
    let (mut columns, mut sets) = (Vec::new(), Vec::new());
    for (column, (old, new)) in R::sql().columns.iter().zip(old.into_iter().zip(new)) {
        if old != new {
            values.push(new);
            sets.push(format!("\"{column}\" = ${}", values.len()));
            columns.push(*column);
        }
    }
    if sets.is_empty() {
        return Ok(None);
    }
    one_row::<R>(tx.run(&format!("UPDATE {} SET {}{}", R::TABLE, sets.join(", "), R::sql().by_key), &values)?)?;
    Ok(Some(Changed { identity, columns }))
}

pub(super) fn delete<R: Record>(tx: &mut GlobalTx<'_>, tenant: Option<TenantNo>, row: &R) -> Result<(), StoreError> {
    let mut values = with_tenant(tenant);
    values.extend(key_of(row));
    one_row::<R>(tx.run(&format!("DELETE FROM {}{}", R::TABLE, R::sql().by_key), &values)?)
}

/// Checks that exactly one row was changed: it was read in this transaction.
fn one_row<R: Record>(changed: u64) -> Result<(), StoreError> {
    if changed == 1 { Ok(()) } else { Err(StoreError::Sql(format!("{changed} rows of {} have one key", R::TABLE))) }
}

pub(super) fn change_where<R: Record>(
    tx: &mut GlobalTx<'_>,
    tenant: Option<TenantNo>,
    change: &str,
    condition: &str,
    params: &[&dyn Param],
) -> Result<Vec<R>, StoreError> {
    let tenant_too = if tenant.is_some() { "tenant = $1 AND " } else { "" };
    let list = R::LIST.trim_start_matches(", ");
    let sql = format!("{change} WHERE {tenant_too}({condition}) RETURNING {list}");
    let mut values = with_tenant(tenant);
    values.extend(params.iter().map(|param| param.value()));
    let mut rows = Vec::new();
    tx.query(&sql, &values, &mut |row| {
        rows.push(R::read(&mut Cells::new(row))?);
        Ok(true)
    })?;
    Ok(rows)
}
