use hire_api::{corehr_job::ListHrJobs, page::Page, shapes::corehr::ShownCorehrJob};
use hire_types::common::Locale;

use crate::{
    api::corehr as shown,
    http::{ApiError, Call, ReadTx},
    organisation::core_hr::is_used,
    store::core_hr::{self, NameLanguage},
};

pub fn list_v2(tx: &mut ReadTx<'_>, call: &Call<ListHrJobs>) -> Result<Page<ShownCorehrJob>, ApiError<ListHrJobs>> {
    let page = call.page()?;
    let language = shown::language(call.query.query_language.as_deref()).map_err(ApiError::parameter)?;
    if !is_used(tx)? {
        return Ok(Page::new(Vec::new(), None));
    }
    let looked_for_in = match language {
        Some(Locale::ZhCn) => NameLanguage::Chinese,
        Some(Locale::EnUs) => NameLanguage::English,
        Some(Locale::JaJp) | None => NameLanguage::Any,
    };
    let name = call.query.name.as_deref().filter(|name| !name.is_empty()).map(|name| (looked_for_in, name));
    let [after] = page.after_or([i64::MIN]);
    let rows = core_hr::list_jobs(tx, name, after, page.limit)?;
    page.respond(rows, |last| [last.id.number()], |job| Ok(shown::job(tx, &job, language)?))
}
