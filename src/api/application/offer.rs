use hire_api::{
    application::{
        GetApplicationOffer,
        offer::{
            ApplicationOffer, ApplicationOfferData, ApplicationOfferQuery, CustomFieldValue, CustomModule, District,
            LocationType, OfferAddress, OfferBasicInfo, Place, RetiredOfferType, SalaryPlan, SendRecord,
        },
    },
    id::{AddressId, AttachmentId, FormModuleId},
    offer::{OfferJob, OfferStatus},
};
use hire_rules::{
    form::{self, Split},
    offer::{OfferType, ProcessType, retired_offer_type},
    salary::{PayPeriod, shown_basic_salary, shown_probation_percentage},
};

use crate::{
    directory::{Directory, IdTypes, People, Person},
    http::{Answer, Call, Failure},
    records::OfferDocument,
    recruitment_type,
    store::{
        Tx, applications,
        offers::{self, AddressRow, Detailed, PlaceRow},
    },
    tenancy::switches::{Switch, Switches},
};

type Refused = Failure<GetApplicationOffer>;

pub async fn get(call: Call<GetApplicationOffer>) -> Answer<GetApplicationOffer> {
    call.read(|tx, call| {
        let application = call.path.application_id;
        let Some(offer) = offers::formal_of(tx, application)? else {
            // An application may have no offer, or only one for an internship, which is not served here.
            return if applications::exists(tx, application)? {
                Ok(ApplicationOfferData { offer: None })
            } else {
                Err(Failure::parameter(format!("there is no application {application}")))
            };
        };
        let directory = Directory::new(&call.caller, id_types(&call.query));
        let onboard_address = address(tx, offer.onboard_address)?;
        let work_address = match offer.work_address {
            same if same == offer.onboard_address => onboard_address.clone(),
            other => address(tx, other)?,
        };
        let send_records = send_records(tx, &offer.document, &directory)?;
        let custom = custom_values(&offer.document);
        let modules =
            custom.modules.into_iter().map(|(id, object_list)| CustomModule { id: FormModuleId::new(id), object_list });
        let mut basic_info = basic_info(&offer, &directory);
        basic_info.onboard_address = onboard_address;
        basic_info.work_address = work_address;
        basic_info.customize_info_list = filled(custom.basic);
        Ok(ApplicationOfferData {
            offer: Some(ApplicationOffer {
                id: offer.id,
                application_id: application,
                basic_info,
                salary_plan: salary_plan(&offer.document, custom.salary),
                schema_id: offer.schema,
                offer_status: OfferStatus::from_value(offer.status)
                    .ok_or_else(|| Refused::internal(format_args!("offer {} has no known status", offer.id)))?,
                job_info: OfferJob { job_id: offer.job, job_name: offer.job_name },
                customized_module_list: filled(modules.collect()),
                job_requirement_id: offer.job_requirement,
                offer_send_record_list: send_records,
            }),
        })
    })
    .await
}

fn id_types(query: &ApplicationOfferQuery) -> IdTypes {
    IdTypes {
        user: query.user_id_type.into(),
        department: query.department_id_type,
        job_level: query.job_level_id_type,
        job_family: query.job_family_id_type,
        employee_type: query.employee_type_id_type,
    }
}

fn basic_info(offer: &Detailed, directory: &Directory<'_>) -> OfferBasicInfo {
    let document = &offer.document;
    let person = |person: &Option<Person>| person.as_ref().and_then(|person| directory.person(person));
    let (contract_period, contract_year) = document.contract().unzip();
    OfferBasicInfo {
        // Not the kind of offer but of its job's process.
        offer_type: offer.process_type.and_then(retired_type),
        remark: document.recommended_words.clone(),
        expire_time: offer.expires_at,
        owner_user_id: person(&offer.owner),
        creator_user_id: person(&offer.operator),
        employee_type: offer.employee_type.clone().map(|kind| {
            let id = directory.employee_type(&kind.enum_id, &kind.enum_value);
            kind.name.with_id(id)
        }),
        create_time: offer.created_at.to_string(),
        leader_user_id: person(&offer.leader),
        onboard_date: document.expected_onboard_date.as_deref().and_then(plain_date),
        department_id: offer.department.as_ref().map(|(open_id, id)| directory.department(open_id, id)),
        probation_month: document.probation_month,
        contract_year: contract_year.flatten(),
        contract_period,
        recruitment_type: offer.recruitment_type.as_deref().map(|id| recruitment_type::name(id).with_id(id)),
        sequence: offer.job_family.clone().map(|family| {
            let id = directory.job_family(family.id, &family.contact_id);
            family.name.with_id(id)
        }),
        level: offer.job_level.clone().map(|level| {
            let id = directory.job_level(level.id, &level.contact_id);
            level.name.with_id(id)
        }),
        onboard_address: None,
        work_address: None,
        customize_info_list: None,
        position_id: offer.position,
        job_offered: document.job_offered.clone(),
        job_grade_id: offer.job_grade,
        common_attachment_id_list: filled(document.common_attachments.iter().copied().map(AttachmentId::new).collect()),
        pathway_id: offer.pathway,
    }
}

fn retired_type(process_type: i64) -> Option<RetiredOfferType> {
    let process = ProcessType::from_code(process_type)?;
    RetiredOfferType::from_value(retired_offer_type(OfferType::Formal, process))
}

/// `{"date":"2022-04-07"}` as it was created is `2022-04-07` here.
fn plain_date(stored: &str) -> Option<String> {
    let parsed: serde_json::Value = serde_json::from_str(stored).ok()?;
    parsed.get("date")?.as_str().map(str::to_owned)
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
        let place = form::Place { module: record.module, kind: record.module_kind.into() };
        (place, CustomFieldValue { object_id: record.field.to_string(), customize_value: record.value.clone() })
    }))
}

/// A list that would be empty is left out.
fn filled<T>(list: Vec<T>) -> Option<Vec<T>> {
    Some(list).filter(|list| !list.is_empty())
}

fn address(tx: &mut Tx<'_>, id: Option<AddressId>) -> Result<Option<OfferAddress>, Refused> {
    let Some(id) = id else { return Ok(None) };
    Ok(offers::address(tx, id)?.map(shown))
}

fn shown(row: AddressRow) -> OfferAddress {
    let place = |place: PlaceRow, location_type| Place {
        zh_name: place.name.zh,
        en_name: place.name.en,
        code: place.code,
        location_type,
    };
    OfferAddress {
        id: row.id,
        zh_name: row.name.zh,
        en_name: row.name.en,
        district: row.district.map(|district| District {
            zh_name: district.name.zh,
            en_name: district.name.en,
            code: district.code,
            location_type: LocationType::District.value(),
        }),
        city: row.city.map(|city| place(city, LocationType::City)),
        state: row.state.map(|state| place(state, LocationType::State)),
        country: row.country.map(|country| place(country, LocationType::Country)),
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
