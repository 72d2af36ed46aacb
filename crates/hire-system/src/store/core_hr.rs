//! Core HR: employment jobs, grades, positions, pathways, locations.

use hire_types::{
    Name,
    id::{HrJobId, JobGradeId, PathwayId, PositionId},
};

use super::{
    Json, StoreError, Tx,
    record::{PageRows, record},
};
use crate::{
    documents::{HrJobDocument, NamedDocument, PositionDocument},
    events::facts,
};

record! {
    /// An employment job.
    pub struct HrJob in hr_jobs, key(id: HrJobId), events(facts::hr_job) {
        code: Option<String>,
        name as ("name_zh", "name_en"): Name,
        active: bool,
        /// The beginning of a day in UTC+8. `None`: no beginning.
        effective_from: Option<i64>,
        effective_to: Option<i64>,
        document: Json<HrJobDocument>,
        created_at: i64,
        updated_at: i64,
    }
}

record! {
    pub struct HrJobFamily in hr_job_families, key(hr_job: HrJobId, job_family: i64) {}
}

record! {
    pub struct HrJobLevel in hr_job_levels, key(hr_job: HrJobId, job_level: i64) {}
}

record! {
    pub struct JobGrade in job_grades, key(id: JobGradeId), events(facts::job_grade) {
        code: Option<String>,
        name as ("name_zh", "name_en"): Name,
        /// Larger is higher.
        grade_order: i64,
        active: bool,
        document: Json<NamedDocument>,
    }
}

record! {
    pub struct JobLevelGrade in job_level_grades, key(job_level: i64, job_grade: JobGradeId) {}
}

record! {
    pub struct Position in positions, key(id: PositionId) {
        code: Option<String>,
        name as ("name_zh", "name_en"): Name,
        hr_job: Option<HrJobId>,
        department: Option<i64>,
        /// The position above it.
        direct_leader: Option<PositionId>,
        document: Json<PositionDocument>,
    }
}

record! {
    /// Whether a position is enabled from the beginning of a day in UTC+8, until its next version.
    pub struct PositionVersion in position_versions, key(position: PositionId, effective_from: i64) {
        active: bool,
    }
}

record! {
    pub struct Pathway in pathways, key(id: PathwayId), events(facts::pathway) {
        code: Option<String>,
        name as ("name_zh", "name_en"): Name,
        active: bool,
        document: Json<NamedDocument>,
    }
}

record! {
    /// A location of core HR, such as an office.
    pub struct HrLocation in hr_locations, key(id: i64) {
        code: Option<String>,
        name as ("name_zh", "name_en"): Name,
        /// The location above it.
        parent: Option<i64>,
        active: bool,
        /// The beginning of a day in UTC+8. None: since ever.
        effective_from: Option<i64>,
        document: Json<NamedDocument>,
    }
}

impl HrJob {
    pub fn is_in_effect_at(&self, now: i64) -> bool {
        self.effective_from.is_none_or(|from| from <= now) && self.effective_to.is_none_or(|to| to > now)
    }

    /// Whether it is enabled, and in effect at a time.
    pub fn is_active_at(&self, now: i64) -> bool {
        self.active && self.is_in_effect_at(now)
    }
}

/// The language of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameLanguage {
    Any,
    Chinese,
    English,
}

/// A page of the jobs by id, or of those with a name.
pub fn list_jobs(
    tx: &mut Tx<'_>,
    name: Option<(NameLanguage, &str)>,
    after: i64,
    limit: i64,
) -> Result<PageRows<HrJob>, StoreError> {
    let Some((language, name)) = name else {
        return tx.select_page("WHERE tenant = $1 AND id > $2 ORDER BY id LIMIT $3", &[&after], limit);
    };
    let named = match language {
        NameLanguage::Any => "(name_zh = $3 OR name_en = $3)",
        NameLanguage::Chinese => "name_zh = $3",
        NameLanguage::English => "name_en = $3",
    };
    let rest = format!("WHERE tenant = $1 AND id > $2 AND {named} ORDER BY id LIMIT $4");
    tx.select_page(&rest, &[&after, &name], limit)
}

/// A page of the locations by id.
pub fn list_locations(tx: &mut Tx<'_>, after: i64, limit: i64) -> Result<PageRows<HrLocation>, StoreError> {
    tx.select_page("WHERE tenant = $1 AND id > $2 ORDER BY id LIMIT $3", &[&after], limit)
}

pub fn job_by_code(tx: &mut Tx<'_>, code: &str) -> Result<Option<HrJob>, StoreError> {
    tx.find("WHERE tenant = $1 AND code = $2", &[&code])
}

/// Whether a job has one of two names, each in its language.
pub fn is_job_name_taken(tx: &mut Tx<'_>, zh: Option<&str>, en: Option<&str>) -> Result<bool, StoreError> {
    tx.exists::<HrJob>("WHERE tenant = $1 AND (name_zh = $2 OR name_en = $3)", &[&zh, &en])
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
