use hire_api::{
    job::{ListJobs, list::ShownJob},
    page::Page,
};

use super::view::JobView;
use crate::{
    http::{ApiError, Call, ReadTx},
    store::jobs,
};

pub fn list(tx: &mut ReadTx<'_>, call: &Call<ListJobs>) -> Result<Page<ShownJob>, ApiError<ListJobs>> {
    let page = call.page()?;
    let window = [
        call.filter_time("update_start_time", call.query.update_start_time.as_deref())?,
        call.filter_time("update_end_time", call.query.update_end_time.as_deref())?,
    ];
    let listed = jobs::list(tx, window, page.after_or([i64::MAX; 2]), page.limit)?;
    let mut view = JobView::new(tx, call.translator(), &listed.rows, call.now())?;
    page.respond(listed, |last| [last.updated_at, last.id.number()], |job| Ok(view.show(tx, &job)?.into()))
}
