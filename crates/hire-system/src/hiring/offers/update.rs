//! Replacing the content of an offer.

use hire_rules::offer::{OfferEvent, UpdateRefusal as Rule, may_update, next};
use hire_types::id::OfferId;

use super::{
    Content, ContentRefusal, Written,
    content::{self, Header},
    create::state,
    expiry::expire,
};
use crate::store::{
    Json, StoreError, WriteTx, applications,
    offers::{Offer, OfferVersion},
    record::Record as _,
};

/// Why the content of an offer is not replaced. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum UpdateRefusal {
    OfferUnknown,
    /// The application of the offer was deleted.
    ApplicationUnknown,
    ApplicationTerminated,
    /// The letter of the offer is out, or the candidate has answered it.
    StatusFinal,
    /// The application is past the offer stage, or in a stage that its job does not have.
    StageAbnormal,
    Content(ContentRefusal),
}

impl From<StoreError> for UpdateRefusal {
    fn from(error: StoreError) -> Self {
        Self::Content(error.into())
    }
}

impl From<ContentRefusal> for UpdateRefusal {
    fn from(refusal: ContentRefusal) -> Self {
        Self::Content(refusal)
    }
}

/// Replaces the whole content of an offer: omitted members are cleared. The version before is kept. Another value of a
/// field that needs approval withdraws the approval that runs or is over.
pub fn update(tx: &mut WriteTx<'_>, id: OfferId, content: &Content) -> Result<Written, UpdateRefusal> {
    let before = tx.get::<Offer>(&id)?.ok_or(UpdateRefusal::OfferUnknown)?;
    let application = applications::load_state(tx, before.application)?.ok_or(UpdateRefusal::ApplicationUnknown)?;
    let now = tx.now();
    may_update(&state(&application, true), before.status_at(now)).map_err(|refusal| match refusal {
        Rule::ApplicationTerminated => UpdateRefusal::ApplicationTerminated,
        Rule::StatusFinal => UpdateRefusal::StatusFinal,
        Rule::StageAbnormal => UpdateRefusal::StageAbnormal,
    })?;
    let before = expire(tx, before)?;
    let checked = content::check(tx, content, &application, before.offer_type, now)?;

    let mut header = Header {
        id,
        offer_type: before.offer_type,
        status: before.status,
        version: before.version,
        expires_at: before.expires_at,
        approved_here: before.approved_here,
        progress: before.document.progress.clone(),
        created_at: before.created_at,
        updated_at: before.updated_at,
    };
    if checked.needs_new_approval(&before) {
        // Whether approval is required is no concern of a change of content.
        header.status = next(before.offer_type, before.status, OfferEvent::ContentChanged, false)
            .map_err(|_| UpdateRefusal::StatusFinal)?;
        if header.status != before.status {
            header.progress.closing = None;
        }
    }
    let mut after = checked.offer(&application, header);
    if after.values() != before.values() {
        after.version += 1;
        after.updated_at = now;
        let version =
            OfferVersion { offer: id, version: before.version, document: Json(before.clone()), replaced_at: now };
        tx.insert(&version)?;
        tx.update(&before, &after)?;
    }
    Ok(checked.written(after))
}
