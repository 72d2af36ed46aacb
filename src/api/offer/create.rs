//! Creating an offer. The order of the checks is the order of the error codes: see `docs/choices.md`.

mod attachments;
mod form;
mod named;
mod organisation;

use hire_api::offer::{
    CreateOffer, OfferStatus,
    create::{CreateOfferBody, CreateOfferError as Error, CreatedBasics, OfferInfo},
};
use hire_rules::offer::{Application, Refusal, may_create};
use hire_types::hiring::ActiveStatus;

use self::named::Named;
use crate::{
    directory::Directory,
    http::{Call, Failure, WriteTx},
    records::OfferDocument,
    store::{
        Json, StoreError, Tx,
        applications::{self, ApplicationState},
        offers::{self, Offer},
    },
    tenancy::switches::{Switch, Switches},
};

type Refused = Failure<CreateOffer>;

pub fn create(tx: &mut WriteTx<'_>, call: &Call<CreateOffer>) -> Result<OfferInfo, Refused> {
    let standing = applications::load_state(tx, call.body.application_id)?.ok_or(refused(Error::ApplicationUnknown))?;
    ready_for_an_offer(&standing, false)?;
    add(tx, call, &standing).or_else(|refusal| Err(or_offer_exists(tx, &standing, refusal)?))
}

fn add(tx: &mut WriteTx<'_>, call: &Call<CreateOffer>, standing: &ApplicationState) -> Result<OfferInfo, Refused> {
    let (body, basics) = (&call.body, &call.body.basic_info);
    let schema = form::choose(tx, standing, body.schema_id)?;
    attachments::check(tx, basics)?;

    let switches = Switches::load(tx)?;
    let core_hr = switches.on(Switch::CoreHr);
    let directory = call.directory();
    let named = Named::look_up(tx, &directory, basics, core_hr)?;
    organisation::check(tx, basics, &named, core_hr, call.now())?;

    let salary_in_core_hr = switches.on(Switch::SalaryFromCoreHr);
    let submitted = form::submitted(body, &named, standing.process_type, salary_in_core_hr);
    let accepted = form::validate(&schema, &submitted)?;
    let found = named.all_found(|member, unknown| call.unknown_id(member, unknown))?;
    let accepted = accepted.map_err(Failure::parameter)?;
    form::look_up_values(tx, body, &accepted)?;

    let now = tx.now();
    let offer = Offer {
        id: tx.new_id()?,
        application: standing.id,
        talent: standing.talent,
        job: standing.job,
        schema: schema.id,
        offer_type: body.offer_type.unwrap_or_default(),
        status: OfferStatus::Created,
        department: found.department,
        leader: found.leader.id,
        owner: found.owner.id,
        operator: found.operator.id,
        employee_type: named.employee_type.found().copied(),
        job_family: named.job_family(),
        job_level: named.job_level(),
        employment_job: basics.employment_job_id,
        job_grade: basics.job_grade_id,
        position: basics.position_id,
        pathway: basics.pathway_id,
        onboard_address: basics.onboard_address_id,
        work_address: basics.work_address_id,
        job_requirement: basics.job_requirement_id,
        document: Json(document(body, accepted, salary_in_core_hr)),
        expires_at: None,
        created_at: now,
        updated_at: now,
    };
    // No event: the platform announces every change of an offer but its creation.
    tx.insert(&offer).map_err(|error| match error {
        // Somebody else's was faster.
        error if error.is_unique_violation() => refused(Error::OfferExists),
        error => error.into(),
    })?;
    Ok(created(call, &directory, &schema, &offer, &found, salary_in_core_hr))
}

/// An application that has an offer is refused for that, whatever else is wrong. It is asked only when something is: on
/// PostgreSQL, having looked for an offer that is not there is a claim to that page of the index, and creations for
/// neighbouring applications, which write there, would keep each other from committing. When nothing is wrong, the
/// unique index refuses the second offer.
fn or_offer_exists(tx: &mut Tx<'_>, standing: &ApplicationState, refusal: Refused) -> Result<Refused, StoreError> {
    if matches!(refusal, Failure::Internal(_) | Failure::Documented(Error::OfferExists, _)) {
        return Ok(refusal);
    }
    let has_offer = offers::exists_for(tx, standing.id)?;
    Ok(ready_for_an_offer(standing, has_offer).err().unwrap_or(refusal))
}

