//! A server that tests control.
//!
//! Each feature is a module with one function for each thing that a test may do. The routes under `/_sandbox/`
//! (`src/http/sandbox.rs`) and, through them, the commands of `hired` call these functions. They exist only with
//! `--sandbox`, on the loopback.

pub mod clock;
pub mod deliveries;
pub mod events;
pub mod faults;
pub mod requests;
pub mod shrink;
pub mod snapshots;
pub mod tenants;
mod transitions;
pub mod verify;

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::{Notify, OwnedMutexGuard};

use crate::{
    clock::NoEntropy,
    files::FileError,
    seed::SeedErrors,
    store::{StoreError, TenantNo, tenant_rows::TenantRows},
    tenancy::admin::AdminError,
};

/// The state of a sandbox outside of the database.
#[derive(Debug)]
pub struct Sandbox {
    /// The directory of snapshots.
    snapshots: PathBuf,
    /// Companies to copy, by the seed that states them.
    templates: Mutex<HashMap<String, Arc<TenantRows>>>,
    /// Held while the time of a tenant changes: two changes at once could turn it back.
    clocks: Mutex<HashMap<TenantNo, Arc<tokio::sync::Mutex<()>>>>,
    /// Notified after each deletion of a tenant.
    deletions: Notify,
    pub faults: faults::Faults,
    pub requests: requests::Requests,
}

impl Sandbox {
    /// Over a data directory.
    pub fn new(data: &Path) -> Self {
        Self {
            snapshots: data.join("snapshots"),
            templates: Mutex::default(),
            clocks: Mutex::default(),
            deletions: Notify::new(),
            faults: faults::Faults::default(),
            requests: requests::Requests::default(),
        }
    }

    /// Waits until nothing else changes the time of a tenant.
    async fn changing_clock(&self, tenant: TenantNo) -> OwnedMutexGuard<()> {
        let lock = Arc::clone(self.clocks.lock().unwrap_or_else(PoisonError::into_inner).entry(tenant).or_default());
        lock.lock_owned().await
    }

    /// Drops the cached state of a deleted tenant.
    fn forget(&self, tenant: TenantNo) {
        self.faults.forget(tenant);
        self.clocks.lock().unwrap_or_else(PoisonError::into_inner).remove(&tenant);
    }
}

/// Why a request of a test is refused.
#[derive(Debug, thiserror::Error)]
pub enum SandboxError {
    /// A member of the request is wrong.
    #[error("{0}: {1}")]
    Invalid(&'static str, String),
    #[error("{0}")]
    NotFound(String),
    /// It does not fit the present state.
    #[error("{0}")]
    Conflict(String),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Admin(#[from] AdminError),
    #[error("seed: {0}")]
    Seed(#[from] SeedErrors),
    #[error(transparent)]
    Files(#[from] FileError),
    #[error(transparent)]
    Entropy(#[from] NoEntropy),
}
