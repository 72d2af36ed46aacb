use hire_api::{i18n::Localized, job_requirement::list_by_id::JobTypeInfo, job_type::ListJobTypes, page::Page};

use crate::{
    http::{ApiError, Call, ReadTx},
    store::job_settings,
};

pub fn list(tx: &mut ReadTx<'_>, call: &Call<ListJobTypes>) -> Result<Page<JobTypeInfo>, ApiError<ListJobTypes>> {
    let page = call.page()?;
    let [after] = page.after_or([0]);
    let rows = job_settings::job_types(tx, after, page.limit)?;
    page.respond(
        rows,
        |last| [last.id.number()],
        |kind| Ok(JobTypeInfo { id: kind.id, name: kind.name.i18n(), parent_id: kind.parent }),
    )
}
