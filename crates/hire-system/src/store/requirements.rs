//! Requirements.

use std::{collections::HashMap, hash::Hash};

use hire_types::{
    Param,
    id::{AddressId, HrJobId, JobId, JobRequirementId, JobTypeId, PositionId},
    requirement::{ApprovalStatus, DisplayProgress},
};

use super::{
    Entity, Json, StoreError, Tx,
    conditions::{self, Conditions},
    employees::Employee,
    in_list,
    offers::Offer,
    record::{PageRows, record},
};
use crate::documents::RequirementDocument;

record! {
    /// A requirement.
    pub struct JobRequirement in job_requirements, key(id: JobRequirementId), feed(Entity::JobRequirement) {
        short_code: String,
        name: String,
        display_progress: DisplayProgress,
        approval_status: Option<ApprovalStatus>,
        head_count: i64,
        recruitment_type: Option<String>,
        employee_type: Option<i64>,
        max_level: Option<i64>,
        min_level: Option<i64>,
        job_family: Option<i64>,
        department: Option<i64>,
        address: Option<AddressId>,
        job_type: Option<JobTypeId>,
        employment_job: Option<HrJobId>,
        position: Option<PositionId>,
        creator: Option<i64>,
        document: Json<RequirementDocument>,
        completed_at: Option<i64>,
        created_at: i64,
        updated_at: i64,
    }
}

record! {
    /// A job that recruits for a requirement.
    pub struct RequirementJob in requirement_jobs, key(job_requirement: JobRequirementId, job: JobId),
        part_of(Entity::JobRequirement, job_requirement) {}
}

/// The existing ones among these ids, in the same order. The ids must be distinct.
pub fn by_ids(tx: &mut Tx<'_>, ids: &[JobRequirementId]) -> Result<Vec<JobRequirement>, StoreError> {
    in_order(tx, concat!("WHERE tenant = $1 AND id IN ", in_list!()), ids, |requirement| requirement.id)
}

pub fn by_short_codes(tx: &mut Tx<'_>, codes: &[String]) -> Result<Vec<JobRequirement>, StoreError> {
    let condition = concat!("WHERE tenant = $1 AND short_code IN ", in_list!());
    in_order(tx, condition, codes, |requirement| requirement.short_code.clone())
}

fn in_order<K: Param + Eq + Hash>(
    tx: &mut Tx<'_>,
    condition: &str,
    keys: &[K],
    key: impl Fn(&JobRequirement) -> K,
) -> Result<Vec<JobRequirement>, StoreError> {
    let mut requirements: Vec<JobRequirement> = tx.select_of(condition, keys, &[])?;
    if requirements.len() > 1 {
        let place: HashMap<&K, usize> = keys.iter().zip(0..).collect();
        requirements.sort_by_cached_key(|requirement| place.get(&key(requirement)).copied());
    }
    Ok(requirements)
}

/// Whether a requirement has this code, also one that is not shown.
pub fn has_short_code(tx: &mut Tx<'_>, code: &str) -> Result<bool, StoreError> {
    tx.exists::<JobRequirement>("WHERE tenant = $1 AND short_code = $2", &[&code])
}

/// Whether a job recruits for a requirement, or an offer or an employee names it.
pub fn is_in_use(tx: &mut Tx<'_>, id: JobRequirementId) -> Result<bool, StoreError> {
    Ok(tx.exists::<RequirementJob>("WHERE tenant = $1 AND job_requirement = $2", &[&id])?
        || tx.exists::<Offer>("WHERE tenant = $1 AND job_requirement = $2", &[&id])?
        || tx.exists::<Employee>("WHERE tenant = $1 AND job_requirement = $2", &[&id])?)
}

/// Filter of a list of requirements. Every given filter must match.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub job: Option<JobId>,
    /// Inclusive, in milliseconds.
    pub created_from: Option<i64>,
    pub created_to: Option<i64>,
    pub updated_from: Option<i64>,
    pub updated_to: Option<i64>,
    pub without_those_in_approval: bool,
}

/// A page of requirements, newest first, after a sort key.
pub fn list(
    tx: &mut Tx<'_>,
    filter: &Filter,
    position: [i64; 2],
    limit: i64,
) -> Result<PageRows<JobRequirement>, StoreError> {
    let [time, id] = conditions::within(position, filter.created_to);
    let in_approval = ApprovalStatus::InApproval;
    let shown = "(approval_status IS NULL OR approval_status <> {})";
    Conditions::new("WHERE tenant = $1 AND (created_at, id) < ($2, $3)", &[&time, &id])
        .and_where(
            "id IN (SELECT job_requirement FROM requirement_jobs WHERE tenant = $1 AND job = {})",
            filter.job.as_ref(),
        )
        .and("created_at >=", filter.created_from.as_ref())
        .and("updated_at >=", filter.updated_from.as_ref())
        .and("updated_at <=", filter.updated_to.as_ref())
        .and_where(shown, filter.without_those_in_approval.then_some(&in_approval))
        .page(tx, "created_at DESC, id DESC", limit)
}

/// The links of a requirement to its jobs.
pub fn job_links(tx: &mut Tx<'_>, requirement: JobRequirementId) -> Result<Vec<RequirementJob>, StoreError> {
    tx.select("WHERE tenant = $1 AND job_requirement = $2 ORDER BY job", &[&requirement])
}

/// The jobs that recruit for these requirements.
pub fn jobs_of(tx: &mut Tx<'_>, ids: &[JobRequirementId]) -> Result<HashMap<JobRequirementId, Vec<JobId>>, StoreError> {
    let rest = concat!("WHERE tenant = $1 AND job_requirement IN ", in_list!(), " ORDER BY job_requirement, job");
    let mut jobs: HashMap<JobRequirementId, Vec<JobId>> = HashMap::new();
    for RequirementJob { job_requirement, job } in tx.select_of(rest, ids, &[])? {
        jobs.entry(job_requirement).or_default().push(job);
    }
    Ok(jobs)
}
