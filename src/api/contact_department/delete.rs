//! Deleting a department. The order of the checks is in `docs/choices.md`.

use hire_api::{
    Empty,
    contact_department::{DeleteDepartment, delete::DeleteDepartmentError as Error},
};

use crate::{
    api::contact::{self, Named},
    http::{ApiError, Call, WriteTx},
    organisation::departments::{self, DeleteRefusal},
};

pub fn delete(tx: &mut WriteTx<'_>, call: &Call<DeleteDepartment>) -> Result<Empty, ApiError<DeleteDepartment>> {
    let Named::Row(department) = contact::department(tx, call, &call.path.department_id, Error::NoDepartmentAuthority)?
    else {
        return Err(ApiError::new(Error::ProcessRootDept));
    };
    departments::delete(tx, &call.caller.contacts, &department).map_err(refused)?;
    Ok(Empty {})
}

fn refused(refusal: DeleteRefusal) -> ApiError<DeleteDepartment> {
    match refusal {
        DeleteRefusal::NoAuthority => ApiError::new(Error::NoDepartmentAuthority),
        DeleteRefusal::NoParentAuthority => ApiError::new(Error::NoParentDeptAuthority),
        DeleteRefusal::HasMembers => ApiError::new(Error::DepartmentHasMembers),
        DeleteRefusal::HasChildren => ApiError::new(Error::DepartmentHasChildren),
        DeleteRefusal::Store(error) => ApiError::internal(error),
    }
}
