//! Changing the settings of a job. The order of the checks is in `docs/choices.md`.

use hire_api::{
    job::{
        UpdateJobConfig,
        update_config::{
            InterviewAppointmentConfigContent, UpdateJobConfigBody, UpdateJobConfigData, UpdateJobConfigError as Error,
            UpdateJobConfigInterviewAppointmentConfig,
        },
    },
    reference::UserRef,
};
use hire_rules::parse_id;
use hire_types::id::ApprovalTemplateId;

use super::{content::users, settings};
use crate::{
    documents::AppointmentConfig,
    hiring::jobs::{self, AppointmentDraft, RoundDraft, Setting, SettingsRefusal, SettingsUpdate},
    http::{ApiError, Call, WriteTx},
    id_translator::IdTranslator,
    store::{StoreError, Tx},
};

pub fn update_config(
    tx: &mut WriteTx<'_>,
    call: &Call<UpdateJobConfig>,
) -> Result<UpdateJobConfigData, ApiError<UpdateJobConfig>> {
    let update = update(tx, &call.translator(), &call.body)?;
    match jobs::change_settings(tx, call.path.job_id, &update) {
        Ok(job) => Ok(UpdateJobConfigData { job_config: Some(settings::config(tx, call.translator(), &job)?) }),
        Err(refusal) => Err(refused(tx, call, refusal)?),
    }
}

fn update(
    tx: &mut Tx<'_>,
    translator: &IdTranslator<'_>,
    body: &UpdateJobConfigBody,
) -> Result<SettingsUpdate, StoreError> {
    let stated = |id: &Option<String>| id.as_ref().is_some_and(|id| !id.is_empty());
    let mut rounds = Vec::new();
    for round in body.interview_round_conf_list.iter().flatten() {
        let interviewers = round.interviewer_id_list.as_deref().unwrap_or_default();
        rounds
            .push(RoundDraft { round: round.round.map(i64::from), interviewers: users(tx, translator, interviewers)? });
    }
    let appointment = body.interview_appointment_config.as_ref();
    let flow = body.offer_process_conf.as_deref().filter(|id| !id.is_empty());
    Ok(SettingsUpdate {
        chosen: body.update_option_list.clone(),
        offer_form: body.offer_apply_schema_id,
        approval_flow: flow.map(|id| ApprovalTemplateId::new(parse_id(id).unwrap_or_default())),
        assessment: stated(&body.assessment_template_biz_id),
        website_form: stated(&body.portal_website_apply_form_schema_id),
        requirements: body.jr_id_list.clone().unwrap_or_default(),
        evaluators: users(tx, translator, body.recommended_evaluator_id_list.as_deref().unwrap_or_default())?,
        rounds,
        related: body.related_job_id_list.clone().unwrap_or_default(),
        appointment: appointment.map(|appointment| draft(tx, translator, appointment)).transpose()?,
        interview_registration: body.interview_registration_schema_id,
        onboard_registration: body.onboard_registration_schema_id,
    })
}

fn draft(
    tx: &mut Tx<'_>,
    translator: &IdTranslator<'_>,
    sent: &UpdateJobConfigInterviewAppointmentConfig,
) -> Result<AppointmentDraft, StoreError> {
    let config = sent.config.as_ref();
    let contact = config.and_then(|config| config.contact_user_id.as_ref());
    let cc = config.and_then(|config| config.cc.as_deref()).unwrap_or_default();
    Ok(AppointmentDraft {
        by_interviewer: sent.enable_interview_appointment_by_interviewer,
        contact: contact.map(|id| translator.user_ref(tx, id)).transpose()?,
        address: config.and_then(|config| config.address_id),
        cc: users(tx, translator, cc)?,
        config: config.map(plain),
    })
}

