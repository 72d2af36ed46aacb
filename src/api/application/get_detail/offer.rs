//! The formal offer among the details of an application.

use hire_api::{
    application::{
        GetApplicationDetail,
        get_detail::{OfferAttachmentInfo, OfferBasicInfoV2, OfferInfoV2, OfferSalaryInfoV2},
    },
    i18n::Localized,
    shapes::common::{Address, NamedLocation},
};
use hire_rules::{offer::salary_status, salary::shown_probation_percentage};
use hire_types::{
    hiring::OfferStatus,
    id::{AddressId, ApplicationId, AttachmentId},
    offer::FormalOfferStatus,
};

use crate::api::offer::view::custom_values;
use crate::{
    documents::OfferDocument,
    http::Call,
    id_translator::{IdTranslator, People},
    store::{
        StoreError, Tx,
        attachments::Attachment,
        directory::{Department, EmployeeType, JobFamily, JobLevel},
        offers::{self, Offer},
        settings::{FullAddress, Place},
    },
    tenancy::switches::{Switch, Switches},
};

pub fn load(
    tx: &mut Tx<'_>,
    call: &Call<GetApplicationDetail>,
    application: ApplicationId,
) -> Result<Option<OfferInfoV2>, StoreError> {
    let Some(offer) = offers::formal_offer(tx, application)? else { return Ok(None) };
    let status = offer.status_at(call.now());
    Ok(Some(OfferInfoV2 {
        offer_basic: Some(basic(tx, &call.translator(), &offer, status)?),
        offer_salary: call.reveal(salary(tx, &offer, status)?),
    }))
}

fn basic(
    tx: &mut Tx<'_>,
    translator: &IdTranslator<'_>,
    offer: &Offer,
    status: OfferStatus,
) -> Result<OfferBasicInfoV2, StoreError> {
    let document = &offer.document;
    let mut people = People::new(*translator);
    let employee_type = tx.cached_opt::<EmployeeType>(offer.employee_type)?;
    let department = tx.cached::<Department>(&offer.department)?;
    let family = tx.cached_opt::<JobFamily>(offer.job_family)?;
    let level = tx.cached_opt::<JobLevel>(offer.job_level)?;
    Ok(OfferBasicInfoV2 {
        id: offer.id,
        // The retired status of an offer that was not applied for is that of one that was created.
        offer_status: FormalOfferStatus::from_code(status.code()).or(Some(FormalOfferStatus::Created)),
        leader: people.find(tx, offer.leader)?.cloned(),
        employee_type: employee_type.map(|kind| kind.name.id_name(Some(translator.employee_type(&kind)))),
        department: department.map(|department| department.name.id_name(Some(translator.department(&department)))),
        sequence: family.map(|family| family.name.id_name(Some(translator.job_family(&family)))),
        level: level.map(|level| level.name.id_name(Some(translator.job_level(&level)))),
        // Offers do not name a company.
        company_main_body: None,
        job_requirement_id: offer.job_requirement,
        probation_month: document.probation_month,
        contract_period: document.contract().map(|(period, _)| period),
        onboard_date: document.onboard_date.map(|date| date.to_string()),
        owner: people.find(tx, offer.owner)?.cloned(),
        onboard_address: address(tx, offer.onboard_address)?,
        work_address: address(tx, offer.work_address)?,
        remark: document.recommended_words.clone(),
        attachment_list: attachments(tx, document)?,
        customize_info_list: crate::api::non_empty(custom_values(document).basic),
        create_time: Some(offer.created_at.to_string()),
    })
}

fn salary(tx: &mut Tx<'_>, offer: &Offer, status: OfferStatus) -> Result<Option<OfferSalaryInfoV2>, StoreError> {
    let document = &offer.document;
    let Some(salary) = document.salary.clone() else { return Ok(None) };
    let approval_required = Switches::load(tx)?.on(Switch::OfferApprovalRequired);
    Ok(Some(OfferSalaryInfoV2 {
        // Pay is a part of its offer and has no id.
        id: None,
        salary_status: Some(salary_status(status, approval_required)),
        probation_salary_percentage: salary.probation_salary_percentage.as_deref().map(shown_probation_percentage),
        award_salary_multiple: salary.award_salary_multiple,
        option_shares: salary.option_shares,
        quarterly_bonus: salary.quarterly_bonus,
        half_year_bonus: salary.half_year_bonus,
        total_annual_cash: document.total_annual_cash.clone(),
        customize_info_list: crate::api::non_empty(custom_values(document).salary),
        create_time: Some(offer.created_at.to_string()),
    }))
}

fn attachments(tx: &mut Tx<'_>, document: &OfferDocument) -> Result<Option<Vec<OfferAttachmentInfo>>, StoreError> {
    let mut files = Vec::new();
    for id in document.common_attachments.iter().copied().map(AttachmentId::new) {
        files.extend(tx.get::<Attachment>(&id)?.map(|file| OfferAttachmentInfo {
            id,
            name: Some(file.name),
            size: Some(file.size),
            common_attachment_id: Some(id),
        }));
    }
    Ok(crate::api::non_empty(files))
}

fn address(tx: &mut Tx<'_>, id: Option<AddressId>) -> Result<Option<Address>, StoreError> {
    let place = |place: &Option<std::sync::Arc<Place>>| {
        place.as_ref().map(|place| NamedLocation {
            name: Some(place.name.i18n()),
            code: Some(place.code.clone()),
            location_type: Some(place.location_type),
        })
    };
    Ok(tx.cached_opt::<FullAddress>(id)?.map(|address| Address {
        id: Some(address.id.to_string()),
        name: Some(address.name.i18n()),
        district: place(&address.district),
        city: place(&address.city),
        state: place(&address.state),
        country: place(&address.country),
    }))
}
