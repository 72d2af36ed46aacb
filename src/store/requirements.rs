//! Requirements, the fields that a company adds to them, and what is joined to them.

use std::{collections::HashMap, hash::Hash};

use hire_api::id::{AddressId, HrJobId, JobId, JobRequirementId, JobTypeId, PositionId};

use super::{
    Param, Row, StoreError, Tx,
    offers::{Classified, EmployeeType, classified, employee_type},
    row::{TOGETHER, any_of_them, filled_up},
};
use crate::{
    directory::Name,
    records::{RequirementDocument, RequirementOption},
};

/// A requirement with all that its document shows beside it, apart from people.
#[derive(Clone, Debug)]
pub struct Detailed {
    pub id: JobRequirementId,
    pub short_code: String,
    pub name: String,
    pub display_progress: i64,
    pub approval_status: Option<i64>,
    pub head_count: i64,
    pub recruitment_type: Option<String>,
    pub employee_type: Option<EmployeeType>,
    pub max_level: Option<Classified>,
    pub min_level: Option<Classified>,
    pub job_family: Option<Classified>,
    pub department: Option<Department>,
    pub address: Option<(AddressId, Name)>,
    pub job_type: Option<JobType>,
    pub employment_job: Option<HrJobId>,
    pub position: Option<PositionId>,
    pub creator: Option<i64>,
    pub document: RequirementDocument,
    pub completed_at: Option<i64>,
    pub created_at: i64,
    pub updated_at: i64,
}

#[derive(Clone, Debug)]
pub struct Department {
    pub open_department_id: String,
    pub department_id: String,
    pub name: Name,
}

#[derive(Clone, Debug)]
pub struct JobType {
    pub id: JobTypeId,
    pub name: Name,
    pub parent: Option<JobTypeId>,
}

macro_rules! detailed_where {
    ($($condition:expr),+) => {
        concat!(
            "SELECT r.id, r.short_code, r.name, r.display_progress, r.approval_status, r.head_count, \
             r.recruitment_type, e.enum_id, e.enum_value, e.name_zh, e.name_en, \
             ma.id, ma.job_level_id, ma.name_zh, ma.name_en, mi.id, mi.job_level_id, mi.name_zh, mi.name_en, \
             f.id, f.job_family_id, f.name_zh, f.name_en, \
             d.open_department_id, d.department_id, d.name_zh, d.name_en, a.id, a.name_zh, a.name_en, \
             t.id, t.name_zh, t.name_en, t.parent, r.employment_job, r.position, r.creator, r.document, \
             r.completed_at, r.created_at, r.updated_at \
             FROM job_requirements r \
             LEFT JOIN employee_types e ON e.tenant = r.tenant AND e.id = r.employee_type \
             LEFT JOIN job_levels ma ON ma.tenant = r.tenant AND ma.id = r.max_level \
             LEFT JOIN job_levels mi ON mi.tenant = r.tenant AND mi.id = r.min_level \
             LEFT JOIN job_families f ON f.tenant = r.tenant AND f.id = r.job_family \
             LEFT JOIN departments d ON d.tenant = r.tenant AND d.id = r.department \
             LEFT JOIN addresses a ON a.tenant = r.tenant AND a.id = r.address \
             LEFT JOIN job_types t ON t.tenant = r.tenant AND t.id = r.job_type \
             WHERE r.tenant = $1 AND ",
            $($condition),+
        )
    };
}

/// Those that exist, in the order in which they are asked for. Each is to be asked for once.
pub fn by_ids(tx: &mut Tx<'_>, ids: &[JobRequirementId]) -> Result<Vec<Detailed>, StoreError> {
    let statements = [detailed_where!("r.id = $2"), detailed_where!("r.id IN ", any_of_them!())];
    find(tx, statements, ids, |requirement| requirement.id)
}

pub fn by_short_codes(tx: &mut Tx<'_>, codes: &[String]) -> Result<Vec<Detailed>, StoreError> {
    let statements = [detailed_where!("r.short_code = $2"), detailed_where!("r.short_code IN ", any_of_them!())];
    find(tx, statements, codes, |requirement| requirement.short_code.clone())
}

