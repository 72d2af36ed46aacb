//! The end of offers that the candidate did not answer in time.

use hire_rules::offer::{OfferEvent, next};
use hire_types::id::OfferId;

use crate::store::{StoreError, WriteTx, due, offers::Offer};

/// Ends the sent offers of the tenant whose time is over, and returns them.
pub fn expire(tx: &mut WriteTx<'_>) -> Result<Vec<OfferId>, StoreError> {
    let now = tx.now();
    let mut expired = Vec::new();
    for offer in due::expired_offers(tx, now)? {
        let Ok(status) = next(offer.offer_type, offer.status, OfferEvent::TimeOver, false) else { continue };
        tx.update(&offer, &Offer { status, updated_at: now, ..offer.clone() })?;
        expired.push(offer.id);
    }
    Ok(expired)
}
