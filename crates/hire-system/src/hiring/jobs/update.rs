//! Replacing the content of a job.

use hire_rules::job::{JobEvent, JobRefusal, next};
use hire_types::{
    hiring::ProcessType,
    id::{JobId, JobProcessId},
};

use super::{
    content::{self, CheckContext, ContentRefusal, Fault},
    draft::{Content, Member},
};
use crate::{
    store::{
        StoreError, WriteTx,
        jobs::{self, Job},
        record::Record as _,
        settings::JobProcess,
    },
    tenancy::switches::{Switch, Switches},
};

/// Why the content of a job is not replaced. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum UpdateRefusal {
    /// The company keeps its jobs out of the API.
    SwitchedOff,
    JobUnknown,
    Closed,
    /// Talents have applied in the process that is to be replaced.
    ProcessInUse,
    Content(ContentRefusal),
}

impl From<ContentRefusal> for UpdateRefusal {
    fn from(refusal: ContentRefusal) -> Self {
        Self::Content(refusal)
    }
}

impl From<StoreError> for UpdateRefusal {
    fn from(error: StoreError) -> Self {
        Self::Content(error.into())
    }
}

/// Replaces the whole content of a job: omitted members are cleared. The code, the recruitment type, the process type
/// and the settings stay, and without a stated process the process too.
pub fn update(
    tx: &mut WriteTx<'_>,
    id: JobId,
    process: Option<JobProcessId>,
    content: &Content,
) -> Result<Job, UpdateRefusal> {
    let now = tx.now();
    if !Switches::load(tx)?.on(Switch::SyncJobs) {
        return Err(UpdateRefusal::SwitchedOff);
    }
    let before: Job = tx.get(&id)?.ok_or(UpdateRefusal::JobUnknown)?;
    next(before.status_at(now), JobEvent::Changed)
        .map_err(|(JobRefusal::IsClosed | JobRefusal::IsOpen)| UpdateRefusal::Closed)?;
    let job_process = process.unwrap_or(before.job_process);
    if job_process != before.job_process && jobs::has_applications(tx, id)? {
        return Err(UpdateRefusal::ProcessInUse);
    }
    let old: Option<JobProcess> = tx.get(&before.job_process)?;
    let new: Option<JobProcess> = tx.get(&job_process)?;
    let process_type = old.as_ref().or(new.as_ref()).map_or(ProcessType::Social, |process| process.process_type);
    let context = CheckContext { job: id, process_type, recruitment_type: None, code: before.code.is_some(), now };
    let checked = content::check(tx, content, &context)?;
    let new = new.ok_or(ContentRefusal::Invalid(Member::Process, Fault::Unknown))?;
    if new.process_type != process_type {
        return Err(ContentRefusal::Invalid(Member::Process, Fault::OtherProcessType).into());
    }

    let default_post = match before.default_post {
        Some(post) => post,
        None => tx.new_id()?,
    };
    let mut after = checked.apply(Job { job_process, default_post: Some(default_post), ..before.clone() });
    let (people, addresses) = (jobs::people_of(tx, id)?, jobs::addresses_of(tx, id)?);
    let others_changed = tx.replace(&people, &checked.people)? | tx.replace(&addresses, &checked.addresses)?;
    if others_changed || after.values() != before.values() {
        after.updated_at = now;
        tx.update(&before, &after)?;
    }
    Ok(after)
}
