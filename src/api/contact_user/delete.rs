//! Deleting a user. The order of the checks is in `docs/choices.md`.

use hire_api::{
    Empty,
    contact_user::{
        DeleteUser,
        delete::{DeleteUserBody, DeleteUserError as Error},
    },
};
use hire_types::directory::MailHandling;

use crate::{
    api::contact,
    hiring::Ref,
    http::{ApiError, Call, WriteTx},
    organisation::users::{self, DeleteRefusal},
};

pub fn delete(tx: &mut WriteTx<'_>, call: &Call<DeleteUser>) -> Result<Empty, ApiError<DeleteUser>> {
    let user = contact::user(tx, call, &call.path.user_id)?;
    let mut acceptors = Vec::new();
    for id in named_acceptors(&call.body) {
        acceptors.push(match id {
            "" => Ref::Nothing,
            id => call.translator().user_ref(tx, id)?,
        });
    }
    users::delete(tx, &call.caller.contacts, &user, &acceptors).map_err(refused)?;
    Ok(Empty {})
}

/// The ids of the users who receive the resources. Transferred mail needs one, so an empty id counts there.
fn named_acceptors(body: &DeleteUserBody) -> Vec<&str> {
    let acceptors = [
        &body.department_chat_acceptor_user_id,
        &body.external_chat_acceptor_user_id,
        &body.docs_acceptor_user_id,
        &body.calendar_acceptor_user_id,
        &body.application_acceptor_user_id,
        &body.minutes_acceptor_user_id,
        &body.survey_acceptor_user_id,
        &body.anycross_acceptor_user_id,
    ];
    let mut named: Vec<&str> = acceptors.into_iter().flatten().map(|id| &**id).filter(|id| !id.is_empty()).collect();
    if let Some(mail) = &body.email_acceptor {
        let acceptor = mail.acceptor_user_id.as_deref().unwrap_or_default();
        if mail.processing_type == MailHandling::Transfer || !acceptor.is_empty() {
            named.push(acceptor);
        }
    }
    named
}

fn refused(refusal: DeleteRefusal) -> ApiError<DeleteUser> {
    match refusal {
        DeleteRefusal::NoUserAuthority => ApiError::new(Error::NoUserAuthority),
        DeleteRefusal::NoDepartmentAuthority => ApiError::new(Error::NoDepartmentAuthority),
        DeleteRefusal::AlreadyLeft => ApiError::parameter("user_id: the user was deleted already"),
        DeleteRefusal::TenantManager => ApiError::new(Error::TenantManagerCannotBeDeleted),
        DeleteRefusal::AcceptorInvalid => ApiError::new(Error::UserResignAcceptorInvalid),
        DeleteRefusal::Store(error) => ApiError::internal(error),
    }
}
