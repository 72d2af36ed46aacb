use hire_api::{contact_employee_type_enum::ListEmployeeTypes, page::Page, shapes::directory::EmployeeTypeEnum};

use crate::{
    api::organisation as shown,
    http::{ApiError, Call, ReadTx},
    store::{directory::EmployeeType, organisation},
};

pub fn list(
    tx: &mut ReadTx<'_>,
    call: &Call<ListEmployeeTypes>,
) -> Result<Page<EmployeeTypeEnum>, ApiError<ListEmployeeTypes>> {
    let page = call.page()?;
    let rows = organisation::list_employee_types(tx, page.after_or([i64::MIN; 2]), page.limit)?;
    page.respond(rows, EmployeeType::position, |kind| Ok(shown::employee_type(&kind)))
}
