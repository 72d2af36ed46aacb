use hire_api::{
    i18n::Localized,
    job_function::{ListJobFunctions, list::JobFunction},
    page::Page,
};
use hire_types::id::JobFunctionId;

use crate::{
    api::job::view::enabled,
    http::{ApiError, Call, ReadTx},
    store::job_settings,
};

pub fn list(
    tx: &mut ReadTx<'_>,
    call: &Call<ListJobFunctions>,
) -> Result<Page<JobFunction>, ApiError<ListJobFunctions>> {
    let page = call.page()?;
    let [after] = page.after_or([0]);
    let rows = job_settings::job_functions(tx, after, page.limit)?;
    page.respond(
        rows,
        |last| [last.id.number()],
        |function| {
            Ok(JobFunction {
                id: function.id,
                name: Some(function.name.i18n()),
                active_status: Some(enabled(function.active)),
                // A root is shown below "0".
                parent_id: Some(function.parent.map_or(0, JobFunctionId::number).to_string()),
            })
        },
    )
}
