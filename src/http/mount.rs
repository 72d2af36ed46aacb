//! The router: mounts each operation with its handler at its documented path.

use std::sync::Arc;

use axum::{
    Router,
    body::{Body, HttpBody},
    extract::{FromRequestParts, RawPathParams, Request},
    http::{Response, request::Parts},
    middleware,
    routing::{MethodFilter, on},
};
use hire_api::{
    Access, BodyFormat, Endpoint, Method, Spec,
    endpoint::format::{File, Json, Multipart},
    gateway::GatewayError,
    openapi::template,
    schema::Violation,
};

use super::{
    ApiError, ApiResult, Call, FileResponse, Form, LogId, MAX_FORM_MEMORY, UploadCall,
    auth::{self, AuthError},
    body::{self, BodyError, RequestBody},
    call::{Read, Write},
    envelope::{self, SizeHint},
    fault,
    field_scopes::FieldScopes,
    inspect::inspect,
    trace::{RequestOwner, trace},
    validate::{Parameters, RawTarget, RequestSchemas},
};
use crate::{app_state::AppState, telemetry, tenancy::Caller};

/// The operations that are served.
///
/// An operation takes handlers of its own types only:
///
/// ```compile_fail,E0308
/// # use hire_api::offer::{CreateOffer, ListOffers};
/// # use hired::http::{ApiRouter, Call, ApiError, ReadTx};
/// # use hire_api::{Endpoint, offer::list::OfferSummary, page::Page};
/// fn list(tx: &mut ReadTx<'_>, call: &Call<ListOffers>) -> Result<Page<OfferSummary>, ApiError<ListOffers>> {
///     unimplemented!()
/// }
/// fn mount(api: ApiRouter) -> ApiRouter {
///     api.read(CreateOffer, list)
/// }
/// ```
///
/// and an upload or a download has a handler of its own kind:
///
/// ```compile_fail,E0271
/// # use hire_api::offer::CreateOffer;
/// # use hired::http::{ApiResult, ApiRouter, UploadCall};
/// async fn upload(call: UploadCall<CreateOffer>) -> ApiResult<CreateOffer> {
///     unimplemented!()
/// }
/// fn mount(api: ApiRouter) -> ApiRouter {
///     api.upload(CreateOffer, upload)
/// }
/// ```
pub struct ApiRouter {
    state: AppState,
    /// The public URL of the server, for links in errors.
    url: Arc<str>,
    router: Router,
}

/// A request of a mounted operation.
struct Incoming {
    state: AppState,
    operation: Arc<Mounted>,
    request: Request,
    log_id: LogId,
}

/// The shared state of one operation.
struct Mounted {
    schemas: Arc<RequestSchemas>,
    size_hint: Arc<SizeHint>,
    field_scopes: Arc<FieldScopes>,
    url: Arc<str>,
}

impl ApiRouter {
    /// `url` is the public URL of the server, without a trailing slash.
    pub fn new(state: AppState, url: &str) -> Self {
        Self { state, url: url.into(), router: Router::new() }
    }

    /// Mounts a handler that reads in one snapshot.
    #[must_use]
    pub fn read<E>(self, operation: E, handler: Read<E>) -> Self
    where
        E: Endpoint<BodyFormat = Json, ResponseFormat = Json>,
    {
        self.api(operation, move |call: Call<E>| call.read(handler))
    }

    /// Mounts a handler that writes in one transaction.
    #[must_use]
    pub fn write<E>(self, operation: E, handler: Write<E>) -> Self
    where
        E: Endpoint<BodyFormat = Json, ResponseFormat = Json>,
    {
        self.api(operation, move |call: Call<E>| call.write(handler))
    }

    /// Mounts a handler that needs more than one transaction, or more than the store.
    #[must_use]
    pub fn api<E, H, F>(self, operation: E, handler: H) -> Self
    where
        E: Endpoint<BodyFormat = Json, ResponseFormat = Json>,
        H: Fn(Call<E>) -> F + Clone + Send + Sync + 'static,
        F: Future<Output = ApiResult<E>> + Send + 'static,
    {
        self.mount(operation, move |incoming| {
            let handler = handler.clone();
            async move {
                let log_id = incoming.log_id;
                let result = handler(incoming.call().await?).await;
                result.map(envelope::success).map_err(|error| envelope::api_error(&error, log_id))
            }
        })
    }

