//! Applications.

use hire_types::{
    hiring::{ActiveStatus, ProcessType, StageType},
    id::{ApplicationId, JobId, OfferFormId, StageId, TalentId},
};

use super::{
    Entity, Json, StoreError, Tx,
    record::{record, view},
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
