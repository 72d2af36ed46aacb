//! Endpoints besides the operations: health checks, metrics and the reference.

use std::{sync::LazyLock, time::Duration};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::Request,
    http::{
        HeaderValue, Method, Response, StatusCode,
        header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION, VARY},
    },
    routing::get,
};
use hire_search::IndexStatus;
use serde_json::{Value, json};

use super::docs;
use crate::{app_state::AppState, store::StoreError, telemetry};

const JSON: &str = "application/json; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";
const NUMBERS: &str = "text/plain; version=0.0.4; charset=utf-8";

const LIVENESS: &str = "/healthz";
const READINESS: &str = "/readyz";
/// A database that takes longer than this to answer counts as unavailable.
const PING_TIMEOUT: Duration = Duration::from_secs(2);

/// Whether a path is a health check. These requests are served beyond the connection limit.
pub fn is_probe(path: &str) -> bool {
    path == LIVENESS || path == READINESS
}

pub fn routes(state: &AppState) -> Router {
    let (ready, metrics) = (state.clone(), state.clone());
    Router::new()
        .route(LIVENESS, get(|| async { respond(StatusCode::OK, JSON, json!({ "status": "alive" }).to_string()) }))
        .route(READINESS, get(move || readiness(ready.clone())))
        .route("/metrics", get(async move || respond(StatusCode::OK, NUMBERS, telemetry::render(&metrics).await)))
        .route("/openapi.json", get(|| async { respond(StatusCode::OK, JSON, OPENAPI.clone()) }))
        .route("/docs", get(|| async { page(&PAGE) }))
        .route("/docs/process", get(|| async { page(&PROCESS) }))
        .route("/docs/sandbox.md", get(|| async { respond(StatusCode::OK, TEXT, docs::SANDBOX) }))
}

/// Built at the first request and shared: the pages are public, and many slow clients must not need many copies.
static OPENAPI: LazyLock<Bytes> = LazyLock::new(|| openapi().to_string().into());
static PAGE: LazyLock<Bytes> = LazyLock::new(|| docs::page().into());
static PROCESS: LazyLock<Bytes> = LazyLock::new(|| docs::process::page().into());
static POLICY: LazyLock<Option<HeaderValue>> = LazyLock::new(|| HeaderValue::from_str(&docs::policy()).ok());

/// Readiness: whether this node can serve requests.
async fn readiness(state: AppState) -> Response<Body> {
    let ping = tokio::time::timeout(PING_TIMEOUT, state.store.ping()).await;
    let ping = ping.unwrap_or_else(|_| Err(StoreError::Unavailable("no answer in time".to_owned())));
    let (status, body) = match (ping, state.search.status()) {
        (Err(error), _) => {
            tracing::warn!(%error, "the store does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, json!({ "status": "store unavailable" }))
        }
        (Ok(()), IndexStatus::Opening) => (StatusCode::SERVICE_UNAVAILABLE, json!({ "status": "opening" })),
        (Ok(()), IndexStatus::Rebuilding { done, total }) => {
            (StatusCode::SERVICE_UNAVAILABLE, json!({ "status": "rebuilding", "done": done, "total": total }))
        }
        (Ok(()), IndexStatus::Ready) => (StatusCode::OK, json!({ "status": "ready" })),
    };
    respond(status, JSON, body.to_string())
}

/// The OpenAPI document, with the URL of this server.
fn openapi() -> Value {
    let mut document = hire_api::openapi::document();
    if let Value::Object(members) = &mut document {
        members.insert("servers".into(), json!([{ "url": "/" }]));
    }
    document
}

fn page(page: &Bytes) -> Response<Body> {
    let mut response = respond(StatusCode::OK, HTML, page.clone());
    if let Some(policy) = &*POLICY {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy.clone());
    }
    response
}

/// Sends a browser that opens `/` to the reference; API clients get the error of an unknown path.
pub fn redirect(request: &Request) -> Option<Response<Body>> {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if !reads || request.uri().path() != "/" || !docs::wants_page(request.headers()) {
        return None;
    }
    let mut response = respond(StatusCode::FOUND, HTML, Body::empty());
    response.headers_mut().insert(LOCATION, HeaderValue::from_static("/docs"));
    response.headers_mut().insert(VARY, HeaderValue::from_static("Accept"));
    Some(response)
}

fn respond(status: StatusCode, content_type: &'static str, body: impl Into<Body>) -> Response<Body> {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}
