//! Around the router: assigns log ids, converts panics to errors, handles unread bodies, and records metrics.

use std::{
    fmt,
    panic::AssertUnwindSafe,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicU64, Ordering},
    },
};

use aes::cipher::{Array, BlockCipherEncrypt};

use axum::{
    Router,
    body::Body,
    extract::Request,
    http::{HeaderName, HeaderValue, Response, header::X_CONTENT_TYPE_OPTIONS},
};
use futures_util::FutureExt;
use hire_api::ErrorRow;
use tower::{ServiceExt, service_fn};

use super::{
    envelope::{self, ResponseInfo},
    health,
    serve::{self, HttpService},
    unread,
};
use crate::{app_state::AppState, store::Owner, telemetry};

const X_TT_LOGID: HeaderName = HeaderName::from_static("x-tt-logid");
const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The id under which a request is found in the log: 14 digits of time and 20 hexadecimal digits.
#[derive(Clone, Copy, Debug, Default)]
pub struct LogId {
    at: i64,
    digits: [u8; 10],
}

impl LogId {
    /// The digits are a counter, encrypted under a key of this process: they differ from request to request and reveal
    /// neither how many there were nor which came first.
    fn next(state: &AppState) -> Self {
        static COUNT: AtomicU64 = AtomicU64::new(1);
        Self { at: state.clock.now(), digits: encrypted(state, COUNT.fetch_add(1, Ordering::Relaxed)) }
    }
}

fn encrypted(state: &AppState, count: u64) -> [u8; 10] {
    let mut block = Array::from(u128::from(count).to_be_bytes());
    state.log_id_cipher.encrypt_block(&mut block);
    let [digits @ .., _, _, _, _, _, _] = block.0;
    digits
}

/// Set after the caller of a request is known.
#[derive(Clone, Debug, Default)]
pub struct RequestOwner(Arc<OnceLock<Owner>>);

impl RequestOwner {
    pub fn set(&self, owner: Owner) {
        let _ = self.0.set(owner);
    }

    pub fn get(&self) -> Owner {
        self.0.get().copied().unwrap_or(Owner::Gateway)
    }
}

impl fmt::Display for LogId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The platform uses UTC+8 in its log ids.
        let home = jiff::tz::Offset::constant(8);
        let at = jiff::Timestamp::from_millisecond(self.at).unwrap_or_default().to_zoned(home.to_time_zone());
        let (date, time) = (at.date(), at.time());
        let digits = |one: i64, two: i8, three: i8| (one * 100 + i64::from(two)) * 100 + i64::from(three);
        let date = digits(date.year().into(), date.month(), date.day());
        let time = digits(time.hour().into(), time.minute(), time.second());
        let mut hex = [0; 20];
        hex::encode_to_slice(self.digits, &mut hex).map_err(|_| fmt::Error)?;
        hex.make_ascii_uppercase();
        write!(f, "{:014}{}", date * 1_000_000 + time, std::str::from_utf8(&hex).map_err(|_| fmt::Error)?)
    }
}

/// A router whose requests are traced. It is not a layer of the router, which would be copied with each route for each
/// request, and not a router itself, which would look for a route first.
pub fn traced(state: AppState, router: Router) -> impl HttpService {
    service_fn(move |request| trace(state.clone(), router.clone(), request).map(Ok))
}

