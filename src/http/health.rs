//! What surrounds the operations: health.

use axum::{Router, routing::get};

use crate::hired::Hired;

pub fn routes(_hired: &Hired) -> Router {
    Router::new().route("/healthz", get(|| async { "ok" }))
}
