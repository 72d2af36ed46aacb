use hire_api::{
    id::NotAnId,
    offer::{ListOffers, OfferJob, OfferStatus, OfferType, list::OfferSummary},
    page::Page,
};

use crate::{
    http::{Call, Failure, ReadTx},
    store::{
        names::{EmployeeType, Job},
        offers,
    },
};

pub fn list(tx: &mut ReadTx<'_>, call: &Call<ListOffers>) -> Result<Page<OfferSummary>, Failure<ListOffers>> {
    if call.query.talent_id.is_malformed() {
        return Err(Failure::parameter(format!("talent_id: {NotAnId}")));
    }
    let (page, directory) = (call.page()?, call.directory());
    let [created_at, id] = page.after_or([i64::MAX; 2]);
    let found = offers::of_talent(tx, call.query.talent_id, (created_at, id), page.limit)?;
    page.answer(
        found,
        |last| [last.created_at, last.id.number()],
        |offer| {
            let invalid = || Failure::internal(format_args!("offer {} has an invalid status or type", offer.id));
            let job = tx.known::<Job>(&offer.job.number())?;
            let employee_type = tx.pointed_to::<EmployeeType>(offer.employee_type)?;
            Ok(OfferSummary {
                id: offer.id,
                job_info: OfferJob {
                    job_id: offer.job,
                    job_name: job.map(|job| job.title.clone()).unwrap_or_default(),
                },
                create_time: offer.created_at,
                offer_status: OfferStatus::from_value(offer.status).ok_or_else(invalid)?,
                offer_type: OfferType::from_value(offer.offer_type).ok_or_else(invalid)?,
                employee_type: employee_type.map(|kind| kind.name.with_id(directory.employee_type(&kind))),
                application_id: offer.application,
            })
        },
    )
}
