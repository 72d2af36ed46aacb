//! Creating a user.

use hire_types::Name;

use super::{
    check::{Check, UserRefusal},
    draft::{Draft, Saved},
    names,
};
use crate::{
    documents::UserDocument,
    organisation::{ContactScope, facts},
    store::{Json, StoreError, Tx, WriteTx, directory::User, ids, users},
};

/// Characters of a name, at most.
pub(super) const MAX_NAME_CHARS: usize = 255;
/// Digits of a `user_id` that is generated.
const USER_ID_DIGITS: usize = 8;

pub fn create(tx: &mut WriteTx<'_>, scope: &ContactScope, draft: &Draft) -> Result<Saved, UserRefusal> {
    let id = tx.new_id::<()>()?.number();
    let new = User {
        id,
        corehr_id: tx.new_id::<()>()?.number(),
        user_id: free_user_id(tx, id)?,
        name: Name::default(),
        email: None,
        mobile: None,
        employee_no: None,
        leader: None,
        employee_type: None,
        job_level: None,
        job_family: None,
        job_title: None,
        work_city: None,
        frozen: false,
        active: true,
        left_at: None,
        document: Json(UserDocument { join_time: Some(tx.now() / 1000), ..UserDocument::default() }),
    };
    let check = Check { draft, scope, departments_before: &[], max_name: MAX_NAME_CHARS };
    let (mut user, departments) = check.apply(tx, None, new)?;
    let missing = names::assign(tx, draft, &mut user)?;
    tx.insert(&user)?;
    for department in &departments {
        tx.insert(department)?;
    }
    facts::user_created(tx, &user, &departments)?;
    Ok(Saved { user, departments, missing })
}

/// A short id that no active user has.
fn free_user_id(tx: &mut Tx<'_>, id: i64) -> Result<String, StoreError> {
    let mut digits = USER_ID_DIGITS;
    loop {
        let candidate = ids::text_id("", id, digits);
        if !users::user_id_is_taken(tx, &candidate, id)? {
            return Ok(candidate);
        }
        digits += 1;
    }
}
