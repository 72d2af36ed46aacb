use hire_api::corehr_job_level::{
    CreateHrJobLevel,
    create::{CreateHrJobLevelBody, CreateHrJobLevelData},
};

use crate::{
    api::{contact, corehr as shown},
    http::{ApiError, Call, WriteTx},
    organisation::hr_levels::{self, LevelDraft},
    store::directory::JobLevel,
};

pub fn create(
    tx: &mut WriteTx<'_>,
    call: &Call<CreateHrJobLevel>,
) -> Result<CreateHrJobLevelData, ApiError<CreateHrJobLevel>> {
    let id = contact::once(tx, call, None, |tx| {
        let created = hr_levels::create(tx, &draft(&call.body)?);
        Ok(created.map_err(|refusal| shown::refused(refusal, "name", "description"))?.id)
    })?;
    let level = tx.get::<JobLevel>(&id)?.ok_or(ApiError::internal("the created level is gone"))?;
    Ok(CreateHrJobLevelData { job_level: Some(shown::job_level(tx, &level)?) })
}

fn draft(body: &CreateHrJobLevelBody) -> Result<LevelDraft, ApiError<CreateHrJobLevel>> {
    let texts = |member, stated| shown::stated_texts(member, stated).map_err(ApiError::parameter);
    Ok(LevelDraft {
        code: body.code.clone(),
        names: texts("name", Some(&body.name))?,
        descriptions: texts("description", body.description.as_deref())?,
        active: body.active,
        level_order: i64::from(body.level_order),
        grades: shown::grades(body.job_grade.as_deref()),
        pathways: body.pathway_ids.clone().unwrap_or_default(),
    })
}
