//! Changing a department that exists, and its `department_id`.

use hire_rules::contact;

use super::{
    check::{Check, DepartmentRefusal},
    draft::{Draft, Saved},
};
use crate::{
    organisation::{ContactScope, facts},
    store::{StoreError, WriteTx, departments, directory::Department},
};

/// Applies a draft. An operation that replaces a department states all members.
pub fn change(
    tx: &mut WriteTx<'_>,
    scope: &ContactScope,
    before: &Department,
    draft: &Draft,
) -> Result<Saved, DepartmentRefusal> {
    if !scope.has_department(tx, before.id)? {
        return Err(DepartmentRefusal::NoAuthority);
    }
    let people_before = departments::people_of(tx, before.id)?;
    let check = Check { draft, scope, people_before: &people_before };
    let (department, people) = check.apply(tx, Some(before), before.clone())?;
    let state_before = facts::department_state(tx, before, &people_before)?;
    tx.update(before, &department)?;
    tx.replace(&people_before, &people)?;
    let state = facts::department_state(tx, &department, &people)?;
    facts::department_updated(tx, state_before, state);
    Ok(Saved { department, people })
}

/// Why a department keeps its `department_id`. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum RenameRefusal {
    NoAuthority,
    Invalid,
    Taken,
    Store(StoreError),
}

impl From<StoreError> for RenameRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

pub fn rename(
    tx: &mut WriteTx<'_>,
    scope: &ContactScope,
    department: &Department,
    id: &str,
) -> Result<(), RenameRefusal> {
    if !scope.has_department(tx, department.id)? {
        return Err(RenameRefusal::NoAuthority);
    }
    if !contact::is_department_id(id) {
        return Err(RenameRefusal::Invalid);
    }
    if departments::department_id_is_taken(tx, id, department.id)? {
        return Err(RenameRefusal::Taken);
    }
    let after = Department { department_id: id.to_owned(), ..department.clone() };
    let people = departments::people_of(tx, department.id)?;
    let state_before = facts::department_state(tx, department, &people)?;
    tx.update(department, &after)?;
    let state = facts::department_state(tx, &after, &people)?;
    facts::department_updated(tx, state_before, state);
    Ok(())
}
