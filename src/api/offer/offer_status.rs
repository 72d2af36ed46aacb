//! The order of the checks is in `docs/choices.md`.

use hire_api::{
    Empty,
    offer::{UpdateOfferStatus, offer_status::UpdateOfferStatusError as Error},
};
use hire_rules::{calendar::Date, form::Given, offer::StatusRefusal};

use crate::{
    hiring::offers::{self, ReportRefusal, StatusReport},
    http::{ApiError, Call, WriteTx},
};

pub fn offer_status(
    tx: &mut WriteTx<'_>,
    call: &Call<UpdateOfferStatus>,
) -> Result<Empty, ApiError<UpdateOfferStatus>> {
    let body = &call.body;
    let report = StatusReport {
        status: body.offer_status.into(),
        valid_until: Given::read(body.expiration_date.as_deref(), Date::parse),
        reasons: body.termination_reason_id_list.clone().unwrap_or_default(),
        note: body.termination_reason_note.clone(),
    };
    match offers::report(tx, call.path.offer_id, &report) {
        Ok(_) => Ok(Empty {}),
        Err(refusal) => Err(refused(&refusal)),
    }
}

fn refused(refusal: &ReportRefusal) -> ApiError<UpdateOfferStatus> {
    let parameter = |detail: &str| ApiError::parameter(detail);
    match refusal {
        ReportRefusal::NotByOa => ApiError::new(Error::SyncSwitchOff),
        ReportRefusal::OfferUnknown => ApiError::new(Error::OfferUnknown),
        ReportRefusal::ApplicationTerminated => parameter("offer_id: its application is terminated"),
        ReportRefusal::StagePassed => ApiError::new(Error::StageForbidsAcceptance),
        ReportRefusal::ApprovedHere => ApiError::new(Error::ApprovalStartedInHire),
        ReportRefusal::SentHere => ApiError::new(Error::SentInHire),
        ReportRefusal::Status(StatusRefusal::Approval) => ApiError::new(Error::ApprovalUpdateFailed),
        ReportRefusal::Status(StatusRefusal::NotSent) => ApiError::new(Error::CannotExpire),
        // The document has no row for a sending or an answer that the flow does not allow.
        ReportRefusal::Status(
            StatusRefusal::Sending | StatusRefusal::Content | StatusRefusal::NotToOnboard | StatusRefusal::NotOnboarded,
        ) => parameter("offer_status: the status of the offer does not allow it"),
        ReportRefusal::LastDay(Given::Absent) => parameter("expiration_date: is required with 6"),
        ReportRefusal::LastDay(Given::Malformed) => parameter("expiration_date: is not a date like 2023-01-01"),
        ReportRefusal::LastDay(Given::Value(_)) => parameter("expiration_date: is over"),
        ReportRefusal::NoReason => parameter("termination_reason_id_list: is required with 8"),
        ReportRefusal::TooManyReasons => parameter("termination_reason_id_list: has more than 50 members"),
        ReportRefusal::ReasonUnknown(reason) => {
            ApiError::parameter(format!("termination_reason_id_list: unknown or disabled reason {reason}"))
        }
        ReportRefusal::Store(error) => ApiError::internal(error),
    }
}
