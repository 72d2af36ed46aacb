use hire_api::{contact_job_family::ListJobFamilies, page::Page, shapes::directory::KnownLocaleJobFamily};

use crate::{
    api::organisation as shown,
    http::{ApiError, Call, ReadTx},
    store::organisation,
};

pub fn list(
    tx: &mut ReadTx<'_>,
    call: &Call<ListJobFamilies>,
) -> Result<Page<KnownLocaleJobFamily>, ApiError<ListJobFamilies>> {
    let page = call.page()?;
    let [after] = page.after_or([i64::MIN]);
    let rows = organisation::list_job_families(tx, call.query.name.as_deref(), after, page.limit)?;
    page.respond(rows, |last| [last.id], |family| Ok(shown::known_locale_job_family(tx, &family)?))
}