    /// Mounts a handler that reads a multipart body as a stream.
    #[must_use]
    pub fn upload<E, H, F>(self, operation: E, handler: H) -> Self
    where
        E: Endpoint<BodyFormat = Multipart, ResponseFormat = Json>,
        H: Fn(UploadCall<E>) -> F + Clone + Send + Sync + 'static,
        F: Future<Output = ApiResult<E>> + Send + 'static,
    {
        self.mount(operation, move |incoming| {
            let handler = handler.clone();
            async move {
                let log_id = incoming.log_id;
                let result = handler(incoming.upload_call().await?).await;
                result.map(envelope::success).map_err(|error| envelope::api_error(&error, log_id))
            }
        })
    }

    /// Mounts a handler that returns a file.
    #[must_use]
    pub fn download<E, H, F>(self, operation: E, handler: H) -> Self
    where
        E: Endpoint<BodyFormat = Json, ResponseFormat = File>,
        H: Fn(Call<E>) -> F + Clone + Send + Sync + 'static,
        F: Future<Output = Result<FileResponse, ApiError<E>>> + Send + 'static,
    {
        self.mount(operation, move |incoming| {
            let handler = handler.clone();
            async move {
                let log_id = incoming.log_id;
                let result = handler(incoming.call().await?).await;
                let response = result.map(|file| file.into_response(E::SPEC.name));
                response.map_err(|error| envelope::api_error(&error, log_id))
            }
        })
    }

    /// Mounts a function from a request to a response or an error response.
    fn mount<E, S, F>(mut self, _operation: E, serve: S) -> Self
    where
        E: Endpoint,
        S: Fn(Incoming) -> F + Clone + Send + Sync + 'static,
        F: Future<Output = Result<Response<Body>, Response<Body>>> + Send + 'static,
    {
        let operation = Arc::new(Mounted {
            schemas: Arc::new(RequestSchemas::of::<E>()),
            size_hint: Arc::new(SizeHint::default()),
            field_scopes: Arc::new(FieldScopes::of::<E>()),
            url: Arc::clone(&self.url),
        });
        let state = self.state.clone();
        let route = on(filter(E::SPEC.method), move |request: Request| {
            let log_id = request.extensions().get().copied().unwrap_or_default();
            let (request, dropped) = fault::watch(&state, request);
            let incoming = Incoming { state: state.clone(), operation: Arc::clone(&operation), request, log_id };
            let response = serve(incoming);
            async move { dropped.apply(response.await.unwrap_or_else(|refused| refused)) }
        });
        let path = template(E::SPEC.path);
        if E::SPEC.access == Access::Public {
            // The documents have the token operations with and without a trailing slash.
            self.router = self.router.route(&format!("{path}/"), route.clone());
        }
        self.router = self.router.route(&path, route);
        self
    }

    /// The complete server: the operations, the other endpoints, and a fallback for unknown paths.
    pub fn into_router(self) -> Router {
        let state = self.state;
        let (unknown, wrong) = (state.clone(), state.clone());
        let mut router = self
            .router
            .merge(super::health::routes(&state))
            .merge(super::long_connection::routes(&state, &self.url))
            .merge(super::files::routes(&state))
            .merge(super::sandbox::routes(&state))
            .fallback(move |request: Request| {
                let browser = super::health::redirect(&request);
                std::future::ready(browser.unwrap_or_else(|| not_found(&unknown, &request, GatewayError::UnknownPath)))
            })
            .method_not_allowed_fallback(move |request: Request| {
                std::future::ready(not_found(&wrong, &request, GatewayError::WrongMethod))
            });
        if state.sandbox.is_some() {
            // A layer of the router would run after routing, but a replayed request may have another route.
            let inspected = middleware::from_fn_with_state(state.clone(), inspect);
            router = Router::new().fallback_service(router).layer(inspected);
        }
        router.layer(middleware::from_fn_with_state(state, trace))
    }
}

