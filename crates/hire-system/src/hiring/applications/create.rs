//! Creating an application.

use hire_rules::application::MAX_APPLICATIONS_PER_TALENT;
use hire_types::{
    application::{DeliveryType, ResumeSourceType},
    id::{ApplicationId, JobId, ResumeSourceId, TalentId},
    job::JobStatus,
    talent::TalentOnboardState,
};

use crate::{
    documents::ApplicationDocument,
    hiring::Ref,
    store::{
        Json, StoreError, Tx, WriteTx,
        applications::{self, Application, TalentUser},
        directory::User,
        jobs::Job,
        settings::{self, Place, ResumeSource},
        talents::{self, Talent},
    },
    tenancy::switches::{Switch, Switches},
};

/// An application to be created.
#[derive(Clone, Debug)]
pub struct Draft {
    pub talent: TalentId,
    pub job: JobId,
    pub resume_source: Option<ResumeSourceId>,
    /// The contact user that the talent is. It is used only by the sources for employees.
    pub user: Option<Ref>,
    /// Codes of places.
    pub preferred_cities: Vec<String>,
    pub delivery_type: DeliveryType,
}

/// Why an application is not created. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum CreateRefusal {
    TalentUnknown,
    JobUnknown,
    JobClosed,
    /// The process of the job has no stages.
    JobWithoutStages,
    SourceUnknown,
    /// The source is for employees, and the talent is not one.
    TalentNotOnboarded,
    /// The source is for employees, and the draft names no user.
    UserMissing,
    UserUnknown,
    /// The user is another talent.
    UserTaken,
    /// The talent is another user.
    TalentTaken,
    ApplicationExists,
    TooMany,
    CityUnknown(String),
    Store(StoreError),
}

impl From<StoreError> for CreateRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Creates the application of a talent for a job, in the first stage of the job's process.
pub fn create(tx: &mut WriteTx<'_>, draft: &Draft) -> Result<ApplicationId, CreateRefusal> {
    let talent = tx.get::<Talent>(&draft.talent)?.filter(|talent| !talent.deleted);
    let talent = talent.ok_or(CreateRefusal::TalentUnknown)?;
    let job = tx.get::<Job>(&draft.job)?.ok_or(CreateRefusal::JobUnknown)?;
    if job.status_at(tx.now()) != JobStatus::Open {
        return Err(CreateRefusal::JobClosed);
    }
    let stages = settings::stages_of(tx, job.job_process)?;
    let first = stages.first().ok_or(CreateRefusal::JobWithoutStages)?.stage;
    let user = user_of(tx, draft, &talent)?;
    limits(tx, draft).or_else(|refusal| Err(or_application_exists(tx, draft, refusal)?))?;

    let (id, now) = (tx.new_id()?, tx.now());
    let application = Application {
        resume_source: draft.resume_source,
        delivery_type: draft.delivery_type,
        resume: talents::newest_resume(tx, &talent)?,
        document: Json(ApplicationDocument {
            preferred_cities: draft.preferred_cities.clone(),
            ..ApplicationDocument::default()
        }),
        // Without a creator: apps are no people.
        ..Application::active(id, draft.talent, draft.job, first, now)
    };
    tx.insert(&application).map_err(|error| match error {
        error if error.is_unique_violation() => CreateRefusal::ApplicationExists,
        error => error.into(),
    })?;
    applications::note_stage(tx, id, None, first, now)?;
    talents::note_application(tx, draft.talent, now, draft.resume_source)?;
    if let Some(user) = user {
        tx.insert(&user)?;
    }
    Ok(id)
}

/// The user that the talent becomes with this application.
fn user_of(tx: &mut Tx<'_>, draft: &Draft, talent: &Talent) -> Result<Option<TalentUser>, CreateRefusal> {
    let Some(source) = draft.resume_source else { return Ok(None) };
    let source = tx.get::<ResumeSource>(&source)?.filter(|source| source.active);
    let source = source.ok_or(CreateRefusal::SourceUnknown)?;
    if !is_of_people_who_work_here(&source) {
        return Ok(None);
    }
    if talent.onboard_state != TalentOnboardState::Onboarded {
        return Err(CreateRefusal::TalentNotOnboarded);
    }
    let user = draft.user.ok_or(CreateRefusal::UserMissing)?;
    let user = user.find(|id| tx.get::<User>(&id))?.filter(|user| user.active);
    let user = user.ok_or(CreateRefusal::UserUnknown)?.id;
    if applications::talent_of_user(tx, user)?.is_some_and(|of| of.talent != talent.id) {
        return Err(CreateRefusal::UserTaken);
    }
    match tx.get::<TalentUser>(&talent.id)? {
        Some(known) if known.user != user => Err(CreateRefusal::TalentTaken),
        Some(_) => Ok(None),
        None => Ok(Some(TalentUser { talent: talent.id, user })),
    }
}

/// Whether applications from the source are those of employees for another job, or of interns for a formal one.
fn is_of_people_who_work_here(source: &ResumeSource) -> bool {
    let source_type = ResumeSourceType::from_code(source.source_type);
    matches!(source_type, Some(ResumeSourceType::EmployeeTransfer | ResumeSourceType::InternConversion))
}

/// Whether an application came from such a source.
pub(in crate::hiring) fn is_of_person_who_works_here(
    tx: &mut Tx<'_>,
    application: &Application,
) -> Result<bool, StoreError> {
    let source = application.resume_source.map(|id| tx.get::<ResumeSource>(&id)).transpose()?.flatten();
    Ok(source.is_some_and(|source| is_of_people_who_work_here(&source)))
}

fn limits(tx: &mut Tx<'_>, draft: &Draft) -> Result<(), CreateRefusal> {
    let limited = Switches::load(tx)?.on(Switch::ApplicationLimit);
    if limited && applications::count_of_talent(tx, draft.talent)? >= MAX_APPLICATIONS_PER_TALENT {
        return Err(CreateRefusal::TooMany);
    }
    for code in &draft.preferred_cities {
        if tx.get::<Place>(code)?.is_none() {
            return Err(CreateRefusal::CityUnknown(code.clone()));
        }
    }
    Ok(())
}

/// A second active application has precedence over all other errors. If there are none, the unique index refuses it:
/// looking for a row that does not exist would make neighbouring creations conflict on PostgreSQL.
fn or_application_exists(tx: &mut Tx<'_>, draft: &Draft, refusal: CreateRefusal) -> Result<CreateRefusal, StoreError> {
    if matches!(refusal, CreateRefusal::Store(_)) {
        return Ok(refusal);
    }
    let exists = applications::active(tx, draft.talent, draft.job)?.is_some();
    Ok(if exists { CreateRefusal::ApplicationExists } else { refusal })
}
