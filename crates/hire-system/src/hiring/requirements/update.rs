//! Replacing the content of a requirement.

use hire_rules::requirement::{Approval, completed_at};
use hire_types::id::{JobId, JobRequirementId};

use super::content::{self, Content, ContentRefusal, links};
use crate::{
    store::{
        StoreError, WriteTx,
        record::Record as _,
        requirements::{self, JobRequirement},
    },
    tenancy::switches::{Switch, Switches},
};

/// New content, and new jobs if those are to be replaced as well.
#[derive(Clone, Debug)]
pub struct Update {
    pub content: Content,
    pub jobs: Option<Vec<JobId>>,
}

/// Why a requirement is not changed. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum UpdateRefusal {
    SwitchedOff,
    Unknown,
    ApprovalBlocksApi,
    InApproval,
    Content(ContentRefusal),
}

impl From<StoreError> for UpdateRefusal {
    fn from(error: StoreError) -> Self {
        Self::Content(error.into())
    }
}

impl From<ContentRefusal> for UpdateRefusal {
    fn from(refusal: ContentRefusal) -> Self {
        Self::Content(refusal)
    }
}

/// Replaces the content: omitted members are cleared, but for the type of employment, the jobs and the short code. The
/// same content again changes no time.
pub fn update(tx: &mut WriteTx<'_>, id: JobRequirementId, update: &Update) -> Result<(), UpdateRefusal> {
    let switches = Switches::load(tx)?;
    if !switches.on(Switch::EditRequirements) {
        return Err(UpdateRefusal::SwitchedOff);
    }
    let before = tx.get::<JobRequirement>(&id)?.ok_or(UpdateRefusal::Unknown)?;
    let approval = Approval { required: switches.on(Switch::RequirementApproval), status: before.approval_status };
    if approval.required && switches.on(Switch::RequirementApprovalBlocksApi) {
        return Err(UpdateRefusal::ApprovalBlocksApi);
    }
    if !approval.allows_changes() {
        return Err(UpdateRefusal::InApproval);
    }
    let (content, now) = (&update.content, tx.now());
    let jobs = update.jobs.as_deref().unwrap_or_default();
    let checked = content::check(tx, content, jobs, approval.allows_jobs(), true)?;
    let mut after = before.clone();
    checked.fill(&mut after);
    after.completed_at = completed_at(Some((before.display_progress, before.completed_at)), content.progress, now);
    let mut changed = after.values() != before.values();
    if let Some(jobs) = &update.jobs {
        let stored = requirements::job_links(tx, id)?;
        changed |= tx.replace(&stored, &links(id, jobs))?;
    }
    if changed {
        after.updated_at = now;
        tx.update(&before, &after)?;
    }
    Ok(())
}
