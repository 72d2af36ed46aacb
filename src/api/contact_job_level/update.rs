use hire_api::contact_job_level::{
    UpdateJobLevel,
    update::{UpdateJobLevelBody, UpdateJobLevelData, UpdateJobLevelError as Error},
};

use crate::{
    api::organisation as shown,
    http::{ApiError, Call, WriteTx},
    organisation::{
        Texts,
        job_levels::{self, LevelChange, LevelRefusal},
    },
};

pub fn update(
    tx: &mut WriteTx<'_>,
    call: &Call<UpdateJobLevel>,
) -> Result<UpdateJobLevelData, ApiError<UpdateJobLevel>> {
    let change = change(&call.body).map_err(ApiError::parameter)?;
    let level = job_levels::update(tx, &call.path.job_level_id, &change).map_err(|refusal| match refusal {
        LevelRefusal::Unknown => ApiError::new(Error::LevelUnknown),
        LevelRefusal::NameInvalid => ApiError::new(Error::NameInvalid),
        LevelRefusal::DescriptionInvalid => ApiError::new(Error::DescriptionInvalid),
        LevelRefusal::NameTaken => ApiError::new(Error::NameTaken),
        LevelRefusal::OrderTaken => ApiError::new(Error::OrderTaken),
        LevelRefusal::TooMany => ApiError::new(Error::System),
        LevelRefusal::Store(error) => ApiError::internal(error),
    })?;
    Ok(UpdateJobLevelData { job_level: Some(shown::job_level(&level)) })
}

fn change(body: &UpdateJobLevelBody) -> Result<LevelChange, String> {
    let UpdateJobLevelBody { name, description, order, status, i18n_name, i18n_description } = body;
    Ok(LevelChange {
        texts: Texts {
            name: name.clone(),
            names: shown::translations("i18n_name", i18n_name.as_deref())?,
            description: description.clone(),
            descriptions: shown::translations("i18n_description", i18n_description.as_deref())?,
        },
        order: order.map(i64::from),
        active: *status,
    })
}
