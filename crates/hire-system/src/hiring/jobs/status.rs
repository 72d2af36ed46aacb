//! Closing a job, also by its expiry, and opening it again.

use hire_rules::job::{JobEvent, JobRefusal, NotInTheFuture, StatedExpiry, next};
use hire_types::id::JobId;

use crate::{
    store::{
        StoreError, WriteTx,
        jobs::{self, Job},
    },
    tenancy::switches::{Switch, Switches},
};

/// Why a job is not closed. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum CloseRefusal {
    JobUnknown,
    /// The job is closed already.
    Closed,
    Store(StoreError),
}

impl From<StoreError> for CloseRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Closes a job. Its applications continue.
pub fn close(tx: &mut WriteTx<'_>, id: JobId) -> Result<(), CloseRefusal> {
    let now = tx.now();
    let job: Job = tx.get(&id)?.ok_or(CloseRefusal::JobUnknown)?;
    let status = next(job.status_at(now), JobEvent::Closed)
        .map_err(|(JobRefusal::IsClosed | JobRefusal::IsOpen)| CloseRefusal::Closed)?;
    tx.update(&job, &Job { status, updated_at: now, ..job.clone() })?;
    Ok(())
}

/// Stores which jobs of the tenant have expired, and returns them.
pub(in crate::hiring) fn expire_all(tx: &mut WriteTx<'_>) -> Result<Vec<JobId>, StoreError> {
    let now = tx.now();
    let mut expired = Vec::new();
    for job in jobs::expired(tx, now)? {
        let Ok(status) = next(job.status, JobEvent::Expired) else { continue };
        tx.update(&job, &Job { status, updated_at: now, ..job.clone() })?;
        expired.push(job.id);
    }
    Ok(expired)
}

/// Why a job is not opened again. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum ReopenRefusal {
    /// The company keeps its jobs out of the API.
    SwitchedOff,
    JobUnknown,
    /// The job is open.
    Open,
    /// A job that expires needs a time in the future.
    NotInTheFuture,
    Store(StoreError),
}

impl From<StoreError> for ReopenRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Opens a closed job again, until a new time.
pub fn reopen(tx: &mut WriteTx<'_>, id: JobId, expiry: StatedExpiry) -> Result<(), ReopenRefusal> {
    let now = tx.now();
    if !Switches::load(tx)?.on(Switch::SyncJobs) {
        return Err(ReopenRefusal::SwitchedOff);
    }
    let job: Job = tx.get(&id)?.ok_or(ReopenRefusal::JobUnknown)?;
    let status = next(job.status_at(now), JobEvent::Reopened)
        .map_err(|(JobRefusal::IsClosed | JobRefusal::IsOpen)| ReopenRefusal::Open)?;
    let expires_at = expiry.resolve(now).map_err(|NotInTheFuture| ReopenRefusal::NotInTheFuture)?;
    tx.update(&job, &Job { status, expires_at, updated_at: now, ..job.clone() })?;
    Ok(())
}
