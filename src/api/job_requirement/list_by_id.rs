use hire_api::job_requirement::{
    ListRequirementsById,
    list_by_id::{ApprovalStatus, ListRequirementsByIdError, MAX_MEMBERS, Requirements},
};
use hire_rules::distinct;

use super::view::RequirementRenderer;
use crate::{
    http::{ApiError, Call, ReadTx},
    store::requirements,
    tenancy::switches::{Switch, Switches},
};

pub fn list(
    tx: &mut ReadTx<'_>,
    call: &Call<ListRequirementsById>,
) -> Result<Requirements, ApiError<ListRequirementsById>> {
    let ids = call.body.id_list.as_deref().unwrap_or_default();
    let short_codes = call.body.short_code_list.as_deref().unwrap_or_default();
    if !ids.is_empty() && !short_codes.is_empty() {
        return Err(ApiError::new(ListRequirementsByIdError::BothLists));
    }
    if ids.len().max(short_codes.len()) > MAX_MEMBERS {
        return Err(ApiError::new(ListRequirementsByIdError::Parameter));
    }
    let mut requirements = requirements::by_ids(tx, &distinct(ids))?;
    requirements.extend(requirements::by_short_codes(tx, &distinct(short_codes))?);
    if Switches::load(tx)?.on(Switch::RequirementApproval) {
        requirements.retain(|requirement| requirement.approval_status != Some(ApprovalStatus::InApproval));
    }
    let mut showing = RequirementRenderer::with_jobs(tx, call, &requirements)?;
    let items = requirements.into_iter().map(|requirement| showing.show(tx, requirement)).collect::<Result<_, _>>()?;
    Ok(Requirements { items })
}
