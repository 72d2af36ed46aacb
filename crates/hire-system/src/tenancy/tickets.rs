//! The tickets of store apps: pushed as an event, needed for an app token.

use serde_json::json;

use crate::{
    clock::{Clock, Entropy, NoEntropy},
    events::{
        catalogue::APP_TICKET,
        queue::{self, NewDelivery},
    },
    store::{
        GlobalTx, GlobalWriteTx, StoreError,
        access::{self, App},
        deliveries::EventSettings,
    },
};

/// Lifetime of a ticket; requests within it push the same one.
const TICKET_TTL_MS: i64 = 3_600_000;

pub fn new(entropy: &Entropy) -> Result<String, NoEntropy> {
    Ok(hex::encode(entropy.bytes::<20>()?))
}

/// The id of a message without an event.
pub fn new_event_id(entropy: &Entropy) -> Result<String, NoEntropy> {
    Ok(hex::encode(entropy.bytes::<16>()?))
}

/// The app's ticket, renewed if it has expired.
pub fn current(
    shared: &mut GlobalWriteTx<'_>,
    app_id: &str,
    fresh: &str,
    now: i64,
) -> Result<Option<String>, StoreError> {
    let Some(app) = shared.get::<App>(&app_id.to_owned())? else { return Ok(None) };
    let expires_at = app.ticket.as_ref().and(app.ticket_issued_at).map(|issued_at| issued_at + TICKET_TTL_MS);
    if expires_at.is_some_and(|expires_at| expires_at > now) {
        return Ok(app.ticket);
    }
    let renewed = App { ticket: Some(fresh.to_owned()), ticket_issued_at: Some(now), ..app.clone() };
    shared.update(&app, &renewed)?;
    Ok(renewed.ticket)
}

/// Queues the app's ticket for delivery.
pub fn push(tx: &mut GlobalWriteTx<'_>, app_id: &str, fresh: &str, event_id: &str) -> Result<(), StoreError> {
    let now = tx.now_of_app(app_id)?;
    let ticket = current(tx, app_id, fresh, now)?;
    if tx.get::<EventSettings>(&app_id.to_owned())?.is_none() {
        return Ok(());
    }
    let event = json!({ "app_id": app_id, "app_ticket": ticket, "type": APP_TICKET });
    queue::push(
        tx,
        NewDelivery {
            app_id: app_id.to_owned(),
            event_tenant: None,
            event: None,
            event_id: event_id.to_owned(),
            event_at: now,
            event_type: APP_TICKET.to_owned(),
            order_key: APP_TICKET.to_owned(),
            payload: event.to_string(),
        },
    )?;
    Ok(())
}

/// The store apps that receive events and were sent no ticket within the hour, each by its own time.
pub fn due(tx: &mut GlobalTx<'_>, clock: &Clock) -> Result<Vec<String>, StoreError> {
    let sent_since = "SELECT 1 FROM deliveries d WHERE d.app_id = s.app_id AND d.event_type = 'app_ticket' \
                      AND d.created_at > $1";
    let sql = format!(
        "SELECT s.app_id FROM event_settings s JOIN apps a ON a.app_id = s.app_id AND a.kind = 'store' \
         AND a.disabled = 0 WHERE NOT EXISTS ({sent_since}) "
    );
    let candidates: Vec<String> =
        tx.scalars(&format!("{sql} ORDER BY s.app_id"), &[&(clock.latest() - TICKET_TTL_MS)])?;
    if !clock.is_moved() {
        return Ok(candidates);
    }
    let mut due = Vec::new();
    for app_id in candidates {
        let since = access::time_of(tx, clock, &app_id)? - TICKET_TTL_MS;
        if tx.scalar::<String>(&format!("{sql} AND s.app_id = $2"), &[&since, &app_id])?.is_some() {
            due.push(app_id);
        }
    }
    Ok(due)
}
