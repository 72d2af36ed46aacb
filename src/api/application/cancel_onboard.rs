use hire_api::{
    Empty,
    application::{CancelOnboard, cancel_onboard::CancelOnboardError as Error},
};

use super::refusal::reason;
use crate::{
    hiring::{
        applications::Termination,
        onboarding::{self, CancelRefusal},
    },
    http::{ApiError, Call, WriteTx},
};

pub fn cancel_onboard(tx: &mut WriteTx<'_>, call: &Call<CancelOnboard>) -> Result<Empty, ApiError<CancelOnboard>> {
    let body = &call.body;
    let termination = Termination {
        kind: body.termination_type,
        reasons: body.termination_reason_id_list.clone().unwrap_or_default(),
        note: body.termination_reason_notes.clone(),
    };
    onboarding::cancel(tx, call.path.application_id, &termination).map_err(refused)?;
    Ok(Empty {})
}

fn refused(refusal: CancelRefusal) -> ApiError<CancelOnboard> {
    match refusal {
        CancelRefusal::ApplicationUnknown => ApiError::parameter("application_id: unknown id"),
        CancelRefusal::Terminated => ApiError::new(Error::ApplicationTerminated),
        CancelRefusal::PreHireExists => ApiError::new(Error::PreHireExists),
        CancelRefusal::NotToBeOnboarded => {
            ApiError::parameter("application_id: the candidate does not wait for the onboarding")
        }
        CancelRefusal::Reason(refusal) => reason("termination_reason_id_list", refusal),
        CancelRefusal::Store(error) => error.into(),
    }
}
