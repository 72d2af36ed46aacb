use hire_api::corehr_job_family::{
    CreateHrJobFamily,
    create::{CreateHrJobFamilyBody, CreateHrJobFamilyData},
};

use crate::{
    api::{contact, corehr as shown},
    http::{ApiError, Call, WriteTx},
    organisation::hr_families::{self, FamilyDraft},
    store::directory::JobFamily,
};

pub fn create(
    tx: &mut WriteTx<'_>,
    call: &Call<CreateHrJobFamily>,
) -> Result<CreateHrJobFamilyData, ApiError<CreateHrJobFamily>> {
    let id = contact::once(tx, call, None, |tx| {
        let draft = draft(tx, &call.body)?;
        let created = hr_families::create(tx, &draft);
        Ok(created.map_err(|refusal| shown::refused(refusal, "name", "description"))?.id)
    })?;
    let family = tx.get::<JobFamily>(&id)?.ok_or(ApiError::internal("the created family is gone"))?;
    Ok(CreateHrJobFamilyData { job_family: Some(shown::job_family(tx, &family)?) })
}

fn draft(tx: &mut WriteTx<'_>, body: &CreateHrJobFamilyBody) -> Result<FamilyDraft, ApiError<CreateHrJobFamily>> {
    let texts = |member, stated| shown::stated_texts(member, stated).map_err(ApiError::parameter);
    let parent = body.parent_id.as_deref().filter(|parent| !parent.is_empty());
    Ok(FamilyDraft {
        code: body.code.clone(),
        names: texts("name", Some(&body.name))?,
        descriptions: texts("description", body.description.as_deref())?,
        active: body.active,
        selectable: body.selectable.unwrap_or(true),
        parent: parent.map(|parent| shown::family_ref(tx, parent)).transpose()?,
        pathways: body.pathway_ids.clone().unwrap_or_default(),
        effective_from: shown::stated_time("effective_time", &body.effective_time).map_err(ApiError::parameter)?,
    })
}
