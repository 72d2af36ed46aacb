use hire_api::{corehr_job_level::ListHrJobLevels, page::Page, shapes::corehr::CorehrJobLevel};

use crate::{
    api::corehr as shown,
    http::{ApiError, Call, ReadTx},
    organisation::core_hr::is_used,
    store::organisation,
};

pub fn list(
    tx: &mut ReadTx<'_>,
    call: &Call<ListHrJobLevels>,
) -> Result<Page<CorehrJobLevel>, ApiError<ListHrJobLevels>> {
    let page = call.page()?;
    shown::check_page_size(page.limit)?;
    if !is_used(tx)? {
        return Ok(Page::new(Vec::new(), None));
    }
    let [after] = page.after_or([i64::MIN]);
    let rows = organisation::list_job_levels_by_id(tx, after, page.limit)?;
    page.respond(rows, |last| [last.id], |job_level| Ok(shown::job_level(tx, &job_level)?))
}
