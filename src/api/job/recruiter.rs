use hire_api::job::{
    GetJobRecruiter,
    recruiter::{GetJobRecruiterData, GetJobRecruiterError as Error},
};

use super::view::managers;
use crate::{
    http::{ApiError, Call, ReadTx},
    store::jobs::Job,
};

pub fn recruiter(
    tx: &mut ReadTx<'_>,
    call: &Call<GetJobRecruiter>,
) -> Result<GetJobRecruiterData, ApiError<GetJobRecruiter>> {
    let job: Job = tx.get(&call.path.job_id)?.ok_or(ApiError::new(Error::JobUnknown))?;
    Ok(GetJobRecruiterData { info: Some(managers(tx, call.translator(), job.id)?) })
}
