use hire_api::{
    job_requirement::{ListRequirements, list_by_id::Requirement},
    page::Page,
};

use super::view::RequirementRenderer;
use crate::{
    http::{ApiError, Call, ReadTx},
    store::requirements::{self, Filter},
    tenancy::switches::{Switch, Switches},
};

pub fn list(
    tx: &mut ReadTx<'_>,
    call: &Call<ListRequirements>,
) -> Result<Page<Requirement>, ApiError<ListRequirements>> {
    let (query, page) = (&call.query, call.page()?);
    let filter = Filter {
        job: call.filter_id("job_id", query.job_id)?,
        created_from: call.filter_time("create_time_begin", query.create_time_begin.as_deref())?,
        created_to: call.filter_time("create_time_end", query.create_time_end.as_deref())?,
        updated_from: call.filter_time("update_time_begin", query.update_time_begin.as_deref())?,
        updated_to: call.filter_time("update_time_end", query.update_time_end.as_deref())?,
        without_those_in_approval: Switches::load(tx)?.on(Switch::RequirementApproval),
    };
    let listed = requirements::list(tx, &filter, page.after_or([i64::MAX; 2]), page.limit)?;
    let mut showing = RequirementRenderer::with_jobs(tx, call, &listed.rows)?;
    page.respond(listed, |last| [last.created_at, last.id.number()], |requirement| Ok(showing.show(tx, requirement)?))
}
