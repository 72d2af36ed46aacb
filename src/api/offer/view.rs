//! An offer as it is shown, the same for every operation that shows a whole one.

use std::sync::Arc;

use hire_api::{
    Endpoint,
    application::offer::{
        Acceptance, ApplicationOffer, CustomFieldValue, CustomModule, District, EmailInfo, LocationType, OfferAddress,
        OfferBasicInfo, OfferFile, Place, RetiredOfferType, SalaryPlan, SendRecord, SignatureFile, SignatureInfo,
    },
    gated::FieldPermission,
    i18n::Localized,
    id::{AddressId, AttachmentId, FormModuleId},
    offer::OfferJob,
    written::Written,
};
use hire_rules::{
    form::{self, ValuesByModule},
    offer::retired_offer_type,
    salary::{PayPeriod, shown_basic_salary, shown_probation_percentage},
};
use hire_types::hiring::OfferType;

use crate::{
    documents::{self, OfferDocument},
    http::{ApiError, Call},
    id_translator::People,
    recruitment_type,
    store::{
        Cached, StoreError, Tx,
        directory::{Department, EmployeeType, JobFamily, JobLevel, User},
        offers::{self, Offer},
        settings::{self, FullAddress, JobProcess},
    },
    tenancy::switches::{Switch, Switches},
};

/// The members that need the permission `P` are left out for an app without it.
pub(in crate::api) fn offer<P: FieldPermission, E: Endpoint>(
    tx: &mut Tx<'_>,
    call: &Call<E>,
    offer: Offer,
) -> Result<ApplicationOffer<P>, ApiError<E>> {
    let job = offers::job_of(tx, &offer)?;
    let custom = custom_values(&offer.document);
    let modules =
        custom.modules.into_iter().map(|(id, object_list)| CustomModule { id: FormModuleId::new(id), object_list });
    let modules = crate::api::non_empty(modules);
    Ok(ApplicationOffer {
        id: offer.id,
        application_id: offer.application,
        basic_info: basic_info(tx, call, &offer, job.as_ref(), custom.basic)?,
        schema_id: offer.schema,
        offer_status: offer.status_at(call.now()),
        job_info: OfferJob { job_id: offer.job, job_name: job.map(|job| job.title).unwrap_or_default() },
        customized_module_list: call.reveal(modules),
        job_requirement_id: offer.job_requirement,
        offer_send_record_list: send_records(tx, call, &offer.document)?,
        salary_plan: call.reveal(salary_plan(offer.document.0, offer.offer_type, custom.salary)),
    })
}

fn basic_info<P: FieldPermission, E: Endpoint>(
    tx: &mut Tx<'_>,
    call: &Call<E>,
    offer: &Offer,
    job: Option<&offers::OfferJob>,
    custom: Vec<CustomFieldValue>,
) -> Result<OfferBasicInfo<P>, StoreError> {
    let (document, translator) = (&offer.document, call.translator());
    let person = |user: Option<Arc<User>>| user.and_then(|employee| translator.employee(&employee));
    let employee_type = tx.cached_opt::<EmployeeType>(offer.employee_type)?;
    let department = tx.cached::<Department>(&offer.department)?;
    let family = tx.cached_opt::<JobFamily>(offer.job_family)?;
    let level = tx.cached_opt::<JobLevel>(offer.job_level)?;
    let process = tx.cached_opt::<JobProcess>(job.map(|job| job.job_process))?;
    let (contract_period, contract_year) = document.contract().unzip();
    Ok(OfferBasicInfo {
        offer_type: process.and_then(|process| {
            RetiredOfferType::from_code(retired_offer_type(offer.offer_type, process.process_type))
        }),
        remark: call.reveal(document.recommended_words.clone()),
        expire_time: offer.expires_at,
        owner_user_id: person(tx.cached(&offer.owner)?),
        creator_user_id: person(tx.cached(&offer.operator)?),
        employee_type: employee_type.map(|kind| kind.name.with_id(translator.employee_type(&kind))),
        create_time: offer.created_at.to_string(),
        leader_user_id: person(tx.cached(&offer.leader)?),
        onboard_date: document.onboard_date.map(|date| date.to_string()),
        department_id: department.map(|department| translator.department(&department)),
        probation_month: document.probation_month,
        contract_year: contract_year.flatten(),
        contract_period,
        recruitment_type: job.map(|job| recruitment_type::name(&job.recruitment_type).with_id(&job.recruitment_type)),
        sequence: family.map(|family| family.name.with_id(translator.job_family(&family))),
        level: call.reveal(level.map(|level| level.name.with_id(translator.job_level(&level)))),
        onboard_address: address(tx, offer.onboard_address)?,
        work_address: address(tx, offer.work_address)?,
        customize_info_list: call.reveal(crate::api::non_empty(custom)),
        position_id: offer.position,
        job_offered: document.job_offered.clone(),
        job_grade_id: offer.job_grade,
        common_attachment_id_list: crate::api::non_empty(
            document.common_attachments.iter().copied().map(AttachmentId::new),
        ),
        pathway_id: offer.pathway,
    })
}

