//! Offers.

use hire_rules::offer::status_at;
use hire_types::{
    hiring::{OfferStatus, OfferType},
    id::{
        AddressId, ApplicationId, HrJobId, JobGradeId, JobId, JobProcessId, JobRequirementId, OfferId, OfferSchemaId,
        PathwayId, PositionId, TalentId,
    },
};

use serde::{Deserialize, Serialize};

use super::{
    Entity, Json, StoreError, Tx,
    jobs::Job,
    record::{PageRows, record, view},
};
use crate::{documents::OfferDocument, events::facts};

record! {
    /// An offer.
    #[derive(Serialize, Deserialize)]
    pub struct Offer in offers, key(id: OfferId), feed(Entity::Offer), events(facts::offer) {
        application: ApplicationId,
        talent: TalentId,
        job: JobId,
        schema as "schema_id": OfferSchemaId,
        offer_type: OfferType,
        status: OfferStatus,
        /// From 1, one more with every change of the content.
        version: i64,
        /// The approval was started in this system, not reported by an OA system.
        approved_here: bool,
        department: i64,
        leader: i64,
        owner: i64,
        operator: i64,
        employee_type: Option<i64>,
        job_family: Option<i64>,
        job_level: Option<i64>,
        employment_job: Option<HrJobId>,
        job_grade: Option<JobGradeId>,
        position: Option<PositionId>,
        pathway: Option<PathwayId>,
        onboard_address: Option<AddressId>,
        work_address: Option<AddressId>,
        job_requirement: Option<JobRequirementId>,
        document: Json<OfferDocument>,
        expires_at: Option<i64>,
        created_at: i64,
        updated_at: i64,
    }
}

impl Offer {
    /// The status that the offer has at a time.
    pub fn status_at(&self, now: i64) -> OfferStatus {
        status_at(self.status, self.expires_at, now)
    }
}

record! {
    /// An earlier version of an offer.
    pub struct OfferVersion in offer_versions, key(offer: OfferId, version: i64) {
        /// The whole row, as it was.
        document: Json<Offer>,
        replaced_at: i64,
    }
}

view! {
    /// An offer in a list.
    pub struct OfferSummary of Offer in offers,
        join "LEFT JOIN jobs ON jobs.tenant = offers.tenant AND jobs.id = offers.job" {
        id: OfferId,
        job: JobId,
        job_title: Option<String> = "jobs.title",
        created_at: i64,
        status: OfferStatus,
        expires_at: Option<i64>,
        offer_type: OfferType,
        application: ApplicationId,
        employee_type: Option<i64>,
    }
}

view! {
    /// What an offer shows of its job.
    pub struct OfferJob of Job in jobs {
        title: String,
        recruitment_type: String,
        job_process: JobProcessId,
    }
}

pub fn exists_for(tx: &mut Tx<'_>, application: ApplicationId) -> Result<bool, StoreError> {
    tx.exists::<Offer>("WHERE tenant = $1 AND application = $2", &[&application])
}

/// The offer of an application.
pub fn of_application(tx: &mut Tx<'_>, application: ApplicationId) -> Result<Option<OfferId>, StoreError> {
    tx.scalar("SELECT id FROM offers WHERE tenant = $1 AND application = $2", &[&application])
}

/// A page of the offers of a talent, newest first, after a sort key.
pub fn list_by_talent(
    tx: &mut Tx<'_>,
    talent: TalentId,
    below: (i64, i64),
    limit: i64,
) -> Result<PageRows<OfferSummary>, StoreError> {
    tx.select_page(
        "WHERE offers.tenant = $1 AND offers.talent = $2 \
         AND (offers.created_at < $3 OR (offers.created_at = $3 AND offers.id < $4)) \
         ORDER BY offers.created_at DESC, offers.id DESC LIMIT $5",
        &[&talent, &below.0, &below.1],
        limit,
    )
}

/// The offer of an application, as stored.
pub fn by_application(tx: &mut Tx<'_>, application: ApplicationId) -> Result<Option<Offer>, StoreError> {
    tx.find("WHERE tenant = $1 AND application = $2", &[&application])
}

/// The formal offer of an application.
pub fn formal_offer(tx: &mut Tx<'_>, application: ApplicationId) -> Result<Option<Offer>, StoreError> {
    tx.find("WHERE tenant = $1 AND application = $2 AND offer_type = 1", &[&application])
}

/// The job of an offer, if it is there.
pub fn job_of(tx: &mut Tx<'_>, offer: &Offer) -> Result<Option<OfferJob>, StoreError> {
    tx.find("WHERE tenant = $1 AND id = $2", &[&offer.job])
}

/// Offers of the tenant that were sent and are no longer valid, the oldest end first.
pub fn expired(tx: &mut Tx<'_>, now: i64) -> Result<Vec<Offer>, StoreError> {
    tx.select("WHERE tenant = $1 AND status = 6 AND expires_at < $2 ORDER BY expires_at, id", &[&now])
}
