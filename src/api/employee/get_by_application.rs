use hire_api::employee::{
    GetEmployeeByApplication,
    get_by_application::{GetEmployeeByApplicationData, GetEmployeeByApplicationError as Error, ShownEmployee},
};

use super::view;
use crate::{
    http::{ApiError, Call, ReadTx},
    store::employees,
};

pub fn get_by_application(
    tx: &mut ReadTx<'_>,
    call: &Call<GetEmployeeByApplication>,
) -> Result<GetEmployeeByApplicationData, ApiError<GetEmployeeByApplication>> {
    let employee = employees::of_application(tx, call.query.application_id)?;
    let employee = employee.ok_or_else(|| ApiError::new(Error::EmployeeUnknown))?;
    let shown = view::employee(tx, &call.translator(), &employee)?;
    let external_employment_id = employee.external_id;
    Ok(GetEmployeeByApplicationData { employee: Some(ShownEmployee { employee: shown, external_employment_id }) })
}
