//! Applications.

use hire_types::{
    hiring::{ActiveStatus, LockStatus, ProcessType, StageType},
    id::{ApplicationId, JobId, JobProcessId, OfferFormId, StageId, TalentId},
};

use super::{
    Entity, Json, StoreError, Tx,
    conditions::Conditions,
    record::{Found, record, view},
};
use crate::events::facts;

record! {
    pub struct Application in applications, key(id: ApplicationId), feed(Entity::Application), events(facts::application) {
        talent: TalentId,
        job: JobId,
        stage: StageId,
        active_status: ActiveStatus,
        document: Json<serde_json::Value>,
        created_at: i64,
        updated_at: i64,
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
    /// The place of an application in a list.
    pub struct ListedApplication of Application in applications,
        join "LEFT JOIN jobs ON jobs.tenant = applications.tenant AND jobs.id = applications.job \
              LEFT JOIN talent_locks ON talent_locks.tenant = applications.tenant \
              AND talent_locks.talent = applications.talent" {
        id: ApplicationId,
        updated_at: i64,
    }
}

view! {
    /// An application and where it stands.
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
        /// Nothing when the stage cannot be found in the process of the job.
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

pub fn exists(tx: &mut Tx<'_>, id: ApplicationId) -> Result<bool, StoreError> {
    tx.exists::<Application>("WHERE tenant = $1 AND id = $2", &[&id])
}

/// Which applications a list has. All that is stated must hold, and any of the locks.
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

/// The first applications, the latest update first, below a position in that order.
pub fn list(
    tx: &mut Tx<'_>,
    filter: &Filter,
    [time, id]: [i64; 2],
    limit: i64,
) -> Result<Found<ListedApplication>, StoreError> {
    let below = "WHERE applications.tenant = $1 AND (applications.updated_at, applications.id) < ($2, $3)";
    Conditions::new(below, &[&time, &id])
        .and("jobs.job_process =", filter.job_process.as_ref())
        .and("applications.stage =", filter.stage.as_ref())
        .and("applications.talent =", filter.talent.as_ref())
        .and("applications.job =", filter.job.as_ref())
        .and("applications.active_status =", filter.active_status.as_ref())
        .and("applications.updated_at >=", filter.updated_from.as_ref())
        .and("applications.updated_at <=", filter.updated_to.as_ref())
        .and_any(filter.locks.iter().map(|status| match status {
            LockStatus::Unlocked => "talent_locks.application IS NULL",
            LockStatus::LockedByOther => "talent_locks.application <> applications.id",
            LockStatus::Locked => "talent_locks.application = applications.id",
        }))
        .page(tx, "applications.updated_at DESC, applications.id DESC", limit)
}
