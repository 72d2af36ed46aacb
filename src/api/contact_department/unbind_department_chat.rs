//! Turning the chat of a department into an ordinary one.

use hire_api::{
    Empty,
    contact_department::{UnbindDepartmentChat, unbind_department_chat::UnbindDepartmentChatError as Error},
};

use crate::{
    api::contact::{self, Named},
    http::{ApiError, Call, WriteTx},
    organisation::departments::{self, ChatRefusal},
};

pub fn unbind_department_chat(
    tx: &mut WriteTx<'_>,
    call: &Call<UnbindDepartmentChat>,
) -> Result<Empty, ApiError<UnbindDepartmentChat>> {
    let named = contact::department(tx, call, &call.body.department_id, Error::NoDepartmentAuthority)?;
    let Named::Row(department) = named else { return Err(ApiError::new(Error::ProcessRootDept)) };
    departments::unbind_chat(tx, &call.caller.contacts, &department).map_err(refused)?;
    Ok(Empty {})
}

fn refused(refusal: ChatRefusal) -> ApiError<UnbindDepartmentChat> {
    match refusal {
        ChatRefusal::NoAuthority => ApiError::new(Error::NoDepartmentAuthority),
        ChatRefusal::NoChat => ApiError::new(Error::NoChat),
        ChatRefusal::Store(error) => ApiError::internal(error),
    }
}