fn refused(error: Error) -> Refused {
    Failure::of(error)
}

fn ready_for_an_offer(standing: &ApplicationState, has_offer: bool) -> Result<(), Refused> {
    let application = Application {
        terminated: standing.active_status == ActiveStatus::Terminated,
        stage: standing.stage_type,
        process_has_offer_stage: standing.offer_stages > 0,
        has_offer,
    };
    may_create(&application).map_err(|refusal| {
        refused(match refusal {
            Refusal::ApplicationTerminated => Error::ApplicationTerminated,
            Refusal::StageAbnormal => Error::StageAbnormal,
            Refusal::MissInJobProcess => Error::StageWithoutOffers,
            Refusal::OfferExists => Error::OfferExists,
        })
    })
}

/// What the request says, as it is kept.
fn document(body: &CreateOfferBody, accepted: form::Accepted, salary_in_core_hr: bool) -> OfferDocument {
    let basics = &body.basic_info;
    OfferDocument {
        probation_month: basics.probation_month.map(i64::from),
        contract_year: basics.contract_year.map(i64::from),
        contract_period: basics.contract_period,
        expected_onboard_date: basics.expected_onboard_date.clone(),
        recommended_words: basics.recommended_words.clone(),
        job_process_type_id: basics.job_process_type_id.map(i64::from),
        attachments: attachments::numbers(basics.attachment_id_list.as_deref()),
        common_attachments: attachments::numbers(basics.common_attachment_id_list.as_deref()),
        attachment_description: basics.attachment_description.clone(),
        job_offered: basics.job_offered.clone(),
        salary: body.salary_info.clone().filter(|_| !salary_in_core_hr),
        total_annual_cash: form::total_annual_cash(body).filter(|_| !salary_in_core_hr),
        custom: accepted.custom,
        send_records: Vec::new(),
    }
}

/// The answer: the request again, with what was filled in. Ids are those of the request, so only people whom the caller
/// may not see are left out.
fn created(
    call: &Call<CreateOffer>,
    directory: &Directory<'_>,
    schema: &form::Schema,
    offer: &Offer,
    found: &named::Found,
    salary_in_core_hr: bool,
) -> OfferInfo {
    let body = &call.body;
    let basics = &body.basic_info;
    OfferInfo {
        offer_id: offer.id,
        application_id: offer.application,
        schema_id: offer.schema,
        offer_type: offer.offer_type,
        basic_info: CreatedBasics {
            department_id: basics.department_id.clone(),
            leader_user_id: directory.employee(&found.leader),
            employment_job_id: basics.employment_job_id,
            employee_type_id: basics.employee_type_id.clone(),
            job_family_id: basics.job_family_id.clone(),
            job_level_id: basics.job_level_id.clone(),
            probation_month: basics.probation_month,
            contract_year: basics.contract_year,
            contract_period: basics.contract_period,
            expected_onboard_date: basics.expected_onboard_date.clone(),
            onboard_address_id: basics.onboard_address_id,
            work_address_id: basics.work_address_id,
            owner_user_id: directory.employee(&found.owner),
            recommended_words: basics.recommended_words.clone(),
            job_requirement_id: basics.job_requirement_id,
            job_process_type_id: basics.job_process_type_id,
            attachment_id_list: basics.attachment_id_list.clone(),
            common_attachment_id_list: basics.common_attachment_id_list.clone(),
            attachment_description: basics.attachment_description.clone(),
            operator_user_id: directory.employee(&found.operator),
            position_id: basics.position_id,
            job_offered: basics.job_offered.clone(),
            job_grade_id: basics.job_grade_id,
            pathway_id: basics.pathway_id,
        },
        salary_info: offer.document.salary.clone(),
        customized_info_list: form::echoed(schema, body, salary_in_core_hr),
    }
}
