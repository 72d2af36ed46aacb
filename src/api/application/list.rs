use hire_api::{
    application::{ListApplications, list::ActiveFilter},
    id::ApplicationId,
    page::Page,
};
use hire_types::hiring::ActiveStatus;

use crate::{
    http::{ApiError, Call, ReadTx},
    store::applications::{self, Filter},
};

pub fn list(
    tx: &mut ReadTx<'_>,
    call: &Call<ListApplications>,
) -> Result<Page<ApplicationId>, ApiError<ListApplications>> {
    let (query, page) = (&call.query, call.page()?);
    let filter = Filter {
        job_process: call.filter_id("process_id", query.process_id)?,
        stage: call.filter_id("stage_id", query.stage_id)?,
        talent: call.filter_id("talent_id", query.talent_id)?,
        job: call.filter_id("job_id", query.job_id)?,
        active_status: match query.active_status {
            None | Some(ActiveFilter::All) => None,
            Some(ActiveFilter::Active) => Some(ActiveStatus::Running),
            Some(ActiveFilter::Inactive) => Some(ActiveStatus::Terminated),
        },
        locks: query.lock_status.clone().unwrap_or_default(),
        updated_from: call.filter_time("update_start_time", query.update_start_time.as_deref())?,
        updated_to: call.filter_time("update_end_time", query.update_end_time.as_deref())?,
    };
    let rows = applications::list(tx, &filter, page.after_or([i64::MAX; 2]), page.limit)?;
    page.respond(rows, |last| [last.updated_at, last.id.number()], |application| Ok(application.id))
}
