use hire_api::{
    application::{
        GetApplication,
        get::{Application as Shown, GetApplicationData},
    },
    shapes::application::StageTime,
};
use hire_types::hiring::ActiveStatus;

use super::view;
use crate::{
    http::{ApiError, Call, ReadTx},
    store::{
        applications::{self, Application},
        directory::User,
    },
};

pub fn get(tx: &mut ReadTx<'_>, call: &Call<GetApplication>) -> Result<GetApplicationData, ApiError<GetApplication>> {
    let application = tx.get::<Application>(&call.path.application_id)?;
    let application = application.ok_or_else(|| ApiError::parameter("application_id: unknown id"))?;
    let terminated = application.active_status == ActiveStatus::Terminated;
    let document = &application.document;
    let stages = applications::stages(tx, application.id)?.into_iter().map(|stage| StageTime {
        stage_id: Some(stage.stage),
        enter_time: Some(stage.entered_at.to_string()),
        exit_time: stage.exited_at.map(|time| time.to_string()),
    });
    let stage_time_list = Some(stages.collect());
    let creator = tx.cached_opt::<User>(application.creator)?;
    Ok(GetApplicationData {
        application: Some(Shown {
            id: application.id,
            job_id: Some(application.job),
            talent_id: Some(application.talent),
            resume_source_id: application.resume_source,
            stage: view::stage(tx, application.stage)?,
            active_status: Some(application.active_status),
            delivery_type: Some(application.delivery_type),
            resume_source_info: view::resume_source(tx, application.resume_source)?,
            // Nothing of this server applies through a website.
            website_resume_source: None,
            talent_attachment_resume_id: application.resume,
            create_time: Some(application.created_at.to_string()),
            modify_time: Some(application.updated_at.to_string()),
            stage_time_list,
            termination_type: application.termination_type.filter(|_| terminated),
            termination_reason_list: terminated.then(|| document.termination_reasons.clone()),
            termination_reason_note: document.termination_note.clone().filter(|_| terminated),
            application_preferred_city_list: view::places(tx, &document.preferred_cities)?,
            creator_id: creator.and_then(|creator| call.translator().employee(&creator)),
        }),
    })
}
