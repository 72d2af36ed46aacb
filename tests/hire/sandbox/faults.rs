//! Errors, delays and lost connections on command.

use axum::http::Method;
use hired::http::DropConnection;
use serde_json::{Value, json};

use super::{Tenant, ask, ok, refused, sandbox};
use crate::harness::{Reply, Server};

const TALENTS: &str = "/open-apis/hire/v1/talents?query_option=ignore_empty_error";

async fn add(server: &Server, fault: Value) -> Value {
    ok(ask(server, Method::POST, "faults", fault).await)
}

async fn codes(server: &Server, tenant: &Tenant, calls: usize) -> Vec<i64> {
    let mut codes = Vec::new();
    for _ in 0..calls {
        codes.push(tenant.get(server, TALENTS).await.code());
    }
    codes
}

#[tokio::test]
async fn a_documented_error_happens_as_often_as_stated() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    add(&server, json!({ "operation": "talent/list", "code": 1_002_001, "times": 2 })).await;
    let first = tenant.get(&server, TALENTS).await;
    first.assert_error(500, 1_002_001);
    assert!(first.body["error"]["log_id"].is_string(), "{}", first.text);
    assert_eq!(codes(&server, &tenant, 2).await, [1_002_001, 0]);
    let faults = ok(ask(&server, Method::GET, "faults", json!({})).await);
    assert_eq!((&faults["faults"][0]["hits"], &faults["faults"][0]["times"]), (&json!(2), &json!(2)));
}

#[tokio::test]
async fn a_fault_is_of_its_operation_app_and_tenant() {
    let server = sandbox().await;
    let (one, other) = (Tenant::create(&server, json!({})).await, Tenant::create(&server, json!({})).await);
    add(&server, json!({ "tenant": one.key, "code": 99_991_400 })).await;
    add(&server, json!({ "app_id": other.app_id, "operation": "offer/list", "status": 502 })).await;
    assert_eq!(codes(&server, &one, 1).await, [99_991_400]);
    assert_eq!(codes(&server, &other, 1).await, [0]);
    let offers = other.get(&server, "/open-apis/hire/v1/offers?talent_id=1").await;
    assert_eq!((offers.status.as_u16(), offers.text.as_str()), (502, "injected by the sandbox"));

    ok(ask(&server, Method::DELETE, &format!("faults?tenant={}", one.key), json!({})).await);
    assert_eq!(codes(&server, &one, 1).await, [0]);
    ok(ask(&server, Method::DELETE, "faults", json!({})).await);
    let offers = other.get(&server, "/open-apis/hire/v1/offers?talent_id=1").await;
    assert_ne!(offers.status.as_u16(), 502);
}

#[tokio::test]
async fn a_probable_fault_hits_the_same_calls_for_the_same_seed() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    let mut runs = Vec::new();
    for _ in 0..2 {
        let fault = json!({ "operation": "talent/list", "code": 1_002_001, "probability": 0.3, "seed": 7 });
        let id = add(&server, fault).await["id"].clone();
        runs.push(codes(&server, &tenant, 40).await);
        ok(ask(&server, Method::DELETE, &format!("faults/{id}"), json!({})).await);
    }
    let hits = runs[0].iter().filter(|code| **code == 1_002_001).count();
    assert!((5..=20).contains(&hits), "{hits}");
    assert_eq!(runs[0], runs[1]);
}

fn is_dropped(reply: &Reply) -> bool {
    reply.extensions.get::<DropConnection>().is_some()
}

#[tokio::test]
async fn dropped_connections_have_no_response_before_or_after_the_change() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    for (stage, status) in [("before-commit", 502), ("after-commit", 200)] {
        add(&server, json!({ "operation": "talent/list", "drop": stage, "times": 1 })).await;
        let reply = tenant.get(&server, TALENTS).await;
        assert!(is_dropped(&reply) && reply.status.as_u16() == status, "{stage}: {}", reply.text);
        assert!(!is_dropped(&tenant.get(&server, TALENTS).await));
    }
}

#[tokio::test]
async fn a_delayed_call_succeeds() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    add(&server, json!({ "operation": "talent/list", "delay": "1ms" })).await;
    assert_eq!(codes(&server, &tenant, 1).await, [0]);
    assert_eq!(ok(ask(&server, Method::GET, "faults", json!({})).await)["faults"][0]["hits"], 1);
}

#[tokio::test]
async fn calls_for_tokens_have_faults_that_are_of_no_tenant() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    add(&server, json!({ "tenant": tenant.key, "status": 500 })).await;
    Tenant::create(&server, json!({})).await;
    add(&server, json!({ "operation": "auth.tenant_access_token/internal", "status": 503, "times": 1 })).await;
    let reply = crate::auth::tokens::ask(&server, super::TOKEN, json!({ "app_id": "a", "app_secret": "b" })).await;
    assert_eq!(reply.status.as_u16(), 503, "{}", reply.text);
}

#[tokio::test]
async fn a_deleted_tenant_takes_its_faults_along() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    add(&server, json!({ "tenant": tenant.key, "status": 500 })).await;
    ok(ask(&server, Method::DELETE, &format!("tenants/{}", tenant.key), json!({})).await);
    assert_eq!(ok(ask(&server, Method::GET, "faults", json!({})).await)["faults"], json!([]));
}

#[tokio::test]
async fn what_is_wrong_with_a_fault_is_named() {
    let server = sandbox().await;
    for (body, problem) in [
        (json!({ "operation": "offer/make", "status": 500 }), "operation: there is no operation \"offer/make\""),
        (json!({ "operation": "offer/create", "code": 1 }), "code: offer/create has no error 1; it has "),
        (json!({ "code": 1_002_056 }), "name an operation"),
        (json!({ "operation": "offer/create" }), "`code`, `status`, `drop` and `delay`"),
        (json!({ "code": 99_991_400, "status": 500 }), "exclude each other"),
        (json!({ "status": 42 }), "status: "),
        (json!({ "delay": "1h" }), "delay: "),
        (json!({ "drop": "later" }), "drop"),
        (json!({ "status": 500, "probability": 2 }), "probability: "),
        (json!({ "status": 500, "oparation": "offer/create" }), "unknown field `oparation`"),
    ] {
        refused(&ask(&server, Method::POST, "faults", body).await, 400, problem);
    }
    let forced = json!({ "operation": "offer/create", "code": 7, "force": true });
    add(&server, forced).await;
    refused(&ask(&server, Method::DELETE, "faults/99", json!({})).await, 404, "no fault 99");
}
