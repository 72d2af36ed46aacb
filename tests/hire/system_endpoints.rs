//! Endpoints besides the operations: health, metrics, reference.

use axum::{body::Body, http::Method};
use serde_json::json;

use crate::harness::{APP, Reply, Server, request};

async fn get(server: &Server, path: &str) -> Reply {
    server.send(request(Method::GET, path, None, Body::empty())).await
}

#[tokio::test]
async fn healthz_reports_that_the_process_runs() {
    let server = Server::start().await;
    let reply = get(&server, "/healthz").await;
    assert_eq!((reply.status.as_u16(), &reply.body), (200, &json!({ "status": "alive" })));
    assert!(reply.header("x-tt-logid").is_some());
}

#[tokio::test]
async fn readyz_waits_for_the_search_index() {
    let server = Server::start().await;
    // The harness does not start the indexer.
    let reply = get(&server, "/readyz").await;
    assert_eq!((reply.status.as_u16(), &reply.body), (503, &json!({ "status": "opening" })));
    let state = server.state.clone();
    tokio::task::spawn_blocking(move || state.search.catch_up().unwrap()).await.unwrap();
    let reply = get(&server, "/readyz").await;
    assert_eq!((reply.status.as_u16(), &reply.body), (200, &json!({ "status": "ready" })));
}

#[tokio::test]
async fn readyz_notices_a_store_that_does_not_answer() {
    let server = Server::start().await;
    let state = server.state.clone();
    tokio::task::spawn_blocking(move || {
        state.search.catch_up().unwrap();
        state.store.close();
    })
    .await
    .unwrap();
    let reply = get(&server, "/readyz").await;
    assert_eq!((reply.status.as_u16(), &reply.body), (503, &json!({ "status": "store unavailable" })));
    assert_eq!(get(&server, "/healthz").await.status.as_u16(), 200);
}

#[tokio::test]
async fn metrics_count_by_operation_and_by_caller_number_only() {
    let server = Server::start().await;
    let token = server.token(APP).await;
    let path = "/open-apis/hire/v1/talents?query_option=ignore_empty_error&keyword=zhang-san-metrics";
    server.send(request(Method::GET, path, Some(&token), Body::empty())).await;
    let reply = get(&server, "/metrics").await;
    assert_eq!(reply.status.as_u16(), 200);
    assert!(reply.header("content-type").is_some_and(|kind| kind.starts_with("text/plain; version=0.0.4")));
    assert!(reply.text.contains(r#"hired_requests_total{operation="talent/list",http="200",code="0"}"#));
    for name in ["hired_request_seconds_bucket", "hired_store_queue", "hired_search_ready", "hired_tokens_issued_total"]
    {
        assert!(reply.text.contains(name), "{name}");
    }
    let tenant = server.tenant().await.0;
    let caller = format!(r#"{{tenant="{tenant}",app="{}"}}"#, APP.trim_start_matches("cli_"));
    for name in ["hired_caller_requests_total", "hired_caller_store_microseconds_total"] {
        assert!(reply.text.contains(&format!("{name}{caller}")), "{name}{caller}: {}", reply.text);
    }
    for secret in ["zhang-san-metrics", APP, token.as_str()] {
        assert!(!reply.text.contains(secret), "{secret}");
    }
}

#[tokio::test]
async fn the_openapi_document_has_the_url_of_the_server() {
    let server = Server::start().await;
    let reply = get(&server, "/openapi.json").await;
    assert_eq!(reply.status.as_u16(), 200);
    assert_eq!(reply.body["openapi"], "3.1.0");
    assert_eq!(reply.body["servers"], json!([{ "url": "/" }]));
}

#[tokio::test]
async fn the_reference_is_a_page() {
    let server = Server::start().await;
    let reply = get(&server, "/docs").await;
    assert_eq!(reply.header("content-type"), Some("text/html; charset=utf-8"));
    assert!(reply.text.starts_with("<!doctype html>"));
    assert!(reply.text.contains("href=\"/docs/sandbox.md\""));
    let reply = get(&server, "/docs/sandbox.md").await;
    assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, Some("text/plain; charset=utf-8")));
    assert!(reply.text.starts_with("# Sandbox"));
}
