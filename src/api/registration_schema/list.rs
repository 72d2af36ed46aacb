use hire_api::{
    page::Page,
    registration_schema::{ListRegistrationSchemas, list::RegistrationSchema},
};

use super::objects;
use crate::{
    http::{ApiError, Call, ReadTx},
    store::registrations,
};

pub fn list(
    tx: &mut ReadTx<'_>,
    call: &Call<ListRegistrationSchemas>,
) -> Result<Page<RegistrationSchema>, ApiError<ListRegistrationSchemas>> {
    let page = call.page()?;
    let [after] = page.after_or([0]);
    let rows = registrations::list(tx, call.query.scenario, after, page.limit)?;
    page.respond(
        rows,
        |last| [last.id.number()],
        |form| {
            Ok(RegistrationSchema {
                id: form.id,
                scenarios: Some(form.scenarios()),
                name: Some(form.name.zh),
                objects: Some(objects(&form.document)),
            })
        },
    )
}
