//! Jobs, their people and their addresses.

use std::collections::HashMap;

use hire_rules::job;
use hire_types::{
    id::{
        AddressId, ApprovalTemplateId, JobFunctionId, JobId, JobPostId, JobProcessId, JobTypeId, OfferFormId, SubjectId,
    },
    job::{JobAttribute, JobRole, JobStatus},
};

use super::{
    Json, StoreError, Tx,
    applications::Application,
    conditions::{self, Conditions},
    in_list,
    record::{PageRows, record},
};
use crate::documents::JobDocument;

record! {
    pub struct Job in jobs, key(id: JobId) {
        code: Option<String>,
        title: String,
        /// As it is stored; see [`Job::status_at`].
        status: JobStatus,
        attribute: JobAttribute,
        job_process: JobProcessId,
        recruitment_type: String,
        department: Option<i64>,
        job_type: Option<JobTypeId>,
        job_function: Option<JobFunctionId>,
        subject: Option<SubjectId>,
        job_family: Option<i64>,
        min_level: Option<i64>,
        max_level: Option<i64>,
        offer_form: Option<OfferFormId>,
        intern_offer_form: Option<OfferFormId>,
        approval_template: Option<ApprovalTemplateId>,
        /// The advertisement that a job is created with.
        default_post: Option<JobPostId>,
        creator: Option<i64>,
        /// The job is closed from this time on. Without one it stays open until it is closed.
        expires_at: Option<i64>,
        document: Json<JobDocument>,
        created_at: i64,
        updated_at: i64,
    }
}

impl Job {
    /// Its status at a time, also when its end is not stored yet.
    pub fn status_at(&self, now: i64) -> JobStatus {
        job::status_at(self.status, self.expires_at, now)
    }
}

record! {
    /// A person who works on a job.
    pub struct JobPerson in job_people, key(job: JobId, role: JobRole, user: i64) {
        /// The rank among those of the role, from 1.
        ordinal: i64,
    }
}

record! {
    /// A place of a job.
    pub struct JobAddress in job_addresses, key(job: JobId, address: AddressId) {
        /// Its rank, from 1.
        ordinal: i64,
    }
}

/// Whether a job has applications, including terminated ones.
pub fn has_applications(tx: &mut Tx<'_>, job: JobId) -> Result<bool, StoreError> {
    tx.exists::<Application>("WHERE tenant = $1 AND job = $2", &[&job])
}

/// The people of a job, by role and rank.
pub fn people_of(tx: &mut Tx<'_>, job: JobId) -> Result<Vec<JobPerson>, StoreError> {
    tx.select("WHERE tenant = $1 AND job = $2 ORDER BY role, ordinal", &[&job])
}

/// The places of a job, in their order.
pub fn addresses_of(tx: &mut Tx<'_>, job: JobId) -> Result<Vec<JobAddress>, StoreError> {
    tx.select("WHERE tenant = $1 AND job = $2 ORDER BY ordinal", &[&job])
}

/// The places of these jobs, in their order.
pub fn addresses_by_job(tx: &mut Tx<'_>, jobs: &[JobId]) -> Result<HashMap<JobId, Vec<AddressId>>, StoreError> {
    let condition = concat!("WHERE tenant = $1 AND job IN ", in_list!(), " ORDER BY job, ordinal");
    let mut addresses: HashMap<JobId, Vec<AddressId>> = HashMap::new();
    for JobAddress { job, address, .. } in tx.select_of(condition, jobs, &[])? {
        addresses.entry(job).or_default().push(address);
    }
    Ok(addresses)
}

/// A page of jobs, latest update first, after a sort key. The window is inclusive, in milliseconds.
pub fn list(
    tx: &mut Tx<'_>,
    [from, to]: [Option<i64>; 2],
    position: [i64; 2],
    limit: i64,
) -> Result<PageRows<Job>, StoreError> {
    let [time, id] = conditions::within(position, to);
    Conditions::new("WHERE tenant = $1 AND (updated_at, id) < ($2, $3)", &[&time, &id])
        .and("updated_at >=", from.as_ref())
        .page(tx, "updated_at DESC, id DESC", limit)
}

/// Jobs of the tenant that are stored as open and have expired, the oldest end first.
pub fn expired(tx: &mut Tx<'_>, now: i64) -> Result<Vec<Job>, StoreError> {
    let open = JobStatus::Open;
    tx.select("WHERE tenant = $1 AND status = $2 AND expires_at <= $3 ORDER BY expires_at, id", &[&open, &now])
}
