//! Changing a user that exists.

use super::{
    check::{Check, UserRefusal},
    create::MAX_NAME_CHARS,
    draft::{Draft, Saved},
    names,
};
use crate::{
    organisation::{ContactScope, facts},
    store::{WriteTx, directory::User, users},
};

/// Characters of a name where a user is replaced, at most.
const MAX_REPLACED_NAME_CHARS: usize = 64;

/// Applies the draft.
pub fn patch(tx: &mut WriteTx<'_>, scope: &ContactScope, before: &User, draft: &Draft) -> Result<Saved, UserRefusal> {
    change(tx, scope, before, draft, MAX_NAME_CHARS)
}

/// Replaces a user. The draft of the caller clears omitted members.
pub fn replace(tx: &mut WriteTx<'_>, scope: &ContactScope, before: &User, draft: &Draft) -> Result<Saved, UserRefusal> {
    change(tx, scope, before, draft, MAX_REPLACED_NAME_CHARS)
}

fn change(
    tx: &mut WriteTx<'_>,
    scope: &ContactScope,
    before: &User,
    draft: &Draft,
    max_name: usize,
) -> Result<Saved, UserRefusal> {
    if !scope.has_user(tx, before.id)? {
        return Err(UserRefusal::NoUserAuthority);
    }
    if !before.active {
        return Err(UserRefusal::HasResigned);
    }
    if before.document.unjoined {
        return Err(UserRefusal::NotJoined);
    }
    if before.document.exited {
        return Err(UserRefusal::Exited);
    }
    if draft.frozen == Some(true) && before.document.tenant_manager {
        return Err(UserRefusal::FounderFrozen);
    }
    if draft.orders.is_some() && draft.departments.is_none() {
        return Err(UserRefusal::OrderNeedsDepartment);
    }
    let departments_before = users::departments_of(tx, before.id)?;
    let check = Check { draft, scope, departments_before: &departments_before, max_name };
    let (mut user, departments) = check.apply(tx, Some(before), before.clone())?;
    let missing = names::assign(tx, draft, &mut user)?;
    tx.update(before, &user)?;
    tx.replace(&departments_before, &departments)?;
    facts::user_updated(tx, (before, &departments_before), (&user, &departments))?;
    Ok(Saved { user, departments, missing })
}
