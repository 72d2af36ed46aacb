use hire_api::corehr_pathway::{
    CreatePathway,
    create_v2::{CreatePathwayBody, CreatePathwayData},
};
use hire_types::id::PathwayId;

use crate::{
    api::{contact, corehr as shown},
    http::{ApiError, Call, WriteTx},
    organisation::pathways::{self, PathwayDraft},
};

pub fn create_v2(
    tx: &mut WriteTx<'_>,
    call: &Call<CreatePathway>,
) -> Result<CreatePathwayData, ApiError<CreatePathway>> {
    let id = contact::once(tx, call, None, |tx| {
        let created = pathways::create(tx, &draft(&call.body)?);
        Ok(created.map_err(|refusal| shown::refused(refusal, "names", "descriptions"))?.id.number())
    })?;
    Ok(CreatePathwayData { pathway_id: Some(PathwayId::new(id)) })
}

fn draft(body: &CreatePathwayBody) -> Result<PathwayDraft, ApiError<CreatePathway>> {
    let texts = |member, stated| shown::stated_texts(member, stated).map_err(ApiError::parameter);
    Ok(PathwayDraft {
        code: body.code.clone(),
        names: texts("names", Some(&body.names))?,
        descriptions: texts("descriptions", body.descriptions.as_deref())?,
    })
}
