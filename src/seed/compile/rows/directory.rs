//! Departments, users, levels, families, employee types.

use hire_types::Name;

use crate::{
    documents::{DescribedDocument, Translations},
    organisation::job_levels::FIRST_ORDINAL,
    seed::compile::{
        entity::{Compiled, Entity, EntityRow, derived_id},
        entity_types::{DEPARTMENTS, JOB_FAMILIES, USERS},
        fields::TableReader,
    },
    store::{
        Json, StoreError, Tx,
        directory::{Department, EmployeeType, JobFamily, JobLevel, PinnedOpenId, User, pinned_open_ids},
        ids::text_id,
    },
};

pub fn department(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let open_id = from.text("open_department_id");
    EntityRow::new(Department {
        id: entity.id,
        corehr_id: corehr_id(from, entity),
        open_department_id: open_id.unwrap_or_else(|| text_id("od-", entity.id, 32)),
        department_id: from.text("department_id").unwrap_or_else(|| text_id("", entity.id, 16)),
        name: from.names(),
        parent: from.reference("parent", DEPARTMENTS),
        leader: from.reference("leader", USERS),
        active: from.flag("active", true),
    })
    .boxed()
}

/// The id in core HR is another one than the people_admin id, so that a client that mixes them up notices.
fn corehr_id(from: &mut TableReader<'_>, entity: &Entity) -> i64 {
    from.id("corehr_id").unwrap_or_else(|| derived_id(entity.id, "corehr"))
}

pub fn user(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let user = User {
        id: entity.id,
        corehr_id: corehr_id(from, entity),
        user_id: from.text("user_id").unwrap_or_else(|| text_id("", entity.id, 8)),
        name: from.names(),
        email: from.text("email"),
        mobile: from.text("mobile"),
        department: from.reference("department", DEPARTMENTS),
        leader: from.reference("leader", USERS),
        active: from.flag("active", true),
    };
    let pinned = open_ids(from, entity.id);
    let (pins, id) = (pinned.clone(), entity.id);
    EntityRow::new(user).owning(id, pinned_open_ids, pinned).unless(move |tx| pinned_by_another(tx, &pins)).boxed()
}

/// The open_ids by app that the file states.
fn open_ids(from: &mut TableReader<'_>, user: i64) -> Vec<PinnedOpenId> {
    let mut pinned = Vec::new();
    for (app_id, node) in from.entries("open_ids") {
        match node.name() {
            Some(open_id) if open_id.starts_with("ou_") => {
                let pin = (app_id.to_owned(), open_id.clone());
                if !from.pass.context.facts.borrow_mut().pinned.insert(pin) {
                    from.error(node.at, format_args!("open_ids: another user has {open_id:?}"));
                }
                pinned.push(PinnedOpenId { app_id: app_id.to_owned(), open_id, user });
            }
            _ => from.error(node.at, format_args!("open_ids: {app_id}: an open_id begins with \"ou_\"")),
        }
    }
    pinned
}

fn pinned_by_another(tx: &mut Tx<'_>, pins: &[PinnedOpenId]) -> Result<Option<String>, StoreError> {
    for pin in pins {
        if tx.stored(pin)?.is_some_and(|stored| stored.user != pin.user) {
            return Ok(Some(format!("open_ids: another stored user has {:?}", pin.open_id)));
        }
    }
    Ok(None)
}

/// What levels and families share beside their ids.
struct Described {
    label: String,
    name: Name,
    document: Json<DescribedDocument>,
}

impl Described {
    fn read(from: &mut TableReader<'_>) -> Self {
        let name = from.names();
        let document = DescribedDocument {
            names: Translations::from(&name),
            description: from.text("description"),
            ..DescribedDocument::default()
        };
        Self { label: name.zh.clone(), name, document: Json(document) }
    }
}

pub fn job_level(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let Described { label, name, document } = Described::read(from);
    EntityRow::new(JobLevel {
        id: entity.id,
        corehr_id: corehr_id(from, entity),
        job_level_id: from.text("job_level_id").unwrap_or_else(|| text_id("", entity.id, 15)),
        code: from.text("code"),
        label,
        name,
        ordinal: from.integer("order").unwrap_or(FIRST_ORDINAL + entity.ordinal - 1),
        level_order: from.integer("level_order").unwrap_or(entity.ordinal),
        active: from.flag("active", true),
        deleted_at: None,
        document,
    })
    .boxed()
}

pub fn job_family(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let Described { label, name, document } = Described::read(from);
    EntityRow::new(JobFamily {
        id: entity.id,
        corehr_id: corehr_id(from, entity),
        job_family_id: from.text("job_family_id").unwrap_or_else(|| text_id("", entity.id, 15)),
        code: from.text("code"),
        label,
        name,
        parent: from.reference("parent", JOB_FAMILIES),
        selectable: from.flag("selectable", true),
        active: from.flag("active", true),
        effective_from: from.day("effective_from"),
        deleted_at: None,
        document,
    })
    .boxed()
}

pub fn employee_type(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let (name, states_corehr_id) = (from.names(), from.has("corehr_id"));
    EntityRow::new(EmployeeType {
        id: entity.id,
        corehr_id: corehr_id(from, entity),
        enum_id: from.text("enum_id").unwrap_or_else(|| text_id("", entity.id, 24)),
        enum_value: from.number_text("enum_value").unwrap_or_else(|| entity.id.to_string()),
        label: name.zh.clone(),
        document: Json(Translations::from(&name)),
        name,
        active: from.flag("active", true),
        deleted_at: None,
    })
    .keeping(move |after, before| {
        if !states_corehr_id {
            after.corehr_id = before.corehr_id;
        }
    })
    .boxed()
}
