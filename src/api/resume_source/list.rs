use hire_api::{
    page::Page,
    resume_source::{ListResumeSources, list::ResumeSource},
};
use hire_types::{application::ResumeSourceTypeText, common::EnabledStatus};

use crate::{
    http::{ApiError, Call, ReadTx},
    store::settings,
};

pub fn list(
    tx: &mut ReadTx<'_>,
    call: &Call<ListResumeSources>,
) -> Result<Page<ResumeSource>, ApiError<ListResumeSources>> {
    let page = call.page()?;
    let [after] = page.after_or([0]);
    let rows = settings::list::<settings::ResumeSource>(tx, after, page.limit)?;
    page.respond(
        rows,
        |last| [last.id.number()],
        |source| {
            Ok(ResumeSource {
                id: source.id,
                zh_name: Some(source.name.zh),
                en_name: Some(source.name.en),
                active_status: Some(EnabledStatus::from_active(source.active)),
                resume_source_type: ResumeSourceTypeText::from_code(&source.source_type.to_string()),
            })
        },
    )
}
