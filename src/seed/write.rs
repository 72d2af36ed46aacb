//! Rows into the store: the one place that writes them, for every table the same.

use super::{
    kinds::{self, Kind},
    past::Seeded,
    row::{Cell, Links, OnUpdate, Row},
};
use crate::store::{Entity, Param, StoreError, WriteTx};

/// How many entities a seed brought, changed and found as they should be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub created: usize,
    pub updated: usize,
    pub unchanged: usize,
    /// Apps whose stored secret is another one than the seed states, and stays.
    pub kept_secrets: usize,
}

impl Report {
    pub fn count(&mut self, was_there: bool, changed: bool) {
        match (was_there, changed) {
            (false, _) => self.created += 1,
            (true, true) => self.updated += 1,
            (true, false) => self.unchanged += 1,
        }
    }
}

/// Writes an entity unless it is stored as it is stated already.
pub fn entity(
    tx: &mut WriteTx<'_>,
    kind: &Kind,
    row: &Row,
    seeded: &Seeded,
    now: i64,
    report: &mut Report,
) -> Result<(), StoreError> {
    let digest = row.digest();
    let before = seeded.get(&(kind.list.to_owned(), row.key.clone()));
    let changed = before.is_none_or(|(_, before)| *before != digest);
    report.count(before.is_some(), changed);
    if !changed {
        return Ok(());
    }
    upsert(tx, kind, row, now)?;
    for links in &row.links {
        replace(tx, links, row.id)?;
    }
    tx.execute_unchecked(
        "INSERT INTO seeded (tenant, entity, name, id, digest) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (tenant, entity, name) DO UPDATE SET id = excluded.id, digest = excluded.digest",
        &[&kind.list, &row.key, &row.id, &digest],
    )?;
    if let Some(entity) = followed(kind) {
        tx.touch(entity, row.id);
    }
    if let Some(applied) = row.applied.filter(|applied| applied.stated || before.is_none()) {
        let later = tx.execute_unchecked(
            "UPDATE talents SET applied_at = $3 WHERE tenant = $1 AND id = $2 AND applied_at < $3",
            &[&applied.talent, &applied.at],
        )?;
        if later > 0 {
            tx.touch(Entity::Talent, applied.talent);
        }
    }
    Ok(())
}

/// What the entity is in the change feed.
fn followed(kind: &Kind) -> Option<Entity> {
    match kind.list {
        kinds::APPLICATIONS => Some(Entity::Application),
        kinds::JOB_REQUIREMENTS => Some(Entity::JobRequirement),
        kinds::OFFERS => Some(Entity::Offer),
        kinds::TALENTS => Some(Entity::Talent),
        _ => None,
    }
}

fn upsert(tx: &mut WriteTx<'_>, kind: &Kind, row: &Row, now: i64) -> Result<(), StoreError> {
    let now = Cell::from(now);
    let mut params: Vec<&dyn Param> = row.columns.iter().map(|column| &column.cell as &dyn Param).collect();
    params.push(&now);
    let names: Vec<_> = row.columns.iter().map(|column| format!("\"{}\"", column.name)).collect();
    let values: Vec<_> = (2..names.len() + 2).map(|number| format!("${number}")).collect();
    let now_at = names.len() + 2;
    let sets: Vec<_> = row
        .columns
        .iter()
        .filter(|column| !kind.identity.contains(&column.name))
        .filter_map(|column| {
            let name = column.name;
            match column.on_update {
                OnUpdate::Set => Some(format!("\"{name}\" = excluded.\"{name}\"")),
                OnUpdate::Touch => Some(format!("\"{name}\" = ${now_at}")),
                OnUpdate::Keep => None,
            }
        })
        .collect();
    if !sets.iter().any(|set| set.ends_with(&format!("${now_at}"))) {
        params.pop();
    }
    let sql = format!(
        "INSERT INTO {} (tenant, {}) VALUES ($1, {}) ON CONFLICT (tenant, {}) DO UPDATE SET {}",
        kind.table,
        names.join(", "),
        values.join(", "),
        kind.identity.join(", "),
        sets.join(", "),
    );
    tx.execute_unchecked(&sql, &params)?;
    Ok(())
}

fn replace(tx: &mut WriteTx<'_>, links: &Links, owner: i64) -> Result<(), StoreError> {
    let Links { table, owner: owner_column, columns, rows } = links;
    tx.execute_unchecked(&format!("DELETE FROM {table} WHERE tenant = $1 AND \"{owner_column}\" = $2"), &[&owner])?;
    let numbers: Vec<_> = (3..columns.len() + 3).map(|number| format!("${number}")).collect();
    let sql = format!(
        "INSERT INTO {table} (tenant, \"{owner_column}\", {}) VALUES ($1, $2, {}) ON CONFLICT DO NOTHING",
        columns.join(", "),
        numbers.join(", "),
    );
    for row in rows {
        let mut params: Vec<&dyn Param> = vec![&owner];
        params.extend(row.iter().map(|cell| cell as &dyn Param));
        tx.execute_unchecked(&sql, &params)?;
    }
    Ok(())
}
