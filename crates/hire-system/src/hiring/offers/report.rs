//! Reports of an OA system about an offer: its approval, its sending, the candidate's answer.

use hire_rules::{
    calendar::Date,
    form::Given,
    offer::{OfferEvent, ReportKind, StatusRefusal, may_report, next},
};
use hire_types::{
    hiring::{ActiveStatus, OfferStatus},
    id::{OfferId, TerminationReasonId},
    offer::MAX_CLOSING_REASONS,
};

use super::expiry::expire;
use crate::{
    documents::OfferClosing,
    store::{StoreError, Tx, WriteTx, applications, offers::Offer, settings::TerminationReason},
    tenancy::switches::{Switch, Switches},
};

/// A status and its details. Only a sending has a last day, and only an offer that ends has reasons; they are
/// ignored otherwise.
#[derive(Clone, Debug)]
pub struct StatusReport {
    pub status: OfferStatus,
    pub valid_until: Given<Date>,
    pub reasons: Vec<TerminationReasonId>,
    pub note: Option<String>,
}

/// Why a report is refused. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum ReportRefusal {
    /// The tenant approves, or sends, its offers inside this system.
    NotByOa,
    OfferUnknown,
    ApplicationTerminated,
    /// The application waits for its onboarding, or is onboarded.
    StagePassed,
    /// An approval was started inside this system.
    ApprovedHere,
    /// The letter was sent from inside this system.
    SentHere,
    Status(StatusRefusal),
    /// A sending needs its last day, as `YYYY-MM-DD`, and not one that is over.
    LastDay(Given<Date>),
    NoReason,
    TooManyReasons,
    ReasonUnknown(TerminationReasonId),
    Store(StoreError),
}

impl From<StoreError> for ReportRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Moves an offer to the reported status. An internship that is accepted waits for its onboarding at once.
pub fn report(tx: &mut WriteTx<'_>, id: OfferId, report: &StatusReport) -> Result<Offer, ReportRefusal> {
    let (switches, kind) = (Switches::load(tx)?, ReportKind::from_status(report.status));
    let by_oa = match kind {
        ReportKind::Approval => Switch::OfferApprovalByOa,
        ReportKind::Sending => Switch::OfferSendingByOa,
    };
    if !switches.on(by_oa) {
        return Err(ReportRefusal::NotByOa);
    }
    let stored = tx.get::<Offer>(&id)?.ok_or(ReportRefusal::OfferUnknown)?;
    let application = applications::load_state(tx, stored.application)?.ok_or(ReportRefusal::OfferUnknown)?;
    if application.active_status == ActiveStatus::Terminated {
        return Err(ReportRefusal::ApplicationTerminated);
    }
    if !may_report(application.stage_type) {
        return Err(ReportRefusal::StagePassed);
    }
    match kind {
        ReportKind::Approval if stored.approved_here => return Err(ReportRefusal::ApprovedHere),
        ReportKind::Sending if !stored.document.progress.send_records.is_empty() => {
            return Err(ReportRefusal::SentHere);
        }
        ReportKind::Approval | ReportKind::Sending => {}
    }
    let now = tx.now();
    let required = switches.on(Switch::OfferApprovalRequired);
    let event = OfferEvent::Reported(report.status);
    let status = next(stored.offer_type, stored.status_at(now), event, required).map_err(ReportRefusal::Status)?;

    let before = expire(tx, stored)?;
    let mut after = before.clone();
    after.status = status;
    after.expires_at = expires_at(report, before.expires_at, now)?;
    after.document.0.progress.closing = closing(tx, report)?;
    after.updated_at = now;
    tx.update(&before, &after)?;
    Ok(after)
}

/// The end of the last day in the company, in milliseconds. An offer that starts over has none.
fn expires_at(report: &StatusReport, before: Option<i64>, now: i64) -> Result<Option<i64>, ReportRefusal> {
    match report.status {
        OfferStatus::Sent => {
            let last_day = report.valid_until.value().ok_or(ReportRefusal::LastDay(report.valid_until))?;
            let end = last_day.ends_at_ms();
            if end < now { Err(ReportRefusal::LastDay(report.valid_until)) } else { Ok(Some(end)) }
        }
        OfferStatus::InApproval | OfferStatus::Created => Ok(None),
        _ => Ok(before),
    }
}

/// Reasons are required of a candidate who declines.
fn closing(tx: &mut Tx<'_>, report: &StatusReport) -> Result<Option<OfferClosing>, ReportRefusal> {
    match report.status {
        OfferStatus::Declined if report.reasons.is_empty() => return Err(ReportRefusal::NoReason),
        OfferStatus::Declined | OfferStatus::Expired => {}
        _ => return Ok(None),
    }
    if report.reasons.len() > MAX_CLOSING_REASONS {
        return Err(ReportRefusal::TooManyReasons);
    }
    for reason in &report.reasons {
        if !tx.get::<TerminationReason>(reason)?.is_some_and(|reason| reason.active) {
            return Err(ReportRefusal::ReasonUnknown(*reason));
        }
    }
    Ok(Some(OfferClosing { reasons: report.reasons.clone(), note: report.note.clone() }))
}
