//! Moving an application to another stage.

use hire_rules::{
    application::{Event, Refusal, next},
    offer::is_approved,
};
use hire_types::{
    hiring::StageType,
    id::{ApplicationId, StageId},
};

use super::Loaded;
use crate::{
    store::{
        StoreError, Tx, WriteTx,
        applications::Application,
        offers,
        settings::{self, Stage},
    },
    tenancy::switches::{Switch, Switches},
};

/// Why an application stays in its stage. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum TransferRefusal {
    ApplicationUnknown,
    StageUnknown,
    /// Another application locks the talent.
    TalentLocked,
    /// The talent is onboarded with this application.
    Onboarded,
    /// Only an onboarding leads to the target.
    TargetOnboarded,
    StageOfAnotherProcess,
    SameStage,
    /// The tenant wants every offer to be approved before its candidate is to be onboarded.
    OfferNotApproved,
    Terminated,
    Store(StoreError),
}

impl From<StoreError> for TransferRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Moves an application to a stage of its job's process: forwards, backwards, or past others.
pub fn transfer(tx: &mut WriteTx<'_>, id: ApplicationId, to: StageId) -> Result<(), TransferRefusal> {
    let loaded = Loaded::find(tx, id)?.ok_or(TransferRefusal::ApplicationUnknown)?;
    let target = tx.get::<Stage>(&to)?.ok_or(TransferRefusal::StageUnknown)?;
    if loaded.is_locked_out(tx)? {
        return Err(TransferRefusal::TalentLocked);
    }
    let moved = match next(loaded.state, Event::Moved(target.stage_type)) {
        Err(Refusal::IsOnboarded) => return Err(TransferRefusal::Onboarded),
        Err(Refusal::TargetOnboarded) => return Err(TransferRefusal::TargetOnboarded),
        moved => moved,
    };
    let now = tx.now();
    may_enter(tx, &loaded, &target, now)?;
    moved.map_err(|_| TransferRefusal::Terminated)?;
    loaded.change_to(tx, Application { stage: to, ..loaded.application.clone() })?;
    Ok(())
}

fn may_enter(tx: &mut Tx<'_>, loaded: &Loaded, target: &Stage, now: i64) -> Result<(), TransferRefusal> {
    let stages = loaded.process.map(|process| settings::stages_of(tx, process)).transpose()?.unwrap_or_default();
    if !stages.iter().any(|stage| stage.stage == target.id) {
        return Err(TransferRefusal::StageOfAnotherProcess);
    }
    if target.id == loaded.application.stage {
        return Err(TransferRefusal::SameStage);
    }
    if target.stage_type == StageType::ToBeOnboarded && Switches::load(tx)?.on(Switch::OfferApprovalRequired) {
        let offer = offers::by_application(tx, loaded.application.id)?;
        if !offer.is_some_and(|offer| is_approved(offer.status_at(now))) {
            return Err(TransferRefusal::OfferNotApproved);
        }
    }
    Ok(())
}
