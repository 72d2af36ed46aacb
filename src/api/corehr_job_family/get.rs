use hire_api::corehr_job_family::{GetHrJobFamily, get::GetHrJobFamilyData};
use hire_rules::parse_id;

use crate::{
    api::corehr as shown,
    http::{ApiError, Call, ReadTx},
    organisation::core_hr::is_used,
    store::organisation,
};

pub fn get(tx: &mut ReadTx<'_>, call: &Call<GetHrJobFamily>) -> Result<GetHrJobFamilyData, ApiError<GetHrJobFamily>> {
    let id = parse_id(&call.path.job_family_id);
    let family = match id {
        Some(id) if is_used(tx)? => organisation::job_family_by_corehr_id(tx, id)?,
        _ => None,
    };
    let family = family.ok_or_else(|| ApiError::parameter("job_family_id: unknown id"))?;
    Ok(GetHrJobFamilyData { job_family: Some(shown::job_family(tx, &family)?) })
}
