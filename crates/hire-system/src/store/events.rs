//! Events that wait for delivery.

use hire_types::id::EventId;

use super::{Actor, GlobalTx, Json, StoreError, TenantNo, Tx, WriteTx, ids, record::record};
use crate::{
    clock::Clock,
    events::{Fact, FactKind},
};

record! {
    /// A fact that was written with a change.
    pub struct Event in events, key(id: EventId), unlogged() {
        kind: FactKind,
        fact: Json<Fact>,
        actor: Actor,
        /// Of the transaction, as in the change feed: an event that follows from another one has a higher position,
        /// whatever the clocks of the nodes say.
        position: i64,
        /// When it happens: with the change, or when a change that was made in advance takes effect.
        created_at: i64,
        /// When its deliveries may be made: then, or 0 for at once, whatever the clock says.
        due_at: i64,
        /// Whether its deliveries have been made.
        expanded: bool,
    }
}

/// The place of an event among those of its tenant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    created_at: i64,
    position: i64,
    id: i64,
}

impl Event {
    pub fn place(&self) -> Place {
        Place { created_at: self.created_at, position: self.position, id: self.id.number() }
    }
}

/// The place of an event; before all others if there is no such event.
pub fn place_of(tx: &mut Tx<'_>, id: EventId) -> Result<Place, StoreError> {
    Ok(tx.get::<Event>(&id)?.map(|event| event.place()).unwrap_or_default())
}

/// The events after a position that have happened by now, the oldest first.
pub fn after(tx: &mut Tx<'_>, place: Place, now: i64, limit: i64) -> Result<Vec<Event>, StoreError> {
    let Place { created_at, position, id } = place;
    tx.select(
        "WHERE tenant = $1 AND (created_at, position, id) > ($2, $3, $4) AND due_at <= $5 \
         ORDER BY created_at, position, id LIMIT $6",
        &[&created_at, &position, &id, &now, &limit],
    )
}

/// A tenant with events that have happened by its time and have no deliveries yet: the one that has waited longest.
pub fn due_tenant(tx: &mut GlobalTx<'_>, clock: &Clock) -> Result<Option<TenantNo>, StoreError> {
    // Only tests give tenants times of their own. Otherwise the first entry of the index is the earliest.
    let sql = if clock.is_moved() {
        "SELECT tenant, MIN(due_at) FROM events WHERE expanded = 0 GROUP BY tenant ORDER BY 2, MIN(position)"
    } else {
        "SELECT tenant, due_at FROM events WHERE expanded = 0 ORDER BY due_at, position LIMIT 1"
    };
    let waiting = tx.query_all(sql, &[], |row| Ok((TenantNo(row.get(0)?), row.get::<i64>(1)?)))?;
    Ok(waiting.into_iter().find(|(tenant, first)| *first <= clock.tenant_now(*tenant)).map(|(tenant, _)| tenant))
}

/// When the next event of a tenant is due that has no deliveries yet.
pub fn next_due_at(tx: &mut GlobalTx<'_>, tenant: TenantNo, after: i64) -> Result<Option<i64>, StoreError> {
    let sql = "SELECT MIN(due_at) FROM events WHERE tenant = $1 AND expanded = 0 AND due_at > $2";
    Ok(tx.scalar::<Option<i64>>(sql, &[&tenant.0, &after])?.flatten())
}

/// Takes up to `limit` events that have happened by now and have no deliveries yet, in the order of their changes.
pub fn take_due(tx: &mut WriteTx<'_>, now: i64, limit: i64) -> Result<Vec<Event>, StoreError> {
    let oldest = "id IN (SELECT id FROM events WHERE tenant = $1 AND expanded = 0 AND due_at <= $2 \
                  ORDER BY position, id LIMIT $3)";
    let mut events: Vec<Event> = tx.update_where("expanded = 1", oldest, &[&now, &limit])?;
    events.sort_by_key(|event| (event.position, event.id));
    Ok(events)
}

/// Whether the tenant has events with deliveries from before a time.
pub fn has_older(tx: &mut Tx<'_>, before: i64) -> Result<bool, StoreError> {
    tx.exists::<Event>("WHERE tenant = $1 AND id < $2 AND expanded = 1", &[&first_id(before)])
}

/// Deletes up to `limit` of them.
pub fn prune(tx: &mut WriteTx<'_>, before: i64, limit: i64) -> Result<(), StoreError> {
    let old = "id IN (SELECT id FROM events WHERE tenant = $1 AND id < $2 AND expanded = 1 ORDER BY id LIMIT $3)";
    tx.delete_where::<Event>(old, &[&first_id(before), &limit])?;
    Ok(())
}

/// Ids begin with their second, so no index on the time is needed.
fn first_id(at: i64) -> EventId {
    EventId::new(ids::first_of_second(at.div_euclid(1000)))
}
