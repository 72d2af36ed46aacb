use hire_api::{
    id::NotAnId,
    offer::{
        ListOffers, OfferJob, OfferStatus, OfferType,
        list::{ListOffersQuery, MAX_PAGE_SIZE, OfferSummary},
    },
    page::Page,
};

use crate::{
    directory::{Directory, IdTypes},
    http::{Answer, Call, Failure},
    page_token,
    store::{
        Tx,
        names::{EmployeeType, Job},
        offers::{self, Listed},
    },
};

pub async fn list(call: Call<ListOffers>) -> Answer<ListOffers> {
    call.read(|tx, call| {
        let ListOffersQuery { page_token, page_size, talent_id, .. } = &call.query;
        if !(1..=MAX_PAGE_SIZE).contains(page_size) {
            return Err(Failure::parameter(format!("page_size must be between 1 and {MAX_PAGE_SIZE}")));
        }
        if talent_id.is_malformed() {
            return Err(Failure::parameter(format!("talent_id: {NotAnId}")));
        }
        let pages = page_token::Query {
            key: &call.hired.page_key,
            fingerprint: &[b"offers", &call.caller.tenant.0.to_be_bytes(), &talent_id.number().to_be_bytes()],
        };
        let [created_at, id] = match page_token {
            Some(token) => pages.open(token).map_err(|refused| Failure::parameter(refused.to_string()))?,
            None => [i64::MAX, i64::MAX],
        };
        let (found, more) = offers::of_talent(tx, *talent_id, (created_at, id), *page_size)?;
        let next = found.last().filter(|_| more).map(|last| pages.seal(&[last.created_at, last.id.number()]));
        let types = IdTypes {
            user: call.query.user_id_type,
            employee_type: call.query.employee_type_id_type,
            ..IdTypes::default()
        };
        let directory = Directory::new(&call.caller, types);
        let items = found.iter().map(|offer| summary(tx, offer, &directory)).collect::<Result<_, _>>()?;
        Ok(Page::new(items, next))
    })
    .await
}

fn summary(tx: &mut Tx<'_>, offer: &Listed, directory: &Directory<'_>) -> Result<OfferSummary, Failure<ListOffers>> {
    let strange = || Failure::internal(format_args!("offer {} has a status or type that does not exist", offer.id));
    let job = tx.known::<Job>(&offer.job.number())?;
    let employee_type = tx.pointed_to::<EmployeeType>(offer.employee_type)?;
    Ok(OfferSummary {
        id: offer.id,
        job_info: OfferJob { job_id: offer.job, job_name: job.map(|job| job.title.clone()).unwrap_or_default() },
        create_time: offer.created_at,
        offer_status: OfferStatus::from_value(offer.status).ok_or_else(strange)?,
        offer_type: OfferType::from_value(offer.offer_type).ok_or_else(strange)?,
        employee_type: employee_type.map(|kind| kind.name.with_id(directory.employee_type(&kind))),
        application_id: offer.application,
    })
}
