//! The form of responses: envelope, log id, errors.

use std::collections::HashSet;

use axum::{
    body::{Body, Bytes},
    http::Method,
};
use hired::{app_state::RequestSettings, store::StoreError};
use serde_json::json;

use super::{bare_offer, call, operation};
use crate::harness::{APP, APP_WITHOUT_SCOPES, Reply, Server, UNKNOWN_ID, id, request};

const OFFERS: &str = "/open-apis/hire/v1/offers";

/// The log id of a reply: 14 digits of time and 20 capital hexadecimal digits, in both headers and in the error.
#[track_caller]
fn log_id(reply: &Reply) -> String {
    let log_id = reply.header("x-tt-logid").unwrap_or_else(|| panic!("no log id: {}", reply.text));
    assert_eq!(reply.header("x-request-id"), Some(log_id));
    let (time, rest) = log_id.split_at(14);
    // The clock of the test, in China.
    assert_eq!(time, "20240520120000", "{log_id}");
    assert_eq!(rest.len(), 20, "{log_id}");
    assert!(rest.chars().all(|digit| matches!(digit, '0'..='9' | 'A'..='F')), "{log_id}");
    if let Some(named) = reply.body["error"].get("log_id") {
        assert_eq!(named, log_id);
    }
    log_id.to_owned()
}

#[tokio::test]
async fn every_reply_has_a_log_id_of_its_own_in_both_headers() {
    let server = Server::with(RequestSettings { body_limit: 1000, ..RequestSettings::default() }).await;
    let token = server.token(APP).await;
    let unscoped = server.token(APP_WITHOUT_SCOPES).await;
    let get = |path: &str, token| request(Method::GET, path, token, Body::empty());
    let post = |path: &str, token, body: &str| request(Method::POST, path, token, Body::from(body.to_owned()));
    let requests = [
        (200, get(&format!("{OFFERS}?talent_id={UNKNOWN_ID}"), Some(&token))),
        (400, get(OFFERS, Some(&token))),
        (400, get(OFFERS, None)),
        (400, get(OFFERS, Some(&unscoped))),
        (400, get(&format!("{OFFERS}?talent_id=x"), Some(&token))),
        (500, post(OFFERS, Some(&token), &bare_offer(UNKNOWN_ID).to_string())),
        (400, post(OFFERS, Some(&token), "{")),
        (413, post(OFFERS, Some(&token), &" ".repeat(1001))),
        (404, get("/open-apis/hire/v1/nothing", None)),
        (404, get("/nothing", None)),
        (405, request(Method::PATCH, OFFERS, Some(&token), Body::empty())),
        (405, request(Method::OPTIONS, OFFERS, None, Body::empty())),
        (200, request(Method::HEAD, &format!("{OFFERS}?talent_id={UNKNOWN_ID}"), Some(&token), Body::empty())),
        (200, post("/open-apis/auth/v3/tenant_access_token/internal", None, "{}")),
        (200, get("/healthz", None)),
    ];
    let count = requests.len();
    let mut seen = HashSet::new();
    for (status, request) in requests {
        let shown = format!("{} {}", request.method(), request.uri());
        let reply = server.send(request).await;
        assert_eq!(reply.status, status, "{shown}: {}", reply.text);
        seen.insert(log_id(&reply));
    }
    for _ in 0..10 {
        server.send(call(operation("offer/create"), Some(&token))).await;
    }
    let reply = server.send(call(operation("offer/create"), Some(&token))).await;
    assert_eq!(reply.status, 429);
    seen.insert(log_id(&reply));
    assert_eq!(seen.len(), count + 1, "{seen:?}");
}

#[tokio::test]
async fn log_ids_of_two_processes_differ() {
    let server = Server::start().await;
    let first = log_id(&server.send(request(Method::GET, "/nothing", None, Body::empty())).await);
    let server = server.restarted().await;
    let second = log_id(&server.send(request(Method::GET, "/nothing", None, Body::empty())).await);
    assert_ne!(first[14..22], second[14..22]);
}

#[tokio::test]
async fn request_ids_that_a_client_sends_are_not_echoed() {
    let server = Server::start().await;
    let mut request = call(operation("offer/list"), None);
    for name in ["x-request-id", "x-tt-logid"] {
        request.headers_mut().insert(name, "mine".parse().expect("a header"));
    }
    log_id(&server.send(request).await);
}

#[tokio::test]
async fn a_failure_of_an_operation_has_the_http_status_of_its_row() {
    let server = Server::start().await;
    let reply = server.post(OFFERS, bare_offer(UNKNOWN_ID)).await;
    reply.assert_error(500, 1_002_054);
    assert_eq!(
        reply.body,
        json!({ "code": 1_002_054, "msg": "application not exist", "error": { "log_id": log_id(&reply) } })
    );
    server.get(&format!("/open-apis/hire/v1/applications/{UNKNOWN_ID}/offer")).await.assert_error(400, 1_002_002);
}

#[tokio::test]
async fn a_broken_store_is_the_operations_system_error_without_any_detail() {
    let server = Server::start().await;
    let path = format!("{OFFERS}?talent_id={}", id(420_000_008));
    server.get(&path).await.data();
    let broken = server.state.store.write_global(|shared| -> Result<_, StoreError> {
        shared.execute("ALTER TABLE offers RENAME TO elsewhere", &[])
    });
    broken.await.expect("a renamed table");
    let reply = server.get(&path).await;
    reply.assert_error(500, 1_002_001);
    assert_eq!(reply.body, json!({ "code": 1_002_001, "msg": "系统错误", "error": { "log_id": log_id(&reply) } }));
}

#[tokio::test]
async fn a_body_that_breaks_off_is_refused_in_the_envelope() {
    let server = Server::start().await;
    let token = server.token(APP).await;
    let chunks = [Ok(Bytes::from_static(b"{\"application")), Err(std::io::Error::other("gone"))];
    let body = Body::from_stream(futures_util::stream::iter(chunks));
    let reply = server.send(request(Method::POST, OFFERS, Some(&token), body)).await;
    reply.assert_violations(&["body"]);
    assert!(!reply.text.contains("gone"), "{}", reply.text);
}

#[tokio::test]
async fn a_body_of_exactly_the_limit_is_read_and_a_byte_more_is_413() {
    let server =
        Server::with(RequestSettings { body_limit: 500, rate_limits: false, ..RequestSettings::default() }).await;
    let body = bare_offer(UNKNOWN_ID).to_string();
    let padded = |length: usize| format!("{body}{}", " ".repeat(length - body.len()));
    let token = server.token(APP).await;
    let post = |body: String| server.send(request(Method::POST, OFFERS, Some(&token), Body::from(body)));
    post(padded(500)).await.assert_error(500, 1_002_054);
    let reply = post(padded(501)).await;
    reply.assert_error(413, 99_991_413);
    assert_eq!(
        reply.body,
        json!({ "code": 99_991_413, "msg": "request body too large", "error": { "log_id": log_id(&reply) } })
    );
    let chunks = (0..100).map(|_| Ok::<_, std::io::Error>(Bytes::from_static(b"          ")));
    let chunked = Body::from_stream(futures_util::stream::iter(chunks));
    server.send(request(Method::POST, OFFERS, Some(&token), chunked)).await.assert_error(413, 99_991_413);
    let path = "/open-apis/auth/v3/tenant_access_token/internal";
    server.send(request(Method::POST, path, None, Body::from(padded(501)))).await.assert_error(413, 99_991_413);
}
