//! Changes of applications and offers.

use hire_rules::{
    calendar::Date,
    form::Given,
    offer::{OfferEvent, may_report, next},
};
use hire_types::{
    hiring::{ActiveStatus, OfferStatus, OfferType, StageType},
    id::StageId,
};

use super::{Stated, done, invalid, newest_that};
use crate::{
    hiring::{
        applications::{self as changes, TransferRefusal},
        offers::{self, ReportRefusal, StatusReport},
        onboarding::{OnboardRefusal, Onboarding, onboard, start_import},
    },
    sandbox::SandboxError,
    store::{
        StoreError, Tx, WriteTx,
        applications::{self, Application, TalentLock},
        jobs::Job,
        offers::{self as stored_offers, Offer},
        settings::{self, Stage, TerminationReason},
    },
    tenancy::switches::{Switch, Switches},
};

use OfferStatus::{Accepted, ApprovalWithdrawn, Approved, Created, Declined, Expired, InApproval, Rejected, Sent};

/// How long a sent offer is valid where a test states no last day.
const VALID_FOR: i64 = 7 * 24 * 60 * 60 * 1000;

/// The status that an offer gets where a test states none: the steps to an accepted offer, in a cycle.
const COURSE: [(OfferStatus, OfferStatus); 10] = [
    (OfferStatus::NotApplied, InApproval),
    (Created, InApproval),
    (InApproval, Approved),
    (Approved, Sent),
    (Sent, Accepted),
    (Accepted, Declined),
    (Declined, InApproval),
    (ApprovalWithdrawn, InApproval),
    (Rejected, InApproval),
    (Expired, InApproval),
];

/// Moves an application to a stage, which is the next one of its process if none is stated. Into the stage of those who
/// are onboarded it comes by an onboarding.
pub fn move_application(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    let application: Application = match stated.row(tx, "application_id")? {
        Some(application) => application,
        None => newest_that(tx, can_move)?.ok_or_else(|| none("application that can move to another stage"))?,
    };
    let target = match stated.id("target_stage_id")? {
        Some(stage) => stage,
        None => next_stage(tx, &application)?.ok_or_else(|| none("stage after that of the application"))?.id,
    };
    if tx.get::<Stage>(&target)?.is_some_and(|stage| stage.stage_type == StageType::Onboarded) {
        let onboarded = onboard(tx, application.id, &Onboarding::default());
        return done!(onboarded, OnboardRefusal::Store(error) => error).map(|_| ());
    }
    done!(changes::transfer(tx, application.id, target), TransferRefusal::Store(error) => error)
}

/// Has the candidate of an application imported into another HR system; of the newest offer, if none is stated.
pub fn import_candidate(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    import(tx, stated, OfferType::Formal)
}

pub fn import_intern(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    import(tx, stated, OfferType::Internship)
}

fn import(tx: &mut WriteTx<'_>, stated: &Stated<'_>, offer_type: OfferType) -> Result<(), SandboxError> {
    let application = match stated.row::<Application, _>(tx, "application_id")? {
        Some(application) => application.id,
        None => {
            let offer = newest_that(tx, |_, offer: &Offer| Ok(offer.offer_type == offer_type))?;
            offer.ok_or_else(|| none("offer of this type"))?.application
        }
    };
    // The offer decides which of the two events it is. A candidate without an offer is no intern.
    let stored = stored_offers::by_application(tx, application)?.map_or(OfferType::Formal, |offer| offer.offer_type);
    if stored != offer_type {
        return Err(SandboxError::Conflict(
            "the import of a candidate with this type of offer is another event".to_owned(),
        ));
    }
    start_import(tx, application)?;
    Ok(())
}

/// Whether the next stage needs nothing but the move.
fn can_move(tx: &mut Tx<'_>, application: &Application) -> Result<bool, StoreError> {
    if application.active_status != ActiveStatus::Running {
        return Ok(false);
    }
    if tx.get::<TalentLock>(&application.talent)?.is_some_and(|lock| lock.application != application.id) {
        return Ok(false);
    }
    let next = next_stage(tx, application)?;
    Ok(next.is_some_and(|stage| !matches!(stage.stage_type, StageType::ToBeOnboarded | StageType::Onboarded)))
}

fn next_stage(tx: &mut Tx<'_>, application: &Application) -> Result<Option<Stage>, StoreError> {
    let Some(job) = tx.get::<Job>(&application.job)? else { return Ok(None) };
    let stages = settings::stages_of(tx, job.job_process)?;
    let next: Option<StageId> =
        stages.iter().skip_while(|stage| stage.stage != application.stage).nth(1).map(|stage| stage.stage);
    next.map_or(Ok(None), |next| tx.get::<Stage>(&next))
}

/// Reports a status of an offer, which is the next one on its course if none is stated.
pub fn report_offer(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    let now = tx.now();
    let offer: Offer = match stated.row(tx, "offer_id")? {
        Some(offer) => offer,
        None => newest_that(tx, |tx, offer| can_follow(tx, offer, now))?
            .ok_or_else(|| none("offer whose status can be reported"))?,
    };
    let status = match stated.number("offer_status")? {
        Some(code) => {
            OfferStatus::from_code(code).ok_or_else(|| invalid("offer_status", &format!("there is no {code}")))?
        }
        None => course(offer.status_at(now)).ok_or_else(|| none("status after that of the offer"))?,
    };
    let last_day = match stated.text("expiration_date")? {
        Some(day) => Given::read(Some(&day), Date::parse),
        None => Date::of_ms(now + VALID_FOR).into(),
    };
    // A candidate who declines has a reason.
    let reason = newest_that::<TerminationReason>(tx, |_, reason| Ok(reason.active))?.map(|reason| reason.id);
    let reasons = reason.into_iter().filter(|_| status == Declined).collect();
    let report = StatusReport { status, valid_until: last_day, reasons, note: None };
    done!(offers::report(tx, offer.id, &report), ReportRefusal::Store(error) => error).map(|_| ())
}

fn course(status: OfferStatus) -> Option<OfferStatus> {
    COURSE.iter().find(|(from, _)| *from == status).map(|(_, to)| *to)
}

/// Whether the next status on the course of a formal offer may be reported. Others are not announced.
fn can_follow(tx: &mut Tx<'_>, offer: &Offer, now: i64) -> Result<bool, StoreError> {
    let Some(status) = course(offer.status_at(now)) else { return Ok(false) };
    let required = Switches::load(tx)?.on(Switch::OfferApprovalRequired);
    let follows = next(offer.offer_type, offer.status_at(now), OfferEvent::Reported(status), required).is_ok();
    let is_reported = offer.offer_type == OfferType::Formal
        && !offer.approved_here
        && offer.document.progress.send_records.is_empty();
    if !(follows && is_reported) {
        return Ok(false);
    }
    let application = applications::load_state(tx, offer.application)?;
    Ok(application.is_some_and(|application| {
        application.active_status == ActiveStatus::Running && may_report(application.stage_type)
    }))
}

fn none(what: &str) -> SandboxError {
    SandboxError::Conflict(format!("the tenant has no {what}"))
}
