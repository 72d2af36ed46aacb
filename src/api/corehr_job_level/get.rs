use hire_api::corehr_job_level::{GetHrJobLevel, get::GetHrJobLevelData};
use hire_rules::parse_id;

use crate::{
    api::corehr as shown,
    http::{ApiError, Call, ReadTx},
    organisation::core_hr::is_used,
    store::organisation,
};

pub fn get(tx: &mut ReadTx<'_>, call: &Call<GetHrJobLevel>) -> Result<GetHrJobLevelData, ApiError<GetHrJobLevel>> {
    let id = parse_id(&call.path.job_level_id);
    let level = match id {
        Some(id) if is_used(tx)? => organisation::job_level_by_corehr_id(tx, id)?,
        _ => None,
    };
    let level = level.ok_or_else(|| ApiError::parameter("job_level_id: unknown id"))?;
    Ok(GetHrJobLevelData { job_level: Some(shown::job_level(tx, &level)?) })
}
