//! Applications.

use hire_types::{
    application::{DeliveryType, TerminationType},
    hiring::{ActiveStatus, LockStatus, ProcessType, StageType},
    id::{ApplicationId, AttachmentId, JobId, JobProcessId, OfferFormId, ResumeSourceId, StageId, TalentId},
};

use super::{
    Entity, Json, StoreError, Tx, WriteTx,
    conditions::{self, Conditions},
    record::{PageRows, record, view},
};
use crate::{documents::ApplicationDocument, events::facts};

record! {
    pub struct Application in applications, key(id: ApplicationId), feed(Entity::Application), events(facts::application) {
        talent: TalentId,
        job: JobId,
        stage: StageId,
        active_status: ActiveStatus,
        resume_source: Option<ResumeSourceId>,
        delivery_type: DeliveryType,
        /// The newest resume of the talent at the time of the application.
        resume: Option<AttachmentId>,
        creator: Option<i64>,
        owner: Option<i64>,
        /// The user who terminated it, and the reason. Empty while it is active, like the reasons in the document.
        terminator: Option<i64>,
        termination_type: Option<TerminationType>,
        document: Json<ApplicationDocument>,
        created_at: i64,
        updated_at: i64,
    }
}

impl Application {
    /// An active application with only the required values.
    pub fn active(id: ApplicationId, talent: TalentId, job: JobId, stage: StageId, at: i64) -> Self {
        Self {
            id,
            talent,
            job,
            stage,
            active_status: ActiveStatus::Running,
            resume_source: None,
            delivery_type: DeliveryType::Sourced,
            resume: None,
            creator: None,
            owner: None,
            terminator: None,
            termination_type: None,
            document: Json(ApplicationDocument::default()),
            created_at: at,
            updated_at: at,
        }
    }
}

record! {
    /// When an application last entered and last left a stage. The current stage has no end.
    pub struct ApplicationStage in application_stages, key(application: ApplicationId, stage: StageId),
        part_of(Entity::Application, application) {
        entered_at: i64,
        exited_at: Option<i64>,
    }
}

record! {
    /// The contact user of a talent, known from an internal application or an intern conversion.
    pub struct TalentUser in talent_users, key(talent: TalentId) {
        user: i64,
    }
}

record! {
    /// The application that locks a talent for the others.
    pub struct TalentLock in talent_locks, key(talent: TalentId) {
        application: ApplicationId,
        locked_at: i64,
    }
}

view! {
    /// The sort key of an application in a list.
    pub struct ListedApplication of Application in applications,
        join "LEFT JOIN jobs ON jobs.tenant = applications.tenant AND jobs.id = applications.job \
              LEFT JOIN talent_locks ON talent_locks.tenant = applications.tenant \
              AND talent_locks.talent = applications.talent" {
        id: ApplicationId,
        updated_at: i64,
    }
}

view! {
    /// An application and its current stage.
    pub struct ApplicationState of Application in applications,
        join "LEFT JOIN jobs ON jobs.tenant = applications.tenant AND jobs.id = applications.job \
              LEFT JOIN job_processes ON job_processes.tenant = jobs.tenant AND job_processes.id = jobs.job_process \
              LEFT JOIN process_stages ON process_stages.tenant = jobs.tenant \
              AND process_stages.job_process = jobs.job_process AND process_stages.stage = applications.stage \
              LEFT JOIN stages ON stages.tenant = process_stages.tenant AND stages.id = process_stages.stage" {
        id: ApplicationId,
        talent: TalentId,
        job: JobId,
        active_status: ActiveStatus,
        /// `None` if the process of the job does not have the stage.
        stage_type: Option<StageType> = "stages.type",
        process_type: Option<ProcessType> = "job_processes.type",
        offer_form: Option<OfferFormId> = "jobs.offer_form",
        /// Of the process of the job.
        offer_stages: i64 = "(SELECT COUNT(*) FROM process_stages other JOIN stages ON stages.tenant = other.tenant \
                             AND stages.id = other.stage WHERE other.tenant = jobs.tenant \
                             AND other.job_process = jobs.job_process AND stages.type = 5)",
    }
}

pub fn load_state(tx: &mut Tx<'_>, id: ApplicationId) -> Result<Option<ApplicationState>, StoreError> {
    tx.find("WHERE applications.tenant = $1 AND applications.id = $2", &[&id])
}

