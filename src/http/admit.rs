//! Admits requests: the checks of the gateway, and the types of the parameters.

use std::{
    any::TypeId,
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    body::{Body, HttpBody},
    extract::{FromRequestParts, RawPathParams, Request},
    http::{Response, request::Parts},
};
use hire_api::{Access, BodyFormat, Endpoint, Spec, gateway::GatewayError, schema::Violation};

use super::{
    ApiError, Call, Form, LogId, MAX_FORM_MEMORY, UploadCall,
    auth::{self, AuthError},
    body::{self, BodyError, RequestBody},
    envelope::{self, SizeHint},
    fault,
    field_scopes::FieldScopes,
    trace::RequestOwner,
    validate::{Parameters, RawTarget, RequestSchemas},
};
use crate::{app_state::AppState, telemetry, tenancy::Caller};

/// A request of a mounted operation.
pub struct Incoming {
    pub operation: Arc<Mounted>,
    pub request: Request,
    pub log_id: LogId,
}

/// A request that passed the gateway, with its body.
pub struct Admitted {
    operation: Arc<Mounted>,
    caller: Caller,
    parts: Parts,
    path: RawPathParams,
    body: RequestBody,
}

/// An operation on this server. Calls share it under one pointer: each pointer that they copy costs time, because all
/// threads count its copies.
pub struct Mounted {
    pub state: AppState,
    pub spec: &'static Spec,
    schemas: Arc<RequestSchemas>,
    pub size_hint: SizeHint,
    pub field_scopes: FieldScopes,
    /// The public URL of the server, without a trailing slash.
    pub url: Arc<str>,
}

impl Mounted {
    pub fn of<E: Endpoint>(state: &AppState, url: &Arc<str>) -> Self {
        let Compiled { schemas, field_scopes } = Compiled::of::<E>();
        let (state, url) = (state.clone(), Arc::clone(url));
        Self { state, spec: E::SPEC, schemas, size_hint: SizeHint::default(), field_scopes, url }
    }
}

/// What is compiled from the types of an operation.
#[derive(Clone)]
struct Compiled {
    schemas: Arc<RequestSchemas>,
    field_scopes: FieldScopes,
}

impl Compiled {
    /// Once in a process, because tests start a thousand servers in one.
    fn of<E: Endpoint>() -> Self {
        static COMPILED: Mutex<BTreeMap<TypeId, Compiled>> = Mutex::new(BTreeMap::new());
        let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
        let compile = || Self { schemas: Arc::new(RequestSchemas::of::<E>()), field_scopes: FieldScopes::of::<E>() };
        compiled.entry(TypeId::of::<E>()).or_insert_with(compile).clone()
    }
}

impl Incoming {
    /// The checks of the gateway, then the body.
    pub async fn admit(self) -> Result<Admitted, Response<Body>> {
        let Self { operation, request, log_id } = self;
        let (state, spec) = (&operation.state, operation.spec);
        let (mut parts, body) = request.into_parts();
        let caller = authorize(&operation, &parts, log_id).await?;
        let body = body::read(state, spec, caller.owner, body).await;
        let body = body.map_err(|error| body_refused(error, spec, log_id))?;
        let path = path_parameters(&mut parts, spec, log_id).await?;
        Ok(Admitted { operation, caller, parts, path, body })
    }

