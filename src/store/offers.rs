//! Offers.

use hire_api::{
    id::{
        AddressId, ApplicationId, HrJobId, JobGradeId, JobId, JobRequirementId, OfferId, OfferSchemaId, PathwayId,
        PositionId, TalentId,
    },
    offer::{OfferStatus, OfferType},
};

use super::{StoreError, Tx};
use crate::records::OfferDocument;

/// A new offer, everything resolved to rows.
#[derive(Clone, Debug)]
pub struct NewOffer {
    pub id: OfferId,
    pub application: ApplicationId,
    pub talent: TalentId,
    pub job: JobId,
    pub schema: OfferSchemaId,
    pub offer_type: OfferType,
    pub status: OfferStatus,
    pub department: i64,
    pub leader: i64,
    pub owner: i64,
    pub operator: i64,
    pub employee_type: Option<i64>,
    pub job_family: Option<i64>,
    pub job_level: Option<i64>,
    pub employment_job: Option<HrJobId>,
    pub job_grade: Option<JobGradeId>,
    pub position: Option<PositionId>,
    pub pathway: Option<PathwayId>,
    pub onboard_address: Option<AddressId>,
    pub work_address: Option<AddressId>,
    pub job_requirement: Option<JobRequirementId>,
    pub document: OfferDocument,
    pub expires_at: Option<i64>,
    pub created_at: i64,
}

pub fn insert(tx: &mut Tx<'_>, offer: &NewOffer) -> Result<(), StoreError> {
    let document = super::to_json(&offer.document)?;
    tx.execute(
        "INSERT INTO offers (tenant, id, application, talent, job, schema_id, offer_type, status, department, leader, \
         owner, operator, employee_type, job_family, job_level, employment_job, job_grade, position, pathway, \
         onboard_address, work_address, job_requirement, document, expires_at, created_at, updated_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, \
         $23, $24, $25, $25)",
        &[
            &offer.id,
            &offer.application,
            &offer.talent,
            &offer.job,
            &offer.schema,
            &offer.offer_type.value(),
            &offer.status.value(),
            &offer.department,
            &offer.leader,
            &offer.owner,
            &offer.operator,
            &offer.employee_type,
            &offer.job_family,
            &offer.job_level,
            &offer.employment_job,
            &offer.job_grade,
            &offer.position,
            &offer.pathway,
            &offer.onboard_address,
            &offer.work_address,
            &offer.job_requirement,
            &document,
            &offer.expires_at,
            &offer.created_at,
        ],
    )?;
    Ok(())
}

pub fn exists_for(tx: &mut Tx<'_>, application: ApplicationId) -> Result<bool, StoreError> {
    let sql = "SELECT id FROM offers WHERE tenant = $1 AND application = $2";
    Ok(tx.one(sql, &[&application], |_| Ok(()))?.is_some())
}

/// An offer in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    pub id: OfferId,
    pub job: JobId,
    pub created_at: i64,
    pub status: i64,
    pub offer_type: i64,
    pub employee_type: Option<i64>,
    pub application: ApplicationId,
}

/// The first offers of a talent, newest first, below a position in that order, and whether there are more.
pub fn of_talent(
    tx: &mut Tx<'_>,
    talent: TalentId,
    below: (i64, i64),
    limit: i64,
) -> Result<(Vec<Listed>, bool), StoreError> {
    tx.page(
        "SELECT id, job, created_at, status, offer_type, application, employee_type FROM offers \
         WHERE tenant = $1 AND talent = $2 AND (created_at < $3 OR (created_at = $3 AND id < $4)) \
         ORDER BY created_at DESC, id DESC LIMIT $5",
        &[&talent, &below.0, &below.1],
        limit,
        |row| {
            Ok(Listed {
                id: row.get(0)?,
                job: row.get(1)?,
                created_at: row.get(2)?,
                status: row.get(3)?,
                offer_type: row.get(4)?,
                application: row.get(5)?,
                employee_type: row.get(6)?,
            })
        },
    )
}

/// An offer. What it points to has its names in [`names`](super::names).
#[derive(Clone, Debug)]
pub struct Stored {
    pub id: OfferId,
    pub schema: OfferSchemaId,
    pub status: i64,
    pub expires_at: Option<i64>,
    pub created_at: i64,
    pub owner: i64,
    pub operator: i64,
    pub leader: i64,
    pub department: i64,
    pub employee_type: Option<i64>,
    pub job_family: Option<i64>,
    pub job_level: Option<i64>,
    pub job_grade: Option<JobGradeId>,
    pub position: Option<PositionId>,
    pub pathway: Option<PathwayId>,
    pub onboard_address: Option<i64>,
    pub work_address: Option<i64>,
    pub job_requirement: Option<JobRequirementId>,
    pub job: JobId,
    pub document: OfferDocument,
}

/// The formal offer of an application.
pub fn formal_of(tx: &mut Tx<'_>, application: ApplicationId) -> Result<Option<Stored>, StoreError> {
    tx.one(
        "SELECT id, schema_id, status, expires_at, created_at, owner, operator, leader, department, employee_type, \
         job_family, job_level, job_grade, position, pathway, onboard_address, work_address, job_requirement, job, \
         document FROM offers WHERE tenant = $1 AND application = $2 AND offer_type = 1",
        &[&application],
        |row| {
            Ok(Stored {
                id: row.get(0)?,
                schema: row.get(1)?,
                status: row.get(2)?,
                expires_at: row.get(3)?,
                created_at: row.get(4)?,
                owner: row.get(5)?,
                operator: row.get(6)?,
                leader: row.get(7)?,
                department: row.get(8)?,
                employee_type: row.get(9)?,
                job_family: row.get(10)?,
                job_level: row.get(11)?,
                job_grade: row.get(12)?,
                position: row.get(13)?,
                pathway: row.get(14)?,
                onboard_address: row.get(15)?,
                work_address: row.get(16)?,
                job_requirement: row.get(17)?,
                job: row.get(18)?,
                document: super::from_json(row.text(19)?)?,
            })
        },
    )
}
