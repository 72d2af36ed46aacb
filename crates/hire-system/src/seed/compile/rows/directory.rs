//! Departments, users, levels, families, employee types.

use hire_rules::contact::{canonical_mobile, is_email};
use hire_types::Name;

use crate::{
    documents::{DepartmentDocument, DescribedDocument, Translations, UserDocument},
    organisation::job_levels::FIRST_ORDINAL,
    seed::compile::{
        entity::{Compiled, Entity, EntityRow, derived_id},
        entity_types::{DEPARTMENTS, EMPLOYEE_TYPES, JOB_FAMILIES, JOB_LEVELS, USERS},
        fields::TableReader,
    },
    store::{
        Json, StoreError, Tx,
        departments::{DepartmentPerson, DepartmentRole, ROOT, people_of},
        directory::{Department, EmployeeType, JobFamily, JobLevel, PinnedOpenId, User, pinned_open_ids},
        ids::text_id,
        users::{self, JobTitle, UserDepartment, WorkCity, departments_of},
    },
};

pub fn department(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let (id, open_id) = (entity.id, from.text("open_department_id"));
    let (name, order) = (from.names(), from.integer("order"));
    let department = Department {
        id,
        corehr_id: corehr_id(from, entity),
        open_department_id: open_id.unwrap_or_else(|| text_id("od-", id, 32)),
        department_id: from.text("department_id").unwrap_or_else(|| text_id("", id, 16)),
        label: name.zh.clone(),
        name,
        parent: from.reference("parent", DEPARTMENTS).unwrap_or(ROOT),
        // Without an explicit order, new ones are ordered as in the file.
        ordinal: order.unwrap_or(entity.ordinal),
        active: from.flag("active", true),
        document: Json(DepartmentDocument {
            chat_id: from.flag("group_chat", false).then(|| text_id("oc_", id, 32)),
            ..DepartmentDocument::default()
        }),
    };
    let person = |role, (ordinal, user)| DepartmentPerson { department: id, user, role, ordinal };
    let leader = from.reference("leader", USERS);
    let deputies = from.references("deputies", USERS);
    let partners = from.references("hr_partners", USERS);
    let mut people: Vec<_> = (0..).zip(leader).map(|row| person(DepartmentRole::Leader, row)).collect();
    people.extend((0..).zip(deputies).map(|row| person(DepartmentRole::Deputy, row)));
    people.extend((0..).zip(partners).map(|row| person(DepartmentRole::HrPartner, row)));
    EntityRow::new(department)
        .keeping(move |after, before| {
            after.document = before.document.clone();
            after.ordinal = order.unwrap_or(before.ordinal);
        })
        .owning(id, people_of, people)
        .boxed()
}

/// The id in core HR differs from the people_admin id, so that clients that mix them up get an error.
fn corehr_id(from: &mut TableReader<'_>, entity: &Entity) -> i64 {
    from.id("corehr_id").unwrap_or_else(|| derived_id(entity.id, "corehr"))
}

pub fn user(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let id = entity.id;
    let name = from.names();
    let active = from.flag("active", true);
    let document = UserDocument {
        en_name: Some(name.en.clone()).filter(|_| from.has("name_en")),
        gender: from.enum_value("gender"),
        tenant_manager: from.flag("tenant_manager", false),
        unjoined: from.flag("unjoined", false),
        exited: from.flag("exited", false),
        ..UserDocument::default()
    };
    let user = User {
        id,
        corehr_id: corehr_id(from, entity),
        user_id: from.text("user_id").unwrap_or_else(|| text_id("", id, 8)),
        name,
        email: email(from),
        mobile: mobile(from),
        employee_no: from.text("employee_no"),
        leader: from.reference("leader", USERS),
        employee_type: from.reference("employee_type", EMPLOYEE_TYPES),
        job_level: from.reference("job_level", JOB_LEVELS),
        job_family: from.reference("job_family", JOB_FAMILIES),
        job_title: None,
        work_city: None,
        frozen: from.flag("frozen", false),
        active,
        left_at: (!active).then(|| from.time("left_at").unwrap_or(entity.now)),
        document: Json(document),
    };
    let departments = departments(from, id, active);
    let pinned = open_ids(from, id);
    let (pins, values) = (pinned.clone(), user.clone());
    EntityRow::new(user)
        .keeping(keep_user)
        .owning(id, departments_of, departments)
        .owning(id, pinned_open_ids, pinned)
        .unless(move |tx| Ok(pinned_by_another(tx, &pins)?.or(taken_by_another(tx, &values)?)))
        .boxed()
}