/// The stages that an application was in, in the order in which it entered them.
pub fn stages(tx: &mut Tx<'_>, id: ApplicationId) -> Result<Vec<ApplicationStage>, StoreError> {
    tx.select("WHERE tenant = $1 AND application = $2 ORDER BY entered_at, stage", &[&id])
}

/// Records that an application entered a stage, and left the previous one if there is one. Only the last time is kept.
pub fn note_stage(
    tx: &mut WriteTx<'_>,
    application: ApplicationId,
    from: Option<StageId>,
    to: StageId,
    at: i64,
) -> Result<(), StoreError> {
    // A row that does not exist is not looked for: on PostgreSQL that would make neighbouring creations conflict.
    let Some(stage) = from else {
        return tx.insert(&ApplicationStage { application, stage: to, entered_at: at, exited_at: None });
    };
    let before = tx.get::<ApplicationStage>(&(application, stage))?;
    let entered_at = before.as_ref().map_or(at, |before| before.entered_at);
    tx.save(before.as_ref(), &ApplicationStage { application, stage, entered_at, exited_at: Some(at) })?;
    let before = tx.get::<ApplicationStage>(&(application, to))?;
    tx.save(before.as_ref(), &ApplicationStage { application, stage: to, entered_at: at, exited_at: None })?;
    Ok(())
}

/// The active application of a talent for a job.
pub fn active(tx: &mut Tx<'_>, talent: TalentId, job: JobId) -> Result<Option<Application>, StoreError> {
    tx.find("WHERE tenant = $1 AND talent = $2 AND job = $3 AND active_status = 1", &[&talent, &job])
}

/// The active applications of a talent.
pub fn active_of_talent(tx: &mut Tx<'_>, talent: TalentId) -> Result<Vec<ApplicationId>, StoreError> {
    tx.scalars(
        "SELECT id FROM applications WHERE tenant = $1 AND talent = $2 AND active_status = 1 ORDER BY id",
        &[&talent],
    )
}

/// The number of applications of a talent.
pub fn count_of_talent(tx: &mut Tx<'_>, talent: TalentId) -> Result<i64, StoreError> {
    let count = tx.scalar("SELECT COUNT(*) FROM applications WHERE tenant = $1 AND talent = $2", &[&talent])?;
    Ok(count.unwrap_or_default())
}

/// The talent of a contact user.
pub fn talent_of_user(tx: &mut Tx<'_>, user: i64) -> Result<Option<TalentUser>, StoreError> {
    tx.find("WHERE tenant = $1 AND \"user\" = $2", &[&user])
}

pub fn exists(tx: &mut Tx<'_>, id: ApplicationId) -> Result<bool, StoreError> {
    tx.exists::<Application>("WHERE tenant = $1 AND id = $2", &[&id])
}

/// Filter of a list of applications. Every given filter must match, and at least one of the locks.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub job_process: Option<JobProcessId>,
    pub stage: Option<StageId>,
    pub talent: Option<TalentId>,
    pub job: Option<JobId>,
    pub active_status: Option<ActiveStatus>,
    pub locks: Vec<LockStatus>,
    /// Inclusive, in milliseconds.
    pub updated_from: Option<i64>,
    pub updated_to: Option<i64>,
}

/// A page of applications, latest update first, after a sort key.
pub fn list(
    tx: &mut Tx<'_>,
    filter: &Filter,
    position: [i64; 2],
    limit: i64,
) -> Result<PageRows<ListedApplication>, StoreError> {
    let [time, id] = conditions::within(position, filter.updated_to);
    let below = "WHERE applications.tenant = $1 AND (applications.updated_at, applications.id) < ($2, $3)";
    Conditions::new(below, &[&time, &id])
        .and("jobs.job_process =", filter.job_process.as_ref())
        .and("applications.stage =", filter.stage.as_ref())
        .and("applications.talent =", filter.talent.as_ref())
        .and("applications.job =", filter.job.as_ref())
        .and("applications.active_status =", filter.active_status.as_ref())
        .and("applications.updated_at >=", filter.updated_from.as_ref())
        .and_any(filter.locks.iter().map(|status| match status {
            LockStatus::Unlocked => "talent_locks.application IS NULL",
            LockStatus::LockedByOther => "talent_locks.application <> applications.id",
            LockStatus::Locked => "talent_locks.application = applications.id",
        }))
        .page(tx, "applications.updated_at DESC, applications.id DESC", limit)
}
