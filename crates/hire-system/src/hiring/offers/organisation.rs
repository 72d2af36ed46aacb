//! Loads employment job, family, level and grade for the rules.

use hire_rules::organisation::{Family, Grade, Job, Level, Link, Lookup, Organisation, check as fit};
use hire_types::id::HrJobId;

use super::{
    ContentRefusal,
    draft::Content,
    parts::{Member, Parts},
};
use crate::store::{
    StoreError, Tx,
    core_hr::{self, HrJob, JobGrade},
};

/// A tenant without core HR has no employment jobs and no grades: every id of one is unknown.
pub(super) fn check(
    tx: &mut Tx<'_>,
    content: &Content,
    parts: &Parts,
    core_hr: bool,
    now: i64,
) -> Result<(), ContentRefusal> {
    if !core_hr {
        if content.employment_job.is_some() {
            return Err(ContentRefusal::WithoutCoreHr(Member::EmploymentJob));
        }
        if content.job_grade.is_some() {
            return Err(ContentRefusal::WithoutCoreHr(Member::JobGrade));
        }
    }
    let link = match (content.employment_job, parts.job_family(), parts.job_level()) {
        (None, Some(family), Some(level)) if core_hr => link(tx, family, level, now)?,
        _ => Link::NoJobs,
    };
    let organisation = Organisation {
        job: Lookup::resolve(content.employment_job, |id| job(tx, id, now))?,
        family: parts
            .job_family
            .try_map(|family| Ok::<_, StoreError>(Family { id: family.id, active: family.is_active_at(now) }))?,
        level: parts.job_level.try_map(|level| {
            let grades = core_hr::grades_of_level(tx, level.id)?;
            Ok::<_, StoreError>(Level { id: level.id, active: level.active, grades })
        })?,
        grade: Lookup::resolve(content.job_grade, |id| {
            let grade = tx.get::<JobGrade>(&id)?;
            Ok::<_, StoreError>(grade.map(|grade| Grade { id: id.number(), active: grade.active }))
        })?,
        family_and_level: link,
    };
    fit(&organisation).map_err(ContentRefusal::Organisation)
}

fn job(tx: &mut Tx<'_>, id: HrJobId, now: i64) -> Result<Option<Job>, StoreError> {
    let Some(job) = tx.get::<HrJob>(&id)? else { return Ok(None) };
    let (families, levels) = (core_hr::families_of_job(tx, id)?, core_hr::levels_of_job(tx, id)?);
    Ok(Some(Job { active: job.is_active_at(now), families, levels }))
}

/// Whether an employment job in effect allows both.
fn link(tx: &mut Tx<'_>, family: i64, level: i64, now: i64) -> Result<Link, StoreError> {
    Ok(if !core_hr::has_jobs(tx)? {
        Link::NoJobs
    } else if core_hr::links(tx, family, level, now)? {
        Link::Linked
    } else {
        Link::NotLinked
    })
}
