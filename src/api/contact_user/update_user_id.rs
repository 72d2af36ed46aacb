//! Giving a user another `user_id`.

use hire_api::{
    Empty,
    contact_user::{UpdateUserId, update_user_id::UpdateUserIdError as Error},
};

use crate::{
    api::contact,
    http::{Call, Failure, WriteTx},
    organisation::users::{self, RenameRefusal},
};

pub fn update_user_id(tx: &mut WriteTx<'_>, call: &Call<UpdateUserId>) -> Result<Empty, Failure<UpdateUserId>> {
    let user = contact::user(tx, call, &call.path.user_id)?;
    users::rename(tx, &call.caller.contacts, &user, &call.body.new_user_id).map_err(refused)?;
    Ok(Empty {})
}

fn refused(refusal: RenameRefusal) -> Failure<UpdateUserId> {
    match refusal {
        RenameRefusal::NoUserAuthority => Failure::of(Error::NoUserAuthority),
        RenameRefusal::HasResigned => Failure::parameter("user_id: the user was deleted"),
        RenameRefusal::Missing => Failure::of(Error::NewUserIdRequired),
        RenameRefusal::Invalid => Failure::parameter("new_user_id: at most 64 characters without blanks"),
        RenameRefusal::NoEmailOrMobile => Failure::of(Error::NoEmailOrMobile),
        RenameRefusal::Taken => Failure::of(Error::UserIdExists),
        RenameRefusal::Store(error) => Failure::internal(error),
    }
}
