use hire_api::employee::{GetEmployee, get::GetEmployeeData};

use super::view;
use crate::{
    http::{ApiError, Call, ReadTx},
    store::employees,
};

pub fn get(tx: &mut ReadTx<'_>, call: &Call<GetEmployee>) -> Result<GetEmployeeData, ApiError<GetEmployee>> {
    let employee = employees::current(tx, call.path.employee_id)?;
    let employee = employee.ok_or_else(|| ApiError::parameter("employee_id: unknown id"))?;
    Ok(GetEmployeeData { employee: Some(view::employee(tx, &call.translator(), &employee)?) })
}