fn filter(method: Method) -> MethodFilter {
    match method {
        Method::Get => MethodFilter::GET,
        Method::Post => MethodFilter::POST,
        Method::Put => MethodFilter::PUT,
        Method::Patch => MethodFilter::PATCH,
        Method::Delete => MethodFilter::DELETE,
    }
}

/// A request that passed the gateway.
struct AuthorizedRequest {
    caller: Caller,
    parts: Parts,
    body: RequestBody,
}

/// Token → app kind → scope → limit. None of it depends on the operation's types.
async fn authorize(
    state: &AppState,
    url: &str,
    spec: &'static Spec,
    parts: &Parts,
    log_id: LogId,
) -> Result<Caller, Response<Body>> {
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

/// The checks of the gateway, then the body.
async fn admit(
    state: &AppState,
    url: &str,
    spec: &'static Spec,
    request: Request,
    log_id: LogId,
) -> Result<AuthorizedRequest, Response<Body>> {
    let (parts, body) = request.into_parts();
    let caller = authorize(state, url, spec, &parts, log_id).await?;
    let body = body::read(state, spec, caller.owner, body).await;
    let body = body.map_err(|error| body_refused(error, spec, log_id))?;
    Ok(AuthorizedRequest { caller, parts, body })
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

impl Incoming {
    /// Converts the request to a call of its operation, or returns an error response.
    async fn call<E: Endpoint>(self) -> Result<Call<E>, Response<Body>> {
        let Self { state, operation, request, log_id } = self;
        let AuthorizedRequest { caller, mut parts, body } =
            admit(&state, &operation.url, E::SPEC, request, log_id).await?;
        let path = path_parameters(&mut parts, E::SPEC, log_id).await?;
        let target = raw_target(&path, &parts);
        let parameters = operation.schemas.read::<E>(caller.tenant, target, &body);
        let Parameters { path, query, body, id_types, page, repetition } =
            parameters.map_err(|error| envelope::api_error(&error, log_id))?;
        let (size_hint, url) = (Arc::clone(&operation.size_hint), Arc::clone(&operation.url));
        let field_scopes = Arc::clone(&operation.field_scopes);
        Ok(Call { state, caller, path, query, body, id_types, page, repetition, size_hint, field_scopes, url })
    }

    /// The same for an upload, whose body is read later.
    async fn upload_call<E: Endpoint>(self) -> Result<UploadCall<E>, Response<Body>> {
        let Self { state, operation, request, log_id } = self;
        let (mut parts, body) = request.into_parts();
        let caller = authorize(&state, &operation.url, E::SPEC, &parts, log_id).await?;
        let path = path_parameters(&mut parts, E::SPEC, log_id).await?;
        let refuse = |error: ApiError<E>| envelope::api_error(&error, log_id);
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
        let (size_hint, url) = (Arc::clone(&operation.size_hint), Arc::clone(&operation.url));
        let field_scopes = Arc::clone(&operation.field_scopes);
        Ok(Call { state, caller, path, query, body, id_types, page, repetition, size_hint, field_scopes, url })
    }
}

async fn path_parameters(parts: &mut Parts, spec: &Spec, log_id: LogId) -> Result<RawPathParams, Response<Body>> {
    let parameters = RawPathParams::from_request_parts(parts, &()).await;
    parameters.map_err(|_| envelope::gateway_error(GatewayError::UnknownPath, Some(spec), log_id))
}

fn raw_target<'a>(path: &'a RawPathParams, parts: &'a Parts) -> RawTarget<'a> {
    RawTarget { path: path.iter().map(|(name, value)| (name, value.to_owned())).collect(), query: parts.uri.query() }
}

/// The complete server. `url` is its public URL, without a trailing slash.
pub fn router(state: &AppState, url: &str) -> Router {
    crate::api::mount(ApiRouter::new(state.clone(), url)).into_router()
}

/// The response for an unknown path or method. The real gateway sends a plain-text 404 for both; a setting enables the
/// same here.
fn not_found(state: &AppState, request: &Request, error: GatewayError) -> Response<Body> {
    let log_id = request.extensions().get().copied().unwrap_or_default();
    if state.settings.plain_not_found {
        envelope::plain_not_found()
    } else {
        envelope::gateway_error(error, None, log_id)
    }
}