async fn trace(state: AppState, router: Router, request: Request) -> Response<Body> {
    let log_id = LogId::next(&state);
    let started = std::time::Instant::now();
    let (mut request, unread) = unread::wrap(request);
    let owner = RequestOwner::default();
    request.extensions_mut().insert(log_id);
    request.extensions_mut().insert(owner.clone());
    let mut response = if serve::is_over_limit(&request) && !health::is_probe(request.uri().path()) {
        telemetry::refused("connections");
        envelope::no_room("too many connections", None)
    } else {
        match AssertUnwindSafe(router.oneshot(request)).catch_unwind().await {
            Ok(Ok(response)) => response,
            Err(_) => {
                tracing::error!(log_id = %log_id, "a handler panicked");
                envelope::panic_error(ErrorRow { code: 1_002_001, http: 500, message: "系统错误" }, log_id)
            }
        }
    };
    // Responses echo parts of requests; this prevents browsers from interpreting them as pages.
    response.headers_mut().insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Ok(value) = HeaderValue::try_from(log_id.to_string()) {
        response.headers_mut().insert(X_TT_LOGID, value.clone());
        response.headers_mut().insert(X_REQUEST_ID, value);
    }
    if let Some(ResponseInfo { operation, code }) = response.extensions().get().copied() {
        let (http, elapsed, owner) = (response.status().as_u16(), started.elapsed(), owner.get());
        telemetry::record_request(operation, http, code, elapsed, owner);
        let (tenant, app) = match owner {
            Owner::Caller { tenant, app } => (Some(tenant.0), Some(tracing::field::display(app))),
            Owner::Gateway | Owner::System => (None, None),
        };
        let micros = elapsed.as_micros() as u64;
        tracing::debug!(log_id = %log_id, operation, http, code, tenant, app, micros, "answered");
    }
    unread.finish(state.settings.body_timeout, &mut response).await;
    response
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
    use std::collections::HashSet;

    use axum::routing::get;
    use http_body_util::BodyExt;

    use super::*;
    use crate::{
        app_state::RequestSettings,
        clock::{Clock, Entropy},
        files::{BlobStore, Location},
        store::testing::TestDatabase,
    };

    async fn panics() -> &'static str {
        panic!("a secret in the message of a panic")
    }

    #[tokio::test]
    async fn a_panic_is_a_system_error_in_the_envelope() {
        let scratch = TestDatabase::migrated().unwrap();
        let store = scratch.open().unwrap();
        let (clock, entropy) = (Clock::fixed(1_716_177_600_000), Entropy::seeded(1));
        let files = BlobStore::open(Location::Directory(scratch.directory.join("files"))).unwrap();
        let state =
            AppState::open(store, files, &scratch.directory, clock, entropy, RequestSettings::default()).unwrap();
        let router = Router::new().route("/panics", get(panics)).route("/works", get(|| async { "works" }));
        let router = traced(state, router);
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

    #[tokio::test]
    async fn log_ids_differ_and_are_not_sequential() {
        let scratch = TestDatabase::migrated().unwrap();
        let open = |seed| {
            let (clock, entropy) = (Clock::fixed(1_716_177_600_000), Entropy::seeded(seed));
            let files = BlobStore::open(Location::Directory(scratch.directory.join("files"))).unwrap();
            let store = scratch.open().unwrap();
            AppState::open(store, files, &scratch.directory, clock, entropy, RequestSettings::default()).unwrap()
        };
        let state = open(1);
        let ids: Vec<String> = (0..1000).map(|_| LogId::next(&state).to_string()).collect();
        for id in &ids {
            assert!(id.starts_with("20240520120000") && id.len() == 34, "{id}");
            assert!(id.bytes().all(|digit| digit.is_ascii_digit() || (b'A'..=b'F').contains(&digit)), "{id}");
        }
        let numbers: HashSet<u128> = ids.iter().map(|id| u128::from_str_radix(&id[14..], 16).unwrap()).collect();
        assert_eq!(numbers.len(), 1000);
        // A counter that is only mixed has few distinct differences between neighbours.
        let numbers: Vec<u128> = ids.iter().map(|id| u128::from_str_radix(&id[14..], 16).unwrap()).collect();
        let distances: HashSet<u128> = numbers.windows(2).map(|pair| pair[1].wrapping_sub(pair[0])).collect();
        assert_eq!(distances.len(), 999);
        // Another process has another key.
        let (one, other) =
            (LogId { at: 0, digits: encrypted(&state, 7) }, LogId { at: 0, digits: encrypted(&open(2), 7) });
        assert_ne!(one.to_string(), other.to_string());
        assert_eq!(encrypted(&state, 7), encrypted(&open(1), 7));
    }
}
