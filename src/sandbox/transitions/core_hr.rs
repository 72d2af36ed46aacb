//! Changes of the objects of core HR. Levels and families are changed in the contacts, as in the API.

use hire_rules::{calendar::Date, parse_id};

use super::{Stated, contacts::new_department, done, new_name, newest_that, other_name};
use crate::{
    documents::Translations,
    hiring::Ref,
    organisation::{
        Texts,
        core_hr::{CoreHrRefusal, today},
        hr_families::{self, FamilyDraft},
        hr_jobs::{self, JobDraft},
        hr_levels::{self, LevelDraft},
        job_families::{self, FamilyChange, FamilyRefusal},
        job_grades::{self, GradeChange},
        job_levels::{self, LevelChange, LevelRefusal},
        pathways::{self, PathwayDraft},
        positions::{self, ActivationRefusal, PositionDraft, PositionRefusal},
    },
    sandbox::SandboxError,
    store::{
        StoreError, Tx, WriteTx,
        core_hr::{HrJob, JobGrade, Pathway, Position},
        directory::{Department, JobFamily, JobLevel},
        organisation, positions as stored,
    },
};

pub fn create_job(tx: &mut WriteTx<'_>, _: &Stated<'_>) -> Result<(), SandboxError> {
    new_job(tx).map(|_| ())
}

fn new_job(tx: &mut WriteTx<'_>) -> Result<HrJob, SandboxError> {
    let draft = JobDraft {
        code: None,
        names: names(tx, "Job")?,
        descriptions: Translations::default(),
        titles: Translations::default(),
        active: true,
        pathway: None,
        families: Vec::new(),
        levels: Vec::new(),
        working_hours_type: None,
        effective_from: this_day(tx),
    };
    done!(hr_jobs::create(tx, &draft), CoreHrRefusal::Store(error) => error)
}

pub fn create_family(tx: &mut WriteTx<'_>, _: &Stated<'_>) -> Result<(), SandboxError> {
    new_family(tx).map(|_| ())
}

fn new_family(tx: &mut WriteTx<'_>) -> Result<JobFamily, SandboxError> {
    let draft = FamilyDraft {
        code: None,
        names: names(tx, "Family")?,
        descriptions: Translations::default(),
        active: true,
        selectable: true,
        parent: None,
        pathways: Vec::new(),
        effective_from: this_day(tx),
    };
    done!(hr_families::create(tx, &draft), CoreHrRefusal::Store(error) => error)
}

pub fn update_family(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    let family = family(tx, stated, |_, _| Ok(true))?;
    let change = FamilyChange { texts: renamed(&family.label), ..FamilyChange::default() };
    let changed = job_families::update(tx, &family.job_family_id, &change);
    done!(changed, FamilyRefusal::Store(error) => error).map(|_| ())
}

pub fn delete_family(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    let family = family(tx, stated, |tx, family| Ok(!organisation::has_job_family_below(tx, family.id)?))?;
    let deleted = job_families::delete(tx, &family.job_family_id);
    done!(deleted, job_families::DeleteRefusal::Store(error) => error)
}

