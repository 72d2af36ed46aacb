//! Employment jobs, grades, positions, pathways, locations.

use crate::{
    documents::{HrJobDocument, NamedDocument, PositionDocument, Translations},
    seed::compile::{
        entity::{Compiled, Entity, EntityRow, Times},
        entity_types::{DEPARTMENTS, HR_JOBS, HR_LOCATIONS, JOB_FAMILIES, JOB_LEVELS, POSITIONS},
        fields::TableReader,
    },
    store::{
        Json,
        core_hr::{
            HrJob, HrJobFamily, HrJobLevel, HrLocation, JobGrade, JobLevelGrade, Pathway, Position, PositionVersion,
            family_links_of_job, level_links_of_job, levels_of_grade,
        },
        positions,
    },
};
use hire_types::{Id, Name};

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
    let (id, name) = (Id::new(entity.id), from.names());
    let grade = JobGrade {
        id,
        code: from.text("code"),
        grade_order: from.integer("grade_order").unwrap_or(entity.ordinal),
        active: from.flag("active", true),
        document: named(&name),
        name,
    };
    let levels = from.references("levels", JOB_LEVELS).into_iter();
    EntityRow::new(grade)
        .owning(id, levels_of_grade, levels.map(|job_level| JobLevelGrade { job_level, job_grade: id }).collect())
        .boxed()
}

fn named(name: &Name) -> Json<NamedDocument> {
    Json(NamedDocument { names: Translations::from(name), ..NamedDocument::default() })
}

/// A position without a day has no beginning.
pub fn position(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let (id, name) = (Id::new(entity.id), from.names());
    let effective_from = from.day("effective_from").unwrap_or(i64::MIN);
    let version = PositionVersion { position: id, effective_from, active: from.flag("active", true) };
    let position = Position {
        id,
        code: from.text("code"),
        hr_job: from.id_of("hr_job", HR_JOBS),
        department: from.reference("department", DEPARTMENTS),
        direct_leader: from.id_of("direct_leader", POSITIONS),
        document: Json(PositionDocument { names: Translations::from(&name), ..PositionDocument::default() }),
        name,
    };
    EntityRow::new(position).owning(id, positions::versions, vec![version]).boxed()
}

pub fn pathway(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let name = from.names();
    let (id, code, active) = (Id::new(entity.id), from.text("code"), from.flag("active", true));
    EntityRow::new(Pathway { id, code, active, document: named(&name), name }).boxed()
}

pub fn location(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let name = from.names();
    let location = HrLocation {
        id: entity.id,
        code: from.text("code"),
        parent: from.reference("parent", HR_LOCATIONS),
        active: from.flag("active", true),
        effective_from: from.day("effective_from"),
        document: named(&name),
        name,
    };
    EntityRow::new(location).boxed()
}
