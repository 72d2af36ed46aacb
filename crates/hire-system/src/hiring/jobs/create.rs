//! Creating a job.

use hire_types::{
    form::RegistrationScenario,
    hiring::ProcessType,
    id::JobId,
    job::{JobAttribute, JobStatus},
};

use super::{
    content::{self, CheckContext, ContentRefusal, Fault},
    draft::{Draft, Member},
    registrations::{self, Choice},
};
use crate::{
    documents::{JobDocument, JobSettings},
    store::{Json, StoreError, Tx, WriteTx, approval_templates, forms, jobs::Job, settings::JobProcess},
    tenancy::switches::{Switch, Switches},
};

/// The longest code of a job.
const MAX_CODE_BYTES: usize = 16;

/// Why a job is not created. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum CreateRefusal {
    /// The company keeps its jobs out of the API.
    SwitchedOff,
    Content(ContentRefusal),
}

impl From<ContentRefusal> for CreateRefusal {
    fn from(refusal: ContentRefusal) -> Self {
        Self::Content(refusal)
    }
}

impl From<StoreError> for CreateRefusal {
    fn from(error: StoreError) -> Self {
        Self::Content(error.into())
    }
}

/// Creates an open job with its people and places. It gets the first offer form of the company, and the
/// first approval flow that is for its department.
pub fn create(tx: &mut WriteTx<'_>, draft: &Draft) -> Result<Job, CreateRefusal> {
    let switches = Switches::load(tx)?;
    if !switches.on(Switch::SyncJobs) {
        return Err(CreateRefusal::SwitchedOff);
    }
    let id: JobId = tx.new_id()?;
    let now = tx.now();
    let context = CheckContext {
        job: id,
        process_type: draft.process_type,
        recruitment_type: Some(&draft.recruitment_type),
        code: draft.code.is_some(),
        now,
    };
    let settings = settings(tx, &switches, draft)?;
    let checked = content::check(tx, &draft.content, &context)?;
    process(tx, draft)?;
    let code = match &draft.code {
        Some(code) if code.len() > MAX_CODE_BYTES => return Err(invalid(Member::Preset(CODE), Fault::TooLong)),
        Some(code) => code.clone(),
        None => new_code(id),
    };
    let blank = Job {
        id,
        code: Some(code),
        title: String::new(),
        status: JobStatus::Open,
        attribute: JobAttribute::Real,
        job_process: draft.job_process,
        recruitment_type: draft.recruitment_type.clone(),
        department: None,
        job_type: None,
        job_function: None,
        subject: None,
        job_family: None,
        min_level: None,
        max_level: None,
        offer_form: forms::oldest(tx)?,
        intern_offer_form: None,
        approval_template: None,
        default_post: Some(tx.new_id()?),
        creator: None,
        expires_at: None,
        document: Json(JobDocument { settings, ..JobDocument::default() }),
        created_at: now,
        updated_at: now,
    };
    let mut job = checked.apply(blank);
    job.approval_template = approval_templates::first_for(tx, job.department)?;
    tx.insert(&job).map_err(|error| match error {
        error if error.is_unique_violation() => invalid(Member::Preset(CODE), Fault::Taken),
        error => error.into(),
    })?;
    tx.insert_all(&checked.people)?;
    tx.insert_all(&checked.addresses)?;
    Ok(job)
}

use hire_types::field::JobPreset::Code as CODE;

fn invalid(member: Member, fault: Fault) -> CreateRefusal {
    ContentRefusal::Invalid(member, fault).into()
}

/// A code that no other job has: the id in a shorter notation.
fn new_code(id: JobId) -> String {
    let mut rest = id.number().unsigned_abs();
    let mut digits = Vec::new();
    while rest > 0 {
        let digit = u32::try_from(rest % 36).unwrap_or_default();
        digits.extend(char::from_digit(digit, 36).map(|digit| digit.to_ascii_uppercase()));
        rest /= 36;
    }
    std::iter::once('A').chain(digits.into_iter().rev()).collect()
}

/// The process exists, and is of the type of the job and of its recruitment type.
fn process(tx: &mut Tx<'_>, draft: &Draft) -> Result<(), CreateRefusal> {
    let process: Option<JobProcess> = tx.get(&draft.job_process)?;
    let process = process.ok_or(invalid(Member::Process, Fault::Unknown))?;
    if process.process_type != draft.process_type {
        return Err(invalid(Member::ProcessType, Fault::OtherProcessType));
    }
    let campus = draft.recruitment_type.starts_with('2');
    if campus != (draft.process_type == ProcessType::Campus) {
        return Err(invalid(Member::RecruitmentType, Fault::OtherProcessType));
    }
    Ok(())
}

/// The settings of a new job: its registration forms, where they have an effect.
fn settings(tx: &mut Tx<'_>, switches: &Switches, draft: &Draft) -> Result<JobSettings, CreateRefusal> {
    let mut form = |scenario, stated, member| match registrations::choice(tx, switches, scenario, stated)? {
        Choice::NoEffect => Ok(None),
        Choice::Missing => Err(CreateRefusal::from(ContentRefusal::Missing(member))),
        Choice::Unknown => Err(invalid(member, Fault::Unknown)),
        Choice::Form(form) => Ok(Some(form)),
    };
    let (interview, onboarding) = (RegistrationScenario::Interview, RegistrationScenario::Onboarding);
    Ok(JobSettings {
        interview_registration: form(interview, draft.interview_registration, Member::InterviewRegistration)?,
        onboard_registration: form(onboarding, draft.onboard_registration, Member::OnboardRegistration)?,
        ..JobSettings::default()
    })
}
