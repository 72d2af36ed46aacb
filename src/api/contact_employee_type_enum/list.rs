use hire_api::{contact_employee_type_enum::ListEmployeeTypes, page::Page, shapes::directory::EmployeeTypeEnum};

use crate::{
    api::organisation as shown,
    http::{Call, Failure, ReadTx},
    store::{directory::EmployeeType, organisation, record::Found},
};

/// A tenant has a few hundred at most, so all of them are read for each page: their order is that of numbers in text.
pub fn list(
    tx: &mut ReadTx<'_>,
    call: &Call<ListEmployeeTypes>,
) -> Result<Page<EmployeeTypeEnum>, Failure<ListEmployeeTypes>> {
    let page = call.page()?;
    let after = page.after_or([i64::MIN; 2]);
    let mut rows = organisation::employee_types(tx)?;
    rows.retain(|kind| kind.position() > after);
    rows.sort_by_key(EmployeeType::position);
    let limit = usize::try_from(page.limit).unwrap_or_default();
    let more = rows.len() > limit;
    rows.truncate(limit);
    page.answer(Found { rows, more }, EmployeeType::position, |kind| Ok(shown::employee_type(&kind)))
}