/// Values of a user that are not in the file are kept.
fn keep_user(after: &mut User, before: &User) {
    (after.job_title, after.work_city) = (before.job_title, before.work_city);
    if !after.active && !before.active {
        after.left_at = before.left_at;
    }
    let stated = after.document.0.clone();
    after.document.0 = UserDocument {
        en_name: stated.en_name,
        gender: stated.gender,
        tenant_manager: stated.tenant_manager,
        unjoined: stated.unjoined,
        exited: stated.exited,
        ..before.document.0.clone()
    };
}

/// The main department and further ones. A deleted user has none.
fn departments(from: &mut TableReader<'_>, user: i64, active: bool) -> Vec<UserDepartment> {
    let main = from.reference("department", DEPARTMENTS);
    let mut all: Vec<i64> = main.into_iter().chain(from.references("departments", DEPARTMENTS)).collect();
    if all.is_empty() {
        all.push(ROOT);
    }
    let last = all.len() as i64 - 1;
    let row = |(ordinal, department)| UserDepartment {
        user,
        department,
        ordinal,
        user_order: 0,
        department_order: last - ordinal,
    };
    if active { (0..).zip(all).map(row).collect() } else { Vec::new() }
}

fn mobile(from: &mut TableReader<'_>) -> Option<String> {
    let stated = from.text("mobile")?;
    let mobile = canonical_mobile(&stated);
    if mobile.is_none() {
        from.error(
            from.position_of("mobile"),
            "mobile: 11 digits, or \"+\" and the digits with the country code, are expected",
        );
    }
    mobile
}

fn email(from: &mut TableReader<'_>) -> Option<String> {
    let stated = from.text("email")?;
    if !is_email(&stated) {
        from.error(from.position_of("email"), "email: an address like \"name@example.com\" is expected");
    }
    Some(stated)
}

/// A mobile, mail or employee number that another active user has already.
fn taken_by_another(tx: &mut Tx<'_>, user: &User) -> Result<Option<String>, StoreError> {
    if !user.active {
        return Ok(None);
    }
    let taken = |member: &str, taken: bool| taken.then(|| format!("{member}: another stored user has it"));
    let mobile = user.mobile.as_ref().map_or(Ok(false), |mobile| users::mobile_is_taken(tx, mobile, user.id))?;
    let email = user.email.as_ref().map_or(Ok(false), |email| users::email_is_taken(tx, email, user.id))?;
    let number = user.employee_no.as_ref();
    let number = number.map_or(Ok(false), |number| users::employee_no_is_taken(tx, number, user.id))?;
    Ok(taken("mobile", mobile).or_else(|| taken("email", email)).or_else(|| taken("employee_no", number)))
}

/// The pinned open_ids of the file, by app.
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

/// The common members of levels and families.
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

pub fn job_title(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    EntityRow::new(JobTitle {
        id: entity.id,
        job_title_id: from.text("job_title_id").unwrap_or_else(|| text_id("", entity.id, 12)),
        name: from.required_text("name"),
    })
    .boxed()
}

pub fn work_city(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    EntityRow::new(WorkCity {
        id: entity.id,
        work_city_id: from.text("work_city_id").unwrap_or_else(|| text_id("", entity.id, 12)),
        name: from.required_text("name"),
    })
    .boxed()
}
