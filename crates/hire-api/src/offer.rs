//! Offers.

crate::endpoints! {
    list::ListOffers,
    create::CreateOffer,
}

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{id::JobId, wire_enum};

wire_enum! {
    /// What is offered.
    pub enum OfferType: i64 {
        Formal = 1 ("正式 Offer", "formal offer"),
        Internship = 2 ("实习 Offer", "internship offer"),
    }
}

wire_enum! {
    /// Where an offer stands. The `0` of the documents means "any" in filters; no offer is ever in it.
    pub enum OfferStatus: i64 {
        NotApplied = 1 ("未申请", "approval not requested"),
        InApproval = 2 ("审批中", "in approval"),
        ApprovalWithdrawn = 3 ("审批已撤回", "approval withdrawn"),
        Approved = 4 ("审批通过", "approved"),
        Rejected = 5 ("审批不通过", "approval refused"),
        Sent = 6 ("Offer 已发出", "sent"),
        Accepted = 7 ("候选人已接受", "accepted by the candidate"),
        Declined = 8 ("候选人已拒绝", "declined by the candidate"),
        Expired = 9 ("Offer 已失效", "no longer valid"),
        Created = 10 ("未审批", "created, not approved"),
        InternToOnboard = 11 ("实习待入职", "internship: to be onboarded"),
        InternOnboarded = 12 ("实习已入职", "internship: onboarded"),
        InternLeft = 13 ("实习已离职", "internship: left"),
    }
}

wire_enum! {
    pub enum PeriodType: i64 {
        Month = 1 ("月", "months"),
        Year = 2 ("年", "years"),
    }
}

/// How long the contract runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ContractPeriod {
    pub period_type: PeriodType,
    #[schemars(range(min = 0, max = 100))]
    pub period: i64,
}

/// The job that an offer is for.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OfferJob {
    pub job_id: JobId,
    pub job_name: String,
}
