//! Offers and what is joined to them.

use hire_api::{
    id::{
        AddressId, ApplicationId, HrJobId, JobGradeId, JobId, JobRequirementId, OfferId, OfferSchemaId, PathwayId,
        PositionId, TalentId,
    },
    offer::{OfferStatus, OfferType},
};

use super::{Row, StoreError, Tx};
use crate::{
    directory::{Name, Person},
    records::OfferDocument,
};

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

/// An employee type with both of its ids.
#[derive(Clone, Debug)]
pub struct EmployeeType {
    pub enum_id: String,
    pub enum_value: String,
    pub name: Name,
}

/// An offer in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    pub id: OfferId,
    pub job: JobId,
    pub job_name: String,
    pub created_at: i64,
    pub status: i64,
    pub offer_type: i64,
    pub employee_type: Option<EmployeeType>,
    pub application: ApplicationId,
}

/// The offers of a talent, newest first, below a position in that order.
pub fn of_talent(tx: &mut Tx<'_>, talent: TalentId, below: (i64, i64), limit: i64) -> Result<Vec<Listed>, StoreError> {
    tx.all(
        "SELECT o.id, o.job, j.title, o.created_at, o.status, o.offer_type, o.application, \
         e.enum_id, e.enum_value, e.name_zh, e.name_en \
         FROM offers o \
         LEFT JOIN jobs j ON j.tenant = o.tenant AND j.id = o.job \
         LEFT JOIN employee_types e ON e.tenant = o.tenant AND e.id = o.employee_type \
         WHERE o.tenant = $1 AND o.talent = $2 AND (o.created_at < $3 OR (o.created_at = $3 AND o.id < $4)) \
         ORDER BY o.created_at DESC, o.id DESC LIMIT $5",
        &[&talent, &below.0, &below.1, &limit],
        |row| {
            Ok(Listed {
                id: row.get(0)?,
                job: row.get(1)?,
                job_name: row.get::<Option<String>>(2)?.unwrap_or_default(),
                created_at: row.get(3)?,
                status: row.get(4)?,
                offer_type: row.get(5)?,
                application: row.get(6)?,
                employee_type: employee_type(row, 7)?,
            })
        },
    )
}

/// A level or family: number, contact id, name.
#[derive(Clone, Debug)]
pub struct Classified {
    pub id: i64,
    pub contact_id: String,
    pub name: Name,
}

/// An offer with all that its document shows beside it.
#[derive(Clone, Debug)]
pub struct Detailed {
    pub id: OfferId,
    pub schema: OfferSchemaId,
    pub status: i64,
    pub expires_at: Option<i64>,
    pub created_at: i64,
    pub owner: Option<Person>,
    pub operator: Option<Person>,
    pub leader: Option<Person>,
    /// open_department_id, department_id
    pub department: Option<(String, String)>,
    pub employee_type: Option<EmployeeType>,
    pub job_family: Option<Classified>,
    pub job_level: Option<Classified>,
    pub job_grade: Option<JobGradeId>,
    pub position: Option<PositionId>,
    pub pathway: Option<PathwayId>,
    pub onboard_address: Option<AddressId>,
    pub work_address: Option<AddressId>,
    pub job_requirement: Option<JobRequirementId>,
    pub job: JobId,
    pub job_name: String,
    pub recruitment_type: Option<String>,
    /// 1 social, 2 campus
    pub process_type: Option<i64>,
    pub document: OfferDocument,
}

