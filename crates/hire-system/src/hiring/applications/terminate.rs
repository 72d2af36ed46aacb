//! Ending an application.

use hire_rules::application::{Event, Refusal, State, next};
use hire_types::{
    application::TerminationType,
    id::{ApplicationId, TerminationReasonId},
};

use super::Loaded;
use crate::{
    documents::ApplicationDocument,
    store::{
        Json, StoreError, Tx, WriteTx,
        applications::{Application, TalentLock},
        settings::TerminationReason,
    },
};

/// The party that ended an application, and the reason.
#[derive(Clone, Debug)]
pub struct Termination {
    pub kind: TerminationType,
    pub reasons: Vec<TerminationReasonId>,
    pub note: Option<String>,
}

/// Why an application is not terminated. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum TerminateRefusal {
    ApplicationUnknown,
    Terminated,
    /// The talent is onboarded with it.
    Onboarded,
    Reason(ReasonRefusal),
    Store(StoreError),
}

/// A reason that cannot be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReasonRefusal {
    /// There is none, or it is out of use.
    Unknown(TerminationReasonId),
    /// It belongs to another type of termination.
    OtherType(TerminationReasonId),
}

impl From<StoreError> for TerminateRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Ends an application. It keeps its stage and its offer, and no longer locks its talent.
pub fn terminate(tx: &mut WriteTx<'_>, id: ApplicationId, termination: &Termination) -> Result<(), TerminateRefusal> {
    let loaded = Loaded::find(tx, id)?.ok_or(TerminateRefusal::ApplicationUnknown)?;
    let state = next(loaded.state, Event::Terminated).map_err(|refusal| match refusal {
        Refusal::IsOnboarded => TerminateRefusal::Onboarded,
        Refusal::IsTerminated
        | Refusal::IsNotTerminated
        | Refusal::IsNotOnboarded
        | Refusal::IsNotToBeOnboarded
        | Refusal::TargetOnboarded => TerminateRefusal::Terminated,
    })?;
    checked(tx, termination)?.map_err(TerminateRefusal::Reason)?;
    end(tx, &loaded, state, termination)?;
    Ok(())
}

/// Whether each reason exists and belongs to the type of the termination.
pub(in crate::hiring) fn checked(
    tx: &mut Tx<'_>,
    termination: &Termination,
) -> Result<Result<(), ReasonRefusal>, StoreError> {
    for id in termination.reasons.iter().copied() {
        match tx.get::<TerminationReason>(&id)?.filter(|reason| reason.active) {
            None => return Ok(Err(ReasonRefusal::Unknown(id))),
            Some(reason) if reason.termination_type != termination.kind => {
                return Ok(Err(ReasonRefusal::OtherType(id)));
            }
            Some(_) => {}
        }
    }
    Ok(Ok(()))
}

/// Writes that an application ended in a state.
pub(in crate::hiring) fn end(
    tx: &mut WriteTx<'_>,
    loaded: &Loaded,
    state: State,
    termination: &Termination,
) -> Result<(), StoreError> {
    let before = &loaded.application;
    let after = Application {
        active_status: state.status,
        termination_type: Some(termination.kind),
        document: Json(ApplicationDocument {
            termination_reasons: termination.reasons.clone(),
            termination_note: termination.note.clone(),
            ..before.document.0.clone()
        }),
        // Without a terminator: apps are no people.
        ..before.clone()
    };
    loaded.change_to(tx, after)?;
    if let Some(lock) = tx.get::<TalentLock>(&before.talent)?.filter(|lock| lock.application == before.id) {
        tx.delete(&lock)?;
    }
    Ok(())
}
