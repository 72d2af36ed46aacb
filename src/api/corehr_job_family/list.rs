use hire_api::{corehr_job_family::ListHrJobFamilies, page::Page, shapes::corehr::CorehrJobFamily};

use crate::{
    api::corehr as shown,
    http::{ApiError, Call, ReadTx},
    organisation::core_hr::is_used,
    store::organisation,
};

pub fn list(
    tx: &mut ReadTx<'_>,
    call: &Call<ListHrJobFamilies>,
) -> Result<Page<CorehrJobFamily>, ApiError<ListHrJobFamilies>> {
    let page = call.page()?;
    shown::check_page_size(page.limit)?;
    if !is_used(tx)? {
        return Ok(Page::new(Vec::new(), None));
    }
    let [after] = page.after_or([i64::MIN]);
    let rows = organisation::list_job_families(tx, None, after, page.limit)?;
    page.respond(rows, |last| [last.id], |job_family| Ok(shown::job_family(tx, &job_family)?))
}
