use std::sync::Arc;

use hire_api::{
    application::{
        GetApplicationOffer,
        offer::{
            ApplicationOffer, ApplicationOfferData, CustomFieldValue, CustomModule, District, LocationType,
            OfferAddress, OfferBasicInfo, Place, RetiredOfferType, SalaryPlan, SendRecord,
        },
    },
    i18n::Localized,
    id::{AddressId, AttachmentId, FormModuleId},
    offer::OfferJob,
};
use hire_rules::{
    form::{self, Split},
    offer::retired_offer_type,
    salary::{PayPeriod, shown_basic_salary, shown_probation_percentage},
};

use hire_types::hiring::{OfferType, ProcessType};

use crate::{
    directory::{Directory, People},
    documents::OfferDocument,
    http::{Call, Failure, ReadTx},
    recruitment_type,
    store::{
        Tx, applications,
        directory::{Department, EmployeeType, JobFamily, JobLevel, User},
        offers::{self, Offer},
        settings::{self, FullAddress},
    },
    tenancy::switches::{Switch, Switches},
};

type Refused = Failure<GetApplicationOffer>;

pub fn get(tx: &mut ReadTx<'_>, call: &Call<GetApplicationOffer>) -> Result<ApplicationOfferData, Refused> {
    let application = call.path.application_id;
    let Some(offer) = offers::formal_offer(tx, application)? else {
        // An application may have no offer, or only one for an internship, which is not served here.
        return if applications::exists(tx, application)? {
            Ok(ApplicationOfferData { offer: None })
        } else {
            Err(Failure::parameter("application_id: unknown id"))
        };
    };
    let directory = call.directory();
    let job = offers::job_of(tx, offer.id)?;
    let custom = custom_values(&offer.document);
    let modules =
        custom.modules.into_iter().map(|(id, object_list)| CustomModule { id: FormModuleId::new(id), object_list });
    let mut basic_info = basic_info(tx, &offer, job.as_ref(), &directory)?;
    basic_info.customize_info_list = filled(custom.basic);
    Ok(ApplicationOfferData {
        offer: Some(ApplicationOffer {
            id: offer.id,
            application_id: application,
            basic_info,
            salary_plan: salary_plan(&offer.document, custom.salary),
            schema_id: offer.schema,
            offer_status: offer.status,
            job_info: OfferJob { job_id: offer.job, job_name: job.map(|job| job.title).unwrap_or_default() },
            customized_module_list: filled(modules.collect()),
            job_requirement_id: offer.job_requirement,
            offer_send_record_list: send_records(tx, &offer.document, &directory)?,
        }),
    })
}

fn basic_info(
    tx: &mut Tx<'_>,
    offer: &Offer,
    job: Option<&offers::OfferJob>,
    directory: &Directory<'_>,
) -> Result<OfferBasicInfo, Refused> {
    let document = &offer.document;
    let person = |found: Option<Arc<User>>| found.and_then(|employee| directory.employee(&employee));
    let employee_type = tx.cached_opt::<EmployeeType>(offer.employee_type)?;
    let department = tx.cached::<Department>(&offer.department)?;
    let family = tx.cached_opt::<JobFamily>(offer.job_family)?;
    let level = tx.cached_opt::<JobLevel>(offer.job_level)?;
    let (contract_period, contract_year) = document.contract().unzip();
    Ok(OfferBasicInfo {
        // Not the kind of offer but of its job's process.
        offer_type: job.and_then(|job| job.process_type).and_then(retired_type),
        remark: document.recommended_words.clone(),
        expire_time: offer.expires_at,
        owner_user_id: person(tx.cached(&offer.owner)?),
        creator_user_id: person(tx.cached(&offer.operator)?),
        employee_type: employee_type.map(|kind| kind.name.with_id(directory.employee_type(&kind))),
        create_time: offer.created_at.to_string(),
        leader_user_id: person(tx.cached(&offer.leader)?),
        onboard_date: document.onboard_date.map(|date| date.to_string()),
        department_id: department.map(|department| directory.department(&department)),
        probation_month: document.probation_month,
        contract_year: contract_year.flatten(),
        contract_period,
        recruitment_type: job.map(|job| recruitment_type::name(&job.recruitment_type).with_id(&job.recruitment_type)),
        sequence: family.map(|family| family.name.with_id(directory.job_family(&family))),
        level: level.map(|level| level.name.with_id(directory.job_level(&level))),
        onboard_address: address(tx, offer.onboard_address)?,
        work_address: address(tx, offer.work_address)?,
        customize_info_list: None,
        position_id: offer.position,
        job_offered: document.job_offered.clone(),
        job_grade_id: offer.job_grade,
        common_attachment_id_list: filled(document.common_attachments.iter().copied().map(AttachmentId::new).collect()),
        pathway_id: offer.pathway,
    })
}

