use hire_api::{
    i18n::Localized,
    offer::{ListOffers, OfferJob, list::OfferSummary},
    page::Page,
};

use hire_rules::offer::status_at;

use crate::{
    http::{ApiError, Call, ReadTx},
    store::{directory::EmployeeType, offers},
};

pub fn list(tx: &mut ReadTx<'_>, call: &Call<ListOffers>) -> Result<Page<OfferSummary>, ApiError<ListOffers>> {
    let talent = call.query.talent_id;
    call.filter_id("talent_id", Some(talent))?;
    let (page, translator) = (call.page()?, call.translator());
    let [created_at, id] = page.after_or([i64::MAX; 2]);
    let rows = offers::list_by_talent(tx, talent, (created_at, id), page.limit)?;
    page.respond(
        rows,
        |last| [last.created_at, last.id.number()],
        |offer| {
            let employee_type = tx.cached_opt::<EmployeeType>(offer.employee_type)?;
            Ok(OfferSummary {
                id: offer.id,
                job_info: OfferJob { job_id: offer.job, job_name: offer.job_title.unwrap_or_default() },
                create_time: offer.created_at,
                offer_status: status_at(offer.status, offer.expires_at, call.now()),
                offer_type: offer.offer_type,
                employee_type: employee_type.map(|kind| kind.name.with_id(translator.employee_type(&kind))),
                application_id: offer.application,
            })
        },
    )
}
