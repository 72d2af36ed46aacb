//! Giving a user another `user_id`.

use hire_api::{
    Empty,
    contact_user::{UpdateUserId, update_user_id::UpdateUserIdError as Error},
};

use crate::{
    api::contact,
    http::{ApiError, Call, WriteTx},
    organisation::users::{self, RenameRefusal},
};

pub fn update_user_id(tx: &mut WriteTx<'_>, call: &Call<UpdateUserId>) -> Result<Empty, ApiError<UpdateUserId>> {
    let user = contact::user(tx, call, &call.path.user_id)?;
    users::rename(tx, &call.caller.contacts, &user, &call.body.new_user_id).map_err(refused)?;
    Ok(Empty {})
}

fn refused(refusal: RenameRefusal) -> ApiError<UpdateUserId> {
    match refusal {
        RenameRefusal::NoUserAuthority => ApiError::new(Error::NoUserAuthority),
        RenameRefusal::HasResigned => ApiError::parameter("user_id: the user was deleted"),
        RenameRefusal::Missing => ApiError::new(Error::NewUserIdRequired),
        RenameRefusal::Invalid => ApiError::parameter("new_user_id: at most 64 characters without blanks"),
        RenameRefusal::NoEmailOrMobile => ApiError::new(Error::NoEmailOrMobile),
        RenameRefusal::Taken => ApiError::new(Error::UserIdExists),
        RenameRefusal::Store(error) => ApiError::internal(error),
    }
}
