use hire_api::{
    Empty,
    application::{TerminateApplication, terminate::TerminateApplicationError as Error},
};

use super::refusal::reason;
use crate::{
    hiring::applications::{self, TerminateRefusal, Termination},
    http::{ApiError, Call, WriteTx},
};

pub fn terminate(
    tx: &mut WriteTx<'_>,
    call: &Call<TerminateApplication>,
) -> Result<Empty, ApiError<TerminateApplication>> {
    let body = &call.body;
    let termination = Termination {
        kind: body.termination_type,
        reasons: body.termination_reason_list.clone().unwrap_or_default(),
        note: body.termination_reason_note.clone(),
    };
    applications::terminate(tx, call.path.application_id, &termination).map_err(refused)?;
    Ok(Empty {})
}

fn refused(refusal: TerminateRefusal) -> ApiError<TerminateApplication> {
    match refusal {
        TerminateRefusal::ApplicationUnknown => ApiError::parameter("application_id: unknown id"),
        TerminateRefusal::Terminated => ApiError::new(Error::ApplicationTerminated),
        TerminateRefusal::Onboarded => {
            ApiError::parameter("application_id: the talent is onboarded; the employee can leave instead")
        }
        TerminateRefusal::Reason(refusal) => reason("termination_reason_list", refusal),
        TerminateRefusal::Store(error) => error.into(),
    }
}
