//! Employment job, family, level and grade: what the rules need to know of them.

use hire_api::{
    id::HrJobId,
    offer::create::{CreateOfferError as Error, OfferBasics},
};
use hire_rules::organisation::{
    Family, Grade, Job, Level, Link, Named as Part, Organisation, OrganisationRefusal, check as fit,
};

use super::{
    Refused,
    named::{NO_CORE_HR, Named},
    refused,
};
use crate::{
    http::Failure,
    store::{
        StoreError, Tx,
        core_hr::{HrJob, JobGrade},
    },
};

/// Without core HR a tenant has no employment jobs and no grades: every id of one is unknown.
pub(super) fn check(
    tx: &mut Tx<'_>,
    basics: &OfferBasics,
    named: &Named,
    core_hr: bool,
    now: i64,
) -> Result<(), Refused> {
    if !core_hr {
        let unavailable = |member: &str| Some(format!("basic_info.{member}: {NO_CORE_HR}"));
        if basics.employment_job_id.is_some() {
            return Err(Failure::Documented(Error::HrJobUnknown, unavailable("employment_job_id")));
        }
        if basics.job_grade_id.is_some() {
            return Err(Failure::Documented(Error::GradeUnknown, unavailable("job_grade_id")));
        }
    }
    let link = match (basics.employment_job_id, named.job_family(), named.job_level()) {
        (None, Some(family), Some(level)) if core_hr => link(tx, family, level, now)?,
        _ => Link::NoJobs,
    };
    let organisation = Organisation {
        job: Part::look_up(basics.employment_job_id, |id| job(tx, id, now))?,
        family: named.job_family.with(|family| Ok::<_, StoreError>(Family { id: family.id, active: family.active }))?,
        level: named.job_level.with(|level| {
            let sql = "SELECT job_grade FROM job_level_grades WHERE tenant = $1 AND job_level = $2";
            let grades = tx.scalars(sql, &[&level.id])?;
            Ok::<_, StoreError>(Level { id: level.id, active: level.active, grades })
        })?,
        grade: Part::look_up(basics.job_grade_id, |id| {
            let grade = tx.get::<JobGrade>(&id)?;
            Ok::<_, StoreError>(grade.map(|grade| Grade { id: id.number(), active: grade.active }))
        })?,
        family_and_level: link,
    };
    fit(&organisation).map_err(|refusal| {
        refused(match refusal {
            OrganisationRefusal::JobUnknown => Error::HrJobUnknown,
            OrganisationRefusal::JobDisabled => Error::HrJobDisabled,
            OrganisationRefusal::FamilyUnknown => Error::FamilyUnknown,
            OrganisationRefusal::FamilyDisabled => Error::FamilyDisabled,
            OrganisationRefusal::LevelUnknown => Error::LevelUnknown,
            OrganisationRefusal::LevelDisabled => Error::LevelDisabled,
            OrganisationRefusal::GradeUnknown => Error::GradeUnknown,
            OrganisationRefusal::GradeDisabled => Error::GradeDisabled,
            OrganisationRefusal::JobFamilyMismatch => Error::JobFamilyMismatch,
            OrganisationRefusal::JobLevelMismatch => Error::JobLevelMismatch,
            OrganisationRefusal::FamilyLevelMismatch => Error::FamilyLevelMismatch,
            OrganisationRefusal::LevelGradeMismatch => Error::LevelGradeMismatch,
        })
    })
}

/// Enabled, and in effect at the moment `$3`.
const IN_EFFECT: &str = "active = 1 AND (effective_from IS NULL OR effective_from <= $3) \
                         AND (effective_to IS NULL OR effective_to > $3)";

fn job(tx: &mut Tx<'_>, id: HrJobId, now: i64) -> Result<Option<Job>, StoreError> {
    let Some(job) = tx.get::<HrJob>(&id)? else { return Ok(None) };
    let families = tx.scalars("SELECT job_family FROM hr_job_families WHERE tenant = $1 AND hr_job = $2", &[&id])?;
    let levels = tx.scalars("SELECT job_level FROM hr_job_levels WHERE tenant = $1 AND hr_job = $2", &[&id])?;
    Ok(Some(Job { active: job.is_active_at(now), families, levels }))
}

/// Whether an employment job in effect leaves room for both.
fn link(tx: &mut Tx<'_>, family: i64, level: i64, now: i64) -> Result<Link, StoreError> {
    if !tx.exists::<HrJob>("WHERE tenant = $1", &[])? {
        return Ok(Link::NoJobs);
    }
    let condition = format!(
        "WHERE tenant = $1 AND {IN_EFFECT} \
         AND (EXISTS (SELECT 1 FROM hr_job_families f WHERE f.tenant = $1 AND f.hr_job = id AND f.job_family = $2) \
         OR NOT EXISTS (SELECT 1 FROM hr_job_families f WHERE f.tenant = $1 AND f.hr_job = id)) \
         AND (EXISTS (SELECT 1 FROM hr_job_levels l WHERE l.tenant = $1 AND l.hr_job = id AND l.job_level = $4) \
         OR NOT EXISTS (SELECT 1 FROM hr_job_levels l WHERE l.tenant = $1 AND l.hr_job = id))"
    );
    let linked = tx.exists::<HrJob>(&condition, &[&family, &now, &level])?;
    Ok(if linked { Link::Linked } else { Link::NotLinked })
}
