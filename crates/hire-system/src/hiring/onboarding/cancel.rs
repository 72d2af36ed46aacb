//! Cancels the onboarding of a candidate who does not come.

use hire_rules::application::{Event, Refusal, next};
use hire_types::id::ApplicationId;

use crate::{
    hiring::applications::{Loaded, ReasonRefusal, Termination, checked, end},
    store::{StoreError, WriteTx},
};

/// Why an onboarding is not cancelled. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum CancelRefusal {
    ApplicationUnknown,
    Terminated,
    /// Core HR prepares the onboarding, so it is cancelled there.
    PreHireExists,
    /// The application does not wait for the onboarding.
    NotToBeOnboarded,
    Reason(ReasonRefusal),
    Store(StoreError),
}

impl From<StoreError> for CancelRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Ends an application whose candidate was to be onboarded. It keeps its stage and its offer.
pub fn cancel(tx: &mut WriteTx<'_>, id: ApplicationId, termination: &Termination) -> Result<(), CancelRefusal> {
    let loaded = Loaded::find(tx, id)?.ok_or(CancelRefusal::ApplicationUnknown)?;
    let ended = next(loaded.state, Event::OnboardingCancelled);
    if ended == Err(Refusal::IsTerminated) {
        return Err(CancelRefusal::Terminated);
    }
    if loaded.application.document.pre_hire.is_some() {
        return Err(CancelRefusal::PreHireExists);
    }
    let state = ended.map_err(|_| CancelRefusal::NotToBeOnboarded)?;
    checked(tx, termination)?.map_err(CancelRefusal::Reason)?;
    end(tx, &loaded, state, termination)?;
    Ok(())
}
