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
    pub enum OfferType: i64 { Formal = 1, Internship = 2 }
}

wire_enum! {
    /// Where an offer stands. The `0` of the documents means "any" in filters; no offer is ever in it.
    pub enum OfferStatus: i64 {
        NotApplied = 1, InApproval = 2, ApprovalWithdrawn = 3, Approved = 4, Rejected = 5, Sent = 6, Accepted = 7,
        Declined = 8, Expired = 9, Created = 10, InternToOnboard = 11, InternOnboarded = 12, InternLeft = 13,
    }
}

wire_enum! {
    pub enum PeriodType: i64 { Month = 1, Year = 2 }
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
