//! The order of the checks is in `docs/choices.md`.

use hire_api::{
    Empty,
    job_requirement::{UpdateRequirement, update::UpdateRequirementError as Error},
};

use super::content;
use crate::{
    hiring::requirements::{self, ContentRefusal, Update, UpdateRefusal},
    http::{ApiError, Call, WriteTx},
};

pub fn update(tx: &mut WriteTx<'_>, call: &Call<UpdateRequirement>) -> Result<Empty, ApiError<UpdateRequirement>> {
    let (sent, option) = (&call.body.content, &call.body.update_option);
    let replaces_jobs = option.as_ref().is_some_and(|option| option.need_update_related_job);
    let update = Update {
        content: content::content(tx, &call.translator(), sent)?,
        jobs: replaces_jobs.then(|| sent.job_id_list.clone().unwrap_or_default()),
    };
    match requirements::update(tx, call.path.job_requirement_id, &update) {
        Ok(()) => Ok(Empty {}),
        Err(refusal) => Err(refused(&refusal)),
    }
}

fn refused(refusal: &UpdateRefusal) -> ApiError<UpdateRequirement> {
    ApiError::new(match refusal {
        UpdateRefusal::SwitchedOff => Error::SwitchOff,
        UpdateRefusal::Unknown => return ApiError::parameter("job_requirement_id: unknown id"),
        UpdateRefusal::ApprovalBlocksApi => Error::ApprovalBlocksApi,
        UpdateRefusal::InApproval => Error::InApproval,
        UpdateRefusal::Content(refusal) => match refusal {
            ContentRefusal::EmploymentUnknown(_) => Error::EmploymentUnknown,
            ContentRefusal::LevelDisabled(_) => Error::LevelDisabled,
            ContentRefusal::Repeated(_) => Error::PersonRepeated,
            ContentRefusal::JobsBeforeApproval => Error::JobsBeforeApproval,
            ContentRefusal::NoEmployment
            | ContentRefusal::Unknown(_)
            | ContentRefusal::Invalid(_)
            | ContentRefusal::Custom(_)
            | ContentRefusal::Missing(_)
            | ContentRefusal::Store(_) => return content::parameter(refusal),
        },
    })
}
