//! Deleting a department. The order of the checks is in `docs/choices.md`.

use hire_api::{
    Empty,
    contact_department::{DeleteDepartment, delete::DeleteDepartmentError as Error},
};

use crate::{
    api::contact::{self, Named},
    http::{Call, Failure, WriteTx},
    organisation::departments::{self, DeleteRefusal},
};

pub fn delete(tx: &mut WriteTx<'_>, call: &Call<DeleteDepartment>) -> Result<Empty, Failure<DeleteDepartment>> {
    let Named::Row(department) = contact::department(tx, call, &call.path.department_id, Error::NoDepartmentAuthority)?
    else {
        return Err(Failure::of(Error::ProcessRootDept));
    };
    departments::delete(tx, &call.caller.contacts, &department).map_err(refused)?;
    Ok(Empty {})
}

fn refused(refusal: DeleteRefusal) -> Failure<DeleteDepartment> {
    match refusal {
        DeleteRefusal::NoAuthority => Failure::of(Error::NoDepartmentAuthority),
        DeleteRefusal::NoParentAuthority => Failure::of(Error::NoParentDeptAuthority),
        DeleteRefusal::HasMembers => Failure::of(Error::DepartmentHasMembers),
        DeleteRefusal::HasChildren => Failure::of(Error::DepartmentHasChildren),
        DeleteRefusal::Store(error) => Failure::internal(error),
    }
}
