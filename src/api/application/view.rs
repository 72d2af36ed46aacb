//! Parts of an application that several operations show.

use hire_api::i18n::{I18n, Localized};
use hire_api::shapes::{
    application::{ApplicationResumeSource, Stage as ShownStage},
    common::CodeName,
};
use hire_types::{
    application::ResumeSourceType,
    id::{ResumeSourceId, StageId},
};

use crate::store::{
    StoreError, Tx,
    settings::{Place, ResumeSource, Stage},
};

pub fn stage(tx: &mut Tx<'_>, id: StageId) -> Result<Option<ShownStage>, StoreError> {
    Ok(tx.cached::<Stage>(&id)?.map(|stage| ShownStage {
        id,
        zh_name: Some(stage.name.zh.clone()),
        en_name: Some(stage.name.en.clone()),
        r#type: Some(stage.stage_type),
    }))
}

pub fn resume_source(
    tx: &mut Tx<'_>,
    id: Option<ResumeSourceId>,
) -> Result<Option<ApplicationResumeSource>, StoreError> {
    Ok(tx.cached_opt::<ResumeSource>(id)?.map(|source| ApplicationResumeSource {
        id: source.id,
        name: Some(source.name.i18n()),
        resume_source_type: ResumeSourceType::from_code(source.source_type),
    }))
}

/// A place that the tenant no longer lists has its code as its name.
pub fn places(tx: &mut Tx<'_>, codes: &[String]) -> Result<Option<Vec<CodeName>>, StoreError> {
    let mut places = Vec::with_capacity(codes.len());
    for code in codes {
        let name = tx
            .cached::<Place>(code)?
            .map_or_else(|| I18n { zh_cn: code.clone(), en_us: code.clone() }, |place| place.name.i18n());
        places.push(CodeName { code: Some(code.clone()), name: Some(name) });
    }
    Ok(Some(places).filter(|places| !places.is_empty()))
}
