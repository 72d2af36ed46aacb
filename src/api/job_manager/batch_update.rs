use hire_api::job_manager::{UpdateJobManagers, batch_update::UpdateJobManagersData};
use hire_types::job::JobRole;

use crate::{
    api::job::{content::users, refusal::person, view::managers},
    hiring::jobs::{self, PeopleRefusal, PeopleUpdate, PersonRefusal},
    http::{ApiError, Call, WriteTx},
};

pub fn batch_update(
    tx: &mut WriteTx<'_>,
    call: &Call<UpdateJobManagers>,
) -> Result<UpdateJobManagersData, ApiError<UpdateJobManagers>> {
    let (body, translator) = (&call.body, call.translator());
    let update = PeopleUpdate {
        roles: body.update_option_list.clone(),
        recruiter: body.recruiter_id.as_ref().map(|id| translator.user_ref(tx, id)).transpose()?,
        hiring_managers: users(tx, &translator, body.hiring_manager_id_list.as_deref().unwrap_or_default())?,
        assistants: users(tx, &translator, body.assistant_id_list.as_deref().unwrap_or_default())?,
        operator: body.creator_id.as_ref().map(|id| translator.user_ref(tx, id)).transpose()?,
    };
    let refusal = match jobs::replace_people(tx, call.path.job_id, &update) {
        Ok(()) => {
            return Ok(UpdateJobManagersData { job_manager: Some(managers(tx, translator, call.path.job_id)?) });
        }
        Err(refusal) => refusal,
    };
    let (member, unknown) = match refusal {
        PeopleRefusal::JobUnknown => return Err(ApiError::parameter("job_id: unknown id")),
        PeopleRefusal::NoRole => return Err(ApiError::parameter("update_option_list: must not be empty")),
        PeopleRefusal::Missing(role) => {
            return Err(ApiError::parameter(format!("{}: is required by update_option_list", list(role))));
        }
        PeopleRefusal::OperatorUnknown => ("creator_id".to_owned(), body.creator_id.as_ref()),
        PeopleRefusal::Person(PersonRefusal::Unknown(role, index)) => {
            let id = match role {
                JobRole::Recruiter => body.recruiter_id.as_ref(),
                JobRole::HiringManager => body.hiring_manager_id_list.as_ref().and_then(|ids| ids.get(index)),
                JobRole::Assistant => body.assistant_id_list.as_ref().and_then(|ids| ids.get(index)),
            };
            (person(role, index), id)
        }
        PeopleRefusal::Person(PersonRefusal::Store(error)) => return Err(error.into()),
    };
    let unknown = unknown.map(|id| translator.unknown_user(tx, id)).transpose()?;
    Err(unknown.map_or_else(
        || ApiError::parameter(format!("{member}: unknown id")),
        |unknown| call.unknown_id(&member, &unknown),
    ))
}

const fn list(role: JobRole) -> &'static str {
    match role {
        JobRole::Recruiter => "recruiter_id",
        JobRole::HiringManager => "hiring_manager_id_list",
        JobRole::Assistant => "assistant_id_list",
    }
}
