//! The settings of a job.

use hire_rules::{
    job::{JobEvent, JobRefusal, next},
    requirement::Approval,
};
use hire_types::{
    form::RegistrationScenario,
    id::{AddressId, ApprovalTemplateId, JobId, JobRequirementId, OfferFormId, RegistrationFormId},
    job::{JobAttribute, JobConfigUpdate as Chosen},
};

use super::registrations::{self, Choice};
use crate::{
    documents::{Appointment, AppointmentConfig, InterviewRound},
    hiring::Ref,
    store::{
        Json, StoreError, Tx, WriteTx,
        approval_templates::ApprovalTemplate,
        directory::User,
        forms::OfferForm,
        job_links::{self, JobRelation},
        jobs::Job,
        record::Record as _,
        requirements::{JobRequirement, RequirementJob},
        settings::Address,
    },
    tenancy::switches::{Switch, Switches},
};

/// The settings that a caller states, and which of them count.
#[derive(Clone, Debug)]
pub struct SettingsUpdate {
    pub chosen: Vec<Chosen>,
    pub offer_form: Option<OfferFormId>,
    pub approval_flow: Option<ApprovalTemplateId>,
    /// Whether an assessment form or a form of the website is stated.
    pub assessment: bool,
    pub website_form: bool,
    pub requirements: Vec<JobRequirementId>,
    pub evaluators: Vec<Ref>,
    pub rounds: Vec<RoundDraft>,
    pub related: Vec<JobId>,
    pub appointment: Option<AppointmentDraft>,
    pub interview_registration: Option<RegistrationFormId>,
    pub onboard_registration: Option<RegistrationFormId>,
}

#[derive(Clone, Debug)]
pub struct RoundDraft {
    pub round: Option<i64>,
    pub interviewers: Vec<Ref>,
}

#[derive(Clone, Debug)]
pub struct AppointmentDraft {
    pub by_interviewer: Option<bool>,
    /// Without people and address, which have members of their own.
    pub config: Option<AppointmentConfig>,
    pub contact: Option<Ref>,
    pub address: Option<AddressId>,
    pub cc: Vec<Ref>,
}

/// A member of the settings that can be refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    Chosen,
    OfferForm,
    ApprovalFlow,
    Assessment,
    WebsiteForm,
    Requirement(usize),
    Evaluator(usize),
    Rounds,
    Round(usize),
    Interviewer(usize, usize),
    Related(usize),
    Appointment,
    Contact,
    Address,
    Cc(usize),
    InterviewRegistration,
    OnboardRegistration,
}

/// Why the settings of a job are not changed. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum SettingsRefusal {
    /// The company keeps its jobs out of the API.
    SwitchedOff,
    JobUnknown,
    Closed,
    /// A chosen setting is not stated.
    Missing(Setting),
    /// The approval flow is for other departments.
    OtherDepartment,
    RequirementUnknown,
    /// A related job is of the same kind.
    SameAttribute,
    /// A real job would have two virtual ones.
    SecondVirtualJob,
    /// A requirement that is not approved yet.
    NotApproved(Setting),
    Unknown(Setting),
    Store(StoreError),
}

