//! Makes deliveries out of facts: one for each app that subscribed.

use std::collections::BTreeMap;

use hire_types::id::EventId;

use super::{
    Event,
    queue::{self, NewDelivery},
    render::{Subscriber, event_id},
};
use crate::{
    store::{Actor, GlobalTx, GlobalWriteTx, StoreError, TenantNo, Tx, WriteTx, ids},
    tenancy::callers,
};

/// Events in one transaction.
const BATCH: i64 = 200;

/// Whether there are facts that have happened by now and were not expanded.
pub fn is_due(tx: &mut GlobalTx<'_>, now: i64) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM events WHERE expanded = 0 AND created_at <= $1 LIMIT 1";
    Ok(tx.scalar::<i64>(sql, &[&now])?.is_some())
}

/// Expands the oldest facts; whether there may be more.
pub fn expand(tx: &mut GlobalWriteTx<'_>) -> Result<bool, StoreError> {
    let now = tx.now();
    let oldest: Vec<(i64, EventId)> = tx.all(
        "SELECT tenant, id FROM events WHERE expanded = 0 AND created_at <= $1 ORDER BY created_at, id LIMIT $2",
        &[&now, &BATCH],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let more = oldest.len() as i64 == BATCH;
    let mut by_tenant: BTreeMap<i64, Vec<EventId>> = BTreeMap::new();
    for (tenant, event) in oldest {
        by_tenant.entry(tenant).or_default().push(event);
    }
    for (tenant, events) in by_tenant {
        let subscribers = subscribers(tx, TenantNo(tenant))?;
        let deliveries = tx.in_tenant(TenantNo(tenant), &Actor::System, |tx| {
            let mut deliveries = Vec::new();
            for id in &events {
                for event in tx.update_where::<Event>("expanded = 1", "id = $2", &[id])? {
                    let of_event = subscribers.iter().filter_map(|app| delivery(tenant, &event, app));
                    deliveries.extend(of_event);
                }
            }
            Ok::<_, StoreError>(deliveries)
        })?;
        for delivery in deliveries {
            queue::push(tx, delivery)?;
        }
    }
    Ok(more)
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

fn delivery(tenant: i64, event: &Event, app: &Subscriber) -> Option<NewDelivery> {
    let rendered = app.render(&event.fact)?;
    Some(NewDelivery {
        app_id: app.caller.app_id.to_string(),
        event_tenant: Some(tenant),
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
    let subscriptions: Vec<(String, String)> = tx.all(
        "SELECT s.app_id, e.event_type FROM installs i \
         JOIN apps a ON a.app_id = i.app_id AND a.disabled = 0 \
         JOIN event_settings s ON s.app_id = i.app_id JOIN event_subscriptions e ON e.app_id = i.app_id \
         WHERE i.tenant = $1 ORDER BY s.app_id, e.event_type",
        &[&tenant.0],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let mut subscribers: Vec<Subscriber> = Vec::new();
    for (app_id, event_type) in subscriptions {
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
