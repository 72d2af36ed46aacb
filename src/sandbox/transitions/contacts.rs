//! Changes of departments, users and employee types.

use hire_types::directory::EmployeeTypeKind;

use super::{Stated, done, new_name, newest_that, other_name};
use crate::{
    id_translator::IdTranslator,
    organisation::{
        ContactScope,
        departments::{self, DepartmentRefusal},
        employee_types::{self, TypeDraft, TypeRefusal},
        users::{self, UserRefusal},
    },
    sandbox::SandboxError,
    store::{
        StoreError, Tx, WriteTx,
        departments::{self as stored, ROOT},
        directory::{Department, EmployeeType, User},
        organisation, users as stored_users,
    },
};

/// A test may change every record; the contact scope of an app decides whether it receives the event.
const SCOPE: ContactScope = ContactScope::All;

pub fn create_department(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    let name = stated.text("object.name")?;
    new_department(tx, name).map(|_| ())
}

pub fn update_department(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    let department = department(tx, stated, |_, department| Ok(department.active))?;
    let name = stated.text("object.name")?.unwrap_or_else(|| other_name(&department.label));
    let draft = departments::Draft { name: Some(name), ..departments::Draft::default() };
    let changed = departments::change(tx, &SCOPE, &department, &draft);
    done!(changed, DepartmentRefusal::Store(error) => error).map(|_| ())
}

pub fn delete_department(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    let department = department(tx, stated, |tx, department| {
        let is_empty = department.active && stored_users::count_in(tx, department.id)? == 0;
        Ok(is_empty && stored::child_count(tx, department.id)? == 0)
    })?;
    let deleted = departments::delete(tx, &SCOPE, &department);
    done!(deleted, departments::DeleteRefusal::Store(error) => error)
}

fn department(
    tx: &mut WriteTx<'_>,
    stated: &Stated<'_>,
    fits: impl FnMut(&mut Tx<'_>, &Department) -> Result<bool, StoreError>,
) -> Result<Department, SandboxError> {
    if let Some(stated) = stated.translated(tx, "object.open_department_id", IdTranslator::department_ref)? {
        return Ok(stated);
    }
    match newest_that(tx, fits)? {
        Some(department) => Ok(department),
        None => new_department(tx, None),
    }
}

pub(super) fn new_department(tx: &mut WriteTx<'_>, name: Option<String>) -> Result<Department, SandboxError> {
    let name = name.map_or_else(|| new_name(tx, "Department"), Ok)?;
    let draft = departments::Draft { name: Some(name), parent: Some(ROOT), ..departments::Draft::default() };
    let created = departments::create(tx, &SCOPE, &draft);
    Ok(done!(created, DepartmentRefusal::Store(error) => error)?.department)
}

pub fn create_user(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    let (name, mobile) = (stated.text("object.name")?, stated.text("object.mobile")?);
    new_user(tx, name, mobile).map(|_| ())
}

pub fn update_user(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    let user = user(tx, stated)?;
    let name = stated.text("object.name")?.unwrap_or_else(|| other_name(&user.name.zh));
    let draft = users::Draft { name: Some(name), ..users::Draft::default() };
    done!(users::patch(tx, &SCOPE, &user, &draft), UserRefusal::Store(error) => error).map(|_| ())
}

pub fn delete_user(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    let user = user(tx, stated)?;
    done!(users::delete(tx, &SCOPE, &user, &[]), users::DeleteRefusal::Store(error) => error)
}

fn user(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<User, SandboxError> {
    if let Some(stated) = stated.translated(tx, "object.open_id", IdTranslator::user_ref)? {
        return Ok(stated);
    }
    match newest_that(tx, |_, user: &User| Ok(user.active && !user.document.tenant_manager))? {
        Some(user) => Ok(user),
        None => new_user(tx, None, None),
    }
}

fn new_user(tx: &mut WriteTx<'_>, name: Option<String>, mobile: Option<String>) -> Result<User, SandboxError> {
    let number = tx.new_id::<()>()?.number();
    let draft = users::Draft {
        name: Some(name.unwrap_or_else(|| format!("User {number}"))),
        mobile: Some(mobile.unwrap_or_else(|| format!("+861{:010}", number % 10_000_000_000))),
        departments: Some(vec![ROOT]),
        ..users::Draft::default()
    };
    Ok(done!(users::create(tx, &SCOPE, &draft), UserRefusal::Store(error) => error)?.user)
}

pub fn create_employee_type(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    let content = stated.text("new_enum.content")?;
    new_type(tx, content, true).map(|_| ())
}

pub fn update_employee_type(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    let kind = match employee_type(tx, stated, "new_enum.enum_id", |_| true)? {
        Some(kind) => kind,
        None => new_type(tx, None, true)?,
    };
    let content = stated.text("new_enum.content")?.unwrap_or_else(|| other_name(&kind.label));
    change_type(tx, &kind, content, kind.active)
}

pub fn activate_employee_type(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    set_type_active(tx, stated, true)
}

pub fn deactivate_employee_type(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    set_type_active(tx, stated, false)
}

fn set_type_active(tx: &mut WriteTx<'_>, stated: &Stated<'_>, active: bool) -> Result<(), SandboxError> {
    let kind = match employee_type(tx, stated, "new_enum.enum_id", |kind| kind.active != active)? {
        Some(kind) => kind,
        None => new_type(tx, None, !active)?,
    };
    change_type(tx, &kind, kind.label.clone(), active)
}

pub fn delete_employee_type(tx: &mut WriteTx<'_>, stated: &Stated<'_>) -> Result<(), SandboxError> {
    let kind = match employee_type(tx, stated, "old_enum.enum_id", |_| true)? {
        Some(kind) => kind,
        None => new_type(tx, None, true)?,
    };
    done!(employee_types::delete(tx, &kind.enum_id), TypeRefusal::Store(error) => error)
}

/// The type that the event names, or the newest custom one that fits.
fn employee_type(
    tx: &mut WriteTx<'_>,
    stated: &Stated<'_>,
    member: &str,
    fits: impl Fn(&EmployeeType) -> bool,
) -> Result<Option<EmployeeType>, SandboxError> {
    let kind = stated.record(tx, member, |tx, id| organisation::employee_type_by_enum_id(tx, id))?;
    if kind.is_some() {
        return Ok(kind);
    }
    let is_custom = |kind: &EmployeeType| kind.deleted_at.is_none() && !kind.is_built_in();
    Ok(newest_that(tx, |_, kind| Ok(is_custom(kind) && fits(kind)))?)
}

fn new_type(tx: &mut WriteTx<'_>, content: Option<String>, active: bool) -> Result<EmployeeType, SandboxError> {
    let content = content.map_or_else(|| new_name(tx, "Type"), Ok)?;
    let draft = TypeDraft { content, kind: EmployeeTypeKind::Custom, active, translations: None };
    done!(employee_types::create(tx, &draft), TypeRefusal::Store(error) => error)
}

fn change_type(tx: &mut WriteTx<'_>, kind: &EmployeeType, content: String, active: bool) -> Result<(), SandboxError> {
    let draft = TypeDraft { content, kind: EmployeeTypeKind::Custom, active, translations: None };
    done!(employee_types::update(tx, &kind.enum_id, &draft), TypeRefusal::Store(error) => error).map(|_| ())
}