impl From<StoreError> for SettingsRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Changes the chosen settings. The others are not even looked at.
pub fn change_settings(tx: &mut WriteTx<'_>, id: JobId, update: &SettingsUpdate) -> Result<Job, SettingsRefusal> {
    let now = tx.now();
    let switches = Switches::load(tx)?;
    if !switches.on(Switch::SyncJobs) {
        return Err(SettingsRefusal::SwitchedOff);
    }
    let before: Job = tx.get(&id)?.ok_or(SettingsRefusal::JobUnknown)?;
    next(before.status_at(now), JobEvent::Changed)
        .map_err(|(JobRefusal::IsClosed | JobRefusal::IsOpen)| SettingsRefusal::Closed)?;
    required(update)?;
    let chosen = |setting| update.chosen.contains(&setting);
    let must_be_approved = switches.on(Switch::RequirementApproval);
    let flow = if chosen(Chosen::OfferApproval) { approval(tx, &before, update.approval_flow)? } else { None };
    let links =
        if chosen(Chosen::Requirements) { Some(requirement_links(tx, id, update, must_be_approved)?) } else { None };
    let relations = if chosen(Chosen::RelatedJobs) { Some(relations(tx, &before, update)?) } else { None };

    let mut after = before.clone();
    let mut settings = before.document.settings.clone();
    for setting in &update.chosen {
        match setting {
            Chosen::OfferForm => {
                let form = update.offer_form.map(|form| tx.get::<OfferForm>(&form)).transpose()?.flatten();
                after.offer_form = Some(form.ok_or(SettingsRefusal::Unknown(Setting::OfferForm))?.id);
            }
            Chosen::Interviewers => settings.rounds = rounds(tx, &update.rounds)?,
            Chosen::Evaluators => settings.evaluators = users(tx, &update.evaluators, Setting::Evaluator)?,
            Chosen::InterviewAppointment => {
                settings.appointment = update.appointment.as_ref().map(|draft| appointment(tx, draft)).transpose()?;
            }
            Chosen::OfferApproval => after.approval_template = flow,
            Chosen::InterviewRegistration => {
                let (of, stated) = (RegistrationScenario::Interview, update.interview_registration);
                let stored = &mut settings.interview_registration;
                registration(tx, &switches, of, stated, stored, Setting::InterviewRegistration)?;
            }
            Chosen::OnboardRegistration => {
                let (of, stated) = (RegistrationScenario::Onboarding, update.onboard_registration);
                let stored = &mut settings.onboard_registration;
                registration(tx, &switches, of, stated, stored, Setting::OnboardRegistration)?;
            }
            // A company has none of these, so that every id is unknown.
            Chosen::WebsiteForm => none(update.website_form, Setting::WebsiteForm)?,
            Chosen::AssessmentTemplate => none(true, Setting::Assessment)?,
            Chosen::Requirements | Chosen::RelatedJobs => {}
        }
    }
    after.document = Json(crate::documents::JobDocument { settings, ..before.document.0.clone() });

    let mut changed = after.values() != before.values();
    if let Some(links) = links {
        let old = job_links::requirement_links(tx, id)?;
        changed |= tx.replace(&old, &links)?;
    }
    if let Some(relations) = relations {
        let old = job_links::relations_of(tx, id)?;
        changed |= tx.replace(&old, &relations)?;
    }
    if changed {
        after.updated_at = now;
        tx.update(&before, &after)?;
    }
    Ok(after)
}

/// Sets the registration form of a scenario, where it has an effect.
fn registration(
    tx: &mut Tx<'_>,
    switches: &Switches,
    scenario: RegistrationScenario,
    stated: Option<RegistrationFormId>,
    stored: &mut Option<i64>,
    setting: Setting,
) -> Result<(), SettingsRefusal> {
    match registrations::choice(tx, switches, scenario, stated)? {
        Choice::NoEffect => {}
        Choice::Missing => return Err(SettingsRefusal::Missing(setting)),
        Choice::Unknown => return Err(SettingsRefusal::Unknown(setting)),
        Choice::Form(form) => *stored = Some(form),
    }
    Ok(())
}

fn none(stated: bool, setting: Setting) -> Result<(), SettingsRefusal> {
    if stated { Err(SettingsRefusal::Unknown(setting)) } else { Ok(()) }
}

/// Refuses a choice without a value. Settings that may be empty are cleared instead.
fn required(update: &SettingsUpdate) -> Result<(), SettingsRefusal> {
    if update.chosen.is_empty() {
        return Err(SettingsRefusal::Missing(Setting::Chosen));
    }
    for chosen in &update.chosen {
        let (stated, setting) = match chosen {
            Chosen::AssessmentTemplate => (update.assessment, Setting::Assessment),
            Chosen::OfferForm => (update.offer_form.is_some(), Setting::OfferForm),
            Chosen::Interviewers => (!update.rounds.is_empty(), Setting::Rounds),
            Chosen::InterviewAppointment => (update.appointment.is_some(), Setting::Appointment),
            Chosen::InterviewRegistration => (update.interview_registration.is_some(), Setting::InterviewRegistration),
            Chosen::OnboardRegistration => (update.onboard_registration.is_some(), Setting::OnboardRegistration),
            Chosen::OfferApproval
            | Chosen::Requirements
            | Chosen::Evaluators
            | Chosen::RelatedJobs
            | Chosen::WebsiteForm => continue,
        };
        if !stated {
            return Err(SettingsRefusal::Missing(setting));
        }
    }
    Ok(())
}

/// The approval flow that is stated, which must be in use and for the department of the job.
fn approval(
    tx: &mut Tx<'_>,
    job: &Job,
    stated: Option<ApprovalTemplateId>,
) -> Result<Option<ApprovalTemplateId>, SettingsRefusal> {
    let Some(id) = stated else { return Ok(None) };
    let template = tx.get::<ApprovalTemplate>(&id)?.filter(|template| template.active);
    let template = template.ok_or(SettingsRefusal::Unknown(Setting::ApprovalFlow))?;
    if !template.is_for(tx, job.department)? {
        return Err(SettingsRefusal::OtherDepartment);
    }
    Ok(Some(template.id))
}

