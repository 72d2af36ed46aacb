//! Offers that were sent and not answered in time are no longer valid. Reads show that at once; this stores it, and with
//! it the event.

use std::time::Duration;

use hire_rules::offer::{OfferEvent, next};

use crate::{
    hired::Hired,
    store::{Actor, Store, StoreError, WriteTx, offers, offers::Offer},
};

/// How often the server looks for such offers.
const INTERVAL: Duration = Duration::from_secs(30);
/// Offers that are looked up at once.
const BATCH: i64 = 200;

/// The offer as it is now: a sent one whose time is over has expired.
pub(super) fn expire(tx: &mut WriteTx<'_>, offer: Offer) -> Result<Offer, StoreError> {
    let now = tx.now();
    let is_over = offer.status_at(now) != offer.status;
    let Some(status) =
        is_over.then(|| next(offer.offer_type, offer.status, OfferEvent::TimeOver, false).ok()).flatten()
    else {
        return Ok(offer);
    };
    let after = Offer { status, updated_at: now, ..offer.clone() };
    tx.update(&offer, &after)?;
    Ok(after)
}

/// Stores that offers have expired, each in a transaction of its own; returns how many.
pub async fn expire_due(store: &Store, now: i64) -> Result<usize, StoreError> {
    let mut expired = 0;
    loop {
        let due = store.read_global(move |tx| offers::expired(tx, now, BATCH)).await?;
        let last = due.len() < usize::try_from(BATCH).unwrap_or_default();
        for (tenant, id) in due {
            let work = move |tx: &mut WriteTx<'_>| -> Result<bool, StoreError> {
                let Some(offer) = tx.get::<Offer>(&id)? else { return Ok(false) };
                let before = offer.status;
                Ok(expire(tx, offer)?.status != before)
            };
            expired += usize::from(store.write(Actor::System, tenant, work).await?);
        }
        if last {
            return Ok(expired);
        }
    }
}

/// Looks for expired offers until the server stops.
pub async fn run(hired: Hired) {
    let mut ticks = tokio::time::interval(INTERVAL);
    loop {
        ticks.tick().await;
        match expire_due(&hired.store, hired.clock.now()).await {
            Ok(0) => {}
            Ok(expired) => tracing::info!(expired, "offers expired"),
            Err(error) => tracing::warn!(%error, "cannot expire offers"),
        }
    }
}
