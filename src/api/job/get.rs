use std::slice;

use hire_api::job::{
    GetJob,
    get::{GetJobData, GetJobError as Error},
};

use super::view::JobView;
use crate::{
    http::{ApiError, Call, ReadTx},
    store::jobs::Job,
};

pub fn get(tx: &mut ReadTx<'_>, call: &Call<GetJob>) -> Result<GetJobData, ApiError<GetJob>> {
    let job: Job = tx.get(&call.path.job_id)?.ok_or(ApiError::new(Error::JobUnknown))?;
    let mut view = JobView::new(tx, call.translator(), slice::from_ref(&job), call.now())?;
    Ok(GetJobData { job: Some(view.show(tx, &job)?) })
}
