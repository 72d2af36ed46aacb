//! Requirements, and the fields that a company adds to them.

use std::{collections::HashMap, hash::Hash};

use hire_api::id::{HrJobId, JobId, JobRequirementId, PositionId};

use super::{Known, Param, Row, StoreError, Tx, any_of_them};
use crate::{
    directory::Name,
    records::{RequirementDocument, RequirementOption},
};

/// A requirement. What it points to has its names in [`names`](super::names).
#[derive(Clone, Debug)]
pub struct Stored {
    pub id: JobRequirementId,
    pub short_code: String,
    pub name: String,
    pub display_progress: i64,
    pub approval_status: Option<i64>,
    pub head_count: i64,
    pub recruitment_type: Option<String>,
    pub employee_type: Option<i64>,
    pub max_level: Option<i64>,
    pub min_level: Option<i64>,
    pub job_family: Option<i64>,
    pub department: Option<i64>,
    pub address: Option<i64>,
    pub job_type: Option<i64>,
    pub employment_job: Option<HrJobId>,
    pub position: Option<PositionId>,
    pub creator: Option<i64>,
    pub document: RequirementDocument,
    pub completed_at: Option<i64>,
    pub created_at: i64,
    pub updated_at: i64,
}

macro_rules! stored_where {
    ($($condition:expr),+) => {
        concat!(
            "SELECT id, short_code, name, display_progress, approval_status, head_count, recruitment_type, \
             employee_type, max_level, min_level, job_family, department, address, job_type, employment_job, position, \
             creator, document, completed_at, created_at, updated_at \
             FROM job_requirements WHERE tenant = $1 AND ",
            $($condition),+
        )
    };
}

/// Those that exist, in the order in which they are asked for. Each is to be asked for once.
pub fn by_ids(tx: &mut Tx<'_>, ids: &[JobRequirementId]) -> Result<Vec<Stored>, StoreError> {
    let statements = [stored_where!("id = $2"), stored_where!("id IN ", any_of_them!())];
    find(tx, statements, ids, |requirement| requirement.id)
}

pub fn by_short_codes(tx: &mut Tx<'_>, codes: &[String]) -> Result<Vec<Stored>, StoreError> {
    let statements = [stored_where!("short_code = $2"), stored_where!("short_code IN ", any_of_them!())];
    find(tx, statements, codes, |requirement| requirement.short_code.clone())
}

fn find<K: Param + Eq + Hash>(
    tx: &mut Tx<'_>,
    statements: [&str; 2],
    keys: &[K],
    key: impl Fn(&Stored) -> K,
) -> Result<Vec<Stored>, StoreError> {
    let mut found = rows_of(tx, statements, keys, stored)?;
    if found.len() > 1 {
        let place: HashMap<&K, usize> = keys.iter().zip(0..).collect();
        found.sort_by_cached_key(|requirement| place.get(&key(requirement)).copied());
    }
    Ok(found)
}

fn stored(row: &Row<'_>) -> Result<Stored, StoreError> {
    Ok(Stored {
        id: JobRequirementId::new(row.get(0)?),
        short_code: row.get(1)?,
        name: row.get(2)?,
        display_progress: row.get(3)?,
        approval_status: row.get(4)?,
        head_count: row.get(5)?,
        recruitment_type: row.get(6)?,
        employee_type: row.get(7)?,
        max_level: row.get(8)?,
        min_level: row.get(9)?,
        job_family: row.get(10)?,
        department: row.get(11)?,
        address: row.get(12)?,
        job_type: row.get(13)?,
        employment_job: row.get::<Option<i64>>(14)?.map(HrJobId::new),
        position: row.get::<Option<i64>>(15)?.map(PositionId::new),
        creator: row.get(16)?,
        document: super::from_json(row.text(17)?)?,
        completed_at: row.get(18)?,
        created_at: row.get(19)?,
        updated_at: row.get(20)?,
    })
}

macro_rules! jobs_where {
    ($($condition:expr),+) => {
        concat!(
            "SELECT job_requirement, job FROM requirement_jobs WHERE tenant = $1 AND job_requirement ",
            $($condition,)+
            " ORDER BY job_requirement, job"
        )
    };
}

/// The jobs that recruit for these requirements.
pub fn jobs_of(tx: &mut Tx<'_>, ids: &[JobRequirementId]) -> Result<HashMap<JobRequirementId, Vec<JobId>>, StoreError> {
    let mut jobs: HashMap<JobRequirementId, Vec<JobId>> = HashMap::new();
    for (requirement, job) in rows_of(tx, [jobs_where!("= $2"), jobs_where!("IN ", any_of_them!())], ids, |row| {
        Ok((row.get(0)?, row.get(1)?))
    })? {
        jobs.entry(requirement).or_default().push(job);
    }
    Ok(jobs)
}

/// The rows of all keys, by a statement for one key, which is much the shorter way, and one for several.
fn rows_of<K: Param, T>(
    tx: &mut Tx<'_>,
    [one, several]: [&str; 2],
    keys: &[K],
    map: impl Fn(&Row<'_>) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    if let [only] = keys {
        return tx.all(one, &[only], map);
    }
    tx.all_of(several, keys, &[], map)
}

/// A field that the company added.
#[derive(Clone, Debug)]
pub struct Field {
    pub kind: i64,
    pub name: Name,
    pub options: Vec<RequirementOption>,
    /// Its place in the form.
    pub ordinal: i64,
}

/// All fields by their ids, also those no longer in use: requirements keep their values.
#[derive(Clone, Debug, Default)]
pub struct Fields(pub HashMap<i64, Field>);

impl Known for Fields {
    type Key = ();

    fn find(tx: &mut Tx<'_>, (): &()) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT id, type, name_zh, name_en, options, ordinal FROM requirement_fields WHERE tenant = $1";
        let rows = tx.all(sql, &[], |row| {
            let name = Name { zh: row.get(2)?, en: row.get(3)? };
            let options = super::from_json(row.text(4)?)?;
            Ok((row.get::<i64>(0)?, Field { kind: row.get(1)?, name, options, ordinal: row.get(5)? }))
        })?;
        Ok(Some(Self(rows.into_iter().collect())))
    }
}
