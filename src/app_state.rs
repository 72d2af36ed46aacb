//! What requests share: the system, and the limits and settings of the gateway.

use aes::{
    Aes128,
    cipher::{Array, KeyInit},
};
use std::{ops::Deref, path::Path, sync::Arc, time::Duration};

use crate::{
    clock::{Clock, Entropy},
    events,
    files::BlobStore,
    http::{BodyBudget, Limiter, MAX_FORM_MEMORY},
    sandbox::{self, Sandbox},
    store::Store,
    system::{StartError, System},
};

/// The error for an unknown id of a user or department.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UnknownIdErrors {
    /// The operation's own "bad parameter".
    #[default]
    Operation,
    /// The gateway's error for ids of that type.
    Gateway,
}

/// The settings that requests depend on.
#[derive(Clone, Copy, Debug)]
pub struct RequestSettings {
    pub rate_limits: bool,
    pub body_limit: usize,
    /// Memory for the bodies of all requests in progress.
    pub body_memory: usize,
    /// Timeout of request bodies.
    pub body_timeout: Duration,
    pub id_errors: UnknownIdErrors,
    /// Unknown paths and methods get the plain text of the real gateway instead of the envelope.
    pub plain_not_found: bool,
    pub events: events::Options,
    /// Whether tests may control the server.
    pub sandbox: bool,
}

impl Default for RequestSettings {
    fn default() -> Self {
        Self {
            rate_limits: true,
            body_limit: 1 << 20,
            body_memory: 64 << 20,
            body_timeout: Duration::from_mins(1),
            id_errors: UnknownIdErrors::Operation,
            plain_not_found: false,
            events: events::Options::default(),
            sandbox: false,
        }
    }
}

/// Cheap to clone: clones share the same parts.
#[derive(Clone)]
pub struct AppState(Arc<AppStateInner>);

pub struct AppStateInner {
    pub system: System,
    pub limiter: Limiter,
    /// The sandbox; `None` if it is off, then its paths do not exist.
    pub sandbox: Option<Sandbox>,
    pub bodies: Arc<BodyBudget>,
    pub settings: RequestSettings,
    /// Encrypts the counter in the log ids of this process.
    pub log_id_cipher: Aes128,
}

impl Deref for AppState {
    type Target = AppStateInner;

    fn deref(&self) -> &AppStateInner {
        &self.0
    }
}

impl Deref for AppStateInner {
    type Target = System;

    fn deref(&self) -> &System {
        &self.system
    }
}

impl AppState {
    /// Opens the [`System`] and what requests need beside it. Blocks on the store.
    pub fn open(
        store: Store,
        files: BlobStore,
        data: &Path,
        clock: Clock,
        entropy: Entropy,
        settings: RequestSettings,
    ) -> Result<Self, StartError> {
        let clock = if settings.sandbox { clock.with_tenants() } else { clock };
        let store = store.with_clock(clock.clone());
        if settings.sandbox {
            sandbox::clock::load(&store, &clock)?;
        }
        let largest_body = settings.body_limit.max(MAX_FORM_MEMORY + files.upload_memory());
        let log_id_cipher = Aes128::new(&Array::from(entropy.bytes::<16>()?));
        Ok(Self(Arc::new(AppStateInner {
            system: System::open(store, files, data, clock, entropy, settings.events)?,
            limiter: Limiter::default(),
            sandbox: settings.sandbox.then(|| Sandbox::new(data)),
            bodies: BodyBudget::new(settings.body_memory, largest_body),
            settings,
            log_id_cipher,
        })))
    }
}
