//! The order of the checks is in `docs/choices.md`.

use hire_api::job_requirement::{
    CreateRequirement,
    create::{CreateRequirementData, CreateRequirementError as Error},
};

use super::{content, view::RequirementRenderer};
use crate::{
    hiring::requirements::{self, ContentRefusal, CreateRefusal, Draft},
    http::{ApiError, Call, WriteTx},
};

pub fn create(
    tx: &mut WriteTx<'_>,
    call: &Call<CreateRequirement>,
) -> Result<CreateRequirementData, ApiError<CreateRequirement>> {
    let sent = &call.body.content;
    let draft = Draft {
        short_code: call.body.short_code.clone(),
        content: content::content(tx, &call.translator(), sent)?,
        jobs: sent.job_id_list.clone().unwrap_or_default(),
    };
    match requirements::create(tx, &draft) {
        Ok(created) => {
            let job_requirement = RequirementRenderer::new(tx, call)?.detail(tx, created)?;
            Ok(CreateRequirementData { job_requirement })
        }
        Err(refusal) => Err(refused(&refusal)),
    }
}

fn refused(refusal: &CreateRefusal) -> ApiError<CreateRequirement> {
    ApiError::new(match refusal {
        CreateRefusal::SwitchedOff => Error::SwitchOff,
        CreateRefusal::ApprovalBlocksApi => Error::ApprovalBlocksApi,
        CreateRefusal::ShortCodeTaken => Error::ShortCodeTaken,
        CreateRefusal::Content(refusal) => match refusal {
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
