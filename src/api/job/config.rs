use hire_api::job::{GetJobConfig, config::GetJobConfigData};

use super::settings;
use crate::{
    http::{Call, Failure, ReadTx},
    store::jobs::Job,
};

pub fn config(tx: &mut ReadTx<'_>, call: &Call<GetJobConfig>) -> Result<GetJobConfigData, Failure<GetJobConfig>> {
    let job: Job = tx.get(&call.path.job_id)?.ok_or_else(|| Failure::parameter("job_id: unknown id"))?;
    Ok(GetJobConfigData { job_config: Some(settings::config(tx, call.translator(), &job)?) })
}
