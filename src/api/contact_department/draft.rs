//! The members of a department as requests state them.

use hire_api::{
    Endpoint,
    shapes::{common::StatedI18nWithJapanese, directory::StatedDepartmentLeader},
};

use crate::{
    api::contact,
    documents::Translations,
    http::{ApiError, Call, ReadTx},
    organisation::departments::Leader,
};

pub fn translations(stated: &StatedI18nWithJapanese) -> Translations {
    let text = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    Translations { zh: text(&stated.zh_cn), ja: text(&stated.ja_jp), en: text(&stated.en_us) }
}

pub fn leaders<E: Endpoint>(
    tx: &mut ReadTx<'_>,
    call: &Call<E>,
    stated: Option<&[StatedDepartmentLeader]>,
) -> Result<Option<Vec<Leader>>, ApiError<E>> {
    let Some(stated) = stated else { return Ok(None) };
    let mut leaders = Vec::with_capacity(stated.len());
    for leader in stated {
        leaders.push(Leader { role: leader.leader_type, user: contact::user(tx, call, &leader.leader_id)?.id });
    }
    Ok(Some(leaders))
}

/// Values of employee types.
pub fn employee_types(stated: Option<&[i32]>) -> Option<Vec<i64>> {
    stated.map(|values| values.iter().copied().map(i64::from).collect())
}
