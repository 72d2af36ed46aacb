//! Creating an offer.

use hire_rules::offer::{Application, Refusal, may_create};
use hire_types::hiring::{ActiveStatus, OfferStatus};

use super::{
    ContentRefusal, Draft, Written,
    content::{self, Header},
};
use crate::{
    documents::OfferProgress,
    store::{
        StoreError, Tx, WriteTx,
        applications::{self, ApplicationState},
        offers,
    },
};

/// Why an offer is not created. The order of the variants is the order of the checks, but for an offer that exists: it is
/// refused before any mistake of the content.
#[derive(Debug)]
pub enum CreateRefusal {
    ApplicationUnknown,
    ApplicationTerminated,
    /// The application is past the offer stage, or in a stage that its job does not have.
    StageAbnormal,
    /// The application is not in the offer stage yet, or its job has none.
    StageWithoutOffers,
    OfferExists,
    Content(ContentRefusal),
}

impl From<StoreError> for CreateRefusal {
    fn from(error: StoreError) -> Self {
        Self::Content(error.into())
    }
}

impl From<ContentRefusal> for CreateRefusal {
    fn from(refusal: ContentRefusal) -> Self {
        Self::Content(refusal)
    }
}

/// Creates the offer of an application that has reached the offer stage.
pub fn create(tx: &mut WriteTx<'_>, draft: &Draft) -> Result<Written, CreateRefusal> {
    let application = applications::load_state(tx, draft.application)?.ok_or(CreateRefusal::ApplicationUnknown)?;
    ready_for_an_offer(&application, false)?;
    add(tx, draft, &application).or_else(|refusal| Err(or_offer_exists(tx, &application, refusal)?))
}

fn add(tx: &mut WriteTx<'_>, draft: &Draft, application: &ApplicationState) -> Result<Written, CreateRefusal> {
    let now = tx.now();
    let checked = content::check(tx, &draft.content, application, draft.offer_type, now)?;
    let header = Header {
        id: tx.new_id()?,
        offer_type: draft.offer_type,
        status: OfferStatus::Created,
        version: 1,
        expires_at: None,
        approved_here: false,
        progress: OfferProgress::default(),
        created_at: now,
        updated_at: now,
    };
    let offer = checked.offer(application, header);
    tx.insert(&offer).map_err(|error| match error {
        // Another request was faster.
        error if error.is_unique_violation() => CreateRefusal::OfferExists,
        error => error.into(),
    })?;
    Ok(checked.written(offer))
}

/// An existing offer of the application has precedence over all other errors. It is looked up only when
/// something is wrong: on PostgreSQL, looking for an offer that does not exist locks that page of the index, and
/// creations for neighbouring applications, which write there, would conflict. When nothing is wrong, the unique index
/// refuses the second offer.
fn or_offer_exists(
    tx: &mut Tx<'_>,
    application: &ApplicationState,
    refusal: CreateRefusal,
) -> Result<CreateRefusal, StoreError> {
    if matches!(refusal, CreateRefusal::Content(ContentRefusal::Store(_)) | CreateRefusal::OfferExists) {
        return Ok(refusal);
    }
    let has_offer = offers::exists_for(tx, application.id)?;
    Ok(ready_for_an_offer(application, has_offer).err().unwrap_or(refusal))
}

fn ready_for_an_offer(application: &ApplicationState, has_offer: bool) -> Result<(), CreateRefusal> {
    may_create(&state(application, has_offer)).map_err(|refusal| match refusal {
        Refusal::ApplicationTerminated => CreateRefusal::ApplicationTerminated,
        Refusal::StageAbnormal => CreateRefusal::StageAbnormal,
        Refusal::MissInJobProcess => CreateRefusal::StageWithoutOffers,
        Refusal::OfferExists => CreateRefusal::OfferExists,
    })
}

/// An application as the rules see it.
pub(super) fn state(application: &ApplicationState, has_offer: bool) -> Application {
    Application {
        terminated: application.active_status == ActiveStatus::Terminated,
        stage: application.stage_type,
        process_has_offer_stage: application.offer_stages > 0,
        has_offer,
    }
}