    /// Converts the request of an upload, whose body is read later, to a call, or returns an error response.
    pub async fn upload_call<E: Endpoint>(self) -> Result<UploadCall<E>, Response<Body>> {
        let Self { operation, request, log_id } = self;
        let state = &operation.state;
        let (mut parts, body) = request.into_parts();
        let caller = authorize(&operation, &parts, log_id).await?;
        let path = path_parameters(&mut parts, E::SPEC, log_id).await?;
        let refuse = |error: ApiError<E>| envelope::error(&error.into(), E::SPEC, log_id);
        let Parameters { path, query, body: (), id_types, page, repetition } =
            operation.schemas.read_target::<E>(raw_target(&path, &parts)).map_err(refuse)?;
        let max_bytes = match E::SPEC.body {
            BodyFormat::Multipart { max_bytes } => max_bytes,
            BodyFormat::Json => 0,
        };
        let mut room = state.bodies.reservation(caller.owner);
        let stated = body.size_hint().exact().and_then(|length| usize::try_from(length).ok());
        let buffered = state.files.upload_memory().min(stated.unwrap_or(usize::MAX));
        room.grow_to(MAX_FORM_MEMORY + buffered).map_err(|full| body_refused(full.into(), E::SPEC, log_id))?;
        let (timeout, schemas) = (state.settings.body_timeout, Arc::clone(&operation.schemas));
        let body = Form::new(&parts.headers, body, max_bytes, timeout, schemas, room).map_err(refuse)?;
        Ok(Call { operation, caller, path, query, body, id_types, page, repetition })
    }
}

impl Admitted {
    pub fn call<E: Endpoint>(self) -> Result<Call<E>, ApiError<E>> {
        let Self { operation, caller, parts, path, body } = self;
        let target = raw_target(&path, &parts);
        let Parameters { path, query, body, id_types, page, repetition } =
            operation.schemas.read::<E>(caller.tenant, target, &body)?;
        Ok(Call { operation, caller, path, query, body, id_types, page, repetition })
    }
}

async fn path_parameters(parts: &mut Parts, spec: &Spec, log_id: LogId) -> Result<RawPathParams, Response<Body>> {
    let parameters = RawPathParams::from_request_parts(parts, &()).await;
    parameters.map_err(|_| envelope::gateway_error(GatewayError::UnknownPath, Some(spec), log_id))
}

fn raw_target<'a>(path: &'a RawPathParams, parts: &'a Parts) -> RawTarget<'a> {
    RawTarget { path: path.iter().map(|(name, value)| (name, value.to_owned())).collect(), query: parts.uri.query() }
}

/// Token → app kind → scope → limit. None of it depends on the operation's types.
async fn authorize(operation: &Mounted, parts: &Parts, log_id: LogId) -> Result<Caller, Response<Body>> {
    let Mounted { state, spec, url, .. } = operation;
    if spec.access == Access::Public {
        let caller = Caller::anonymous();
        return fault::inject(state, spec, &caller, parts, log_id).await.map(|()| caller);
    }
    let identify = |caller: &Caller| {
        if let Some(owner) = parts.extensions.get::<RequestOwner>() {
            owner.set(caller.owner);
        }
    };
    let caller = auth::authorize(state, spec, &parts.headers).await.map_err(|denied| match denied {
        AuthError::Gateway(GatewayError::MissingToken) => envelope::token_missing(url, spec, log_id),
        AuthError::Gateway(error) => envelope::gateway_error(error, Some(spec), log_id),
        AuthError::Scope(caller) => {
            identify(&caller);
            envelope::scope_missing(url, spec, &caller.app_id, log_id)
        }
        AuthError::Broken(cause) => {
            tracing::error!(log_id = %log_id, %cause, "cannot check a token");
            envelope::system_error(spec, log_id)
        }
    })?;
    identify(&caller);
    if state.settings.rate_limits {
        let admitted = state.limiter.check(spec, &caller.app_id, caller.tenant, state.clock.now());
        admitted.map_err(|exceeded| envelope::rate_limited(exceeded, spec))?;
    }
    fault::inject(state, spec, &caller, parts, log_id).await?;
    Ok(caller)
}

fn body_refused(error: BodyError, spec: &Spec, log_id: LogId) -> Response<Body> {
    let invalid = |what: &str| envelope::field_violations(&[Violation::new("body", what.into(), None)], spec, log_id);
    match error {
        BodyError::TooLarge => envelope::gateway_error(GatewayError::BodyTooLarge, Some(spec), log_id),
        BodyError::NoRoom => {
            telemetry::refused("body_memory");
            envelope::no_room("too many request bodies at once", Some(spec))
        }
        BodyError::TooSlow => invalid("the body took too long to arrive"),
        BodyError::Incomplete => invalid("the body ended before it was complete"),
    }
}
