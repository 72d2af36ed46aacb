use hire_api::contact_job_title::{GetJobTitle, get::GetJobTitleData};

use crate::{
    api::organisation as shown,
    http::{ApiError, Call, ReadTx},
    store::organisation,
};

pub fn get(tx: &mut ReadTx<'_>, call: &Call<GetJobTitle>) -> Result<GetJobTitleData, ApiError<GetJobTitle>> {
    let job_title = organisation::job_title_by_contact_id(tx, &call.path.job_title_id)?;
    let job_title = job_title.ok_or_else(|| ApiError::parameter("job_title_id: unknown id"))?;
    Ok(GetJobTitleData { job_title: Some(shown::job_title(job_title)) })
}
