//! The router: mounts each operation with its handler at its documented path.

use std::{convert::Infallible, sync::Arc};

use axum::{
    Router,
    body::Body,
    extract::Request,
    http::Response,
    middleware,
    routing::{MethodFilter, on_service},
};
use futures_util::{FutureExt, future::BoxFuture};
use hire_api::{
    Access, Endpoint, Method,
    endpoint::format::{File, Json, Multipart},
    gateway::GatewayError,
    openapi::template,
};
use tower::service_fn;

use super::{
    ApiError, ApiResult, Call, FileResponse, LogId, UploadCall,
    admit::{Admitted, Incoming, Mounted},
    call::{AnyApiError, Read, Write},
    envelope::{self, ResponseBody},
    fault,
    inspect::inspect,
    serve::HttpService,
    trace::traced,
    work::Work,
};
use crate::app_state::AppState;

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

/// A response, or an error response.
type Served = Result<Response<Body>, Response<Body>>;

/// Gives the parameters their types, and the call its handler.
type Prepare = dyn Fn(Admitted) -> Result<Work, AnyApiError> + Send + Sync;

/// How the requests of one operation are served. The type is the same for all operations, so that the router is compiled
/// once.
enum Serve {
    InTransaction(Box<Prepare>),
    Other(Box<dyn Fn(Incoming) -> BoxFuture<'static, Served> + Send + Sync>),
}

/// A mounted operation, and how its requests are served.
type Route = Arc<(Arc<Mounted>, Serve)>;

async fn serve(route: Route, request: Request) -> Response<Body> {
    let (operation, serve) = &*route;
    let log_id = request.extensions().get().copied().unwrap_or_default();
    let (request, dropped) = fault::watch(&operation.state, request);
    let incoming = Incoming { operation: Arc::clone(operation), request, log_id };
    let served = match serve {
        Serve::InTransaction(prepare) => in_one_transaction(incoming, prepare).await,
        Serve::Other(serve) => serve(incoming).await,
    };
    dropped.apply(served.unwrap_or_else(|refused| refused))
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
        self.work(operation, Box::new(move |admitted| Ok(Work::read(admitted.call::<E>()?, handler))))
    }

    /// Mounts a handler that writes in one transaction.
    #[must_use]
    pub fn write<E>(self, operation: E, handler: Write<E>) -> Self
    where
        E: Endpoint<BodyFormat = Json, ResponseFormat = Json>,
    {
        self.work(operation, Box::new(move |admitted| Ok(Work::write(admitted.call::<E>()?, handler))))
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
                let result = match incoming.admit().await?.call::<E>() {
                    Ok(call) => handler(call).await,
                    Err(error) => Err(error),
                };
                Ok(served::<E, _>(result, log_id, ResponseBody::into_response))
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
                Ok(served::<E, _>(result, log_id, ResponseBody::into_response))
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
                let result = match incoming.admit().await?.call::<E>() {
                    Ok(call) => handler(call).await,
                    Err(error) => Err(error),
                };
                Ok(served::<E, _>(result, log_id, |file| file.into_response(E::SPEC.name)))
            }
        })
    }

    /// Mounts a handler that needs one transaction.
    fn work<E: Endpoint>(self, operation: E, prepare: Box<Prepare>) -> Self {
        self.route(operation, Serve::InTransaction(prepare))
    }

    fn mount<E, F>(self, operation: E, serve: impl Fn(Incoming) -> F + Send + Sync + 'static) -> Self
    where
        E: Endpoint,
        F: Future<Output = Served> + Send + 'static,
    {
        self.route(operation, Serve::Other(Box::new(move |incoming| serve(incoming).boxed())))
    }

    fn route<E: Endpoint>(mut self, _operation: E, how: Serve) -> Self {
        let (spec, operation) = (E::SPEC, Arc::new(Mounted::of::<E>(&self.state, &self.url)));
        let route: Route = Arc::new((operation, how));
        let service = service_fn(move |request| serve(Arc::clone(&route), request).map(Ok::<_, Infallible>));
        let route = on_service(filter(spec.method), service);
        let path = template(spec.path);
        if spec.access == Access::Public {
            // The documents have the token operations with and without a trailing slash.
            self.router = self.router.route(&format!("{path}/"), route.clone());
        }
        self.router = self.router.route(&path, route);
        self
    }

    /// All routes: the operations, the other endpoints, and a fallback for unknown paths.
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
        router
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

async fn in_one_transaction(incoming: Incoming, prepare: &Prepare) -> Served {
    let (spec, log_id) = (incoming.operation.spec, incoming.log_id);
    let outcome = match prepare(incoming.admit().await?) {
        Ok(work) => work.run().await,
        Err(error) => Err(error),
    };
    outcome.map(|body| envelope::success(spec, body)).map_err(|error| envelope::error(&error, spec, log_id))
}

fn served<E: Endpoint, T>(
    result: Result<T, ApiError<E>>,
    log_id: LogId,
    success: impl FnOnce(T) -> Response<Body>,
) -> Response<Body> {
    result.map_or_else(|error| envelope::error(&error.into(), E::SPEC, log_id), success)
}

/// The complete server. `url` is its public URL, without a trailing slash.
pub fn service(state: &AppState, url: &str) -> impl HttpService + use<> {
    traced(state.clone(), router(state, url))
}

/// Its routes, which are not [`traced`].
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
