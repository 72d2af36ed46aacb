use hire_api::application::{
    CreateApplication,
    create::{CreateApplicationData, CreateApplicationError as Error},
};
use hire_types::application::DeliveryType;

use crate::{
    hiring::applications::{self, CreateRefusal, Draft},
    http::{Call, Failure, WriteTx},
};

type Refused = Failure<CreateApplication>;

pub fn create(tx: &mut WriteTx<'_>, call: &Call<CreateApplication>) -> Result<CreateApplicationData, Refused> {
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

fn refused(refusal: CreateRefusal) -> Refused {
    Failure::of(match refusal {
        CreateRefusal::TalentUnknown => Error::TalentUnknown,
        CreateRefusal::JobUnknown => return Failure::parameter("job_id: unknown id"),
        CreateRefusal::JobClosed => return Failure::parameter("job_id: the job is closed"),
        CreateRefusal::JobWithoutStages => return Failure::parameter("job_id: the process of the job has no stages"),
        CreateRefusal::SourceUnknown => Error::ResumeSourceUnknown,
        CreateRefusal::TalentNotOnboarded => {
            return Failure::parameter("talent_id: applications from this source are those of onboarded talents");
        }
        CreateRefusal::UserMissing => return Failure::parameter("user_id: the source needs it"),
        CreateRefusal::UserUnknown => Error::EmployeeUnknown,
        CreateRefusal::UserTaken => Error::EmployeeHasTalent,
        CreateRefusal::TalentTaken => Error::TalentHasEmployee,
        CreateRefusal::ApplicationExists => Error::ApplicationExists,
        CreateRefusal::TooMany => Error::TooManyApplications,
        CreateRefusal::CityUnknown(code) => {
            return Failure::parameter(format!("application_preferred_city_code_list: unknown code {code:?}"));
        }
        CreateRefusal::Store(error) => return error.into(),
    })
}
