//! Offers that were sent and not answered in time.

use hire_rules::offer::{OfferEvent, next};
use hire_types::id::OfferId;

use crate::store::{
    StoreError, WriteTx,
    offers::{self, Offer},
};

/// The offer with its present status: a sent one whose time is over has expired.
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
pub(in crate::hiring) fn expire_all(tx: &mut WriteTx<'_>) -> Result<Vec<OfferId>, StoreError> {
    let now = tx.now();
    let mut expired = Vec::new();
    for offer in offers::expired(tx, now)? {
        let before = offer.status;
        let after = expire(tx, offer)?;
        expired.extend((after.status != before).then_some(after.id));
    }
    Ok(expired)
}
