use hire_api::{
    Empty,
    application::{TransferStage, transfer_stage::TransferStageError as Error},
};

use crate::{
    hiring::applications::{self, TransferRefusal},
    http::{ApiError, Call, WriteTx},
};

pub fn transfer_stage(tx: &mut WriteTx<'_>, call: &Call<TransferStage>) -> Result<Empty, ApiError<TransferStage>> {
    applications::transfer(tx, call.path.application_id, call.body.stage_id).map_err(refused)?;
    Ok(Empty {})
}

fn refused(refusal: TransferRefusal) -> ApiError<TransferStage> {
    let (error, detail) = match refusal {
        TransferRefusal::ApplicationUnknown => (Error::ApplicationUnknown, None),
        TransferRefusal::StageUnknown => (Error::StageUnknown, None),
        TransferRefusal::TalentLocked => (Error::TalentLocked, None),
        TransferRefusal::Onboarded => (Error::StageFixed, None),
        TransferRefusal::TargetOnboarded => (Error::StageUnreachable, Some("stage_id: onboard the candidate instead")),
        TransferRefusal::StageOfAnotherProcess => {
            (Error::StageUnreachable, Some("stage_id: is not in the process of the job"))
        }
        TransferRefusal::SameStage => (Error::StageUnreachable, Some("stage_id: the application is in this stage")),
        TransferRefusal::OfferNotApproved => {
            (Error::StageUnreachable, Some("the application has no approved offer (switch offer_approval_required)"))
        }
        TransferRefusal::Terminated => (Error::TransferFailed, Some("the application is terminated")),
        TransferRefusal::Store(error) => return error.into(),
    };
    ApiError::Documented(error, detail.map(str::to_owned))
}