fn salary_plan(document: OfferDocument, offer_type: OfferType, custom: Vec<CustomFieldValue>) -> Option<SalaryPlan> {
    let salary = document.salary?;
    Some(SalaryPlan {
        currency: salary.currency,
        basic_salary: salary
            .basic_salary
            .map(|amount| shown_basic_salary(&amount, PayPeriod::for_offer_type(offer_type))),
        probation_salary_percentage: salary.probation_salary_percentage.as_deref().map(shown_probation_percentage),
        award_salary_multiple: salary.award_salary_multiple,
        option_shares: salary.option_shares,
        quarterly_bonus: salary.quarterly_bonus,
        half_year_bonus: salary.half_year_bonus,
        total_annual_cash: document.total_annual_cash,
        customize_info_list: crate::api::non_empty(custom),
    })
}

/// Custom values by the module of the form that their field belongs to.
pub(crate) fn custom_values(document: &OfferDocument) -> ValuesByModule<CustomFieldValue> {
    form::split(document.custom.iter().map(|record| {
        let place = form::FieldModule { module: record.module, kind: record.module_kind };
        (place, CustomFieldValue { object_id: record.field.to_string(), customize_value: record.value.clone() })
    }))
}

fn address(tx: &mut Tx<'_>, id: Option<AddressId>) -> Result<Option<Written<OfferAddress>>, StoreError> {
    Ok(tx.cached_opt::<WrittenAddress>(id)?.map(|address| address.0.clone()))
}

/// An address has four places, each with two names and a code: a third of the response of an offer is two addresses.
struct WrittenAddress(Written<OfferAddress>);

impl Cached for WrittenAddress {
    type Key = AddressId;

    fn load(tx: &mut Tx<'_>, id: &AddressId) -> Result<Option<Self>, StoreError> {
        let Some(address) = tx.cached::<FullAddress>(id)? else { return Ok(None) };
        let written = Written::new(&shown(&address)).map_err(|error| StoreError::Document(error.to_string()))?;
        Ok(Some(Self(written)))
    }
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
fn send_records<E: Endpoint>(
    tx: &mut Tx<'_>,
    call: &Call<E>,
    document: &OfferDocument,
) -> Result<Option<Vec<SendRecord>>, StoreError> {
    let records = &document.progress.send_records;
    if records.is_empty() || !Switches::load(tx)?.on(Switch::OfferSendRecords) {
        return Ok(None);
    }
    let mut people = People::new(call.translator());
    let shown = records.iter().map(|record| send_record(tx, &mut people, record));
    shown.collect::<Result<_, _>>().map(Some)
}

fn send_record(
    tx: &mut Tx<'_>,
    people: &mut People<'_>,
    record: &documents::SendRecord,
) -> Result<SendRecord, StoreError> {
    let acceptance = |acceptance: &documents::Acceptance| Acceptance {
        operator_type: acceptance.operator,
        conclusion: acceptance.conclusion,
        memo: acceptance.memo.clone(),
        operate_time: acceptance.operated_at.map(|time| time.to_string()),
    };
    let file = |file: &documents::LetterFile| OfferFile {
        id: file.id.clone(),
        file_template_id: file.template.clone(),
        file_template_name: file.template_name.clone(),
        file_template_type_id: file.template_type.clone(),
        file_template_type_name: file.template_type_name.clone(),
    };
    let signed = |file: &documents::LetterFile| SignatureFile {
        id: file.id.clone(),
        file_name: file.name.clone(),
        file_template_id: file.template.clone(),
        file_template_name: file.template_name.clone(),
        file_template_type_id: file.template_type.clone(),
        file_template_type_name: file.template_type_name.clone(),
    };
    Ok(SendRecord {
        offer_send_record_id: record.id.clone(),
        operator_user_id: record.operator.map(|user| people.id(tx, user)).transpose()?.flatten(),
        send_time: record.sent_at.map(|time| time.to_string()),
        offer_letter_status: record.letter_status,
        email_info: record.email.as_ref().map(|email| EmailInfo {
            cc_email_list: email.cc.clone(),
            receiver_email_list: email.receivers.clone(),
            content: email.content.clone(),
        }),
        acceptance_list: crate::api::non_empty(record.acceptances.iter().map(acceptance)),
        offer_file_list: crate::api::non_empty(record.files.iter().map(file)),
        offer_signature_info: record.signature.as_ref().map(|signature| SignatureInfo {
            id: signature.id.clone(),
            signature_status: signature.status,
            attachment_list: crate::api::non_empty(signature.files.iter().map(signed)),
        }),
    })
}
