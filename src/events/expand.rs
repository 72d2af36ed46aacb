//! Makes deliveries out of facts: one for each app that subscribed.

use hire_types::id::EventId;

use super::{
    Event,
    queue::{self, NewDelivery},
    render::{Subscriber, event_id},
};
use crate::{
    store::{
        Actor, GlobalTx, GlobalWriteTx, StoreError, TenantNo, Tx, WriteTx,
        deliveries::{self, EventSubscription},
        ids,
    },
    tenancy::callers,
};

/// Events in one transaction.
const BATCH: i64 = 200;

/// Whether there are facts that have happened by now and were not expanded.
pub fn is_due(tx: &mut GlobalTx<'_>, now: i64) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM events WHERE expanded = 0 AND created_at <= $1 LIMIT 1";
    Ok(tx.scalar::<i64>(sql, &[&now])?.is_some())
}

/// Expands the oldest facts of the tenant that has waited longest; whether there may be more.
pub fn expand(tx: &mut GlobalWriteTx<'_>) -> Result<bool, StoreError> {
    let waiting = "SELECT tenant FROM events WHERE expanded = 0 GROUP BY tenant ORDER BY MIN(created_at), tenant";
    let first = "SELECT MIN(created_at) FROM events WHERE expanded = 0 AND tenant = $1";
    let mut due = None;
    for tenant in tx.scalars::<i64>(waiting, &[])?.into_iter().map(TenantNo) {
        // Tenants may have times of their own.
        let now = tx.now_in(tenant);
        if tx.scalar::<Option<i64>>(first, &[&tenant.0])?.flatten().is_some_and(|first| first <= now) {
            due = Some((tenant, now));
            break;
        }
    }
    let Some((tenant, now)) = due else { return Ok(false) };
    let subscribers = subscribers(tx, tenant)?;
    let oldest = "id IN (SELECT id FROM events WHERE tenant = $1 AND expanded = 0 AND created_at <= $2 \
                  ORDER BY created_at, id LIMIT $3)";
    let mut events: Vec<Event> =
        tx.in_tenant(tenant, &Actor::System, |tx| tx.update_where("expanded = 1", oldest, &[&now, &BATCH]))?;
    events.sort_by_key(|event| (event.created_at, event.id));
    for event in &events {
        for delivery in subscribers.iter().filter_map(|app| delivery(tenant, event, app)) {
            queue::push(tx, delivery)?;
        }
    }
    Ok(true)
}

/// Whether a tenant has expanded events from before a time.
pub fn has_older(tx: &mut Tx<'_>, before: i64) -> Result<bool, StoreError> {
    tx.exists::<Event>("WHERE tenant = $1 AND id < $2 AND expanded = 1", &[&first_id(before)])
}

/// Deletes some of them.
pub fn prune(tx: &mut WriteTx<'_>, before: i64) -> Result<(), StoreError> {
    let old = "id IN (SELECT id FROM events WHERE tenant = $1 AND id < $2 AND expanded = 1 ORDER BY id LIMIT $3)";
    tx.delete_where::<Event>(old, &[&first_id(before), &BATCH])?;
    Ok(())
}

/// Ids begin with their second, so no index on the time is needed.
fn first_id(at: i64) -> EventId {
    EventId::new(ids::first_of_second(at.div_euclid(1000)))
}

fn delivery(tenant: TenantNo, event: &Event, app: &Subscriber) -> Option<NewDelivery> {
    let rendered = app.render(&event.fact)?;
    Some(NewDelivery {
        app_id: app.caller.app_id.to_string(),
        event_tenant: Some(tenant.0),
        event: Some(event.id),
        event_id: event_id(event.id, &app.caller.app_id),
        event_at: event.created_at,
        payload: rendered.event.to_string(),
        event_type: rendered.event_type.to_owned(),
        order_key: rendered.order_key,
    })
}

/// The apps in use in a tenant that subscribed to anything.
fn subscribers(tx: &mut GlobalTx<'_>, tenant: TenantNo) -> Result<Vec<Subscriber>, StoreError> {
    let subscriptions = deliveries::subscriptions_in(tx, tenant)?;
    let mut subscribers: Vec<Subscriber> = Vec::new();
    for EventSubscription { app_id, event_type } in subscriptions {
        match subscribers.last_mut().filter(|last| *last.caller.app_id == *app_id) {
            Some(subscriber) => subscriber.event_types.push(event_type),
            None => {
                if let Some(caller) = callers::acting(tx, &app_id, tenant)? {
                    subscribers.push(Subscriber { caller, event_types: vec![event_type] });
                }
            }
        }
    }
    Ok(subscribers)
}
