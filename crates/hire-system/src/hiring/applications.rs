//! Applications: creating one, moving it through the stages of its job's process, ending it, and bringing it back.

mod create;
mod recover;
mod terminate;
mod transfer;

pub(super) use create::is_of_person_who_works_here;
pub use create::{CreateRefusal, Draft, create};
use hire_rules::application::State;
use hire_types::{
    hiring::StageType,
    id::{ApplicationId, JobProcessId},
};
pub use recover::{RecoverRefusal, recover};
pub use terminate::{ReasonRefusal, TerminateRefusal, Termination, terminate};
pub(super) use terminate::{checked, end};
pub use transfer::{TransferRefusal, transfer};

use crate::store::{
    StoreError, Tx, WriteTx,
    applications::{self, Application, TalentLock},
    jobs::Job,
    settings::Stage,
};

/// An application with the records that its changes depend on.
#[derive(Debug)]
pub(super) struct Loaded {
    pub application: Application,
    /// `None` if the job was deleted.
    pub process: Option<JobProcessId>,
    pub state: State,
}

impl Loaded {
    pub fn find(tx: &mut Tx<'_>, id: ApplicationId) -> Result<Option<Self>, StoreError> {
        let Some(application) = tx.get::<Application>(&id)? else { return Ok(None) };
        let stage = tx.get::<Stage>(&application.stage)?;
        let process = tx.get::<Job>(&application.job)?.map(|job| job.job_process);
        let stage = stage.map_or(StageType::Other, |stage| stage.stage_type);
        let state = State { status: application.active_status, stage };
        Ok(Some(Self { application, process, state }))
    }

    /// Whether another application locks the talent.
    pub fn is_locked_out(&self, tx: &mut Tx<'_>) -> Result<bool, StoreError> {
        let lock = tx.get::<TalentLock>(&self.application.talent)?;
        Ok(lock.is_some_and(|lock| lock.application != self.application.id))
    }

    /// Applies a change to the application now, and records the stage that it left.
    pub fn change_to(&self, tx: &mut WriteTx<'_>, after: Application) -> Result<Application, StoreError> {
        let (before, now) = (&self.application, tx.now());
        let after = Application { updated_at: now, ..after };
        if before.stage != after.stage {
            applications::note_stage(tx, before.id, Some(before.stage), after.stage, now)?;
        }
        tx.update(before, &after)?;
        Ok(after)
    }
}