fn requirement_links(
    tx: &mut Tx<'_>,
    job: JobId,
    update: &SettingsUpdate,
    must_be_approved: bool,
) -> Result<Vec<RequirementJob>, SettingsRefusal> {
    let ids = hire_rules::distinct(&update.requirements);
    for (index, id) in ids.iter().enumerate() {
        let requirement: JobRequirement = tx.get(id)?.ok_or(SettingsRefusal::RequirementUnknown)?;
        let approval = Approval { required: must_be_approved, status: requirement.approval_status };
        if !approval.allows_jobs() {
            return Err(SettingsRefusal::NotApproved(Setting::Requirement(index)));
        }
    }
    Ok(ids.into_iter().map(|job_requirement| RequirementJob { job_requirement, job }).collect())
}

/// Real jobs are related to one virtual job each, and a virtual job to any number of real ones.
fn relations(tx: &mut Tx<'_>, job: &Job, update: &SettingsUpdate) -> Result<Vec<JobRelation>, SettingsRefusal> {
    let ids = hire_rules::distinct(&update.related);
    let mut relations = Vec::with_capacity(ids.len());
    for (index, id) in ids.iter().enumerate() {
        let other: Job = tx.get(id)?.ok_or(SettingsRefusal::Unknown(Setting::Related(index)))?;
        let relation = match (job.attribute, other.attribute) {
            (JobAttribute::Real, JobAttribute::Virtual) => JobRelation { real_job: job.id, virtual_job: other.id },
            (JobAttribute::Virtual, JobAttribute::Real) => JobRelation { real_job: other.id, virtual_job: job.id },
            _ => return Err(SettingsRefusal::SameAttribute),
        };
        relations.push(relation);
    }
    let real = job.attribute == JobAttribute::Real;
    for relation in relations.iter().filter(|_| !real) {
        let other = tx.get::<JobRelation>(&relation.real_job)?;
        if other.is_some_and(|other| other.virtual_job != job.id) {
            return Err(SettingsRefusal::SecondVirtualJob);
        }
    }
    if real && relations.len() > 1 {
        return Err(SettingsRefusal::SecondVirtualJob);
    }
    Ok(relations)
}

fn rounds(tx: &mut Tx<'_>, drafts: &[RoundDraft]) -> Result<Vec<InterviewRound>, SettingsRefusal> {
    let mut rounds: Vec<InterviewRound> = Vec::with_capacity(drafts.len());
    for (index, draft) in drafts.iter().enumerate() {
        let round = draft.round.filter(|round| *round > 0 && !rounds.iter().any(|other| other.round == *round));
        let round = round.ok_or(SettingsRefusal::Unknown(Setting::Round(index)))?;
        let interviewers = users(tx, &draft.interviewers, |at| Setting::Interviewer(index, at))?;
        rounds.push(InterviewRound { round, interviewers });
    }
    rounds.sort_by_key(|round| round.round);
    Ok(rounds)
}

fn appointment(tx: &mut Tx<'_>, draft: &AppointmentDraft) -> Result<Appointment, SettingsRefusal> {
    let contact = users(tx, draft.contact.as_slice(), |_| Setting::Contact)?.into_iter().next();
    let cc = users(tx, &draft.cc, Setting::Cc)?;
    if let Some(address) = &draft.address
        && !tx.get::<Address>(address)?.is_some_and(|address| address.active)
    {
        return Err(SettingsRefusal::Unknown(Setting::Address));
    }
    let address = draft.address.map(AddressId::number);
    let config = draft.config.clone().map(|config| AppointmentConfig { contact, address, cc, ..config });
    Ok(Appointment { by_interviewer: draft.by_interviewer, config })
}

/// The people, each once.
fn users(tx: &mut Tx<'_>, people: &[Ref], setting: impl Fn(usize) -> Setting) -> Result<Vec<i64>, SettingsRefusal> {
    let mut users = Vec::with_capacity(people.len());
    for (index, person) in people.iter().enumerate() {
        let user = person.find(|id| tx.get::<User>(&id))?.filter(|user| user.active);
        users.push(user.ok_or(SettingsRefusal::Unknown(setting(index)))?.id);
    }
    Ok(hire_rules::distinct(&users))
}
