use hire_api::{Empty, corehr_pathway::ActivatePathway};

use crate::{
    api::corehr as shown,
    http::{ApiError, Call, WriteTx},
    organisation::pathways,
};

pub fn active_v2(tx: &mut WriteTx<'_>, call: &Call<ActivatePathway>) -> Result<Empty, ApiError<ActivatePathway>> {
    pathways::set_active(tx, call.body.pathway_id, call.body.active)
        .map_err(|refusal| shown::refused(refusal, "names", "descriptions"))?;
    Ok(Empty {})
}
