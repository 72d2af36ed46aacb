//! The operation log: actor, record, action and time of each change.
//!
//! [`WriteTx`] writes it together with the changes, so domain functions do not have to. A record that is changed
//! several times in a transaction has one entry. Changes by seed files are not logged, as they cause no events.

use std::collections::BTreeMap;

use hire_types::{Id, Value, coded_enum, id::TalentId};
use serde::{Deserialize, Serialize};

use super::{
    Actor, Json, StoreError, Tx, WriteTx, ids,
    record::{PerTenant, Record, record},
};

/// How long entries are kept, in milliseconds: two years.
pub const KEPT: i64 = 2 * 365 * 24 * 60 * 60 * 1000;

/// Entries that are deleted in one transaction.
const PRUNE_BATCH: i64 = 1_000;

/// The type of the ids of entries.
#[derive(Debug)]
pub enum Operation {}

pub type OperationId = Id<Operation>;

coded_enum! {
    /// The action on a record.
    pub enum Action: i64 {
        Created = 1,
        Updated = 2,
        Deleted = 3,
    }
}

record! {
    /// An entry of the log.
    pub struct LoggedOperation in operation_log, key(id: OperationId), unlogged() {
        actor: Actor,
        action: Action,
        /// The table of the record.
        entity: String,
        /// The first number of its key; 0 where the key has none.
        record: i64,
        /// The talent that the record is about.
        talent: Option<TalentId>,
        document: Json<OperationDocument>,
        created_at: i64,
    }
}

/// The parts of an entry that no query filters by. It has no values of columns, so no personal data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OperationDocument {
    /// The whole key, where it is not one number.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub key: Vec<String>,
    /// The columns that were changed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changed: Vec<String>,
}

/// Identifies the record of a row, and the talent it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Identity {
    record: i64,
    /// Empty where the key is one number.
    key: Vec<String>,
    talent: Option<i64>,
}

impl Identity {
    /// From the values of a row, in the order of its columns.
    pub fn of<R: Record>(values: &[Value<'_>]) -> Self {
        let number = |value: &Value<'_>| match value {
            Value::Int(number) => Some(*number),
            _ => None,
        };
        let key = values.get(..R::KEYS).unwrap_or_default();
        let text = |value: &Value<'_>| match value {
            Value::Int(number) => number.to_string(),
            Value::Text(text) => text.to_string(),
            Value::Null | Value::Real(_) | Value::Bytes(_) => String::new(),
        };
        Self {
            record: key.iter().find_map(number).unwrap_or_default(),
            key: if let [Value::Int(_)] = key { Vec::new() } else { key.iter().map(text).collect() },
            talent: R::sql().talent.and_then(|at| values.get(at)).and_then(number),
        }
    }
}

/// The changes of one transaction, one entry a record.
#[derive(Debug, Default)]
pub(super) struct Operations(BTreeMap<(&'static str, i64, Vec<String>), Change>);

#[derive(Debug)]
struct Change {
    action: Action,
    talent: Option<i64>,
    columns: Vec<&'static str>,
}

impl Operations {
    pub fn note<R: Record<Scope = PerTenant>>(
        &mut self,
        action: Action,
        identity: Identity,
        columns: Vec<&'static str>,
    ) {
        if !R::LOGGED {
            return;
        }
        let Identity { record, key, talent } = identity;
        let change = self.0.entry((R::TABLE, record, key)).or_insert(Change { action, talent, columns: Vec::new() });
        // A record that was created in this transaction counts as created when it is changed afterwards.
        if (change.action, action) != (Action::Created, Action::Updated) {
            change.action = action;
        }
        let new = columns.into_iter().filter(|column| !change.columns.contains(column));
        let new: Vec<_> = new.collect();
        change.columns.extend(new);
    }

    pub fn write(self, tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
        for ((entity, record, key), change) in self.0 {
            let changed = if change.action == Action::Updated { change.columns } else { Vec::new() };
            let entry = LoggedOperation {
                id: tx.new_id()?,
                actor: tx.actor().clone(),
                action: change.action,
                entity: entity.to_owned(),
                record,
                talent: change.talent.map(Id::new),
                document: Json(OperationDocument { key, changed: changed.into_iter().map(str::to_owned).collect() }),
                created_at: tx.now(),
            };
            tx.insert(&entry)?;
        }
        Ok(())
    }
}

/// The entries about a record, oldest first.
pub fn of_record(tx: &mut Tx<'_>, entity: &str, record: i64) -> Result<Vec<LoggedOperation>, StoreError> {
    tx.select("WHERE tenant = $1 AND entity = $2 AND record = $3 ORDER BY id", &[&entity, &record])
}

/// Whether a tenant has entries from before a time.
pub fn has_older(tx: &mut Tx<'_>, before: i64) -> Result<bool, StoreError> {
    tx.exists::<LoggedOperation>("WHERE tenant = $1 AND id < $2", &[&first_id(before)])
}

/// Deletes some of the entries from before a time.
pub fn prune(tx: &mut WriteTx<'_>, before: i64) -> Result<(), StoreError> {
    let old = "id IN (SELECT id FROM operation_log WHERE tenant = $1 AND id < $2 ORDER BY id LIMIT $3)";
    tx.delete_where::<LoggedOperation>(old, &[&first_id(before), &PRUNE_BATCH])?;
    Ok(())
}

/// Ids begin with their second, so no index on the time is needed.
fn first_id(at: i64) -> OperationId {
    OperationId::new(ids::first_of_second(at.div_euclid(1000)))
}