fn find<K: Param + Eq + Hash>(
    tx: &mut Tx<'_>,
    [one, several]: [&str; 2],
    keys: &[K],
    key: impl Fn(&Detailed) -> K,
) -> Result<Vec<Detailed>, StoreError> {
    if let [only] = keys {
        return tx.all(one, &[only], detailed);
    }
    let mut found = Vec::with_capacity(keys.len());
    for keys in keys.chunks(TOGETHER) {
        found.extend(tx.all(several, &filled_up(keys).collect::<Vec<_>>(), detailed)?);
    }
    let place: HashMap<&K, usize> = keys.iter().zip(0..).collect();
    found.sort_by_cached_key(|requirement| place.get(&key(requirement)).copied());
    Ok(found)
}

fn detailed(row: &Row<'_>) -> Result<Detailed, StoreError> {
    Ok(Detailed {
        id: JobRequirementId::new(row.get(0)?),
        short_code: row.get(1)?,
        name: row.get(2)?,
        display_progress: row.get(3)?,
        approval_status: row.get(4)?,
        head_count: row.get(5)?,
        recruitment_type: row.get(6)?,
        employee_type: employee_type(row, 7)?,
        max_level: classified(row, 11)?,
        min_level: classified(row, 15)?,
        job_family: classified(row, 19)?,
        department: department(row, 23)?,
        address: match row.get::<Option<i64>>(27)? {
            Some(id) => Some((AddressId::new(id), Name { zh: row.get(28)?, en: row.get(29)? })),
            None => None,
        },
        job_type: job_type(row, 30)?,
        employment_job: row.get::<Option<i64>>(34)?.map(HrJobId::new),
        position: row.get::<Option<i64>>(35)?.map(PositionId::new),
        creator: row.get(36)?,
        document: super::from_json(row.text(37)?)?,
        completed_at: row.get(38)?,
        created_at: row.get(39)?,
        updated_at: row.get(40)?,
    })
}

fn department(row: &Row<'_>, at: usize) -> Result<Option<Department>, StoreError> {
    let Some(open_department_id) = row.get::<Option<String>>(at)? else { return Ok(None) };
    let name = Name { zh: row.get(at + 2)?, en: row.get(at + 3)? };
    Ok(Some(Department { open_department_id, department_id: row.get(at + 1)?, name }))
}

fn job_type(row: &Row<'_>, at: usize) -> Result<Option<JobType>, StoreError> {
    let Some(id) = row.get::<Option<i64>>(at)? else { return Ok(None) };
    let name = Name { zh: row.get(at + 1)?, en: row.get(at + 2)? };
    Ok(Some(JobType { id: JobTypeId::new(id), name, parent: row.get::<Option<i64>>(at + 3)?.map(JobTypeId::new) }))
}

/// The jobs that recruit for these requirements.
pub fn jobs_of<'a>(
    tx: &mut Tx<'_>,
    ids: impl IntoIterator<Item = &'a JobRequirementId>,
) -> Result<HashMap<JobRequirementId, Vec<JobId>>, StoreError> {
    let ids: Vec<JobRequirementId> = ids.into_iter().copied().collect();
    let mut jobs: HashMap<JobRequirementId, Vec<JobId>> = HashMap::new();
    for ids in ids.chunks(TOGETHER) {
        let sql = concat!(
            "SELECT job_requirement, job FROM requirement_jobs WHERE tenant = $1 AND job_requirement IN ",
            any_of_them!(),
            " ORDER BY job_requirement, job"
        );
        for (requirement, job) in
            tx.all(sql, &filled_up(ids).collect::<Vec<_>>(), |row| Ok((row.get(0)?, row.get(1)?)))?
        {
            jobs.entry(JobRequirementId::new(requirement)).or_default().push(JobId::new(job));
        }
    }
    Ok(jobs)
}

/// A field that the company added.
#[derive(Clone, Debug)]
pub struct Field {
    pub kind: i64,
    pub name: Name,
    pub options: Vec<RequirementOption>,
}

/// All fields by their ids, also those no longer in use: requirements keep their values.
pub fn fields(tx: &mut Tx<'_>) -> Result<HashMap<i64, Field>, StoreError> {
    let sql = "SELECT id, type, name_zh, name_en, options FROM requirement_fields WHERE tenant = $1";
    let rows = tx.all(sql, &[], |row| {
        let name = Name { zh: row.get(2)?, en: row.get(3)? };
        Ok((row.get::<i64>(0)?, Field { kind: row.get(1)?, name, options: super::from_json(row.text(4)?)? }))
    })?;
    Ok(rows.into_iter().collect())
}
