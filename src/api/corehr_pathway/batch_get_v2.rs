use std::collections::HashSet;

use hire_api::corehr_pathway::{
    BatchGetPathways,
    batch_get_v2::{BatchGetPathwaysData, Pathway},
};

use crate::{
    api::corehr as shown,
    http::{ApiError, Call, ReadTx},
    organisation::core_hr::is_used,
    store::core_hr,
};

/// Unknown ids are left out.
pub fn batch_get_v2(
    tx: &mut ReadTx<'_>,
    call: &Call<BatchGetPathways>,
) -> Result<BatchGetPathwaysData, ApiError<BatchGetPathways>> {
    let (mut items, mut listed) = (Vec::new(), HashSet::new());
    if !is_used(tx)? {
        return Ok(BatchGetPathwaysData { items });
    }
    for id in call.body.pathway_ids.iter().filter(|id| listed.insert(**id)) {
        let Some(pathway) = tx.get::<core_hr::Pathway>(id)? else { continue };
        items.push(Pathway {
            pathway_id: Some(pathway.id),
            names: shown::shown_texts(None, &pathway.document.names),
            descriptions: shown::shown_texts(None, &pathway.document.descriptions),
            code: pathway.code,
            active: Some(pathway.active),
        });
    }
    Ok(BatchGetPathwaysData { items })
}
