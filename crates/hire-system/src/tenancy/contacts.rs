//! The contact scope of an app, set by an administrator.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::{
    organisation::facts::{self, ScopeList},
    store::{
        Actor, GlobalWriteTx, StoreError, TenantNo, Tx, WriteTx,
        access::{self, ContactKind, ContactScope, Install},
        contacts, departments,
        directory::{Department, User},
        users,
    },
};

/// The part of a directory that an app sees: everything, or departments with their descendants and single users.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Contacts {
    pub all: bool,
    /// Each an `open_department_id` or a `department_id`.
    pub departments: BTreeSet<String>,
    /// Each a `user_id`.
    pub users: BTreeSet<String>,
}

/// More than a company has of departments or users.
const MAX_LISTED: i64 = 1 << 31;

#[derive(Debug, thiserror::Error)]
pub enum ContactsError {
    #[error("there is no department with the open_department_id or department_id {0:?}")]
    NoSuchDepartment(String),
    #[error("there is no user with the user_id {0:?}")]
    NoSuchUser(String),
    #[error("the tenant does not use the app")]
    NotInstalled,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The contact scope, with an `open_department_id` for each department.
pub fn load(tx: &mut Tx<'_>, app_id: &str) -> Result<Contacts, ContactsError> {
    let install = install(tx, app_id)?;
    let mut contacts = Contacts { all: install.all_contacts, ..Contacts::default() };
    for row in access::contact_scope_of(tx, app_id)? {
        match row.kind {
            ContactKind::Department => {
                let department = tx.get::<Department>(&row.id)?.filter(|department| department.active);
                contacts.departments.extend(department.map(|department| department.open_department_id));
            }
            ContactKind::User => contacts.users.extend(tx.get::<User>(&row.id)?.map(|row| row.user_id)),
        }
    }
    Ok(contacts)
}

/// Sets what an app sees and announces it to the app; returns whether that changed anything.
pub fn set(
    tx: &mut GlobalWriteTx<'_>,
    app_id: &str,
    tenant: TenantNo,
    contacts: &Contacts,
) -> Result<bool, ContactsError> {
    tx.in_tenant(tenant, &Actor::System, |tx| {
        let before = list(tx, app_id)?;
        let changed = write(tx, app_id, contacts)?;
        if changed {
            let after = list(tx, app_id)?;
            facts::contact_scope_updated(tx, app_id, &before, &after)?;
        }
        Ok(changed)
    })
}

/// Sets what a new app sees. That is no change of its scope.
pub fn set_first(
    tx: &mut GlobalWriteTx<'_>,
    app_id: &str,
    tenant: TenantNo,
    contacts: &Contacts,
) -> Result<bool, ContactsError> {
    tx.in_tenant(tenant, &Actor::System, |tx| write(tx, app_id, contacts))
}

fn write(tx: &mut WriteTx<'_>, app_id: &str, contacts: &Contacts) -> Result<bool, ContactsError> {
    let before = install(tx, app_id)?;
    let after = Install { all_contacts: contacts.all, ..before.clone() };
    let mut changed = tx.in_global(|tx| tx.update(&before, &after))?;
    let rows = if contacts.all { Vec::new() } else { rows(tx, app_id, contacts)? };
    let stored = access::contact_scope_of(tx, app_id)?;
    changed |= tx.replace(&stored, &rows)?;
    Ok(changed)
}

/// The entries of the list of the app's contact scope.
fn list(tx: &mut Tx<'_>, app_id: &str) -> Result<ScopeList, ContactsError> {
    let stated = (!install(tx, app_id)?.all_contacts).then_some(app_id);
    let mut all = |kind| Ok::<_, StoreError>(contacts::listed(tx, stated, kind, 0, MAX_LISTED)?.rows);
    Ok(ScopeList { departments: all(ContactKind::Department)?, users: all(ContactKind::User)? })
}

fn install(tx: &mut Tx<'_>, app_id: &str) -> Result<Install, ContactsError> {
    let key = (app_id.to_owned(), tx.tenant().0);
    tx.global().get::<Install>(&key)?.ok_or(ContactsError::NotInstalled)
}

fn rows(tx: &mut WriteTx<'_>, app_id: &str, contacts: &Contacts) -> Result<Vec<ContactScope>, ContactsError> {
    let row = |kind, id| ContactScope { app_id: app_id.to_owned(), kind, id };
    let mut rows = Vec::new();
    for id in &contacts.departments {
        let department = match departments::by_open_id(tx, id)? {
            Some(department) => Some(department),
            None => departments::by_department_id(tx, id)?,
        };
        let department = department.filter(|department| department.active);
        rows.push(row(
            ContactKind::Department,
            department.ok_or_else(|| ContactsError::NoSuchDepartment(id.clone()))?.id,
        ));
    }
    for id in &contacts.users {
        let user = users::by_user_id(tx, id)?.ok_or_else(|| ContactsError::NoSuchUser(id.clone()))?;
        rows.push(row(ContactKind::User, user.id));
    }
    Ok(rows)
}
