//! Giving a department another `department_id`.

use hire_api::{
    Empty,
    contact_department::{UpdateDepartmentId, update_department_id::UpdateDepartmentIdError as Error},
};

use crate::{
    api::contact::{self, Named},
    http::{ApiError, Call, WriteTx},
    organisation::departments::{self, RenameRefusal},
};

pub fn update_department_id(
    tx: &mut WriteTx<'_>,
    call: &Call<UpdateDepartmentId>,
) -> Result<Empty, ApiError<UpdateDepartmentId>> {
    let Named::Row(department) = contact::department(tx, call, &call.path.department_id, Error::DepartmentIdFixed)?
    else {
        return Err(ApiError::parameter("department_id: the company itself has no other id"));
    };
    let id = &call.body.new_department_id;
    departments::rename(tx, &call.caller.contacts, &department, id).map_err(refused)?;
    Ok(Empty {})
}

fn refused(refusal: RenameRefusal) -> ApiError<UpdateDepartmentId> {
    match refusal {
        RenameRefusal::NoAuthority => ApiError::new(Error::DepartmentIdFixed),
        RenameRefusal::Invalid => ApiError::parameter(
            "new_department_id: at most 64 letters, digits and _-@. after a letter or digit; not \"0\", not \"1\", not \
             beginning with \"od-\"",
        ),
        RenameRefusal::Taken => ApiError::parameter("new_department_id: another department has it"),
        RenameRefusal::Store(error) => ApiError::internal(error),
    }
}
