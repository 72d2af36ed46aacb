//! Replacing a job. The order of the checks is in `docs/choices.md`.

use hire_api::{
    job::{
        UpdateJob,
        combined_update::{UpdateJobBody, UpdateJobData, UpdateJobError as Error},
    },
    shapes::common::ItemId,
};

use super::{
    content::{Sent, sent},
    refusal,
    view::{JobView, managers},
};
use crate::{
    hiring::jobs::{self, UpdateRefusal},
    http::{ApiError, Call, WriteTx},
};

pub fn combined_update(tx: &mut WriteTx<'_>, call: &Call<UpdateJob>) -> Result<UpdateJobData, ApiError<UpdateJob>> {
    let sent = content(&call.body);
    let content = sent.content(tx, &call.translator())?;
    let job = match jobs::update(tx, call.path.job_id, call.body.job_process_id, &content) {
        Ok(job) => job,
        Err(UpdateRefusal::SwitchedOff) => return Err(ApiError::new(Error::SyncSwitchOff)),
        Err(UpdateRefusal::JobUnknown) => return Err(ApiError::parameter("job_id: unknown id")),
        Err(UpdateRefusal::Closed) => return Err(ApiError::new(Error::JobClosed)),
        Err(UpdateRefusal::ProcessInUse) => return Err(ApiError::new(Error::ProcessFixedByApplications)),
        Err(UpdateRefusal::Content(refusal)) => {
            return Err(refusal::content(tx, call, &sent, &refusal, refusal::row!(Error, refusal))?);
        }
    };
    let shown = JobView::new(tx, call.translator(), std::slice::from_ref(&job), call.now())?.show(tx, &job)?;
    Ok(UpdateJobData {
        default_job_post: job.default_post.map(|post| ItemId { id: Some(post.to_string()) }),
        job: Some(shown),
        job_manager: Some(managers(tx, call.translator(), job.id)?),
    })
}

fn content(body: &UpdateJobBody) -> Sent<'_> {
    sent!(body, title: body.title.as_deref(), department_id: body.department_id.as_ref())
}
