use hire_api::contact_job_level::{
    GetJobLevel,
    get::{GetJobLevelData, GetJobLevelError as Error},
};

use crate::{
    api::organisation as shown,
    http::{ApiError, Call, ReadTx},
    store::organisation,
};

pub fn get(tx: &mut ReadTx<'_>, call: &Call<GetJobLevel>) -> Result<GetJobLevelData, ApiError<GetJobLevel>> {
    let level = organisation::job_level_by_contact_id(tx, &call.path.job_level_id)?;
    let level = level.ok_or(ApiError::new(Error::LevelUnknown))?;
    Ok(GetJobLevelData { job_level: Some(shown::job_level(&level)) })
}
