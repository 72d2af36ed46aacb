//! What surrounds the operations: health for machines that run the server, its numbers, and its reference.

use std::sync::LazyLock;

use axum::{
    Router,
    body::{Body, Bytes},
    http::{
        HeaderValue, Response, StatusCode,
        header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE},
    },
    routing::get,
};
use serde_json::{Value, json};

use super::docs;
use crate::{hired::Hired, search::State, telemetry};

const JSON: &str = "application/json; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";
/// The reference brings its style and script along and needs nothing else; nobody frames it.
const PAGE_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; \
                           base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const NUMBERS: &str = "text/plain; version=0.0.4; charset=utf-8";

pub fn routes(hired: &Hired) -> Router {
    let (ready, metrics) = (hired.clone(), hired.clone());
    Router::new()
        .route("/healthz", get(|| async { answer(StatusCode::OK, JSON, json!({ "status": "alive" }).to_string()) }))
        .route("/readyz", get(move || readiness(ready.clone())))
        .route("/metrics", get(async move || answer(StatusCode::OK, NUMBERS, telemetry::render(&metrics).await)))
        .route("/openapi.json", get(|| async { answer(StatusCode::OK, JSON, OPENAPI.clone()) }))
        .route("/docs", get(|| async { answer(StatusCode::OK, HTML, PAGE.clone()) }))
}

/// Made for the first reader and shared by all: anybody may ask for them, and many slow readers must not cost many copies.
static OPENAPI: LazyLock<Bytes> = LazyLock::new(|| openapi().to_string().into());
static PAGE: LazyLock<Bytes> = LazyLock::new(|| docs::page().into());

/// Whether requests may be sent here.
async fn readiness(hired: Hired) -> Response<Body> {
    let (status, body) = match (hired.store.ping().await, hired.search.state()) {
        (Err(error), _) => {
            tracing::warn!(%error, "the store does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, json!({ "status": "store unavailable" }))
        }
        (Ok(()), State::Opening) => (StatusCode::SERVICE_UNAVAILABLE, json!({ "status": "opening" })),
        (Ok(()), State::Rebuilding { done, total }) => {
            (StatusCode::SERVICE_UNAVAILABLE, json!({ "status": "rebuilding", "done": done, "total": total }))
        }
        (Ok(()), State::Ready) => (StatusCode::OK, json!({ "status": "ready" })),
    };
    answer(status, JSON, body.to_string())
}

/// The document, about the server that it was fetched from.
fn openapi() -> Value {
    let mut document = hire_api::openapi::document();
    if let Value::Object(members) = &mut document {
        members.insert("servers".into(), json!([{ "url": "/" }]));
    }
    document
}

fn answer(status: StatusCode, content_type: &'static str, body: impl Into<Body>) -> Response<Body> {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    if content_type == HTML {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(PAGE_POLICY));
    }
    response
}
