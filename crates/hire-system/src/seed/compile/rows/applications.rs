//! Applications and their past stages.

use hire_types::{
    Id,
    application::DeliveryType,
    hiring::ActiveStatus,
    id::{ApplicationId, StageId, TalentId},
};

use crate::{
    documents::ApplicationDocument,
    seed::compile::{
        context::ApplicationFacts,
        entity::{Compiled, Entity, EntityRow, Times},
        entity_types::{ATTACHMENTS, JOBS, RESUME_SOURCES, STAGES, TALENTS, TERMINATION_REASONS, USERS},
        fields::TableReader,
    },
    store::{
        Json, StoreError, Tx,
        applications::{self, Application, ApplicationStage, TalentLock},
        talents,
    },
};

pub fn application(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let talent = from.required_reference("talent", TALENTS);
    let job = from.required_reference("job", JOBS);
    let (id, stage) = (ApplicationId::new(entity.id), StageId::new(stage_of(from, job)));
    let reasons = from.references("termination_reasons", TERMINATION_REASONS);
    let termination_type = from.enum_value("termination_type");
    let terminated = from.flag("terminated", !reasons.is_empty() || termination_type.is_some());
    let times = Times::read(from, entity);
    from.pass.context.facts.borrow_mut().applications.insert(entity.id, ApplicationFacts { talent, job });
    if !terminated && !from.pass.context.facts.borrow_mut().active_applications.insert((talent, job)) {
        from.error(from.position_of("job"), "job: the talent has another active application for it");
    }
    let stages = stages(from, id, job, stage, times.created_at());
    let locks: Vec<TalentLock> = from
        .flag("locks_talent", false)
        .then(|| TalentLock { talent: Id::new(talent), application: id, locked_at: times.updated_at() })
        .into_iter()
        .collect();
    let application = Application {
        active_status: if terminated { ActiveStatus::Terminated } else { ActiveStatus::Running },
        resume_source: from.id_of("resume_source", RESUME_SOURCES),
        delivery_type: from.enum_value("delivery_type").unwrap_or(DeliveryType::Sourced),
        resume: from.id_of("resume", ATTACHMENTS),
        creator: from.reference("creator", USERS),
        owner: from.reference("owner", USERS),
        terminator: from.reference("terminator", USERS),
        termination_type,
        document: Json(ApplicationDocument {
            preferred_cities: from.places("preferred_cities"),
            termination_reasons: reasons.into_iter().map(Id::new).collect(),
            termination_note: from.text("termination_note"),
            pre_hire: from.number_text("pre_hire"),
        }),
        updated_at: times.updated_at(),
        ..Application::active(id, Id::new(talent), Id::new(job), stage, times.created_at())
    };
    EntityRow::timed(application, times)
        .owning(id, applications::stages, stages)
        .owning((id, Id::new(talent)), locks_of, locks)
        .unless(move |tx| {
            let other = applications::active(tx, Id::new(talent), Id::new(job))?.map(|other| other.id);
            let other = other.filter(|other| !terminated && *other != id);
            Ok(other.map(|other| format!("job: application {other} of the talent for it is active already")))
        })
        .afterwards(|tx, application| talents::note_application(tx, application.talent, application.created_at, None))
        .boxed()
}

fn locks_of(tx: &mut Tx<'_>, (application, talent): (ApplicationId, TalentId)) -> Result<Vec<TalentLock>, StoreError> {
    Ok(tx.get::<TalentLock>(&talent)?.filter(|lock| lock.application == application).into_iter().collect())
}

/// The explicit stages, each left when the next was entered. Without any, the application started in its current stage.
fn stages(
    from: &mut TableReader<'_>,
    application: ApplicationId,
    job: i64,
    current: StageId,
    created_at: i64,
) -> Vec<ApplicationStage> {
    let at = from.position_of("stages");
    let mut stages = from.list("stages", |from, _| {
        let (entered_at, exited_at) = (from.time("entered_at"), from.time("exited_at"));
        let stage = Id::new(stage_of(from, job));
        ApplicationStage { application, stage, entered_at: from.required("entered_at", entered_at), exited_at }
    });
    if stages.is_empty() {
        return vec![ApplicationStage { application, stage: current, entered_at: created_at, exited_at: None }];
    }
    let entered: Vec<i64> = stages.iter().map(|stage| stage.entered_at).collect();
    for (stage, next) in stages.iter_mut().zip(entered.into_iter().skip(1)) {
        stage.exited_at = stage.exited_at.or(Some(next));
    }
    if !stages.iter().any(|stage| stage.stage == current && stage.exited_at.is_none()) {
        from.error(at, "stages: the last one is not the stage of the application");
    }
    stages
}

/// A stage is referenced by its key in the process of the job, or by its full key: `campus/offer`.
fn stage_of(from: &mut TableReader<'_>, job: i64) -> i64 {
    let Some(node) = from.member("stage") else { return from.required("stage", None) };
    let Some(name) = node.name() else {
        from.error(node.at, format_args!("stage: {} is not a key or an id", node.value.kind()));
        return 0;
    };
    if let Some(stage) = from.pass.context.index.find(STAGES, &name) {
        return stage;
    }
    let facts = from.pass.context.facts.borrow();
    let process = facts.jobs.get(&job).and_then(|job| facts.process_keys.get(&job.process)).cloned();
    drop(facts);
    let whole = match process {
        Some(process) if !name.contains('/') && name.parse::<i64>().is_err() => format!("{process}/{name}"),
        _ => name,
    };
    from.resolve_name("stage", node.at, STAGES, whole).unwrap_or_default()
}