fn family(
    tx: &mut WriteTx<'_>,
    stated: &Stated<'_>,
    mut fits: impl FnMut(&mut Tx<'_>, &JobFamily) -> Result<bool, StoreError>,
) -> Result<JobFamily, SandboxError> {
    let family = stated.record(tx, "job_family_id", |tx, id| match parse_id(id) {
        Some(id) => organisation::job_family_by_corehr_id(tx, id),
        None => Ok(None),
    })?;
    if let Some(family) = family {
        return Ok(family);
    }
    match newest_that(tx, |tx, family: &JobFamily| Ok(family.deleted_at.is_none() && fits(tx, family)?))? {
        Some(family) => Ok(family),
        None => new_family(tx),
    }
}

pub fn create_level(tx: &mut WriteTx<'_>, _: &Stated<'_>) -> Result<(), SandboxError> {
    new_level(tx).map(|_| ())
}

fn new_level(tx: &mut WriteTx<'_>) -> Result<JobLevel, SandboxError> {
    let draft = LevelDraft {
        code: None,
        names: names(tx, "Level")?,
        descriptions: Translations::default(),
        active: true,
        level_order: 1,
        grades: Vec::new(),
        pathways: Vec::new(),
    };
    done!(hr_levels::create(tx, &draft), CoreHrRefusal::Store(error) => error)
}

pub fn update_level(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    let level = level(tx, stated)?;
    let change = LevelChange { texts: renamed(&level.label), ..LevelChange::default() };
    done!(job_levels::update(tx, &level.job_level_id, &change), LevelRefusal::Store(error) => error).map(|_| ())
}

pub fn delete_level(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    let level = level(tx, stated)?;
    done!(job_levels::delete(tx, &level.job_level_id), job_levels::DeleteRefusal::Store(error) => error)
}

fn level(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<JobLevel, SandboxError> {
    let level = stated.record(tx, "job_level_id", |tx, id| match parse_id(id) {
        Some(id) => organisation::job_level_by_corehr_id(tx, id),
        None => Ok(None),
    })?;
    if let Some(level) = level {
        return Ok(level);
    }
    match newest_that(tx, |_, level: &JobLevel| Ok(level.deleted_at.is_none()))? {
        Some(level) => Ok(level),
        None => new_level(tx),
    }
}

pub fn create_grade(tx: &mut WriteTx<'_>, _: &Stated<'_>) -> Result<(), SandboxError> {
    new_grade(tx).map(|_| ())
}

fn new_grade(tx: &mut WriteTx<'_>) -> Result<JobGrade, SandboxError> {
    let change = GradeChange { names: Some(names(tx, "Grade")?), grade_order: Some(1), ..GradeChange::default() };
    done!(job_grades::create(tx, &change), CoreHrRefusal::Store(error) => error)
}

pub fn update_grade(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    let grade: JobGrade = match stated.row(tx, "job_grade_id")? {
        Some(grade) => grade,
        None => newest_that(tx, |_, _| Ok(true))?.map_or_else(|| new_grade(tx), Ok)?,
    };
    let change = GradeChange { active: Some(!grade.active), ..GradeChange::default() };
    done!(job_grades::update(tx, grade.id, &change), CoreHrRefusal::Store(error) => error).map(|_| ())
}

pub fn create_pathway(tx: &mut WriteTx<'_>, _: &Stated<'_>) -> Result<(), SandboxError> {
    new_pathway(tx).map(|_| ())
}

fn new_pathway(tx: &mut WriteTx<'_>) -> Result<Pathway, SandboxError> {
    let draft = PathwayDraft { code: None, names: names(tx, "Pathway")?, descriptions: Translations::default() };
    done!(pathways::create(tx, &draft), CoreHrRefusal::Store(error) => error)
}

pub fn update_pathway(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    let pathway: Pathway = match stated.row(tx, "pathway_id")? {
        Some(pathway) => pathway,
        None => newest_that(tx, |_, _| Ok(true))?.map_or_else(|| new_pathway(tx), Ok)?,
    };
    done!(pathways::set_active(tx, pathway.id, !pathway.active), CoreHrRefusal::Store(error) => error)
}

pub fn create_position(tx: &mut WriteTx<'_>, _: &Stated<'_>) -> Result<(), SandboxError> {
    new_position(tx).map(|_| ())
}

fn new_position(tx: &mut WriteTx<'_>) -> Result<Position, SandboxError> {
    let now = tx.now();
    let lasts = |job: &HrJob| job.is_active_at(now) && job.effective_to.is_none();
    let job = newest_that(tx, |_, job| Ok(lasts(job)))?.map_or_else(|| new_job(tx), Ok)?;
    let department = newest_that(tx, |_, department: &Department| Ok(department.active))?;
    let department = department.map_or_else(|| new_department(tx, None), Ok)?;
    let draft = PositionDraft {
        code: None,
        names: names(tx, "Position")?,
        descriptions: Translations::default(),
        job: job.id,
        department: Ref::Row(department.id),
        families: Vec::new(),
        levels: Vec::new(),
        grades: Vec::new(),
        employee_types: Vec::new(),
        work_locations: Vec::new(),
        cost_center: None,
        working_hours_type: None,
        direct_leader: None,
        dotted_line_leader: None,
        is_key_position: false,
        effective_from: day(now)?,
    };
    let created = positions::create(tx, &draft);
    done!(created, PositionRefusal::General(CoreHrRefusal::Store(error)) => error)
}

pub fn update_position(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    let now = tx.now();
    let position = match stated.row(tx, "position_id")? {
        Some(position) => position,
        None => newest_that(tx, |tx, position| is_free(tx, position, now))?.map_or_else(|| new_position(tx), Ok)?,
    };
    let is_active = stored::versions(tx, position.id)?.last().is_some_and(|last| last.active);
    let changed = positions::set_active(tx, position.id, !is_active, day(now)?);
    done!(changed, ActivationRefusal::Store(error) => error)
}

/// Whether a position can be disabled and no later version is planned.
fn is_free(tx: &mut Tx<'_>, position: &Position, now: i64) -> Result<bool, StoreError> {
    let versions = stored::versions(tx, position.id)?;
    Ok(versions.last().is_some_and(|last| last.effective_from <= now)
        && stored::subordinates(tx, position.id)?.is_empty()
        && !stored::is_taken(tx, position.id)?
        && !stored::is_promised(tx, position.id)?)
}

fn names(tx: &mut WriteTx<'_>, what: &str) -> Result<Translations, StoreError> {
    let name = new_name(tx, what)?;
    Ok(Translations { zh: Some(name.clone()), en: Some(name), ja: None })
}

fn renamed(label: &str) -> Texts {
    Texts { name: Some(other_name(label)), ..Texts::default() }
}

/// When the present day begins.
fn this_day(tx: &WriteTx<'_>) -> i64 {
    today(tx.now()).unwrap_or_else(|| tx.now())
}

fn day(now: i64) -> Result<Date, SandboxError> {
    Date::of_ms(now).ok_or_else(|| SandboxError::Conflict("the time of the tenant is no date".to_owned()))
}
