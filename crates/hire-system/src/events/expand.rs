//! Makes deliveries out of facts: one for each app that subscribed.

use super::{
    queue::{self, NewDelivery},
    render::{Subscriber, event_id},
};
use crate::{
    store::{
        Actor, GlobalTx, GlobalWriteTx, StoreError, TenantNo,
        deliveries::{self, EventSubscription},
        events::{self, Event},
    },
    tenancy::callers,
};

/// Events in one transaction.
const BATCH: i64 = 200;

/// Expands the oldest events of a tenant that have happened by its time.
pub fn expand(tx: &mut GlobalWriteTx<'_>, tenant: TenantNo) -> Result<(), StoreError> {
    let now = tx.now_in(tenant);
    let subscribers = subscribers(tx, tenant)?;
    let events = tx.in_tenant(tenant, &Actor::System, |tx| events::take_due(tx, now, BATCH))?;
    for event in &events {
        for delivery in subscribers.iter().filter_map(|app| delivery(tenant, event, app)) {
            queue::push(tx, delivery)?;
        }
    }
    Ok(())
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
