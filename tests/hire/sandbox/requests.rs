//! The last requests.

use axum::http::Method;
use serde_json::json;

use super::{TOKEN, Tenant, ask, ok, refused, sandbox};
use crate::harness::Server;

const TALENTS: &str = "/open-apis/hire/v1/talents?query_option=ignore_empty_error";

async fn count(server: &Server, query: &str) -> i64 {
    ok(ask(server, Method::GET, &format!("requests/count?{query}"), json!({})).await)["count"].as_i64().unwrap()
}

#[tokio::test]
async fn requests_are_counted_by_operation_tenant_code_and_place() {
    let server = sandbox().await;
    let (one, other) = (Tenant::create(&server, json!({})).await, Tenant::create(&server, json!({})).await);
    one.get(&server, TALENTS).await;
    let last = ok(ask(&server, Method::GET, "requests", json!({})).await)["last"].clone();
    one.get(&server, TALENTS).await;
    other.get(&server, TALENTS).await;
    other.get(&server, "/open-apis/hire/v1/offers").await;
    assert_eq!(count(&server, "operation=talent/list").await, 3);
    assert_eq!(count(&server, &format!("operation=talent/list&tenant={}", one.key)).await, 2);
    assert_eq!(count(&server, &format!("operation=talent/list&after={last}")).await, 2);
    assert_eq!(count(&server, &format!("app_id={}&code=0", other.app_id)).await, 1);
    assert_eq!(count(&server, &format!("app_id={}", other.app_id)).await, 2);
    refused(&ask(&server, Method::GET, "requests?opration=x", json!({})).await, 400, "unknown parameter `opration`");
    ok(ask(&server, Method::DELETE, "requests", json!({})).await);
    assert_eq!(count(&server, "").await, 0);
}

#[tokio::test]
async fn a_request_is_shown_in_full_without_secrets() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    tenant.get(&server, TALENTS).await;
    let listed = ok(ask(&server, Method::GET, "requests", json!({})).await);
    let shown: Vec<_> = listed["requests"].as_array().unwrap().iter().map(|request| &request["target"]).collect();
    assert_eq!(shown, [TOKEN, TALENTS]);

    let token = ok(ask(&server, Method::GET, "requests/1", json!({})).await);
    assert_eq!(token["body"]["app_secret"], "***");
    assert_eq!(token["answer"]["tenant_access_token"], "***");
    let talents = ok(ask(&server, Method::GET, "requests/2", json!({})).await);
    assert_eq!((&talents["headers"]["authorization"], &talents["answer"]["code"]), (&json!("***"), &json!(0)));
    assert!(!talents.to_string().contains(&tenant.token) && !token.to_string().contains(&tenant.token));

    let curl = ok(ask(&server, Method::GET, "requests/2/curl", json!({})).await);
    let expected = format!("curl -s -X GET 'http://127.0.0.1{TALENTS}' -H \"Authorization: Bearer $TOKEN\"");
    assert_eq!(curl["curl"], expected);
    refused(&ask(&server, Method::GET, "requests/9", json!({})).await, 404, "no request 9");
}

#[tokio::test]
async fn a_request_is_sent_again() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    tenant.get(&server, TALENTS).await;
    let again = ok(ask(&server, Method::POST, "requests/2/replay", json!({})).await);
    assert_eq!((&again["status"], &again["body"]["code"]), (&json!(200), &json!(0)));
    assert_eq!(count(&server, "operation=talent/list").await, 2);
    refused(&ask(&server, Method::POST, "requests/9/replay", json!({})).await, 404, "no request 9");
}

#[tokio::test]
async fn the_oldest_requests_are_forgotten() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    for _ in 0..1_000 {
        tenant.get(&server, "/open-apis/hire/v1/offers").await;
    }
    assert_eq!(count(&server, "").await, 1_000);
    refused(&ask(&server, Method::GET, "requests/1", json!({})).await, 404, "no longer kept");
}
