use hire_api::{
    i18n::Localized,
    page::Page,
    termination_reason::{ListTerminationReasons, list::TerminationReason},
};
use hire_types::common::EnabledStatus;

use crate::{
    http::{ApiError, Call, ReadTx},
    store::settings,
};

pub fn list(
    tx: &mut ReadTx<'_>,
    call: &Call<ListTerminationReasons>,
) -> Result<Page<TerminationReason>, ApiError<ListTerminationReasons>> {
    let page = call.page()?;
    let [after] = page.after_or([0]);
    let rows = settings::list::<settings::TerminationReason>(tx, after, page.limit)?;
    page.respond(
        rows,
        |last| [last.id.number()],
        |reason| {
            Ok(TerminationReason {
                id: reason.id,
                name: Some(reason.name.i18n()),
                referral_name: Some(reason.referral_name.i18n()),
                termination_type: Some(reason.termination_type),
                is_used_as_evaluation: Some(reason.for_evaluations),
                active_status: Some(EnabledStatus::from_active(reason.active)),
            })
        },
    )
}
