//! The settings of a job as the operations show them.

use hire_api::{
    i18n::{IdName, Localized},
    reference::UserRef,
    shapes::job::{InterviewAppointment, InterviewAppointmentConfig, InterviewRound, JobConfig, SchemaName},
};
use hire_types::{Id, Name, id::JobId};

use crate::{
    documents::{Appointment, AppointmentConfig},
    id_translator::{IdTranslator, People},
    store::{
        StoreError, Tx, approval_templates::ApprovalTemplate, forms::OfferForm, job_links, jobs::Job,
        registrations::RegistrationForm,
    },
};

/// The settings of a job.
pub(super) fn config(tx: &mut Tx<'_>, translator: IdTranslator<'_>, job: &Job) -> Result<JobConfig, StoreError> {
    let mut people = People::new(translator);
    let settings = &job.document.settings;
    let mut rounds = Vec::with_capacity(settings.rounds.len());
    for round in &settings.rounds {
        let interviewers = everyone(tx, &mut people, &round.interviewers)?;
        rounds.push(InterviewRound { interviewer_list: crate::api::non_empty(interviewers), round: Some(round.round) });
    }
    let requirements = job_links::requirements_of(tx, job.id)?.into_iter();
    let evaluators = everyone(tx, &mut people, &settings.evaluators)?;
    let approval = job.approval_template.map(|id| tx.get::<ApprovalTemplate>(&id)).transpose()?.flatten();
    let appointment = settings.appointment.as_ref();
    Ok(JobConfig {
        offer_apply_schema: form(tx, job.offer_form)?,
        offer_process_conf: approval.map(|template| template.name.id_name(Some(template.id.to_string()))),
        recommended_evaluator_list: crate::api::non_empty(evaluators),
        assessment_template: None,
        id: Some(job.id.to_string()),
        interview_round_list: crate::api::non_empty(rounds),
        job_requirement_list: crate::api::non_empty(
            requirements.map(|linked| one_name(linked.name).id_name(Some(linked.job_requirement.to_string()))),
        ),
        interview_registration: registration(tx, settings.interview_registration)?,
        onboard_registration: registration(tx, settings.onboard_registration)?,
        interview_round_type_list: None,
        related_job_list: crate::api::non_empty(related(tx, job.id)?),
        job_attribute: Some(job.attribute.code()),
        interview_appointment_config: appointment.map(|shown| shown_appointment(tx, &mut people, shown)).transpose()?,
        portal_website_apply_form_schema_info: None,
    })
}

/// A registration form and its name.
pub(super) fn registration(tx: &mut Tx<'_>, form: Option<i64>) -> Result<Option<SchemaName>, StoreError> {
    let form = form.map(|form| tx.get::<RegistrationForm>(&Id::new(form))).transpose()?.flatten();
    Ok(form.map(|form| SchemaName { schema_id: Some(form.id), name: Some(form.name.zh) }))
}

/// An offer form and its name.
pub(super) fn form(tx: &mut Tx<'_>, form: Option<hire_types::id::OfferFormId>) -> Result<Option<IdName>, StoreError> {
    let form = form.map(|form| tx.get::<OfferForm>(&form)).transpose()?.flatten();
    Ok(form.map(|form| form.name.id_name(Some(form.id.to_string()))))
}

fn related(tx: &mut Tx<'_>, job: JobId) -> Result<Vec<IdName>, StoreError> {
    let mut related = Vec::new();
    for relation in job_links::relations_of(tx, job)? {
        let other = if relation.real_job == job { relation.virtual_job } else { relation.real_job };
        let other: Option<Job> = tx.get(&other)?;
        related.extend(other.map(|other| one_name(other.title).id_name(Some(other.id.to_string()))));
    }
    Ok(related)
}

/// A single name is used in both languages.
fn one_name(name: String) -> Name {
    Name { zh: name.clone(), en: name }
}

fn everyone(tx: &mut Tx<'_>, people: &mut People<'_>, users: &[i64]) -> Result<Vec<IdName<UserRef>>, StoreError> {
    let mut everyone = Vec::with_capacity(users.len());
    for user in users {
        everyone.extend(people.find(tx, *user)?.cloned());
    }
    Ok(everyone)
}

fn shown_appointment(
    tx: &mut Tx<'_>,
    people: &mut People<'_>,
    appointment: &Appointment,
) -> Result<InterviewAppointment, StoreError> {
    let config = appointment.config.as_ref().map(|config| shown_config(tx, people, config)).transpose()?;
    Ok(InterviewAppointment { enable_interview_appointment_by_interviewer: appointment.by_interviewer, config })
}

fn shown_config(
    tx: &mut Tx<'_>,
    people: &mut People<'_>,
    config: &AppointmentConfig,
) -> Result<InterviewAppointmentConfig, StoreError> {
    let contact_user_id = match config.contact {
        Some(contact) => people.id(tx, contact)?,
        None => None,
    };
    let mut cc = Vec::with_capacity(config.cc.len());
    for user in &config.cc {
        cc.extend(people.id(tx, *user)?);
    }
    Ok(InterviewAppointmentConfig {
        interview_type: config.interview_type,
        talent_timezone_code: config.talent_timezone.clone(),
        contact_user_id,
        contact_mobile: config.contact_mobile.clone(),
        contact_email: config.contact_email.clone(),
        address_id: config.address.map(Id::new),
        video_type: config.video_type,
        cc: crate::api::non_empty(cc),
        remark: config.remark.clone(),
        interview_notification_template_id: config.interview_notification.clone(),
        appointment_notification_template_id: config.appointment_notification.clone(),
        cancel_interview_notification_template_id: config.cancellation_notification.clone(),
    })
}
