//! The queue of deliveries in the database: put in, claimed by any process for a short time, finished.
//!
//! A delivery is due at a time, or waits without one until all before it with the same key are finished. So an
//! index finds the deliveries that can be sent, however many wait behind a receiver that fails.

use hire_types::{
    Param,
    id::{DeliveryId, EventId},
};

use super::outcome::Outcome;
use crate::store::{
    GlobalTx, GlobalWriteTx, StoreError,
    deliveries::{Delivery, DeliveryAttempt, DeliveryState},
};

/// Milliseconds from a failed attempt to the next: 15 s, 5 min, 1 h, 6 h. After the last one a delivery has failed.
pub const RETRY_AFTER: [i64; 4] = [15_000, 300_000, 3_600_000, 21_600_000];

/// The time over which attempts are spread. A delivery that finds no client for as long has failed as well.
pub const RETRY_WINDOW: i64 = RETRY_AFTER[0] + RETRY_AFTER[1] + RETRY_AFTER[2] + RETRY_AFTER[3];

/// The lease of an attempt: after this time another process may make it.
pub const LEASE: i64 = 30_000;

/// A message for the queue.
#[derive(Clone, Debug)]
pub struct NewDelivery {
    pub app_id: String,
    pub event_tenant: Option<i64>,
    pub event: Option<EventId>,
    pub event_id: String,
    pub event_at: i64,
    pub event_type: String,
    pub order_key: String,
    pub payload: String,
}

pub fn push(tx: &mut GlobalWriteTx<'_>, new: NewDelivery) -> Result<DeliveryId, StoreError> {
    let (id, now) = (tx.new_id()?, tx.now_of_app(&new.app_id)?);
    let last = last_position(tx, &new.app_id, &new.order_key)?;
    tx.insert(&Delivery {
        id,
        app_id: new.app_id,
        event_tenant: new.event_tenant,
        event: new.event,
        event_id: new.event_id,
        event_at: new.event_at,
        event_type: new.event_type,
        order_key: new.order_key,
        position: last.map_or(0, |last| last + 1),
        payload: new.payload,
        state: DeliveryState::Pending,
        attempts: 0,
        failures: 0,
        due_at: last.is_none().then_some(now),
        lease: None,
        leased_until: None,
        created_at: now,
        finished_at: None,
    })?;
    Ok(id)
}

/// Of the pending deliveries with a key.
fn last_position(tx: &mut GlobalTx<'_>, app_id: &str, order_key: &str) -> Result<Option<i64>, StoreError> {
    tx.scalar(
        "SELECT position FROM deliveries WHERE app_id = $1 AND order_key = $2 AND state = 'pending' \
         ORDER BY position DESC LIMIT 1",
        &[&app_id, &order_key],
    )
}

/// Whether anything of an app has been due since a time.
pub fn is_due(tx: &mut GlobalTx<'_>, app_id: &str, due_by: i64) -> Result<bool, StoreError> {
    tx.exists::<Delivery>("WHERE app_id = $1 AND state = 'pending' AND due_at <= $2", &[&app_id, &due_by])
}

/// Takes up to `limit` deliveries of an app for a process that have been due for `overdue` milliseconds.
pub fn claim(
    tx: &mut GlobalWriteTx<'_>,
    app_id: &str,
    overdue: i64,
    process: &str,
    limit: usize,
) -> Result<Vec<Delivery>, StoreError> {
    let (now, limit) = (tx.now_of_app(app_id)?, limit as i64);
    let due_by = now - overdue;
    let due = tx.select::<Delivery>(
        "WHERE app_id = $1 AND state = 'pending' AND due_at <= $2 AND (leased_until IS NULL OR leased_until <= $3) \
         ORDER BY due_at, id LIMIT $4",
        &[&app_id, &due_by, &now, &limit],
    )?;
    let mut claimed = Vec::with_capacity(due.len());
    for delivery in due {
        let lease = Some(process.to_owned());
        let leased = Delivery { lease, leased_until: Some(now + LEASE), ..delivery.clone() };
        tx.update(&delivery, &leased)?;
        claimed.push(leased);
    }
    Ok(claimed)
}

