use hire_api::corehr_job::{
    CreateHrJob,
    create::{CreateHrJobBody, CreateHrJobData},
};
use hire_types::id::HrJobId;

use crate::{
    api::{contact, corehr as shown},
    http::{ApiError, Call, WriteTx},
    organisation::hr_jobs::{self, JobDraft},
    store::core_hr::HrJob,
};

pub fn create(tx: &mut WriteTx<'_>, call: &Call<CreateHrJob>) -> Result<CreateHrJobData, ApiError<CreateHrJob>> {
    let id = contact::once(tx, call, None, |tx| {
        let draft = draft(tx, &call.body)?;
        let job = hr_jobs::create(tx, &draft).map_err(|refusal| shown::refused(refusal, "name", "description"))?;
        Ok(job.id.number())
    })?;
    let job = tx.get::<HrJob>(&HrJobId::new(id))?.ok_or(ApiError::internal("the created job is gone"))?;
    Ok(CreateHrJobData { job: Some(shown::created_job(tx, &job)?) })
}

fn draft(tx: &mut WriteTx<'_>, body: &CreateHrJobBody) -> Result<JobDraft, ApiError<CreateHrJob>> {
    let texts = |member, stated| shown::stated_texts(member, stated).map_err(ApiError::parameter);
    Ok(JobDraft {
        code: body.code.clone(),
        names: texts("name", Some(&body.name))?,
        descriptions: texts("description", body.description.as_deref())?,
        titles: texts("job_title", body.job_title.as_deref())?,
        active: body.active,
        pathway: body.pathway_id,
        families: shown::family_refs(tx, body.job_family_id_list.as_deref())?,
        levels: shown::level_refs(tx, body.job_level_id_list.as_deref())?,
        working_hours_type: body.working_hours_type_id.clone(),
        effective_from: shown::stated_time("effective_time", &body.effective_time).map_err(ApiError::parameter)?,
    })
}
