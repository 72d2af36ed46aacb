use hire_api::corehr_job::{GetHrJob, get_v2::GetHrJobData};

use crate::{
    api::corehr as shown,
    http::{ApiError, Call, ReadTx},
    organisation::core_hr,
    store::core_hr::HrJob,
};

pub fn get_v2(tx: &mut ReadTx<'_>, call: &Call<GetHrJob>) -> Result<GetHrJobData, ApiError<GetHrJob>> {
    let job = if core_hr::is_used(tx)? { tx.get::<HrJob>(&call.path.job_id)? } else { None };
    let job = job.ok_or_else(|| ApiError::parameter("job_id: unknown id"))?;
    Ok(GetHrJobData { job: Some(shown::job(tx, &job, None)?) })
}
