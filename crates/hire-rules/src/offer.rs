//! What may follow what in the life of an offer: when one may be created, under which version of the form,
//! and the states and types it can have.

use crate::Id;

/// What kind of step a stage of a hiring process is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageType {
    Screening,
    Assessment,
    WrittenTest,
    Interview,
    Offer,
    ToBeOnboarded,
    Onboarded,
    Other,
    SystemDefault,
}

impl StageType {
    pub fn from_code(code: i64) -> Option<Self> {
        Some(match code {
            1 => Self::Screening,
            2 => Self::Assessment,
            3 => Self::WrittenTest,
            4 => Self::Interview,
            5 => Self::Offer,
            6 => Self::ToBeOnboarded,
            7 => Self::Onboarded,
            8 => Self::Other,
            255 => Self::SystemDefault,
            _ => return None,
        })
    }

    pub fn code(self) -> i64 {
        match self {
            Self::Screening => 1,
            Self::Assessment => 2,
            Self::WrittenTest => 3,
            Self::Interview => 4,
            Self::Offer => 5,
            Self::ToBeOnboarded => 6,
            Self::Onboarded => 7,
            Self::Other => 8,
            Self::SystemDefault => 255,
        }
    }
}

/// What of an application decides whether an offer may be created for it.
#[derive(Clone, Copy, Debug)]
pub struct Application {
    pub terminated: bool,
    /// The stage it stands in; `None` when the stage is unknown, or is none of its job's process.
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

/// Zero means "all" where offers are filtered, and is the status of none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferStatus {
    NotApplied,
    InApproval,
    ApprovalWithdrawn,
    Approved,
    Rejected,
    Sent,
    Accepted,
    Declined,
    Expired,
    Created,
    InternToOnboard,
    InternOnboarded,
    InternLeft,
}

impl OfferStatus {
    /// Every offer begins here; the status page calls it created, the lists call it not approved.
    pub const INITIAL: Self = Self::Created;

    pub fn from_code(code: i64) -> Option<Self> {
        Some(match code {
            1 => Self::NotApplied,
            2 => Self::InApproval,
            3 => Self::ApprovalWithdrawn,
            4 => Self::Approved,
            5 => Self::Rejected,
            6 => Self::Sent,
            7 => Self::Accepted,
            8 => Self::Declined,
            9 => Self::Expired,
            10 => Self::Created,
            11 => Self::InternToOnboard,
            12 => Self::InternOnboarded,
            13 => Self::InternLeft,
            _ => return None,
        })
    }

    pub fn code(self) -> i64 {
        match self {
            Self::NotApplied => 1,
            Self::InApproval => 2,
            Self::ApprovalWithdrawn => 3,
            Self::Approved => 4,
            Self::Rejected => 5,
            Self::Sent => 6,
            Self::Accepted => 7,
            Self::Declined => 8,
            Self::Expired => 9,
            Self::Created => 10,
            Self::InternToOnboard => 11,
            Self::InternOnboarded => 12,
            Self::InternLeft => 13,
        }
    }

    /// The last three exist for internship offers only.
    pub fn fits(self, offer_type: OfferType) -> bool {
        let intern = matches!(self, Self::InternToOnboard | Self::InternOnboarded | Self::InternLeft);
        !intern || offer_type == OfferType::Internship
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OfferType {
    /// What a request means that names no type.
    #[default]
    Formal,
    Internship,
}

impl OfferType {
    pub fn from_code(code: i64) -> Option<Self> {
        match code {
            1 => Some(Self::Formal),
            2 => Some(Self::Internship),
            _ => None,
        }
    }

    pub fn code(self) -> i64 {
        match self {
            Self::Formal => 1,
            Self::Internship => 2,
        }
    }
}

/// Whether a process hires experienced people or graduates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProcessType {
    Social,
    Campus,
}

impl ProcessType {
    pub fn from_code(code: i64) -> Option<Self> {
        match code {
            1 => Some(Self::Social),
            2 => Some(Self::Campus),
            _ => None,
        }
    }

    pub fn code(self) -> i64 {
        match self {
            Self::Social => 1,
            Self::Campus => 2,
        }
    }
}

/// The retired `basic_info.offer_type`: 1 social, 2 campus, 3 internship. Its 4, an intern taken over, is never derived:
/// nothing that we keep tells it from 1.
pub fn retired_offer_type(offer_type: OfferType, process: ProcessType) -> i64 {
    match (offer_type, process) {
        (OfferType::Internship, _) => 3,
        (OfferType::Formal, ProcessType::Social) => 1,
        (OfferType::Formal, ProcessType::Campus) => 2,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodUnit {
    Months,
    Years,
}

impl PeriodUnit {
    pub fn from_code(code: i64) -> Option<Self> {
        match code {
            1 => Some(Self::Months),
            2 => Some(Self::Years),
            _ => None,
        }
    }

    pub fn code(self) -> i64 {
        match self {
            Self::Months => 1,
            Self::Years => 2,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContractPeriod {
    pub unit: PeriodUnit,
    pub length: i64,
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
    /// one is derived from the other. The period is the recommended spelling, so rules look at it.
    pub fn of(contract_year: Option<i64>, contract_period: Option<ContractPeriod>) -> Option<Self> {
        let in_years = |length| ContractPeriod { unit: PeriodUnit::Years, length };
        let period = contract_period.or(contract_year.map(in_years))?;
        let derived = (period.unit == PeriodUnit::Years).then_some(period.length);
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
    requested: Option<Id>,
    latest_of_form: Id,
    known_versions_of_form: &[Id],
) -> Result<Id, SchemaRefusal> {
    match requested {
        None => Ok(latest_of_form),
        Some(id) if id == latest_of_form => Ok(id),
        Some(id) if known_versions_of_form.contains(&id) => Err(SchemaRefusal::NotLatest),
        Some(_) => Err(SchemaRefusal::Unknown),
    }
}

/// Attachments that one request may name.
pub const MOST_ATTACHMENTS: usize = 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyAttachments;

/// Both lists count together: the document limits the request, not a list.
pub fn check_attachments(attachment_ids: usize, common_attachment_ids: usize) -> Result<(), TooManyAttachments> {
    if attachment_ids.saturating_add(common_attachment_ids) > MOST_ATTACHMENTS {
        return Err(TooManyAttachments);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
