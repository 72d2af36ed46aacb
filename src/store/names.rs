//! What rows point to and answers show: people and organisation, places, jobs. To be asked for with
//! [`Tx::known`](super::Tx::known).

use std::sync::Arc;

use hire_api::id::JobTypeId;

use super::{Known, Row, StoreError, Tx};
use crate::directory::Name;

#[derive(Clone, Debug)]
pub struct Employee {
    pub id: i64,
    pub user_id: String,
    pub name: Name,
}

#[derive(Clone, Debug)]
pub struct Department {
    pub id: i64,
    pub open_department_id: String,
    pub department_id: String,
    pub name: Name,
}

/// With both of its ids.
#[derive(Clone, Debug)]
pub struct EmployeeType {
    pub enum_id: String,
    pub enum_value: String,
    pub name: Name,
}

#[derive(Clone, Debug)]
pub struct JobLevel {
    pub id: i64,
    pub job_level_id: String,
    pub name: Name,
}

#[derive(Clone, Debug)]
pub struct JobFamily {
    pub id: i64,
    pub job_family_id: String,
    pub name: Name,
}

#[derive(Clone, Debug)]
pub struct JobType {
    pub id: JobTypeId,
    pub name: Name,
    pub parent: Option<JobTypeId>,
}

/// What offers show of their job.
#[derive(Clone, Debug)]
pub struct Job {
    pub title: String,
    pub recruitment_type: String,
    /// 1 social, 2 campus; nothing when there is no such process.
    pub process_type: Option<i64>,
}

#[derive(Clone, Debug)]
pub struct Place {
    pub code: String,
    pub name: Name,
}

/// An address and the places that it lies in.
#[derive(Clone, Debug)]
pub struct Address {
    pub id: i64,
    pub name: Name,
    pub district: Option<Arc<Place>>,
    pub city: Option<Arc<Place>>,
    pub state: Option<Arc<Place>>,
    pub country: Option<Arc<Place>>,
}

#[derive(Clone, Debug)]
pub struct ResumeSource {
    pub name: Name,
}

impl Known for Employee {
    type Key = i64;

    fn find(tx: &mut Tx<'_>, id: &i64) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT user_id, name_zh, name_en FROM users WHERE tenant = $1 AND id = $2";
        tx.one(sql, &[id], |row| Ok(Self { id: *id, user_id: row.get(0)?, name: name(row, 1)? }))
    }
}

impl Known for Department {
    type Key = i64;

    fn find(tx: &mut Tx<'_>, id: &i64) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT open_department_id, department_id, name_zh, name_en FROM departments \
                   WHERE tenant = $1 AND id = $2";
        tx.one(sql, &[id], |row| {
            Ok(Self { id: *id, open_department_id: row.get(0)?, department_id: row.get(1)?, name: name(row, 2)? })
        })
    }
}

impl Known for EmployeeType {
    type Key = i64;

    fn find(tx: &mut Tx<'_>, id: &i64) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT enum_id, enum_value, name_zh, name_en FROM employee_types WHERE tenant = $1 AND id = $2";
        tx.one(sql, &[id], |row| Ok(Self { enum_id: row.get(0)?, enum_value: row.get(1)?, name: name(row, 2)? }))
    }
}

impl Known for JobLevel {
    type Key = i64;

    fn find(tx: &mut Tx<'_>, id: &i64) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT job_level_id, name_zh, name_en FROM job_levels WHERE tenant = $1 AND id = $2";
        tx.one(sql, &[id], |row| Ok(Self { id: *id, job_level_id: row.get(0)?, name: name(row, 1)? }))
    }
}

impl Known for JobFamily {
    type Key = i64;

    fn find(tx: &mut Tx<'_>, id: &i64) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT job_family_id, name_zh, name_en FROM job_families WHERE tenant = $1 AND id = $2";
        tx.one(sql, &[id], |row| Ok(Self { id: *id, job_family_id: row.get(0)?, name: name(row, 1)? }))
    }
}

impl Known for JobType {
    type Key = i64;

    fn find(tx: &mut Tx<'_>, id: &i64) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT parent, name_zh, name_en FROM job_types WHERE tenant = $1 AND id = $2";
        tx.one(sql, &[id], |row| {
            let parent = row.get::<Option<i64>>(0)?.map(JobTypeId::new);
            Ok(Self { id: JobTypeId::new(*id), name: name(row, 1)?, parent })
        })
    }
}

impl Known for Job {
    type Key = i64;

    fn find(tx: &mut Tx<'_>, id: &i64) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT j.title, j.recruitment_type, p.type FROM jobs j \
                   LEFT JOIN job_processes p ON p.tenant = j.tenant AND p.id = j.job_process \
                   WHERE j.tenant = $1 AND j.id = $2";
        tx.one(sql, &[id], |row| {
            Ok(Self { title: row.get(0)?, recruitment_type: row.get(1)?, process_type: row.get(2)? })
        })
    }
}

impl Known for Place {
    type Key = String;

    fn find(tx: &mut Tx<'_>, code: &String) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT name_zh, name_en FROM places WHERE tenant = $1 AND code = $2";
        tx.one(sql, &[code], |row| Ok(Self { code: code.clone(), name: name(row, 0)? }))
    }
}

impl Known for Address {
    type Key = i64;

    fn find(tx: &mut Tx<'_>, id: &i64) -> Result<Option<Self>, StoreError> {
        let sql =
            "SELECT name_zh, name_en, district, city, state, country FROM addresses WHERE tenant = $1 AND id = $2";
        let found = tx.one(sql, &[id], |row| {
            let places: [Option<String>; 4] = [row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?];
            Ok((name(row, 0)?, places))
        })?;
        let Some((name, [district, city, state, country])) = found else { return Ok(None) };
        Ok(Some(Self {
            id: *id,
            name,
            district: tx.pointed_to(district)?,
            city: tx.pointed_to(city)?,
            state: tx.pointed_to(state)?,
            country: tx.pointed_to(country)?,
        }))
    }
}

impl Known for ResumeSource {
    type Key = i64;

    fn find(tx: &mut Tx<'_>, id: &i64) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT name_zh, name_en FROM resume_sources WHERE tenant = $1 AND id = $2";
        tx.one(sql, &[id], |row| Ok(Self { name: name(row, 0)? }))
    }
}

fn name(row: &Row<'_>, at: usize) -> Result<Name, StoreError> {
    Ok(Name { zh: row.get(at)?, en: row.get(at + 1)? })
}
