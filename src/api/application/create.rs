use hire_api::application::{
    CreateApplication,
    create::{CreateApplicationData, CreateApplicationError as Error},
};
use hire_types::application::DeliveryType;

use crate::{
    hiring::applications::{self, CreateRefusal, Draft},
    http::{ApiError, Call, WriteTx},
};

pub fn create(
    tx: &mut WriteTx<'_>,
    call: &Call<CreateApplication>,
) -> Result<CreateApplicationData, ApiError<CreateApplication>> {
    let body = &call.body;
    let user = body.user_id.as_deref().map(|id| call.translator().user_ref(tx, id)).transpose()?;
    let draft = Draft {
        talent: body.talent_id,
        job: body.job_id,
        resume_source: body.resume_source_id,
        user,
        preferred_cities: body.application_preferred_city_code_list.clone().unwrap_or_default(),
        delivery_type: body.delivery_type.unwrap_or(DeliveryType::Sourced),
    };
    let id = applications::create(tx, &draft).map_err(refused)?;
    Ok(CreateApplicationData { id })
}

fn refused(refusal: CreateRefusal) -> ApiError<CreateApplication> {
    ApiError::new(match refusal {
        CreateRefusal::TalentUnknown => Error::TalentUnknown,
        CreateRefusal::JobUnknown => return ApiError::parameter("job_id: unknown id"),
        CreateRefusal::JobClosed => return ApiError::parameter("job_id: the job is closed"),
        CreateRefusal::JobWithoutStages => return ApiError::parameter("job_id: the process of the job has no stages"),
        CreateRefusal::SourceUnknown => Error::ResumeSourceUnknown,
        CreateRefusal::TalentNotOnboarded => {
            return ApiError::parameter("talent_id: applications from this source are those of onboarded talents");
        }
        CreateRefusal::UserMissing => return ApiError::parameter("user_id: the source needs it"),
        CreateRefusal::UserUnknown => Error::EmployeeUnknown,
        CreateRefusal::UserTaken => Error::EmployeeHasTalent,
        CreateRefusal::TalentTaken => Error::TalentHasEmployee,
        CreateRefusal::ApplicationExists => Error::ApplicationExists,
        CreateRefusal::TooMany => Error::TooManyApplications,
        CreateRefusal::CityUnknown(code) => {
            return ApiError::parameter(format!("application_preferred_city_code_list: unknown code {code:?}"));
        }
        CreateRefusal::Store(error) => return error.into(),
    })
}
