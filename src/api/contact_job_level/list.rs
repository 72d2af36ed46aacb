use hire_api::{contact_job_level::ListJobLevels, page::Page, shapes::directory::ContactJobLevel};

use crate::{
    api::organisation as shown,
    http::{ApiError, Call, ReadTx},
    store::organisation,
};

pub fn list(tx: &mut ReadTx<'_>, call: &Call<ListJobLevels>) -> Result<Page<ContactJobLevel>, ApiError<ListJobLevels>> {
    let page = call.page()?;
    let after = page.after_or([i64::MIN; 2]);
    let rows = organisation::list_job_levels(tx, call.query.name.as_deref(), after, page.limit)?;
    page.respond(rows, |last| [last.ordinal, last.id], |level| Ok(shown::job_level(&level)))
}
