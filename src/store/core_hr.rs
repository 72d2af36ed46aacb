//! Core HR: employment jobs, grades, positions, pathways.

use hire_types::{
    Name,
    id::{HrJobId, JobGradeId, PathwayId, PositionId},
};

use super::{StoreError, Tx, record::record};

record! {
    /// An employment job.
    pub struct HrJob in hr_jobs, key(id: HrJobId) {
        name as ("name_zh", "name_en"): Name,
        active: bool,
        effective_from: Option<i64>,
        effective_to: Option<i64>,
    }
}

record! {
    pub struct HrJobFamily in hr_job_families, key(hr_job: HrJobId, job_family: i64) {}
}

record! {
    pub struct HrJobLevel in hr_job_levels, key(hr_job: HrJobId, job_level: i64) {}
}

record! {
    pub struct JobGrade in job_grades, key(id: JobGradeId) {
        name as ("name_zh", "name_en"): Name,
        active: bool,
    }
}

record! {
    pub struct JobLevelGrade in job_level_grades, key(job_level: i64, job_grade: JobGradeId) {}
}

record! {
    pub struct Position in positions, key(id: PositionId) {
        name as ("name_zh", "name_en"): Name,
        active: bool,
    }
}

record! {
    pub struct Pathway in pathways, key(id: PathwayId) {
        name as ("name_zh", "name_en"): Name,
        active: bool,
    }
}

impl HrJob {
    /// Whether it is enabled, and in effect at a time.
    pub fn is_active_at(&self, now: i64) -> bool {
        self.active && self.effective_from.is_none_or(|from| from <= now) && self.effective_to.is_none_or(|to| to > now)
    }
}

pub fn family_links_of_job(tx: &mut Tx<'_>, job: HrJobId) -> Result<Vec<HrJobFamily>, StoreError> {
    tx.select("WHERE tenant = $1 AND hr_job = $2", &[&job])
}

pub fn level_links_of_job(tx: &mut Tx<'_>, job: HrJobId) -> Result<Vec<HrJobLevel>, StoreError> {
    tx.select("WHERE tenant = $1 AND hr_job = $2", &[&job])
}

pub fn levels_of_grade(tx: &mut Tx<'_>, grade: JobGradeId) -> Result<Vec<JobLevelGrade>, StoreError> {
    tx.select("WHERE tenant = $1 AND job_grade = $2", &[&grade])
}

pub fn has_jobs(tx: &mut Tx<'_>) -> Result<bool, StoreError> {
    tx.exists::<HrJob>("WHERE tenant = $1", &[])
}

/// The families that an employment job is restricted to. None means that it is open to all.
pub fn families_of_job(tx: &mut Tx<'_>, job: HrJobId) -> Result<Vec<i64>, StoreError> {
    tx.scalars("SELECT job_family FROM hr_job_families WHERE tenant = $1 AND hr_job = $2", &[&job])
}

/// The levels that an employment job is restricted to. None means that it is open to all.
pub fn levels_of_job(tx: &mut Tx<'_>, job: HrJobId) -> Result<Vec<i64>, StoreError> {
    tx.scalars("SELECT job_level FROM hr_job_levels WHERE tenant = $1 AND hr_job = $2", &[&job])
}

/// The grades that a level is restricted to. None means that it is open to all.
pub fn grades_of_level(tx: &mut Tx<'_>, level: i64) -> Result<Vec<i64>, StoreError> {
    tx.scalars("SELECT job_grade FROM job_level_grades WHERE tenant = $1 AND job_level = $2", &[&level])
}

/// Whether an employment job that is enabled and in effect allows both a family and a level.
pub fn links(tx: &mut Tx<'_>, family: i64, level: i64, now: i64) -> Result<bool, StoreError> {
    tx.exists::<HrJob>(
        "WHERE tenant = $1 AND active = 1 AND (effective_from IS NULL OR effective_from <= $2) \
         AND (effective_to IS NULL OR effective_to > $2) \
         AND (EXISTS (SELECT 1 FROM hr_job_families f WHERE f.tenant = $1 AND f.hr_job = id AND f.job_family = $3) \
         OR NOT EXISTS (SELECT 1 FROM hr_job_families f WHERE f.tenant = $1 AND f.hr_job = id)) \
         AND (EXISTS (SELECT 1 FROM hr_job_levels l WHERE l.tenant = $1 AND l.hr_job = id AND l.job_level = $4) \
         OR NOT EXISTS (SELECT 1 FROM hr_job_levels l WHERE l.tenant = $1 AND l.hr_job = id))",
        &[&now, &family, &level],
    )
}
