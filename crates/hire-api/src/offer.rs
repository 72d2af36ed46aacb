//! Offers.

crate::endpoints! {
    list::ListOffers,
    create::CreateOffer,
    update::UpdateOffer,
    get::GetOffer,
    offer_status::UpdateOfferStatus,
    intern_offer_status::UpdateInternOfferStatus,
}

pub use hire_types::hiring::{ContractPeriod, OfferStatus, OfferType, PeriodType, ProcessType};
use schemars::JsonSchema;
use serde::Serialize;

use crate::id::JobId;

/// The job that an offer is for.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OfferJob {
    pub job_id: JobId,
    pub job_name: String,
}
