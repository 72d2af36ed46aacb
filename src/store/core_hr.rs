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

pub fn families_of_job(tx: &mut Tx<'_>, job: HrJobId) -> Result<Vec<HrJobFamily>, StoreError> {
    tx.select("WHERE tenant = $1 AND hr_job = $2", &[&job])
}

pub fn levels_of_job(tx: &mut Tx<'_>, job: HrJobId) -> Result<Vec<HrJobLevel>, StoreError> {
    tx.select("WHERE tenant = $1 AND hr_job = $2", &[&job])
}

pub fn levels_of_grade(tx: &mut Tx<'_>, grade: JobGradeId) -> Result<Vec<JobLevelGrade>, StoreError> {
    tx.select("WHERE tenant = $1 AND job_grade = $2", &[&grade])
}