fn plain(sent: &InterviewAppointmentConfigContent) -> AppointmentConfig {
    AppointmentConfig {
        interview_type: sent.interview_type,
        talent_timezone: sent.talent_timezone_code.clone(),
        contact_mobile: sent.contact_mobile.clone(),
        contact_email: sent.contact_email.clone(),
        video_type: sent.video_type,
        remark: sent.remark.clone(),
        interview_notification: sent.interview_notification_template_id.clone(),
        appointment_notification: sent.appointment_notification_template_id.clone(),
        cancellation_notification: sent.cancel_interview_notification_template_id.clone(),
        ..AppointmentConfig::default()
    }
}

fn refused(
    tx: &mut Tx<'_>,
    call: &Call<UpdateJobConfig>,
    refusal: SettingsRefusal,
) -> Result<ApiError<UpdateJobConfig>, StoreError> {
    Ok(match refusal {
        SettingsRefusal::SwitchedOff => ApiError::new(Error::SyncSwitchOff),
        SettingsRefusal::JobUnknown => ApiError::parameter("job_id: unknown id"),
        SettingsRefusal::Closed => ApiError::new(Error::JobClosed),
        SettingsRefusal::Missing(setting) => ApiError::parameter(format!("{}: is required", path(setting))),
        SettingsRefusal::OtherDepartment => ApiError::new(Error::ApprovalNotForDepartment),
        SettingsRefusal::RequirementUnknown => ApiError::new(Error::RequirementUnknown),
        SettingsRefusal::SameAttribute => ApiError::new(Error::SameAttributeJobs),
        SettingsRefusal::SecondVirtualJob => ApiError::new(Error::OneVirtualJobOnly),
        SettingsRefusal::NotApproved(setting) => {
            ApiError::parameter(format!("{}: the requirement is not approved", path(setting)))
        }
        SettingsRefusal::Unknown(setting) => match person(&call.body, setting) {
            Some(id) => call.unknown_id(&path(setting), &call.translator().unknown_user(tx, id)?),
            None => ApiError::parameter(format!("{}: unknown id", path(setting))),
        },
        SettingsRefusal::Store(error) => error.into(),
    })
}

/// The person that a request names at a place.
fn person(body: &UpdateJobConfigBody, setting: Setting) -> Option<&UserRef> {
    let config = || body.interview_appointment_config.as_ref()?.config.as_ref();
    match setting {
        Setting::Evaluator(at) => body.recommended_evaluator_id_list.as_ref()?.get(at),
        Setting::Interviewer(round, at) => {
            body.interview_round_conf_list.as_ref()?.get(round)?.interviewer_id_list.as_ref()?.get(at)
        }
        Setting::Contact => config()?.contact_user_id.as_ref(),
        Setting::Cc(at) => config()?.cc.as_ref()?.get(at),
        _ => None,
    }
}

fn path(setting: Setting) -> String {
    match setting {
        Setting::Chosen => "update_option_list".to_owned(),
        Setting::OfferForm => "offer_apply_schema_id".to_owned(),
        Setting::ApprovalFlow => "offer_process_conf".to_owned(),
        Setting::Assessment => "assessment_template_biz_id".to_owned(),
        Setting::WebsiteForm => "portal_website_apply_form_schema_id".to_owned(),
        Setting::Requirement(at) => format!("jr_id_list[{at}]"),
        Setting::Evaluator(at) => format!("recommended_evaluator_id_list[{at}]"),
        Setting::Rounds => "interview_round_conf_list".to_owned(),
        Setting::Round(at) => format!("interview_round_conf_list[{at}].round"),
        Setting::Interviewer(round, at) => format!("interview_round_conf_list[{round}].interviewer_id_list[{at}]"),
        Setting::Related(at) => format!("related_job_id_list[{at}]"),
        Setting::Appointment => "interview_appointment_config".to_owned(),
        Setting::Contact => "interview_appointment_config.config.contact_user_id".to_owned(),
        Setting::Address => "interview_appointment_config.config.address_id".to_owned(),
        Setting::Cc(at) => format!("interview_appointment_config.config.cc[{at}]"),
        Setting::InterviewRegistration => "interview_registration_schema_id".to_owned(),
        Setting::OnboardRegistration => "onboard_registration_schema_id".to_owned(),
    }
}
