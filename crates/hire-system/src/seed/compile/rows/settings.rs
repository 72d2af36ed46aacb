//! Settings of an administrator: places, addresses, stages, processes, custom fields.

use hire_types::{
    Id, Name,
    application::TerminationType,
    hiring::{AttachmentKind, ProcessType, StageType},
    place::LocationType,
};

use crate::{
    documents::SelectOption,
    place,
    seed::{
        compile::{
            entity::{Compiled, Entity, EntityRow},
            entity_types::{JOB_TYPES, STAGES, TERMINATION_REASONS},
            fields::TableReader,
        },
        parse::tree::Node,
    },
    store::{
        Json,
        attachments::Attachment,
        settings::{
            Address, JobProcess, JobType, Place, ProcessStage, ResumeSource, Stage, TerminationReason, stages_of,
        },
    },
};

/// The prefix of a place code determines its type, unless the code is custom.
pub fn place(from: &mut TableReader<'_>, _: &Entity) -> Box<dyn Compiled> {
    let code = from.required_text("code");
    let location_type = from.enum_value::<LocationType>("type").or_else(|| place::type_of(&code));
    if location_type.is_none() {
        from.error(from.at, format_args!("`type` is missing: {code:?} does not state it"));
    }
    EntityRow::new(Place {
        code,
        location_type: location_type.unwrap_or(LocationType::City),
        name: from.names(),
        parent: from.place("parent"),
        calling_code: from.number_text("calling_code"),
    })
    .boxed()
}

pub fn address(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let usages = from.texts("usages").unwrap_or_else(|| vec![POSITION.to_owned(), INTERVIEW.to_owned()]);
    for usage in usages.iter().filter(|usage| ![POSITION, INTERVIEW, STORE].contains(&usage.as_str())) {
        let at = from.position_of("usages");
        from.error(at, format_args!("usages: {usage:?} is none of {POSITION}, {INTERVIEW}, {STORE}"));
    }
    EntityRow::new(Address {
        id: Id::new(entity.id),
        name: from.names(),
        usages: Json(usages),
        district: from.place("district"),
        city: from.place("city"),
        state: from.place("state"),
        country: from.place("country"),
        active: from.flag("active", true),
    })
    .boxed()
}

const POSITION: &str = "position_location";
const INTERVIEW: &str = "interview_location";
const STORE: &str = "store_location";

pub fn job_type(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    EntityRow::new(JobType {
        id: Id::new(entity.id),
        name: from.names(),
        parent: from.id_of("parent", JOB_TYPES),
        active: from.flag("active", true),
    })
    .boxed()
}

pub fn job_process(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let id = Id::new(entity.id);
    let process_type = from.enum_value::<ProcessType>("type");
    if process_type.is_none() && !from.has("type") {
        from.error(from.at, "`type` is missing");
    }
    from.pass.context.facts.borrow_mut().process_keys.insert(entity.id, entity.key.clone());
    let process = JobProcess { id, process_type: process_type.unwrap_or(ProcessType::Social), name: from.names() };
    let mut own = entity.nested.iter().copied();
    let stages = from.nodes(STAGES).unwrap_or_default().iter();
    let stages: Vec<i64> = stages.filter_map(|node| own_or_shared(from, node, &mut own)).collect();
    let ranked =
        (1..).zip(stages).map(|(ordinal, stage)| ProcessStage { job_process: id, stage: Id::new(stage), ordinal });
    EntityRow::new(process).owning(id, stages_of, ranked.collect()).boxed()
}

/// A stage declared in the process, or a reference to a stage of another process.
fn own_or_shared(from: &TableReader<'_>, node: &Node, own: &mut impl Iterator<Item = i64>) -> Option<i64> {
    match node.name() {
        Some(name) => from.resolve_name("stages", node.at, STAGES, name),
        None => own.next(),
    }
}

pub fn stage(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let code = number_of(from, "type", &[1, 2, 3, 4, 5, 6, 7, 8, 255]);
    let code = from.required("type", code);
    EntityRow::new(Stage {
        id: Id::new(entity.id),
        stage_type: StageType::from_code(code).unwrap_or(StageType::Other),
        name: from.names(),
    })
    .boxed()
}

/// A number that must be one of the options.
pub fn number_of(from: &mut TableReader<'_>, name: &'static str, options: &[i64]) -> Option<i64> {
    let number = from.integer(name)?;
    if !options.contains(&number) {
        let at = from.position_of(name);
        from.error(at, format_args!("{name}: {number} is none of {options:?}"));
    }
    Some(number)
}

/// The options of a custom field with a choice.
pub fn select_options(from: &mut TableReader<'_>) -> Vec<SelectOption> {
    from.list("options", |from, _| {
        let key = from.number_text("key");
        let Name { zh: name_zh, en: name_en } = from.names();
        SelectOption { key: from.required("key", key), name_zh, name_en, active: from.flag("active", true) }
    })
}

pub fn resume_source(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    EntityRow::new(ResumeSource {
        id: Id::new(entity.id),
        name: from.names(),
        source_type: from.integer("type").unwrap_or(10_000),
        active: from.flag("active", true),
    })
    .boxed()
}

pub fn termination_reason(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let name = from.names();
    let referral_name = Name {
        zh: from.text("referral_name_zh").unwrap_or_else(|| name.zh.clone()),
        en: from.text("referral_name_en").unwrap_or_else(|| name.en.clone()),
    };
    EntityRow::new(TerminationReason {
        id: Id::new(entity.id),
        name,
        referral_name,
        termination_type: from.enum_value("termination_type").unwrap_or(TerminationType::Other),
        for_evaluations: from.flag("for_evaluations", false),
        parent: from.id_of("parent", TERMINATION_REASONS),
        active: from.flag("active", true),
    })
    .boxed()
}

pub fn attachment(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let code = number_of(from, "kind", &[1, 2, 3, 4]);
    let code = from.required("kind", code);
    let created_at = from.time("created_at");
    EntityRow::new(Attachment {
        id: Id::new(entity.id),
        kind: AttachmentKind::from_code(code).unwrap_or(AttachmentKind::General),
        name: from.required_text("name"),
        mime: from.text("mime").unwrap_or_else(|| "application/octet-stream".to_owned()),
        size: from.integer("size").unwrap_or(0),
        file: None,
        created_at: created_at.unwrap_or(entity.now),
    })
    .keeping(move |after, before| {
        if before.file.is_some() {
            (after.file, after.size) = (before.file, before.size);
        }
        if created_at.is_none() {
            after.created_at = before.created_at;
        }
    })
    .boxed()
}
