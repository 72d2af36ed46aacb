//! An application with the related records that the caller requests and may see.

mod offer;

use hire_api::{
    application::{
        GetApplicationDetail,
        get_detail::{
            ApplicationDetailBasicInfo, ApplicationDetailInfo, ApplicationStageTime, EmployeeV2,
            GetApplicationDetailData, GetApplicationDetailError as Error, JobBasicInfo, TalentBasicInfoV2,
            TerminationReasonInfo,
        },
    },
    i18n::Localized,
};
use hire_types::{
    application::{ApplicationDetailOption as Part, OnboardState},
    hiring::ActiveStatus,
    id::TalentId,
};

use super::view;
use crate::{
    api::employee,
    http::{ApiError, Call, ReadTx},
    id_translator::{IdTranslator, People},
    store::{
        StoreError, Tx,
        applications::{self, Application},
        employees::{self, Employee},
        jobs::Job,
        settings::TerminationReason,
        talents::Talent,
    },
};

pub fn get_detail(
    tx: &mut ReadTx<'_>,
    call: &Call<GetApplicationDetail>,
) -> Result<GetApplicationDetailData, ApiError<GetApplicationDetail>> {
    let application = tx.get::<Application>(&call.path.application_id)?;
    let application = application.ok_or_else(|| ApiError::new(Error::ApplicationUnknown))?;
    let translator = call.translator();
    let options = call.query.options.as_deref().unwrap_or_default();
    let is_requested = |part: Part| options.contains(&part);
    let employee = employees::of_application(tx, application.id)?;
    let mut detail = ApplicationDetailInfo {
        basic_info: Some(basic_info(tx, &translator, &application, employee.as_ref())?),
        job: None,
        talent: None,
        // Interviews, evaluations, agencies, websites and referrals are not kept by this server.
        evaluations: None,
        interview_aggregation: None,
        offer: None,
        employee: None,
        agency: None,
        portal: None,
        referral: None,
    };
    if is_requested(Part::WithJob) {
        let job = tx.get::<Job>(&application.job)?;
        detail.job = call.reveal(job.map(|job| JobBasicInfo {
            id: Some(job.id.to_string()),
            name: Some(job.title),
            code: job.code,
        }));
    }
    if is_requested(Part::WithTalent) {
        detail.talent = call.reveal(talent(tx, application.talent)?);
    }
    if is_requested(Part::WithOffer) {
        detail.offer = call.reveal(offer::load(tx, call, application.id)?);
    }
    if is_requested(Part::WithEmployee)
        && let Some(employee) = &employee
    {
        detail.employee = call.reveal(Some(employee_of(tx, &translator, employee)?));
    }
    Ok(GetApplicationDetailData { application_detail: Some(detail) })
}

fn basic_info(
    tx: &mut Tx<'_>,
    translator: &IdTranslator<'_>,
    application: &Application,
    employee: Option<&Employee>,
) -> Result<ApplicationDetailBasicInfo, StoreError> {
    let stages = applications::stages(tx, application.id)?.into_iter().map(|stage| ApplicationStageTime {
        stage_id: Some(stage.stage),
        enter_time: Some(stage.entered_at.to_string()),
        exit_time: stage.exited_at.map(|time| time.to_string()),
    });
    let stage_time_list = Some(stages.collect());
    let mut people = People::new(*translator);
    let mut person = |tx: &mut Tx<'_>, user: Option<i64>| user.map_or(Ok(None), |user| people.id(tx, user));
    Ok(ApplicationDetailBasicInfo {
        id: application.id,
        job_id: Some(application.job),
        talent_id: Some(application.talent),
        stage: view::stage(tx, application.stage)?,
        active_status: Some(application.active_status),
        delivery_type: Some(application.delivery_type),
        resume_source_info: view::resume_source(tx, application.resume_source)?,
        website_resume_source: None,
        talent_attachment_resume_id: application.resume,
        stage_time_list,
        onboard_status: Some(if employee.is_some() { OnboardState::Onboarded } else { OnboardState::NotOnboarded }),
        application_preferred_city_list: view::places(tx, &application.document.preferred_cities)?,
        termination_reason: termination_reason(tx, application)?,
        creator_id: person(tx, application.creator)?,
        owner_id: person(tx, application.owner)?,
        terminator_id: person(tx, application.terminator)?,
        create_time: Some(application.created_at.to_string()),
        modify_time: Some(application.updated_at.to_string()),
    })
}

/// The first reason under the one that it belongs to, with the other reasons that do. A reason that belongs to no other
/// stands alone.
fn termination_reason(tx: &mut Tx<'_>, application: &Application) -> Result<Option<TerminationReasonInfo>, StoreError> {
    if application.active_status != ActiveStatus::Terminated {
        return Ok(None);
    }
    let mut reasons = Vec::new();
    for id in &application.document.termination_reasons {
        reasons.extend(tx.get::<TerminationReason>(id)?);
    }
    let Some(first) = reasons.first().cloned() else { return Ok(None) };
    let Some(top) = first.parent.map(|parent| tx.get::<TerminationReason>(&parent)).transpose()?.flatten() else {
        return Ok(Some(TerminationReasonInfo { id: first.id, name: Some(first.name.i18n()), children: None }));
    };
    let children = reasons.into_iter().filter(|reason| reason.parent == Some(top.id));
    let children = children.map(|reason| reason.name.id_name(Some(reason.id.to_string())));
    Ok(Some(TerminationReasonInfo { id: top.id, name: Some(top.name.i18n()), children: Some(children.collect()) }))
}

/// The code of the mobile has its `+` here.
fn talent(tx: &mut Tx<'_>, id: TalentId) -> Result<Option<TalentBasicInfoV2>, StoreError> {
    let Some(talent) = tx.get::<Talent>(&id)?.filter(|talent| !talent.deleted) else { return Ok(None) };
    Ok(Some(TalentBasicInfoV2 {
        id,
        mobile_code: talent.mobile_code.map(|code| format!("+{code}")),
        mobile_number: talent.mobile,
        name: Some(talent.name),
        email: talent.email,
    }))
}

/// The same as the operations on employees show, with times as text and other names.
fn employee_of(tx: &mut Tx<'_>, translator: &IdTranslator<'_>, employee: &Employee) -> Result<EmployeeV2, StoreError> {
    let shown = employee::view::employee(tx, translator, employee)?;
    let text = |time: Option<i64>| time.map(|time| time.to_string());
    Ok(EmployeeV2 {
        id: shown.id,
        application_id: shown.application_id,
        onboard_status: shown.onboard_status,
        conversion_status: shown.conversion_status,
        onboard_time: text(shown.onboard_time),
        expected_conversion_time: text(shown.expected_conversion_time),
        actual_conversion_time: text(shown.actual_conversion_time),
        overboard_time: text(shown.overboard_time),
        overboard_note: shown.overboard_note,
        onboard_city_code: shown.onboard_city_code,
        department_id: shown.department,
        leader_id: shown.leader,
        sequence_id: shown.sequence,
        level_id: shown.level,
        employee_type: shown.employee_type,
        job_requirement_id: shown.job_requirement_id,
    })
}
