//! Creating a requirement.

use hire_rules::requirement::{Approval, completed_at};
use hire_types::id::JobId;

use super::content::{self, Content, ContentRefusal, Member, links};
use crate::{
    store::{
        Json, StoreError, WriteTx,
        requirements::{self, JobRequirement},
    },
    tenancy::switches::{Switch, Switches},
};

/// A requirement to be created.
#[derive(Clone, Debug)]
pub struct Draft {
    pub short_code: String,
    pub content: Content,
    /// The jobs that recruit for it.
    pub jobs: Vec<JobId>,
}

/// Why a requirement is not created. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum CreateRefusal {
    SwitchedOff,
    ApprovalBlocksApi,
    ShortCodeTaken,
    Content(ContentRefusal),
}

impl From<StoreError> for CreateRefusal {
    fn from(error: StoreError) -> Self {
        Self::Content(error.into())
    }
}

impl From<ContentRefusal> for CreateRefusal {
    fn from(refusal: ContentRefusal) -> Self {
        Self::Content(refusal)
    }
}

pub fn create(tx: &mut WriteTx<'_>, draft: &Draft) -> Result<JobRequirement, CreateRefusal> {
    let switches = Switches::load(tx)?;
    if !switches.on(Switch::EditRequirements) {
        return Err(CreateRefusal::SwitchedOff);
    }
    let approval = Approval::of_new(switches.on(Switch::RequirementApproval));
    if approval.required && switches.on(Switch::RequirementApprovalBlocksApi) {
        return Err(CreateRefusal::ApprovalBlocksApi);
    }
    if requirements::has_short_code(tx, &draft.short_code)? {
        return Err(CreateRefusal::ShortCodeTaken);
    }
    let (content, now) = (&draft.content, tx.now());
    let checked = content::check(tx, content, &draft.jobs, approval.allows_jobs(), false)?;
    if draft.short_code.trim().is_empty() {
        return Err(ContentRefusal::Invalid(Member::ShortCode).into());
    }
    let mut requirement = JobRequirement {
        id: tx.new_id()?,
        short_code: draft.short_code.clone(),
        name: String::new(),
        display_progress: content.progress,
        approval_status: approval.status,
        head_count: 0,
        recruitment_type: None,
        employee_type: None,
        max_level: None,
        min_level: None,
        job_family: None,
        department: None,
        address: None,
        job_type: None,
        employment_job: None,
        position: None,
        // Apps are no people.
        creator: None,
        document: Json::default(),
        completed_at: completed_at(None, content.progress, now),
        created_at: now,
        updated_at: now,
    };
    checked.fill(&mut requirement);
    tx.insert(&requirement).map_err(|error| match error {
        // Another request was faster.
        error if error.is_unique_violation() => CreateRefusal::ShortCodeTaken,
        error => error.into(),
    })?;
    for link in links(requirement.id, &draft.jobs) {
        tx.insert(&link)?;
    }
    Ok(requirement)
}
