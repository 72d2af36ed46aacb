//! Undoing a termination.

use hire_rules::application::{Event, next};
use hire_types::{id::ApplicationId, talent::TalentOnboardState};

use super::Loaded;
use crate::{
    documents::ApplicationDocument,
    store::{Json, StoreError, WriteTx, applications::Application, talents::Talent},
};

/// Why an application stays terminated. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum RecoverRefusal {
    ApplicationUnknown,
    NotTerminated,
    /// The talent is onboarded with another application.
    TalentOnboarded,
    /// Another application locks the talent.
    TalentLocked,
    /// The talent has another active application for the job.
    ApplicationExists,
    Store(StoreError),
}

impl From<StoreError> for RecoverRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Makes a terminated application active again, in the stage in which it ended.
pub fn recover(tx: &mut WriteTx<'_>, id: ApplicationId) -> Result<(), RecoverRefusal> {
    let loaded = Loaded::find(tx, id)?.ok_or(RecoverRefusal::ApplicationUnknown)?;
    let state = next(loaded.state, Event::Recovered).map_err(|_| RecoverRefusal::NotTerminated)?;
    let before = &loaded.application;
    if tx.get::<Talent>(&before.talent)?.is_some_and(|talent| talent.onboard_state == TalentOnboardState::Onboarded) {
        return Err(RecoverRefusal::TalentOnboarded);
    }
    if loaded.is_locked_out(tx)? {
        return Err(RecoverRefusal::TalentLocked);
    }
    let after = Application {
        active_status: state.status,
        terminator: None,
        termination_type: None,
        document: Json(ApplicationDocument {
            termination_reasons: Vec::new(),
            termination_note: None,
            ..before.document.0.clone()
        }),
        ..before.clone()
    };
    match loaded.change_to(tx, after) {
        // The unique index keeps a talent from a second active application.
        Err(error) if error.is_unique_violation() => Err(RecoverRefusal::ApplicationExists),
        changed => Ok(changed.map(drop)?),
    }
}
