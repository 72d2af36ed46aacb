use hire_api::contact_job_family::{
    UpdateJobFamily,
    update::{UpdateJobFamilyBody, UpdateJobFamilyData, UpdateJobFamilyError as Error},
};

use crate::{
    api::organisation as shown,
    http::{ApiError, Call, WriteTx},
    organisation::{
        Texts,
        job_families::{self, FamilyChange, FamilyRefusal},
    },
};

pub fn update(
    tx: &mut WriteTx<'_>,
    call: &Call<UpdateJobFamily>,
) -> Result<UpdateJobFamilyData, ApiError<UpdateJobFamily>> {
    let change = change(&call.body).map_err(ApiError::parameter)?;
    let family = job_families::update(tx, &call.path.job_family_id, &change).map_err(|refusal| {
        ApiError::new(match refusal {
            FamilyRefusal::Unknown => Error::FamilyUnknown,
            FamilyRefusal::NameInvalid => Error::NameInvalid,
            FamilyRefusal::DescriptionInvalid => Error::DescriptionInvalid,
            FamilyRefusal::NameTaken => Error::NameTaken,
            FamilyRefusal::ParentUnknown => Error::ParentFamilyUnknown,
            FamilyRefusal::ParentDeleted => Error::ParentFamilyDeleted,
            FamilyRefusal::ParentDisabled => Error::ParentFamilyDisabled,
            FamilyRefusal::Cycle => Error::FamilyCycle,
            FamilyRefusal::TooDeep => Error::FamilyTooDeep,
            FamilyRefusal::TooMany => Error::Parameter,
            FamilyRefusal::Store(error) => return ApiError::internal(error),
        })
    })?;
    Ok(UpdateJobFamilyData { job_family: Some(shown::job_family(tx, &family)?) })
}

fn change(body: &UpdateJobFamilyBody) -> Result<FamilyChange, String> {
    let UpdateJobFamilyBody { name, description, parent_job_family_id, status, i18n_name, i18n_description } = body;
    Ok(FamilyChange {
        texts: Texts {
            name: name.clone(),
            names: shown::translations("i18n_name", i18n_name.as_deref())?,
            description: description.clone(),
            descriptions: shown::translations("i18n_description", i18n_description.as_deref())?,
        },
        parent: parent_job_family_id.clone(),
        active: *status,
    })
}
