use hire_api::contact_job_family::{
    GetJobFamily,
    get::{GetJobFamilyData, GetJobFamilyError as Error},
};

use crate::{
    api::organisation as shown,
    http::{ApiError, Call, ReadTx},
    store::organisation,
};

pub fn get(tx: &mut ReadTx<'_>, call: &Call<GetJobFamily>) -> Result<GetJobFamilyData, ApiError<GetJobFamily>> {
    let family = organisation::job_family_by_contact_id(tx, &call.path.job_family_id)?;
    let family = family.ok_or(ApiError::new(Error::FamilyUnknown))?;
    Ok(GetJobFamilyData { job_family: Some(shown::known_locale_job_family(tx, &family)?) })
}
