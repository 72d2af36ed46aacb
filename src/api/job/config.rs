use hire_api::job::{GetJobConfig, config::GetJobConfigData};

use super::settings;
use crate::{
    http::{ApiError, Call, ReadTx},
    store::jobs::Job,
};

pub fn config(tx: &mut ReadTx<'_>, call: &Call<GetJobConfig>) -> Result<GetJobConfigData, ApiError<GetJobConfig>> {
    let job: Job = tx.get(&call.path.job_id)?.ok_or_else(|| ApiError::parameter("job_id: unknown id"))?;
    Ok(GetJobConfigData { job_config: Some(settings::config(tx, call.translator(), &job)?) })
}
