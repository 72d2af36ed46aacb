use hire_api::contact_job_family::{
    CreateJobFamily,
    create::{CreateJobFamilyBody, CreateJobFamilyData, CreateJobFamilyError as Error},
};

use crate::{
    api::organisation as shown,
    http::{ApiError, Call, WriteTx},
    organisation::{
        Texts,
        job_families::{self, FamilyChange, FamilyRefusal},
    },
};

pub fn create(
    tx: &mut WriteTx<'_>,
    call: &Call<CreateJobFamily>,
) -> Result<CreateJobFamilyData, ApiError<CreateJobFamily>> {
    let change = change(&call.body).map_err(|detail| ApiError::Documented(Error::FamilyParameter, Some(detail)))?;
    let family = job_families::create(tx, &change).map_err(|refusal| {
        ApiError::new(match refusal {
            FamilyRefusal::Unknown => Error::FamilyParameter,
            FamilyRefusal::NameInvalid => Error::NameInvalid,
            FamilyRefusal::DescriptionInvalid => Error::DescriptionInvalid,
            FamilyRefusal::NameTaken => Error::NameTaken,
            FamilyRefusal::ParentUnknown => Error::ParentFamilyUnknown,
            FamilyRefusal::ParentDeleted => Error::ParentFamilyDeleted,
            FamilyRefusal::ParentDisabled => Error::ParentFamilyDisabled,
            FamilyRefusal::Cycle => Error::FamilyCycle,
            FamilyRefusal::TooDeep => Error::FamilyTooDeep,
            FamilyRefusal::TooMany => Error::TooManyFamilies,
            FamilyRefusal::Store(error) => return ApiError::internal(error),
        })
    })?;
    Ok(CreateJobFamilyData { job_family: Some(shown::job_family(tx, &family)?) })
}

fn change(body: &CreateJobFamilyBody) -> Result<FamilyChange, String> {
    let CreateJobFamilyBody { name, description, parent_job_family_id, status, i18n_name, i18n_description } = body;
    Ok(FamilyChange {
        texts: Texts {
            name: Some(name.clone()),
            names: shown::translations("i18n_name", i18n_name.as_deref())?,
            description: description.clone(),
            descriptions: shown::translations("i18n_description", i18n_description.as_deref())?,
        },
        parent: parent_job_family_id.clone(),
        active: Some(*status),
    })
}
