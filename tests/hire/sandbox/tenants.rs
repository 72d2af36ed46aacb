//! A tenant per test.

use axum::{
    body::Body,
    http::{Method, Request},
};
use serde_json::json;

use super::{Tenant, ask, ok, sandbox};
use crate::harness::{Server, request};

const TALENTS: &str = "/open-apis/hire/v1/talents?page_size=20&query_option=ignore_empty_error";

async fn talents(server: &Server, tenant: &Tenant) -> usize {
    tenant.get(server, TALENTS).await.data()["items"].as_array().unwrap().len()
}

async fn catch_up(server: &Server) {
    let state = server.state.clone();
    tokio::task::spawn_blocking(move || state.search.catch_up().unwrap()).await.unwrap();
}

/// Rows of every table that name a tenant above the two that were there.
async fn rows_of_tenants(server: &Server) -> Vec<String> {
    let columns: Vec<(String, String)> = server.tenant_columns().await;
    assert!(columns.len() > 30, "{columns:?}");
    let mut names = Vec::new();
    for (table, column) in columns {
        let count = format!("SELECT COUNT(*) FROM {table} WHERE {column} > 2");
        if server.query_global::<i64>(count).await != Some(0) {
            names.push(table);
        }
    }
    names
}

#[tokio::test]
async fn without_a_sandbox_its_paths_do_not_exist() {
    let server = Server::empty().await;
    for (method, path) in [(Method::POST, "/_sandbox/tenants"), (Method::GET, "/_sandbox/faults")] {
        let reply = server.send(request(method, path, None, Body::empty())).await;
        reply.assert_error(404, 99_991_201);
    }
}

#[tokio::test]
async fn pages_of_browsers_and_other_hosts_are_refused() {
    let server = sandbox().await;
    for (name, value, status) in [
        ("origin", "http://evil.example", 403),
        ("host", "evil.example:8080", 403),
        ("host", "localhost:8080", 200),
        ("host", "127.0.0.1:8080", 200),
        ("host", "[::1]:8080", 200),
    ] {
        let request = Request::builder().uri("/_sandbox/tenants").header(name, value).body(Body::empty()).unwrap();
        assert_eq!(server.send(request).await.status.as_u16(), status, "{name}: {value}");
    }
}

#[tokio::test]
async fn tenants_of_one_seed_have_the_same_ids_and_change_apart() {
    let server = sandbox().await;
    let one = Tenant::create(&server, json!({ "seed": "demo" })).await;
    let other = Tenant::create(&server, json!({ "seed": "demo" })).await;
    catch_up(&server).await;
    assert_ne!((&one.key, &one.app_id), (&other.key, &other.app_id));
    let offer = "/open-apis/hire/v1/applications/6949805467799537964/offer";
    assert_eq!(
        one.get(&server, offer).await.data()["offer"]["id"],
        other.get(&server, offer).await.data()["offer"]["id"]
    );
    let keyword = format!("{TALENTS}&keyword=%E5%BC%A0%E4%B8%89");
    assert!(!one.get(&server, &keyword).await.data()["items"].as_array().unwrap().is_empty());

    ok(ask(&server, Method::DELETE, &format!("tenants/{}", one.key), json!({})).await);
    assert_eq!(one.get(&server, TALENTS).await.code(), 99_991_663);
    assert!(talents(&server, &other).await > 10);
}

#[tokio::test]
async fn a_deleted_tenant_leaves_no_row_and_no_search_document() {
    let server = sandbox().await;
    let kept = Tenant::create(&server, json!({ "seed": "empty" })).await;
    let tenant = Tenant::create(&server, json!({ "seed": "demo" })).await;
    catch_up(&server).await;
    assert!(rows_of_tenants(&server).await.len() > 10);
    for tenant in [&tenant, &kept] {
        ok(ask(&server, Method::DELETE, &format!("tenants/{}", tenant.key), json!({})).await);
        catch_up(&server).await;
    }
    // The last entries of the change feed go with the next deletion, after the index has followed them.
    let last = Tenant::create(&server, json!({})).await;
    ok(ask(&server, Method::DELETE, &format!("tenants/{}", last.key), json!({})).await);
    let mut left = rows_of_tenants(&server).await;
    // The newest entry of the change feed stays.
    left.retain(|table| table != "changes");
    assert_eq!(left, Vec::<String>::new());
    let apps = server.query_global::<i64>("SELECT COUNT(*) FROM apps WHERE name = 'Test'").await;
    assert_eq!(apps, Some(0));

    let next = Tenant::create(&server, json!({})).await;
    assert_eq!(talents(&server, &next).await, 0);
    let number = "SELECT MAX(id) FROM tenants";
    assert_eq!(server.query_global::<i64>(number).await, Some(6), "the number of a deleted tenant is not used again");
}

#[tokio::test]
async fn a_seed_may_be_stated_with_the_request() {
    let server = sandbox().await;
    let seed = json!({ "talents": [{ "name": "Ada", "id": 7_000_000_000_000_000_001_i64 }] });
    let tenant = Tenant::create(&server, json!({ "seed": seed, "name": "One talent" })).await;
    assert_eq!(tenant.get(&server, TALENTS).await.data()["items"][0]["id"], "7000000000000000001");
}

#[tokio::test]
async fn apps_have_the_scopes_that_are_stated() {
    let server = sandbox().await;
    let apps = json!([{ "name": "few", "scopes": ["hire:offer:readonly"] }, { "store_app": true }]);
    let created = ok(ask(&server, Method::POST, "tenants", json!({ "apps": apps })).await);
    assert_eq!(created["apps"].as_array().unwrap().len(), 2);
    let token = super::token(&server, created["app_id"].as_str().unwrap(), created["app_secret"].as_str().unwrap());
    let reply = server.send(request(Method::GET, TALENTS, Some(&token.await), Body::empty())).await;
    assert_eq!(reply.code(), 99_991_672);
}

#[tokio::test]
async fn what_is_wrong_with_a_request_is_named() {
    let server = sandbox().await;
    for (body, member) in [
        (json!({ "seed": "large" }), "seed: "),
        (json!({ "seed": { "apps": [] } }), "seed: `apps`"),
        (json!({ "seed": { "talents": [{}] } }), "seed:1: talents[0]"),
        (json!({ "sede": "demo" }), "unknown field `sede`"),
        (json!({ "apps": [{ "scopes": ["hire:offer:reedonly"] }] }), "hire:offer:reedonly"),
        (json!({ "apps": [{ "scopes": "all" }] }), "apps[0].scopes"),
    ] {
        let reply = ask(&server, Method::POST, "tenants", body.clone()).await;
        let error = reply.body["error"].as_str().unwrap_or_default();
        assert!(reply.status.as_u16() == 400 && error.contains(member), "{body}: {}", reply.text);
    }
    let unknown = ask(&server, Method::DELETE, "tenants/0000000000000000", json!({})).await;
    assert_eq!(unknown.status.as_u16(), 404, "{}", unknown.text);
}

#[tokio::test]
async fn a_tenant_that_the_sandbox_did_not_create_is_not_deleted() {
    let server = sandbox().await;
    let tenants = ok(ask(&server, Method::GET, "tenants", json!({})).await);
    let key = tenants["tenants"][0]["tenant_key"].as_str().unwrap();
    let reply = ask(&server, Method::DELETE, &format!("tenants/{key}"), json!({})).await;
    assert_eq!(reply.status.as_u16(), 409, "{}", reply.text);
}
