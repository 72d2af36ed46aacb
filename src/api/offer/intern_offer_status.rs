use hire_api::offer::{
    UpdateInternOfferStatus,
    intern_offer_status::{UpdateInternOfferStatusData, UpdateInternOfferStatusError as Error},
};
use hire_rules::{calendar::Date, form::Given, offer::StatusRefusal};
use hire_types::offer::InternOfferOperation;

use crate::{
    hiring::offers::{InternshipRefusal, InternshipStep, take_internship_step},
    http::{ApiError, Call, WriteTx},
};

pub fn intern_offer_status(
    tx: &mut WriteTx<'_>,
    call: &Call<UpdateInternOfferStatus>,
) -> Result<UpdateInternOfferStatusData, ApiError<UpdateInternOfferStatus>> {
    let (id, body) = (call.path.offer_id, &call.body);
    let onboarding = body.onboarding_info.clone().filter(|_| body.operation == InternOfferOperation::ConfirmOnboarding);
    let offboarding = body.offboarding_info.clone().filter(|_| body.operation == InternOfferOperation::Offboard);
    let date = |text: Option<&String>| Given::read(text.map(String::as_str), Date::parse);
    let step = match body.operation {
        InternOfferOperation::ConfirmOnboarding => InternshipStep::ConfirmOnboarding {
            date: date(onboarding.as_ref().map(|info| &info.actual_onboarding_date)),
        },
        InternOfferOperation::CancelOnboarding => InternshipStep::CancelOnboarding,
        InternOfferOperation::Offboard => InternshipStep::Offboard {
            date: date(offboarding.as_ref().map(|info| &info.actual_offboarding_date)),
            notes: offboarding.as_ref().and_then(|info| info.notes.clone()),
        },
    };
    match take_internship_step(tx, id, &step) {
        Ok(()) => Ok(UpdateInternOfferStatusData {
            offer_id: id,
            operation: body.operation,
            onboarding_info: onboarding,
            offboarding_info: offboarding,
        }),
        Err(refusal) => Err(refused(body.operation, &refusal)),
    }
}

fn refused(operation: InternOfferOperation, refusal: &InternshipRefusal) -> ApiError<UpdateInternOfferStatus> {
    let date = match operation {
        InternOfferOperation::Offboard => "offboarding_info.actual_offboarding_date",
        InternOfferOperation::ConfirmOnboarding | InternOfferOperation::CancelOnboarding => {
            "onboarding_info.actual_onboarding_date"
        }
    };
    match refusal {
        InternshipRefusal::OfferUnknown => ApiError::parameter("offer_id: no offer of an internship"),
        InternshipRefusal::Status(StatusRefusal::NotToOnboard) => ApiError::new(Error::NotToBeOnboarded),
        InternshipRefusal::Status(StatusRefusal::NotOnboarded) => ApiError::new(Error::NotOnboarded),
        // No step is a report or a change of the content.
        InternshipRefusal::Status(
            StatusRefusal::Approval | StatusRefusal::Sending | StatusRefusal::NotSent | StatusRefusal::Content,
        ) => ApiError::parameter("operation: the status of the offer does not allow it"),
        InternshipRefusal::NoDate(Given::Absent | Given::Value(_)) => {
            ApiError::parameter(format!("{date}: is required for this operation"))
        }
        InternshipRefusal::NoDate(Given::Malformed) => {
            ApiError::parameter(format!("{date}: is not a date like 2023-01-01"))
        }
        InternshipRefusal::NotAfterOnboarding(onboarding) => {
            ApiError::parameter(format!("{date}: is not later than the onboarding on {onboarding}"))
        }
        InternshipRefusal::Store(error) => ApiError::internal(error),
    }
}
