use hire_api::{contact_work_city::ListWorkCities, page::Page, shapes::directory::WorkCity};

use crate::{
    api::organisation as shown,
    http::{ApiError, Call, ReadTx},
    store::organisation,
};

pub fn list(tx: &mut ReadTx<'_>, call: &Call<ListWorkCities>) -> Result<Page<WorkCity>, ApiError<ListWorkCities>> {
    let page = call.page()?;
    let [after] = page.after_or([i64::MIN]);
    let rows = organisation::list_work_cities(tx, after, page.limit)?;
    page.respond(rows, |last| [last.id], |row| Ok(shown::work_city(row)))
}
