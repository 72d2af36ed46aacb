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
    store::{StoreError, Tx},
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
            let grades = tx.all(sql, &[&level.id], |row| row.get(0))?;
            Ok::<_, StoreError>(Level { id: level.id, active: level.active, grades })
        })?,
        grade: Part::look_up(basics.job_grade_id, |id| {
            let sql = "SELECT active FROM job_grades WHERE tenant = $1 AND id = $2";
            tx.one(sql, &[&id], |row| Ok(Grade { id: id.number(), active: row.get(0)? }))
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
    if tx.one("SELECT id FROM hr_jobs WHERE tenant = $1 AND id = $2", &[&id], |_| Ok(()))?.is_none() {
        return Ok(None);
    }
    let sql = format!("SELECT id FROM hr_jobs WHERE tenant = $1 AND id = $2 AND {IN_EFFECT}");
    let active = tx.one(&sql, &[&id, &now], |_| Ok(()))?.is_some();
    let sql = "SELECT job_family FROM hr_job_families WHERE tenant = $1 AND hr_job = $2";
    let families = tx.all(sql, &[&id], |row| row.get(0))?;
    let sql = "SELECT job_level FROM hr_job_levels WHERE tenant = $1 AND hr_job = $2";
    let levels = tx.all(sql, &[&id], |row| row.get(0))?;
    Ok(Some(Job { active, families, levels }))
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