fn retired_type(process: ProcessType) -> Option<RetiredOfferType> {
    RetiredOfferType::from_code(retired_offer_type(OfferType::Formal, process))
}

fn salary_plan(document: &OfferDocument, custom: Vec<CustomFieldValue>) -> Option<SalaryPlan> {
    let salary = document.salary.clone()?;
    Some(SalaryPlan {
        currency: salary.currency,
        basic_salary: salary.basic_salary.map(|amount| shown_basic_salary(&amount, PayPeriod::of(OfferType::Formal))),
        probation_salary_percentage: salary.probation_salary_percentage.as_deref().map(shown_probation_percentage),
        award_salary_multiple: salary.award_salary_multiple,
        option_shares: salary.option_shares,
        quarterly_bonus: salary.quarterly_bonus,
        half_year_bonus: salary.half_year_bonus,
        total_annual_cash: document.total_annual_cash.clone(),
        customize_info_list: filled(custom),
    })
}

/// Custom values by the module of the form that their field belongs to.
fn custom_values(document: &OfferDocument) -> Split<CustomFieldValue> {
    form::split(document.custom.iter().map(|record| {
        let place = form::Place { module: record.module, kind: record.module_kind };
        (place, CustomFieldValue { object_id: record.field.to_string(), customize_value: record.value.clone() })
    }))
}

/// A list that would be empty is left out.
fn filled<T>(list: Vec<T>) -> Option<Vec<T>> {
    Some(list).filter(|list| !list.is_empty())
}

fn address(tx: &mut Tx<'_>, id: Option<AddressId>) -> Result<Option<OfferAddress>, Refused> {
    Ok(tx.cached_opt::<FullAddress>(id)?.map(|address| shown(&address)))
}

fn shown(address: &FullAddress) -> OfferAddress {
    let place = |place: &Option<Arc<settings::Place>>, location_type| {
        place.as_ref().map(|place| Place {
            zh_name: place.name.zh.clone(),
            en_name: place.name.en.clone(),
            code: place.code.clone(),
            location_type,
        })
    };
    OfferAddress {
        id: address.id,
        zh_name: address.name.zh.clone(),
        en_name: address.name.en.clone(),
        district: address.district.as_ref().map(|district| District {
            zh_name: district.name.zh.clone(),
            en_name: district.name.en.clone(),
            code: district.code.clone(),
            location_type: LocationType::District.code(),
        }),
        city: place(&address.city, LocationType::City),
        state: place(&address.state, LocationType::State),
        country: place(&address.country, LocationType::Country),
    }
}

/// The sendings of the offer letter, for tenants in the grey release; operators in the caller's id type.
fn send_records(
    tx: &mut Tx<'_>,
    document: &OfferDocument,
    directory: &Directory<'_>,
) -> Result<Option<Vec<SendRecord>>, Refused> {
    if document.send_records.is_empty() || !Switches::load(tx)?.on(Switch::OfferSendRecords) {
        return Ok(None);
    }
    let mut records = document.send_records.clone();
    let mut people = People::new(*directory);
    for record in &mut records {
        let operator = record.operator_user_id.take().and_then(|number| number.parse().ok());
        record.operator_user_id = match operator {
            Some(user) => people.id(tx, user)?,
            None => None,
        };
    }
    Ok(Some(records))
}
