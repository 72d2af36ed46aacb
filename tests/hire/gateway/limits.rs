//! Rate limits.

use axum::{body::Body, http::Method};
use hire_api::{Limit, Spec};
use hired::app_state::RequestSettings;
use serde_json::json;

use super::{access::store_app_token, call, operation, operations};
use crate::harness::{APP, READONLY_APP, Reply, Server, request};

async fn limited() -> Server {
    Server::with(RequestSettings::default()).await
}

#[track_caller]
fn assert_admitted(reply: &Reply) {
    assert_ne!(reply.code(), 99_991_400, "{}", reply.text);
    assert_eq!(reply.header("x-ogw-ratelimit-limit"), None);
}

#[track_caller]
fn refused(reply: &Reply, limit: u32, reset: i64) {
    assert_eq!(reply.status, 429, "{}", reply.text);
    assert_eq!(reply.body, json!({ "code": 99_991_400, "msg": "request trigger frequency limit" }));
    assert_eq!(reply.header("x-ogw-ratelimit-limit"), Some(limit.to_string().as_str()));
    assert_eq!(reply.header("x-ogw-ratelimit-reset"), Some(reset.to_string().as_str()));
    assert!(reply.header("content-type").is_some_and(|kind| kind.contains("application/json")));
}

fn strictest(spec: &Spec) -> Option<&Limit> {
    spec.limits.iter().min_by_key(|limit| limit.calls())
}

#[tokio::test]
async fn every_operation_takes_its_documented_calls_and_refuses_the_next() {
    let server = limited().await;
    let token = server.token(APP).await;
    for spec in operations() {
        // Some documents have no limit.
        let Some(limit) = strictest(spec) else { continue };
        let calls = limit.calls();
        for _ in 0..calls {
            assert_admitted(&server.send(call(spec, Some(&token))).await);
        }
        refused(&server.send(call(spec, Some(&token))).await, calls, limit.window_ms() / 1000);
    }
    // The next second starts with full limits.
    server.clock.advance(1000);
    let of_a_second = |spec: &&Spec| strictest(spec).is_none_or(|limit| limit.window_ms() == 1000);
    for spec in operations().into_iter().filter(of_a_second) {
        assert_admitted(&server.send(call(spec, Some(&token))).await);
    }
}

#[tokio::test]
async fn waiting_reset_seconds_always_admits() {
    let server = limited().await;
    let token = server.token(APP).await;
    let spec = operation("offer/create");
    for _ in 0..10 {
        assert_admitted(&server.send(call(spec, Some(&token))).await);
    }
    for _ in 0..9 {
        server.clock.advance(100);
        for _ in 0..20 {
            refused(&server.send(call(spec, Some(&token))).await, 10, 1);
        }
    }
    server.clock.advance(100);
    for _ in 0..10 {
        assert_admitted(&server.send(call(spec, Some(&token))).await);
    }
}

#[tokio::test]
async fn the_offer_list_has_two_windows_and_reports_the_exceeded_one() {
    let server = limited().await;
    let token = server.token(APP).await;
    let spec = operation("offer/list");
    for second in 0..20 {
        for _ in 0..50 {
            assert_admitted(&server.send(call(spec, Some(&token))).await);
        }
        if second < 19 {
            refused(&server.send(call(spec, Some(&token))).await, 50, 1);
        } else {
            // Both are exceeded: the longer wait is returned.
            refused(&server.send(call(spec, Some(&token))).await, 1000, 41);
        }
        server.clock.advance(1000);
    }
    refused(&server.send(call(spec, Some(&token))).await, 1000, 40);
    server.clock.advance(39_999);
    refused(&server.send(call(spec, Some(&token))).await, 1000, 1);
    server.clock.advance(1);
    assert_admitted(&server.send(call(spec, Some(&token))).await);
}

#[tokio::test]
async fn operations_on_one_path_have_a_limit_each() {
    let server = limited().await;
    let token = server.token(APP).await;
    let (list, create) = (operation("offer/list"), operation("offer/create"));
    assert_eq!(list.path, create.path);
    for _ in 0..10 {
        assert_admitted(&server.send(call(create, Some(&token))).await);
    }
    refused(&server.send(call(create, Some(&token))).await, 10, 1);
    for _ in 0..50 {
        assert_admitted(&server.send(call(list, Some(&token))).await);
    }
    refused(&server.send(call(list, Some(&token))).await, 50, 1);
}

#[tokio::test]
async fn limits_are_counted_per_app_and_tenant() {
    let server = limited().await;
    let spec = operation("job_requirement/list_by_id");
    let tokens = [
        server.token(APP).await,
        server.token(READONLY_APP).await,
        store_app_token(&server, "7e57000000000001").await,
        store_app_token(&server, "7e57000000000002").await,
    ];
    for token in &tokens {
        for _ in 0..10 {
            assert_admitted(&server.send(call(spec, Some(token))).await);
        }
        refused(&server.send(call(spec, Some(token))).await, 10, 1);
    }
}

#[tokio::test]
async fn two_tokens_of_one_app_share_its_limit() {
    let server = limited().await;
    let old = server.token(APP).await;
    server.clock.advance(100 * 60_000);
    let new = crate::auth::tokens::tenant_token(&server, APP).await.0;
    assert_ne!(old, new);
    let spec = operation("offer/create");
    for token in [&old, &new] {
        for _ in 0..5 {
            assert_admitted(&server.send(call(spec, Some(token))).await);
        }
    }
    refused(&server.send(call(spec, Some(&old))).await, 10, 1);
    refused(&server.send(call(spec, Some(&new))).await, 10, 1);
}

#[tokio::test]
async fn limits_can_be_turned_off_and_never_apply_to_tokens() {
    let server = Server::start().await;
    let token = server.token(APP).await;
    for _ in 0..60 {
        assert_admitted(&server.send(call(operation("offer/create"), Some(&token))).await);
    }
    let server = limited().await;
    for _ in 0..200 {
        let path = "/open-apis/auth/v3/tenant_access_token/internal";
        let reply = server.send(request(Method::POST, path, None, Body::from("{}"))).await;
        assert_eq!(reply.code(), 10003);
    }
}
