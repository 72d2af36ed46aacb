//! Another `user_id` for a user.

use hire_rules::contact;

use crate::{
    organisation::{ContactScope, facts},
    store::{StoreError, WriteTx, directory::User, users},
};

/// Why a user keeps the `user_id`. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum RenameRefusal {
    NoUserAuthority,
    HasResigned,
    Missing,
    /// Longer than 64 characters, or with blanks.
    Invalid,
    NoEmailOrMobile,
    Taken,
    Store(StoreError),
}

impl From<StoreError> for RenameRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// The other ids of the user stay, and so does everything that names the user.
pub fn rename(tx: &mut WriteTx<'_>, scope: &ContactScope, user: &User, user_id: &str) -> Result<(), RenameRefusal> {
    if !scope.has_user(tx, user.id)? {
        return Err(RenameRefusal::NoUserAuthority);
    }
    if !user.active {
        return Err(RenameRefusal::HasResigned);
    }
    if user_id.is_empty() {
        return Err(RenameRefusal::Missing);
    }
    if user_id.chars().count() > contact::MAX_ID_CHARS || !contact::is_user_id(user_id) {
        return Err(RenameRefusal::Invalid);
    }
    if user.mobile.is_none() && user.email.is_none() {
        return Err(RenameRefusal::NoEmailOrMobile);
    }
    if users::user_id_is_taken(tx, user_id, user.id)? {
        return Err(RenameRefusal::Taken);
    }
    let after = User { user_id: user_id.to_owned(), ..user.clone() };
    tx.update(user, &after)?;
    let departments = users::departments_of(tx, user.id)?;
    facts::user_updated(tx, (user, &departments), (&after, &departments))?;
    Ok(())
}
