use hire_api::contact_department::{
    GetDepartment,
    get::{GetDepartmentData, GetDepartmentError as Error},
};

use super::view;
use crate::{
    api::contact::{self, Named},
    http::{ApiError, Call, ReadTx},
};

pub fn get(tx: &mut ReadTx<'_>, call: &Call<GetDepartment>) -> Result<GetDepartmentData, ApiError<GetDepartment>> {
    let department = contact::find_department(tx, call, &call.path.department_id, Error::DepartmentNotExist)?;
    if matches!(&department, Named::Row(department) if !department.active) {
        return Err(ApiError::new(Error::DepartmentNotExist));
    }
    if !call.caller.contacts.has_department(tx, department.id())? {
        return Err(ApiError::new(Error::NoDepartmentAuthority));
    }
    Ok(GetDepartmentData { department: Some(view::department(tx, call.translator(), department)?) })
}
