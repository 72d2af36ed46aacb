//! What surrounds the operations: health for machines that run the server, its numbers, and its reference.

use axum::{
    Router,
    body::Body,
    http::{HeaderValue, Response, StatusCode, header::CONTENT_TYPE},
    routing::get,
};
use serde_json::{Value, json};

use super::docs;
use crate::{hired::Hired, search::State, telemetry};

const JSON: &str = "application/json; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";
const NUMBERS: &str = "text/plain; version=0.0.4; charset=utf-8";

pub fn routes(hired: &Hired) -> Router {
    let (ready, metrics) = (hired.clone(), hired.clone());
    Router::new()
        .route("/healthz", get(|| async { answer(StatusCode::OK, JSON, json!({ "status": "alive" }).to_string()) }))
        .route("/readyz", get(move || readiness(ready.clone())))
        .route("/metrics", get(async move || answer(StatusCode::OK, NUMBERS, telemetry::render(&metrics).await)))
        .route("/openapi.json", get(|| async { answer(StatusCode::OK, JSON, openapi().to_string()) }))
        // Made anew for each reader: rarely read, and too long to keep.
        .route("/docs", get(|| async { answer(StatusCode::OK, HTML, docs::page()) }))
}

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

fn answer(status: StatusCode, content_type: &'static str, body: String) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}
