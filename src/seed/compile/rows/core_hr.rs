//! Employment jobs, grades, positions, pathways.

use crate::{
    documents::{HrJobDocument, Translations},
    seed::compile::{
        entity::{Compiled, Entity, EntityRow, Times},
        entity_types::{JOB_FAMILIES, JOB_LEVELS},
        fields::TableReader,
    },
    store::{
        Json,
        core_hr::{
            HrJob, HrJobFamily, HrJobLevel, JobGrade, JobLevelGrade, Pathway, Position, family_links_of_job,
            level_links_of_job, levels_of_grade,
        },
    },
};
use hire_types::Id;

pub fn hr_job(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let id = Id::new(entity.id);
    let (name, times) = (from.names(), Times::read(from, entity));
    let document = HrJobDocument { names: Translations::from(&name), ..HrJobDocument::default() };
    let job = HrJob {
        id,
        code: from.text("code"),
        name,
        active: from.flag("active", true),
        effective_from: from.day("effective_from"),
        effective_to: from.day("effective_to"),
        document: Json(document),
        created_at: times.created_at(),
        updated_at: times.updated_at(),
    };
    let families = from.references("families", JOB_FAMILIES).into_iter();
    let levels = from.references("levels", JOB_LEVELS).into_iter();
    EntityRow::timed(job, times)
        .owning(id, family_links_of_job, families.map(|job_family| HrJobFamily { hr_job: id, job_family }).collect())
        .owning(id, level_links_of_job, levels.map(|job_level| HrJobLevel { hr_job: id, job_level }).collect())
        .boxed()
}

pub fn job_grade(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let id = Id::new(entity.id);
    let grade = JobGrade { id, name: from.names(), active: from.flag("active", true) };
    let levels = from.references("levels", JOB_LEVELS).into_iter();
    EntityRow::new(grade)
        .owning(id, levels_of_grade, levels.map(|job_level| JobLevelGrade { job_level, job_grade: id }).collect())
        .boxed()
}

pub fn position(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    EntityRow::new(Position { id: Id::new(entity.id), name: from.names(), active: from.flag("active", true) }).boxed()
}

pub fn pathway(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    EntityRow::new(Pathway { id: Id::new(entity.id), name: from.names(), active: from.flag("active", true) }).boxed()
}
