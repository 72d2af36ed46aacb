use hire_api::{
    corehr_job_grade::{QueryJobGrades, query_v2::JobGrade},
    page::Page,
};

use crate::{
    api::corehr as shown,
    http::{ApiError, Call, ReadTx},
    organisation::core_hr::is_used,
    store::positions::{self, GradeFilter},
};

pub fn query_v2(tx: &mut ReadTx<'_>, call: &Call<QueryJobGrades>) -> Result<Page<JobGrade>, ApiError<QueryJobGrades>> {
    let page = call.page()?;
    if !is_used(tx)? {
        return Ok(Page::new(Vec::new(), None));
    }
    let filter = GradeFilter {
        ids: shown::grades(call.body.ids.as_deref()),
        codes: call.body.codes.clone().unwrap_or_default(),
        active: call.body.active,
    };
    let [after] = page.after_or([i64::MIN]);
    let rows = positions::query_grades(tx, &filter, after, page.limit)?;
    page.respond(
        rows,
        |last| [last.id.number()],
        |grade| {
            Ok(JobGrade {
                job_grade_id: Some(grade.id),
                grade_order: Some(grade.grade_order),
                names: shown::shown_texts(None, &grade.document.names),
                descriptions: shown::shown_texts(None, &grade.document.descriptions),
                code: grade.code,
                active: Some(grade.active),
            })
        },
    )
}
