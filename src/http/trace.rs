//! The outermost layer: gives each request its log id, answers for panics, and counts.

use std::{
    fmt,
    panic::AssertUnwindSafe,
    sync::atomic::{AtomicU64, Ordering},
};

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, Response, header::X_CONTENT_TYPE_OPTIONS},
    middleware::Next,
};
use futures_util::FutureExt;
use hire_api::ErrorRow;

use super::envelope::{self, ResponseInfo};
use crate::hired::Hired;

/// The id under which a request is found in the log: 14 digits of time and 20 hexadecimal digits.
#[derive(Clone, Copy, Debug, Default)]
pub struct LogId {
    at: i64,
    process: u32,
    count: u64,
}

impl LogId {
    fn next(hired: &Hired) -> Self {
        static COUNT: AtomicU64 = AtomicU64::new(1);
        Self { at: hired.clock.now(), process: hired.process, count: COUNT.fetch_add(1, Ordering::Relaxed) }
    }
}

impl fmt::Display for LogId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The platform stamps its ids in the time of its home, eight hours ahead of UTC.
        let home = jiff::tz::Offset::constant(8);
        let at = jiff::Timestamp::from_millisecond(self.at).unwrap_or_default().to_zoned(home.to_time_zone());
        let (date, time) = (at.date(), at.time());
        let digits = |one: i64, two: i8, three: i8| (one * 100 + i64::from(two)) * 100 + i64::from(three);
        let date = digits(date.year().into(), date.month(), date.day());
        let time = digits(time.hour().into(), time.minute(), time.second());
        // Mixed, so that neighbours look unrelated and nobody reads the load off a log id.
        let mixed = self.count.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(17) & 0xFFFF_FFFF_FFFF;
        write!(f, "{date:08}{time:06}{:08X}{mixed:012X}", self.process)
    }
}

/// Every answer passes here, whoever wrote it.
pub async fn trace(State(hired): State<Hired>, mut request: Request, next: Next) -> Response<Body> {
    let log_id = LogId::next(&hired);
    request.extensions_mut().insert(log_id);
    let started = std::time::Instant::now();
    let answered = AssertUnwindSafe(next.run(request)).catch_unwind().await;
    let mut response = answered.unwrap_or_else(|_| {
        tracing::error!(log_id = %log_id, "a handler panicked");
        envelope::panic_error(ErrorRow { code: 1_002_001, http: 500, message: "系统错误" }, log_id)
    });
    // Answers repeat parts of what was sent. No browser shall take one for a page.
    response.headers_mut().insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Ok(value) = HeaderValue::try_from(log_id.to_string()) {
        response.headers_mut().insert("x-tt-logid", value.clone());
        response.headers_mut().insert("x-request-id", value);
    }
    if let Some(ResponseInfo { operation, code }) = response.extensions().get().copied() {
        let http = response.status().as_u16();
        let elapsed = started.elapsed();
        crate::telemetry::observed(operation, http, code, elapsed);
        tracing::debug!(log_id = %log_id, operation, http, code, micros = elapsed.as_micros() as u64, "answered");
    }
    response
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
    use axum::{Router, middleware, routing::get};
    use http_body_util::BodyExt;
    use tower::ServiceExt;

    use super::*;
    use crate::{
        clock::{Clock, Entropy},
        files::{BlobStore, Location},
        hired::Behaviour,
        store::testing::Scratch,
    };

    async fn panics() -> &'static str {
        panic!("a secret in the message of a panic")
    }

    #[tokio::test]
    async fn a_panic_is_a_system_error_in_the_envelope_and_the_next_request_is_answered() {
        let scratch = Scratch::new().unwrap();
        let store = scratch.open().unwrap();
        let (clock, entropy) = (Clock::fixed(1_716_177_600_000), Entropy::seeded(1));
        let files = BlobStore::open(Location::Directory(scratch.directory.join("files"))).unwrap();
        let hired = Hired::open(store, files, &scratch.directory, clock, entropy, Behaviour::default()).unwrap();
        let router = Router::new()
            .route("/panics", get(panics))
            .route("/works", get(|| async { "works" }))
            .layer(middleware::from_fn_with_state(hired, trace));
        let ask = |path: &str| {
            let request = Request::builder().uri(path).body(Body::empty()).unwrap();
            router.clone().oneshot(request)
        };

        let response = ask("/panics").await.unwrap();
        assert_eq!(response.status(), 500);
        assert_eq!(response.headers()["content-type"], "application/json; charset=utf-8");
        let log_id = response.headers()["x-tt-logid"].to_str().unwrap().to_owned();
        assert_eq!(response.headers()["x-request-id"], log_id.as_str());
        let body = response.into_body().collect().await.unwrap().to_bytes();
        let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
        let expected = serde_json::json!({ "code": 1_002_001, "msg": "系统错误", "error": { "log_id": log_id } });
        assert_eq!(body, expected);

        assert_eq!(ask("/works").await.unwrap().status(), 200);
    }
}
