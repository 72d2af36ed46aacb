use hire_api::contact_job_level::{
    CreateJobLevel,
    create::{CreateJobLevelBody, CreateJobLevelData, CreateJobLevelError as Error},
};

use crate::{
    api::organisation as shown,
    http::{ApiError, Call, WriteTx},
    organisation::{
        Texts,
        job_levels::{self, LevelChange, LevelRefusal},
    },
};

pub fn create(
    tx: &mut WriteTx<'_>,
    call: &Call<CreateJobLevel>,
) -> Result<CreateJobLevelData, ApiError<CreateJobLevel>> {
    let change = change(&call.body).map_err(ApiError::parameter)?;
    let level = job_levels::create(tx, &change).map_err(|refusal| match refusal {
        LevelRefusal::Unknown => ApiError::new(Error::LevelUnknown),
        LevelRefusal::NameInvalid => ApiError::new(Error::NameInvalid),
        LevelRefusal::DescriptionInvalid => ApiError::new(Error::DescriptionInvalid),
        LevelRefusal::NameTaken => ApiError::new(Error::NameTaken),
        LevelRefusal::OrderTaken => ApiError::new(Error::OrderTaken),
        LevelRefusal::TooMany => ApiError::new(Error::TooManyLevels),
        LevelRefusal::Store(error) => ApiError::internal(error),
    })?;
    Ok(CreateJobLevelData { job_level: Some(shown::job_level(&level)) })
}

fn change(body: &CreateJobLevelBody) -> Result<LevelChange, String> {
    let CreateJobLevelBody { name, description, order, status, i18n_name, i18n_description } = body;
    Ok(LevelChange {
        texts: Texts {
            name: Some(name.clone()),
            names: shown::translations("i18n_name", i18n_name.as_deref())?,
            description: description.clone(),
            descriptions: shown::translations("i18n_description", i18n_description.as_deref())?,
        },
        order: order.map(i64::from),
        active: Some(*status),
    })
}
