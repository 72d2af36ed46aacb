//! The life of an offer: when one may be created and changed, which status follows which, under which version of the form
//! it is written, and how its type and period are shown.

mod status;

pub use status::{OfferEvent, ReportKind, StatusRefusal, is_approved, is_editable, next, status_at};

use hire_types::{
    hiring::{ContractPeriod, MAX_OFFER_ATTACHMENTS, OfferStatus, OfferType, PeriodType, ProcessType, StageType},
    id::OfferSchemaId,
    offer::SalaryStatus,
};

/// The facts of an application that decide whether an offer may be created for it.
#[derive(Clone, Copy, Debug)]
pub struct Application {
    pub terminated: bool,
    /// Its stage; `None` if the stage is unknown or not in the process of its job.
    pub stage: Option<StageType>,
    pub process_has_offer_stage: bool,
    pub has_offer: bool,
}

/// Why no offer may be created for an application. That the application exists is the caller's to check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    ApplicationTerminated,
    StageAbnormal,
    MissInJobProcess,
    OfferExists,
}

/// The first refusal that holds, in the order of the variants.
///
/// Past the offer stage (to be onboarded, onboarded) the stage is abnormal for an offer; before it, or in a process
/// that has no offer stage at all, the process does not foresee one. The documents only name the two codes.
pub fn may_create(application: &Application) -> Result<(), Refusal> {
    if application.terminated {
        return Err(Refusal::ApplicationTerminated);
    }
    match application.stage {
        None | Some(StageType::ToBeOnboarded | StageType::Onboarded) => {
            return Err(Refusal::StageAbnormal);
        }
        Some(StageType::Offer) if application.process_has_offer_stage => {}
        Some(_) => return Err(Refusal::MissInJobProcess),
    }
    if application.has_offer { Err(Refusal::OfferExists) } else { Ok(()) }
}

/// Why the content of an offer cannot be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UpdateRefusal {
    ApplicationTerminated,
    StatusFinal,
    StageAbnormal,
}

/// The first refusal that holds, in the order of the variants. An accepted offer of an application that waits for its
/// onboarding has both of the last two; its status is the closer reason.
///
/// A stage before the offer stage is no obstacle: the offer is there already.
pub fn may_update(application: &Application, status: OfferStatus) -> Result<(), UpdateRefusal> {
    if application.terminated {
        return Err(UpdateRefusal::ApplicationTerminated);
    }
    if !is_editable(status) {
        return Err(UpdateRefusal::StatusFinal);
    }
    match application.stage {
        None | Some(StageType::ToBeOnboarded | StageType::Onboarded) => Err(UpdateRefusal::StageAbnormal),
        Some(_) => Ok(()),
    }
}

/// The status of the salary of an offer, by the status of the offer.
pub const fn salary_status(status: OfferStatus, approval_required: bool) -> SalaryStatus {
    match status {
        OfferStatus::InApproval => SalaryStatus::InApproval,
        OfferStatus::ApprovalWithdrawn => SalaryStatus::Withdrawn,
        OfferStatus::Rejected => SalaryStatus::Rejected,
        OfferStatus::Approved
        | OfferStatus::Sent
        | OfferStatus::Accepted
        | OfferStatus::InternToOnboard
        | OfferStatus::InternOnboarded
        | OfferStatus::InternLeft => SalaryStatus::Approved,
        OfferStatus::NotApplied | OfferStatus::Created if !approval_required => SalaryStatus::NeedsNoApproval,
        OfferStatus::NotApplied | OfferStatus::Created | OfferStatus::Declined | OfferStatus::Expired => {
            SalaryStatus::Created
        }
    }
}

/// Whether an OA system may still report on an offer: not once its application waits for the onboarding.
pub fn may_report(stage: Option<StageType>) -> bool {
    !matches!(stage, Some(StageType::ToBeOnboarded | StageType::Onboarded))
}

/// The retired `basic_info.offer_type`: 1 social, 2 campus, 3 internship. Its 4, a hired intern, is never derived: the
/// stored data does not distinguish it from 1.
pub fn retired_offer_type(offer_type: OfferType, process: ProcessType) -> i64 {
    match (offer_type, process) {
        (OfferType::Internship, _) => 3,
        (OfferType::Formal, ProcessType::Social) => 1,
        (OfferType::Formal, ProcessType::Campus) => 2,
    }
}

/// The length of a contract in its two spellings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contract {
    /// Missing when the period is in months and no year was sent.
    pub year: Option<i64>,
    pub period: ContractPeriod,
}

impl Contract {
    /// `contract_year` and `contract_period` as sent, even when they differ, as in the document's own example. A missing
    /// one is derived from the other. The period is the recommended spelling, so the rules use it.
    pub fn from_stated(contract_year: Option<i64>, contract_period: Option<ContractPeriod>) -> Option<Self> {
        let in_years = |period| ContractPeriod { period_type: PeriodType::Year, period };
        let period = contract_period.or(contract_year.map(in_years))?;
        let derived = (period.period_type == PeriodType::Year).then_some(period.period);
        Some(Self { year: contract_year.or(derived), period })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaRefusal {
    /// An older version of the form of this job.
    NotLatest,
    /// No version of that form, even if it is one of another form.
    Unknown,
}

/// The version of the form that an offer is written with: the latest unless the request names one, and then only the latest.
pub fn choose_schema(
    requested: Option<OfferSchemaId>,
    latest_of_form: OfferSchemaId,
    known_versions_of_form: &[OfferSchemaId],
) -> Result<OfferSchemaId, SchemaRefusal> {
    match requested {
        None => Ok(latest_of_form),
        Some(id) if id == latest_of_form => Ok(id),
        Some(id) if known_versions_of_form.contains(&id) => Err(SchemaRefusal::NotLatest),
        Some(_) => Err(SchemaRefusal::Unknown),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyAttachments;

/// Both lists count together: the document limits the request, not a list.
pub fn check_attachments(attachment_ids: usize, common_attachment_ids: usize) -> Result<(), TooManyAttachments> {
    if attachment_ids.saturating_add(common_attachment_ids) > MAX_OFFER_ATTACHMENTS {
        return Err(TooManyAttachments);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
