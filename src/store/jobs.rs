//! Jobs.

use hire_types::id::{JobId, JobProcessId, JobTypeId, OfferFormId};

use super::{Json, record::record};

record! {
    pub struct Job in jobs, key(id: JobId) {
        code: Option<String>,
        title: String,
        status: i64,
        job_process: JobProcessId,
        recruitment_type: String,
        department: Option<i64>,
        job_type: Option<JobTypeId>,
        offer_form: Option<OfferFormId>,
        document: Json<serde_json::Value>,
        created_at: i64,
        updated_at: i64,
    }
}

/// Whether talents may apply for the job.
pub fn is_open(job: &Job) -> bool {
    job.status == 1
}
