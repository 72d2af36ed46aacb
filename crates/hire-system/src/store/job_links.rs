//! Links of jobs to requirements, and of virtual jobs to real ones.

use hire_types::id::JobId;

use super::{
    StoreError, Tx,
    record::{record, view},
    requirements::RequirementJob,
};

record! {
    /// A real job and the virtual job that represents it.
    pub struct JobRelation in job_relations, key(real_job: JobId) {
        virtual_job: JobId,
    }
}

/// The links of a job to other jobs, whichever of the two it is.
pub fn relations_of(tx: &mut Tx<'_>, job: JobId) -> Result<Vec<JobRelation>, StoreError> {
    tx.select("WHERE tenant = $1 AND (real_job = $2 OR virtual_job = $2) ORDER BY real_job", &[&job])
}

/// The links of a job to the requirements that it recruits for.
pub fn requirement_links(tx: &mut Tx<'_>, job: JobId) -> Result<Vec<RequirementJob>, StoreError> {
    tx.select("WHERE tenant = $1 AND job = $2 ORDER BY job_requirement", &[&job])
}

view! {
    /// A requirement as a job shows it.
    pub struct LinkedRequirement of RequirementJob in requirement_jobs,
        join "JOIN job_requirements ON job_requirements.tenant = requirement_jobs.tenant \
              AND job_requirements.id = requirement_jobs.job_requirement" {
        job_requirement: hire_types::id::JobRequirementId,
        short_code: String = "job_requirements.short_code",
        name: String = "job_requirements.name",
        department: Option<i64> = "job_requirements.department",
    }
}

pub fn requirements_of(tx: &mut Tx<'_>, job: JobId) -> Result<Vec<LinkedRequirement>, StoreError> {
    let condition = "WHERE requirement_jobs.tenant = $1 AND requirement_jobs.job = $2 ORDER BY job_requirements.id";
    tx.select(condition, &[&job])
}
