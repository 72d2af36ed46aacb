use hire_api::{
    corehr_employee_type::{ListHrEmployeeTypes, list::EmployeeType},
    page::Page,
};

use crate::{
    api::corehr as shown,
    http::{ApiError, Call, ReadTx},
    organisation::core_hr::is_used,
    store::{directory, organisation},
};

/// The type that a tenant has by default: the first built-in one.
const DEFAULT_VALUE: &str = "1";

pub fn list(
    tx: &mut ReadTx<'_>,
    call: &Call<ListHrEmployeeTypes>,
) -> Result<Page<EmployeeType>, ApiError<ListHrEmployeeTypes>> {
    let page = call.page()?;
    if !is_used(tx)? {
        return Ok(Page::new(Vec::new(), None));
    }
    let rows = organisation::list_employee_types(tx, page.after_or([i64::MIN; 2]), page.limit)?;
    page.respond(rows, directory::EmployeeType::position, |kind| {
        Ok(EmployeeType {
            id: Some(kind.corehr_id.to_string()),
            name: shown::shown_texts(Some(&kind.label), &kind.document),
            default_employee_type: Some(kind.enum_value == DEFAULT_VALUE),
            active: Some(kind.active),
            code: None,
            custom_fields: None,
        })
    })
}
