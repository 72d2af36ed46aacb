//! Creating a job. The order of the checks is in `docs/choices.md`.

use hire_api::{
    job::{
        CreateJob,
        combined_create::{CreateJobBody, CreateJobData, CreateJobError as Error},
    },
    shapes::common::ItemId,
};

use super::{
    content::{Sent, sent},
    refusal,
    settings::registration,
    view::{JobView, managers},
};
use crate::{
    hiring::jobs::{self, CreateRefusal, Draft},
    http::{ApiError, Call, WriteTx},
};

pub fn combined_create(tx: &mut WriteTx<'_>, call: &Call<CreateJob>) -> Result<CreateJobData, ApiError<CreateJob>> {
    let (body, sent) = (&call.body, content(&call.body));
    let draft = Draft {
        content: sent.content(tx, &call.translator())?,
        code: body.code.clone(),
        job_process: body.job_process_id,
        process_type: body.process_type,
        recruitment_type: body.recruitment_type_id.clone(),
        interview_registration: body.interview_registration_schema_id,
        onboard_registration: body.onboard_registration_schema_id,
    };
    let job = match jobs::create(tx, &draft) {
        Ok(job) => job,
        Err(CreateRefusal::SwitchedOff) => return Err(ApiError::new(Error::SyncSwitchOff)),
        Err(CreateRefusal::Content(refusal)) => {
            return Err(refusal::content(tx, call, &sent, &refusal, refusal::row!(Error, refusal))?);
        }
    };
    let shown = JobView::new(tx, call.translator(), std::slice::from_ref(&job), call.now())?.show(tx, &job)?;
    let settings = &job.document.settings;
    Ok(CreateJobData {
        default_job_post: job.default_post.map(|post| ItemId { id: Some(post.to_string()) }),
        target_major_list: shown.target_major_list.clone(),
        job: Some(shown),
        job_manager: Some(managers(tx, call.translator(), job.id)?),
        interview_registration_schema_info: registration(tx, settings.interview_registration)?,
        onboard_registration_schema_info: registration(tx, settings.onboard_registration)?,
        portal_website_apply_form_schema_info: None,
    })
}

fn content(body: &CreateJobBody) -> Sent<'_> {
    sent!(body, title: Some(&body.title), department_id: Some(&body.department_id))
}
