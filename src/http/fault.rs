//! Applies the faults of the sandbox: after authorization, before the response is sent.

use std::{
    convert::Infallible,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use axum::{
    body::Body,
    extract::Request,
    http::{Response, StatusCode, request::Parts},
};
use hire_api::Spec;

use super::{LogId, envelope};
use crate::{
    app_state::AppState,
    sandbox::faults::{Effect, Stage},
    tenancy::Caller,
};

/// Marks a response: the connection is closed instead of sending it.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the sandbox drops this connection")]
pub struct DropConnection;

impl From<Infallible> for DropConnection {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

/// Whether the response of a request is to be dropped.
#[derive(Clone, Debug, Default)]
pub struct Dropped(Option<Arc<AtomicBool>>);

/// Lets a fault drop the response of a request.
pub fn watch(state: &AppState, mut request: Request) -> (Request, Dropped) {
    if state.sandbox.is_none() {
        return (request, Dropped::default());
    }
    let dropped = Dropped(Some(Arc::default()));
    request.extensions_mut().insert(dropped.clone());
    (request, dropped)
}

impl Dropped {
    fn set(&self) {
        if let Some(dropped) = &self.0 {
            dropped.store(true, Ordering::SeqCst);
        }
    }

    pub fn apply(&self, mut response: Response<Body>) -> Response<Body> {
        if self.0.as_ref().is_some_and(|dropped| dropped.load(Ordering::SeqCst)) {
            response.extensions_mut().insert(DropConnection);
        }
        response
    }
}

/// Applies the first matching fault. Returns the response that replaces the operation's.
pub async fn inject(
    state: &AppState,
    spec: &'static Spec,
    caller: &Caller,
    parts: &Parts,
    log_id: LogId,
) -> Result<(), Response<Body>> {
    let Some(fault) = state.sandbox.as_ref().and_then(|sandbox| sandbox.faults.hit(spec, caller)) else {
        return Ok(());
    };
    if let Some(delay) = fault.delay {
        tokio::time::sleep(delay).await;
    }
    match fault.effect {
        Effect::None => Ok(()),
        Effect::Code(row) => Err(envelope::injected(row, spec, log_id)),
        Effect::Status(status) => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
            Err(envelope::injected_status(status, spec))
        }
        Effect::Drop(stage) => {
            if let Some(dropped) = parts.extensions.get::<Dropped>() {
                dropped.set();
            }
            match stage {
                // A placeholder that is never sent.
                Stage::BeforeCommit => Err(envelope::injected_status(StatusCode::BAD_GATEWAY, spec)),
                Stage::AfterCommit => Ok(()),
            }
        }
    }
}
