use hire_api::{contact_job_title::ListJobTitles, page::Page, shapes::directory::JobTitle};

use crate::{
    api::organisation as shown,
    http::{ApiError, Call, ReadTx},
    store::organisation,
};

pub fn list(tx: &mut ReadTx<'_>, call: &Call<ListJobTitles>) -> Result<Page<JobTitle>, ApiError<ListJobTitles>> {
    let page = call.page()?;
    let [after] = page.after_or([i64::MIN]);
    let rows = organisation::list_job_titles(tx, after, page.limit)?;
    page.respond(rows, |last| [last.id], |row| Ok(shown::job_title(row)))
}
