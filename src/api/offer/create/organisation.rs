//! Employment job, family, level and grade: what the rules need to know of them.

use hire_api::offer::create::CreateOfferError as Error;
use hire_rules::organisation::{
    Family, Grade, Job, Level, Link, Named as Part, Organisation, OrganisationRefusal, check as fit,
};

use super::{Refused, named::Named, refused};
use crate::store::{StoreError, Tx};

pub(super) fn check(tx: &mut Tx<'_>, named: &Named, now: i64) -> Result<(), Refused> {
    let job = match named.employment_job {
        Some(id) => job(tx, id, now)?,
        None => None,
    };
    let family = match named.job_family {
        Some(id) => active(tx, "job_families", id)?.map(|active| Family { id, active }),
        None => None,
    };
    let level = match named.job_level {
        Some(id) => level(tx, id)?,
        None => None,
    };
    let grade = match named.job_grade {
        Some(id) => active(tx, "job_grades", id)?.map(|active| Grade { id, active }),
        None => None,
    };
    let family_and_level = match (named.employment_job, named.job_family, named.job_level) {
        (None, Some(family), Some(level)) => link(tx, family, level, now)?,
        _ => Link::NoJobs,
    };
    let organisation = Organisation {
        job: Part::looked_up(named.employment_job.is_some(), job),
        family: Part::looked_up(named.family_named, family),
        level: Part::looked_up(named.level_named, level),
        grade: Part::looked_up(named.job_grade.is_some(), grade),
        family_and_level,
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

/// Enabled, and in effect at the moment.
const IN_EFFECT: &str = "active = 1 AND (effective_from IS NULL OR effective_from <= $3) \
                         AND (effective_to IS NULL OR effective_to > $3)";

fn job(tx: &mut Tx<'_>, id: i64, now: i64) -> Result<Option<Job>, StoreError> {
    let sql = format!(
        "SELECT CASE WHEN {IN_EFFECT} THEN active ELSE 0 * active END FROM hr_jobs WHERE tenant = $1 AND id = $2"
    );
    let Some(active) = tx.one(&sql, &[&id, &now], |row| row.get(0))? else { return Ok(None) };
    let families = numbers(tx, "SELECT job_family FROM hr_job_families WHERE tenant = $1 AND hr_job = $2", id)?;
    let levels = numbers(tx, "SELECT job_level FROM hr_job_levels WHERE tenant = $1 AND hr_job = $2", id)?;
    Ok(Some(Job { active, families, levels }))
}

fn level(tx: &mut Tx<'_>, id: i64) -> Result<Option<Level>, StoreError> {
    let Some(active) = active(tx, "job_levels", id)? else { return Ok(None) };
    let grades = numbers(tx, "SELECT job_grade FROM job_level_grades WHERE tenant = $1 AND job_level = $2", id)?;
    Ok(Some(Level { id, active, grades }))
}

fn active(tx: &mut Tx<'_>, table: &str, id: i64) -> Result<Option<bool>, StoreError> {
    tx.one(&format!("SELECT active FROM {table} WHERE tenant = $1 AND id = $2"), &[&id], |row| row.get(0))
}

fn numbers(tx: &mut Tx<'_>, sql: &str, id: i64) -> Result<Vec<i64>, StoreError> {
    tx.all(sql, &[&id], |row| row.get(0))
}

/// Whether an employment job in effect leaves room for both.
fn link(tx: &mut Tx<'_>, family: i64, level: i64, now: i64) -> Result<Link, StoreError> {
    let any = tx.one("SELECT id FROM hr_jobs WHERE tenant = $1 LIMIT 1", &[], |_| Ok(()))?;
    if any.is_none() {
        return Ok(Link::NoJobs);
    }
    let sql = format!(
        "SELECT j.id FROM hr_jobs j WHERE j.tenant = $1 AND {IN_EFFECT} \
         AND (EXISTS (SELECT 1 FROM hr_job_families f WHERE f.tenant = $1 AND f.hr_job = j.id AND f.job_family = $2) \
         OR NOT EXISTS (SELECT 1 FROM hr_job_families f WHERE f.tenant = $1 AND f.hr_job = j.id)) \
         AND (EXISTS (SELECT 1 FROM hr_job_levels l WHERE l.tenant = $1 AND l.hr_job = j.id AND l.job_level = $4) \
         OR NOT EXISTS (SELECT 1 FROM hr_job_levels l WHERE l.tenant = $1 AND l.hr_job = j.id)) LIMIT 1"
    );
    let linked = tx.one(&sql, &[&family, &now, &level], |_| Ok(()))?;
    Ok(if linked.is_some() { Link::Linked } else { Link::NotLinked })
}
