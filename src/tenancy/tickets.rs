//! The tickets of store apps: pushed as an event, needed for an app token.

use serde_json::json;

use crate::{
    clock::{Entropy, NoEntropy},
    store::{GlobalWriteTx, StoreError, access::App, system::Delivery},
};

/// A ticket keeps its value this long; asking again within it pushes the same one.
const LIFE_MS: i64 = 3_600_000;

pub fn new(entropy: &Entropy) -> Result<String, NoEntropy> {
    Ok(hex::encode(entropy.bytes::<20>()?))
}

/// The app's ticket, after renewing it if it is an hour old.
pub fn current(
    shared: &mut GlobalWriteTx<'_>,
    app_id: &str,
    fresh: &str,
    now: i64,
) -> Result<Option<String>, StoreError> {
    let Some(app) = shared.get::<App>(&app_id.to_owned())? else { return Ok(None) };
    let expires_at = app.ticket.as_ref().and(app.ticket_issued_at).map(|issued_at| issued_at + LIFE_MS);
    if expires_at.is_some_and(|expires_at| expires_at > now) {
        return Ok(app.ticket);
    }
    let renewed = App { ticket: Some(fresh.to_owned()), ticket_issued_at: Some(now), ..app.clone() };
    shared.update(&app, &renewed)?;
    Ok(renewed.ticket)
}

/// Sends the app its ticket.
pub fn push(tx: &mut GlobalWriteTx<'_>, app_id: &str, fresh: &str) -> Result<(), StoreError> {
    let (id, now) = (tx.new_id()?, tx.now());
    let ticket = current(tx, app_id, fresh, now)?;
    let payload = json!({ "app_id": app_id, "app_ticket": ticket, "type": "app_ticket" }).to_string();
    tx.insert(&Delivery {
        id,
        app_id: app_id.to_owned(),
        event_type: "app_ticket".to_owned(),
        payload,
        created_at: now,
    })
}
