//! Stores compiled entities and reports the action on each.

use serde::Serialize;

use super::lookup::{self, SeededEntities};
use crate::{
    seed::{
        compile::{
            EntityNode,
            entity::{Compiled, Stored},
            entity_types,
        },
        errors::Errors,
    },
    store::{StoreError, Tx, WriteTx, seeds::SeededEntity},
};

/// The action of a seed on an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Created,
    Updated,
    /// The stored entity equals the file.
    Unchanged,
    /// The file is unchanged, but the entity was changed since, for example through the API. It is kept.
    ChangedSince,
    /// The file is unchanged, but the entity was deleted since. It stays deleted.
    DeletedSince,
}

impl Outcome {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Unchanged => "unchanged",
            Self::ChangedSince => "changed since",
            Self::DeletedSince => "deleted since",
        }
    }
}

/// Numbers of entities by action.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SeedSummary {
    pub created: usize,
    pub updated: usize,
    pub unchanged: usize,
    pub changed_since: usize,
    pub deleted_since: usize,
    /// Apps whose stored secret differs from the file and is kept.
    pub kept_secrets: usize,
}

/// An entity of the file with its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AppliedEntity {
    /// The key of its tenant.
    pub tenant: String,
    pub list: &'static str,
    pub key: String,
    /// In decimal, as on the wire; empty if rows of the list have no id.
    pub id: String,
    pub outcome: Outcome,
}

/// The result of a seed.
#[derive(Clone, Debug, Default)]
pub struct SeedReport {
    pub summary: SeedSummary,
    pub entities: Vec<AppliedEntity>,
}

impl SeedSummary {
    pub fn count(&mut self, outcome: Outcome) {
        *match outcome {
            Outcome::Created => &mut self.created,
            Outcome::Updated => &mut self.updated,
            Outcome::Unchanged => &mut self.unchanged,
            Outcome::ChangedSince => &mut self.changed_since,
            Outcome::DeletedSince => &mut self.deleted_since,
        } += 1;
    }

    pub fn count_account(&mut self, existed: bool, changed: bool) {
        self.count(match (existed, changed) {
            (false, _) => Outcome::Created,
            (true, true) => Outcome::Updated,
            (true, false) => Outcome::Unchanged,
        });
    }
}

/// Reports a stored row with the same id or another equal unique value. `ids` are those of all entities of the file,
/// which may swap unique values.
pub fn report_conflicts(
    tx: &mut Tx<'_>,
    node: &EntityNode<'_>,
    compiled: &dyn Compiled,
    (id, ids): (i64, &[i64]),
    seeded: &SeededEntities,
    errors: &mut Errors,
) -> Result<(), StoreError> {
    let entity_type = node.entity_type;
    let is_new = !seeded.contains_key(&(entity_type.list.to_owned(), node.key.clone()));
    if is_new {
        let owner = seeded.values().find(|row| entity_type.has_id && row.entity == entity_type.list && row.id == id);
        if let Some(owner) = owner {
            node.error(errors, format_args!("id: {id} belongs to {:?} already", owner.name));
        } else if (node.explicit_id.is_some() || !entity_type.has_id) && compiled.compare(tx)? != Stored::Absent {
            let (singular, key) = (entity_type.singular, &node.key);
            if entity_type.has_id {
                node.error(errors, format_args!("id: {singular} {id} is stored already, and no seed file brought it"));
            } else {
                node.error(errors, format_args!("{singular} {key:?} is stored already under another key"));
            }
        }
    }
    for (alias, value) in node.aliases() {
        if entity_types::is_reusable(alias) && !node.is_active() {
            continue;
        }
        let holder = lookup::holder(tx, entity_type, alias, &value)?;
        if let Some(holder) = holder.filter(|holder| *holder != id && !ids.contains(holder)) {
            if entity_types::is_reusable(alias) && !lookup::is_active(tx, entity_type, holder)? {
                continue;
            }
            let singular = entity_type.singular;
            node.error(errors, format_args!("{alias}: the stored {singular} {holder} has {value:?}"));
        }
    }
    if let Some(conflict) = compiled.conflict(tx)? {
        node.error(errors, conflict);
    }
    Ok(())
}

/// Stores an entity unless its digest is the same as in the last run.
pub fn store(
    tx: &mut WriteTx<'_>,
    node: &EntityNode<'_>,
    compiled: &dyn Compiled,
    id: i64,
    seeded: &SeededEntities,
) -> Result<Outcome, StoreError> {
    let list = node.entity_type.list;
    let id = if node.entity_type.has_id { id } else { 0 };
    let row = SeededEntity { entity: list.to_owned(), name: node.key.clone(), id, digest: node.digest() };
    let before = seeded.get(&(list.to_owned(), node.key.clone()));
    if before.is_some_and(|before| before.digest == row.digest) {
        return Ok(match compiled.compare(tx)? {
            Stored::Absent => Outcome::DeletedSince,
            Stored::Same => Outcome::Unchanged,
            Stored::Different => Outcome::ChangedSince,
        });
    }
    let outcome = match compiled.save(tx)? {
        Stored::Absent => Outcome::Created,
        Stored::Same => Outcome::Unchanged,
        Stored::Different => Outcome::Updated,
    };
    tx.save(before, &row)?;
    Ok(outcome)
}
