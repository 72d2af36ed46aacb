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
    http::{Call, Failure, WriteTx},
};

type Refused = Failure<CancelOnboard>;

pub fn cancel_onboard(tx: &mut WriteTx<'_>, call: &Call<CancelOnboard>) -> Result<Empty, Refused> {
    let body = &call.body;
    let termination = Termination {
        kind: body.termination_type,
        reasons: body.termination_reason_id_list.clone().unwrap_or_default(),
        note: body.termination_reason_notes.clone(),
    };
    onboarding::cancel(tx, call.path.application_id, &termination).map_err(refused)?;
    Ok(Empty {})
}

fn refused(refusal: CancelRefusal) -> Refused {
    match refusal {
        CancelRefusal::ApplicationUnknown => Failure::parameter("application_id: unknown id"),
        CancelRefusal::Terminated => Failure::of(Error::ApplicationTerminated),
        CancelRefusal::PreHireExists => Failure::of(Error::PreHireExists),
        CancelRefusal::NotToBeOnboarded => {
            Failure::parameter("application_id: the candidate does not wait for the onboarding")
        }
        CancelRefusal::Reason(refusal) => reason("termination_reason_id_list", refusal),
        CancelRefusal::Store(error) => error.into(),
    }
}
