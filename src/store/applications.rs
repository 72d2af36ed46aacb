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
              LEFT JOIN stages ON stages.tenant = applications.tenant AND stages.id = applications.stage \
              AND stages.job_process = jobs.job_process" {
        id: ApplicationId,
        talent: TalentId,
        job: JobId,
        active_status: ActiveStatus,
        /// Nothing when the stage cannot be found in the process of the job.
        stage_type: Option<StageType> = "stages.type",
        process_type: Option<ProcessType> = "job_processes.type",
        offer_form: Option<OfferFormId> = "jobs.offer_form",
        /// Of the process of the job.
        offer_stages: i64 = "(SELECT COUNT(*) FROM stages other WHERE other.tenant = jobs.tenant \
                             AND other.job_process = jobs.job_process AND other.type = 5)",
    }
}

pub fn load_state(tx: &mut Tx<'_>, id: ApplicationId) -> Result<Option<ApplicationState>, StoreError> {
    tx.find("WHERE applications.tenant = $1 AND applications.id = $2", &[&id])
}

pub fn exists(tx: &mut Tx<'_>, id: ApplicationId) -> Result<bool, StoreError> {
    tx.exists::<Application>("WHERE tenant = $1 AND id = $2", &[&id])
}
