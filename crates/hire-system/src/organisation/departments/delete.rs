//! Deleting a department.

use crate::{
    organisation::{ContactScope, facts},
    store::{StoreError, WriteTx, departments, directory::Department, users},
};

/// Why a department is not deleted. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum DeleteRefusal {
    NoAuthority,
    NoParentAuthority,
    HasMembers,
    HasChildren,
    Store(StoreError),
}

impl From<StoreError> for DeleteRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Deletes a department without members and children. The row stays, so that records keep the name; its `department_id` is
/// free for others.
pub fn delete(tx: &mut WriteTx<'_>, scope: &ContactScope, department: &Department) -> Result<(), DeleteRefusal> {
    if !scope.has_department(tx, department.id)? {
        return Err(DeleteRefusal::NoAuthority);
    }
    if !scope.has_department(tx, department.parent)? {
        return Err(DeleteRefusal::NoParentAuthority);
    }
    if users::count_in(tx, department.id)? > 0 {
        return Err(DeleteRefusal::HasMembers);
    }
    if departments::child_count(tx, department.id)? > 0 {
        return Err(DeleteRefusal::HasChildren);
    }
    let people = departments::people_of(tx, department.id)?;
    let state = facts::department_state(tx, department, &people)?;
    tx.update(department, &Department { active: false, ..department.clone() })?;
    for person in &people {
        tx.delete(person)?;
    }
    facts::department_deleted(tx, state);
    Ok(())
}