/// Stores the outcome of an attempt and schedules what follows. Returns whether this process still had the lease.
pub fn finish(
    tx: &mut GlobalWriteTx<'_>,
    claimed: &Delivery,
    started_at: i64,
    outcome: &Outcome,
    last_try: bool,
) -> Result<bool, StoreError> {
    let now = tx.now_of_app(&claimed.app_id)?;
    let Some(before) = tx.get::<Delivery>(&claimed.id)? else { return Ok(false) };
    // After the lease another process may make the attempt too. A success counts nevertheless.
    let is_ours = before.lease == claimed.lease && before.leased_until == claimed.leased_until;
    if before.state != DeliveryState::Pending || !(is_ours || outcome.succeeded()) {
        return Ok(false);
    }
    let mut after = before.clone();
    after.attempts += 1;
    (after.lease, after.leased_until) = (None, None);
    if outcome.succeeded() {
        after.state = DeliveryState::Delivered;
    } else {
        let delay = usize::try_from(before.failures).ok().and_then(|failed| RETRY_AFTER.get(failed));
        after.failures += 1;
        match delay {
            Some(delay) if !last_try => after.due_at = Some(now + delay),
            _ => after.state = DeliveryState::Failed,
        }
    }
    if after.state != DeliveryState::Pending {
        (after.due_at, after.finished_at) = (None, Some(now));
    }
    tx.update(&before, &after)?;
    tx.insert(&DeliveryAttempt {
        delivery: after.id,
        attempt: after.attempts,
        started_at,
        latency_ms: outcome.latency.as_millis() as i64,
        status: outcome.status.map(i64::from),
        error: outcome.error.clone(),
        response: outcome.response.clone(),
    })?;
    if after.state != DeliveryState::Pending {
        release_next(tx, &after)?;
    }
    Ok(true)
}

/// The next delivery with the same key is due now.
fn release_next(tx: &mut GlobalWriteTx<'_>, finished: &Delivery) -> Result<(), StoreError> {
    let next = tx.find::<Delivery>(
        "WHERE app_id = $1 AND order_key = $2 AND state = 'pending' ORDER BY position LIMIT 1",
        &[&finished.app_id, &finished.order_key],
    )?;
    if let Some(next) = next.filter(|next| next.due_at.is_none()) {
        let due_at = Some(tx.now_of_app(&finished.app_id)?);
        tx.update(&next, &Delivery { due_at, ..next.clone() })?;
    }
    Ok(())
}

/// Puts a finished delivery back into the queue, with the same event id. One that is pending is made due if its turn has
/// come.
pub fn redeliver(tx: &mut GlobalWriteTx<'_>, before: &Delivery) -> Result<(), StoreError> {
    let now = tx.now_of_app(&before.app_id)?;
    let mut after = before.clone();
    after.failures = 0;
    if before.state == DeliveryState::Pending {
        after.due_at = before.due_at.map(|_| now);
    } else {
        let last = last_position(tx, &before.app_id, &before.order_key)?;
        after.position = last.map_or(0, |last| last + 1);
        after.due_at = last.is_none().then_some(now);
        (after.state, after.finished_at) = (DeliveryState::Pending, None);
    }
    tx.update(before, &after)?;
    Ok(())
}

/// Ends all pending deliveries of an app, which receives events no longer.
pub fn fail_pending(tx: &mut GlobalWriteTx<'_>, app_id: &str) -> Result<(), StoreError> {
    let now = tx.now_of_app(app_id)?;
    tx.update_where::<Delivery>(
        "state = 'failed', due_at = NULL, lease = NULL, leased_until = NULL, finished_at = $2",
        "app_id = $1 AND state = 'pending'",
        &[&app_id, &now],
    )?;
    Ok(())
}

/// Deletes up to `limit` finished deliveries of an app that were created before a time, with their attempts.
pub fn prune(tx: &mut GlobalWriteTx<'_>, app_id: &str, before: i64, limit: i64) -> Result<usize, StoreError> {
    let old = "SELECT id FROM deliveries WHERE app_id = $1 AND created_at < $2 AND state <> 'pending' \
               ORDER BY created_at, id LIMIT $3";
    let of_them: &[&dyn Param] = &[&app_id, &before, &limit];
    tx.delete_where::<DeliveryAttempt>(&format!("delivery IN ({old})"), of_them)?;
    Ok(tx.delete_where::<Delivery>(&format!("id IN ({old})"), of_them)?.len())
}