/// The formal offer of an application. One statement: this is the hottest read of all.
pub fn formal_of(tx: &mut Tx<'_>, application: ApplicationId) -> Result<Option<Detailed>, StoreError> {
    tx.one(
        "SELECT o.id, o.schema_id, o.status, o.expires_at, o.created_at, \
         o.owner, owner.user_id, o.operator, operator.user_id, o.leader, leader.user_id, \
         d.open_department_id, d.department_id, \
         e.enum_id, e.enum_value, e.name_zh, e.name_en, \
         f.id, f.job_family_id, f.name_zh, f.name_en, \
         l.id, l.job_level_id, l.name_zh, l.name_en, \
         o.job_grade, o.position, o.pathway, o.onboard_address, o.work_address, o.job_requirement, \
         o.job, j.title, j.recruitment_type, p.type, o.document \
         FROM offers o \
         LEFT JOIN users owner ON owner.tenant = o.tenant AND owner.id = o.owner \
         LEFT JOIN users operator ON operator.tenant = o.tenant AND operator.id = o.operator \
         LEFT JOIN users leader ON leader.tenant = o.tenant AND leader.id = o.leader \
         LEFT JOIN departments d ON d.tenant = o.tenant AND d.id = o.department \
         LEFT JOIN employee_types e ON e.tenant = o.tenant AND e.id = o.employee_type \
         LEFT JOIN job_families f ON f.tenant = o.tenant AND f.id = o.job_family \
         LEFT JOIN job_levels l ON l.tenant = o.tenant AND l.id = o.job_level \
         LEFT JOIN jobs j ON j.tenant = o.tenant AND j.id = o.job \
         LEFT JOIN job_processes p ON p.tenant = j.tenant AND p.id = j.job_process \
         WHERE o.tenant = $1 AND o.application = $2 AND o.offer_type = 1",
        &[&application],
        |row| {
            Ok(Detailed {
                id: row.get(0)?,
                schema: row.get(1)?,
                status: row.get(2)?,
                expires_at: row.get(3)?,
                created_at: row.get(4)?,
                owner: person(row, 5)?,
                operator: person(row, 7)?,
                leader: person(row, 9)?,
                department: match row.get::<Option<String>>(11)? {
                    Some(open_id) => Some((open_id, row.get(12)?)),
                    None => None,
                },
                employee_type: employee_type(row, 13)?,
                job_family: classified(row, 17)?,
                job_level: classified(row, 21)?,
                job_grade: row.get(25)?,
                position: row.get(26)?,
                pathway: row.get(27)?,
                onboard_address: row.get(28)?,
                work_address: row.get(29)?,
                job_requirement: row.get(30)?,
                job: row.get(31)?,
                job_name: row.get::<Option<String>>(32)?.unwrap_or_default(),
                recruitment_type: row.get(33)?,
                process_type: row.get(34)?,
                document: super::from_json(row.text(35)?)?,
            })
        },
    )
}

/// An address and the places that it lies in.
#[derive(Clone, Debug)]
pub struct AddressRow {
    pub id: AddressId,
    pub name: Name,
    pub district: Option<PlaceRow>,
    pub city: Option<PlaceRow>,
    pub state: Option<PlaceRow>,
    pub country: Option<PlaceRow>,
}

#[derive(Clone, Debug)]
pub struct PlaceRow {
    pub code: String,
    pub name: Name,
}

pub fn address(tx: &mut Tx<'_>, id: AddressId) -> Result<Option<AddressRow>, StoreError> {
    tx.one(
        "SELECT a.name_zh, a.name_en, d.code, d.name_zh, d.name_en, c.code, c.name_zh, c.name_en, \
         s.code, s.name_zh, s.name_en, n.code, n.name_zh, n.name_en \
         FROM addresses a \
         LEFT JOIN places d ON d.tenant = a.tenant AND d.code = a.district \
         LEFT JOIN places c ON c.tenant = a.tenant AND c.code = a.city \
         LEFT JOIN places s ON s.tenant = a.tenant AND s.code = a.state \
         LEFT JOIN places n ON n.tenant = a.tenant AND n.code = a.country \
         WHERE a.tenant = $1 AND a.id = $2",
        &[&id],
        |row| {
            let name = Name { zh: row.get(0)?, en: row.get(1)? };
            let (district, city) = (place(row, 2)?, place(row, 5)?);
            Ok(AddressRow { id, name, district, city, state: place(row, 8)?, country: place(row, 11)? })
        },
    )
}

fn place(row: &Row<'_>, at: usize) -> Result<Option<PlaceRow>, StoreError> {
    let Some(code) = row.get::<Option<String>>(at)? else { return Ok(None) };
    Ok(Some(PlaceRow { code, name: Name { zh: row.get(at + 1)?, en: row.get(at + 2)? } }))
}

fn person(row: &Row<'_>, at: usize) -> Result<Option<Person>, StoreError> {
    let user_id: Option<String> = row.get(at + 1)?;
    user_id.map(|user_id| Ok(Person { id: row.get(at)?, user_id })).transpose()
}

pub(super) fn employee_type(row: &Row<'_>, at: usize) -> Result<Option<EmployeeType>, StoreError> {
    let Some(enum_id) = row.get::<Option<String>>(at)? else { return Ok(None) };
    let name = Name { zh: row.get(at + 2)?, en: row.get(at + 3)? };
    Ok(Some(EmployeeType { enum_id, enum_value: row.get(at + 1)?, name }))
}

pub(super) fn classified(row: &Row<'_>, at: usize) -> Result<Option<Classified>, StoreError> {
    let Some(id) = row.get::<Option<i64>>(at)? else { return Ok(None) };
    let name = Name { zh: row.get(at + 2)?, en: row.get(at + 3)? };
    Ok(Some(Classified { id, contact_id: row.get(at + 1)?, name }))
}
