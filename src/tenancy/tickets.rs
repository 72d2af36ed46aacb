//! The tickets of store apps: pushed as an event, needed for an app token.

use serde_json::json;

use crate::{
    clock::{Entropy, NoEntropy},
    store::{GlobalWriteTx, StoreError, system::Delivery},
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
    shared.execute(
        "UPDATE apps SET ticket = $1, ticket_issued_at = $2 \
         WHERE app_id = $3 AND (ticket IS NULL OR ticket_issued_at IS NULL OR ticket_issued_at <= $4)",
        &[&fresh, &now, &app_id, &(now - LIFE_MS)],
    )?;
    Ok(shared.one("SELECT ticket FROM apps WHERE app_id = $1", &[&app_id], |row| row.get(0))?.flatten())
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
