//! Offers that were sent and not answered in time are no longer valid. Reads show that at once; this stores it, and with
//! it the event.

use std::time::Duration;

use hire_rules::offer::{OfferEvent, next};
use hire_types::id::OfferId;

use crate::{
    app_state::AppState,
    store::{Actor, Store, StoreError, WriteTx, offers, offers::Offer},
};

/// How often the server looks for such offers.
const INTERVAL: Duration = Duration::from_secs(30);

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

/// Stores which offers of the tenant have expired, and returns them.
pub fn expire_all(tx: &mut WriteTx<'_>) -> Result<Vec<OfferId>, StoreError> {
    let now = tx.now();
    let mut expired = Vec::new();
    for offer in offers::expired(tx, now)? {
        let before = offer.status;
        let after = expire(tx, offer)?;
        expired.extend((after.status != before).then_some(after.id));
    }
    Ok(expired)
}

/// Does so in every tenant by its own time; returns how many offers expired. `latest` is the latest time of a tenant.
pub async fn expire_due(store: &Store, latest: i64) -> Result<usize, StoreError> {
    let mut expired = 0;
    for tenant in store.read_global(move |tx| offers::tenants_with_expired(tx, latest)).await? {
        expired += store.write(Actor::System, tenant, expire_all).await?.len();
    }
    Ok(expired)
}

/// Looks for expired offers until the server stops.
pub async fn run(state: AppState) {
    let mut ticks = tokio::time::interval(INTERVAL);
    loop {
        ticks.tick().await;
        match expire_due(&state.store, state.clock.latest()).await {
            Ok(0) => {}
            Ok(expired) => tracing::info!(expired, "offers expired"),
            Err(error) => tracing::warn!(%error, "cannot expire offers"),
        }
    }
}
