//! The chat of a department. The department only has its id; there are no messages.

use crate::{
    organisation::{ContactScope, facts},
    store::{StoreError, WriteTx, departments, directory::Department},
};

/// Why a chat stays with its department. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum ChatRefusal {
    NoAuthority,
    NoChat,
    Store(StoreError),
}

impl From<StoreError> for ChatRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

pub fn unbind_chat(tx: &mut WriteTx<'_>, scope: &ContactScope, department: &Department) -> Result<(), ChatRefusal> {
    if !scope.has_department(tx, department.id)? {
        return Err(ChatRefusal::NoAuthority);
    }
    let mut after = department.clone();
    after.document.0.chat_id.take().ok_or(ChatRefusal::NoChat)?;
    let people = departments::people_of(tx, department.id)?;
    let state_before = facts::department_state(tx, department, &people)?;
    tx.update(department, &after)?;
    let state = facts::department_state(tx, &after, &people)?;
    facts::department_updated(tx, state_before, state);
    Ok(())
}
