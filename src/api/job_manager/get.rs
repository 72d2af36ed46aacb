use hire_api::job_manager::{GetJobManagers, get::GetJobManagersData};

use crate::{
    api::job::view::managers,
    http::{ApiError, Call, ReadTx},
    store::jobs::Job,
};

/// The id of the manager is that of the job.
pub fn get(tx: &mut ReadTx<'_>, call: &Call<GetJobManagers>) -> Result<GetJobManagersData, ApiError<GetJobManagers>> {
    let job: Job = tx.get(&call.path.job_id)?.ok_or_else(|| ApiError::parameter("job_id: unknown id"))?;
    if call.path.manager_id != job.id.to_string() {
        return Err(ApiError::parameter("manager_id: must be the id of the job"));
    }
    Ok(GetJobManagersData { info: Some(managers(tx, call.translator(), job.id)?) })
}
