//! Who may read the offer of an application, and how often.

use axum::http::Method;
use hired::hired::Behaviour;

use super::{WITH_FORMAL, path};
use crate::{
    harness::{APP, APP_WITHOUT_SCOPES, OTHER_TENANT_APP, READONLY_APP, Server, id, request},
    offer::{get_as_node, get_with, only_scopes, store_app_token},
};
use serde_json::json;

/// B7 A2: pay included, without any scope for offers.
#[tokio::test]
async fn either_application_scope_is_enough_to_see_the_pay() {
    let server = Server::start().await;
    for scope in [&["hire:application"], &["hire:application:readonly"]] {
        only_scopes(&server, READONLY_APP, scope).await;
        let reply = server.get_as(READONLY_APP, &path(WITH_FORMAL)).await;
        assert_eq!(reply.data()["offer"]["salary_plan"]["quarterly_bonus"], "3000");
    }
}

/// B7 A2
#[tokio::test]
async fn the_scopes_of_offers_are_not_enough() {
    let server = Server::start().await;
    only_scopes(&server, APP, &["hire:offer", "hire:offer:readonly"]).await;
    for app in [APP, APP_WITHOUT_SCOPES] {
        let denied = server.get_as(app, &path(WITH_FORMAL)).await;
        denied.refused(400, 99_991_672);
        let scopes = json!([
            { "type": "action_scope_required", "subject": "hire:application" },
            { "type": "action_scope_required", "subject": "hire:application:readonly" },
        ]);
        assert_eq!(denied.body["error"]["permission_violations"], scopes);
    }
}

/// A1: and it has open_ids and union_ids of its own.
#[tokio::test]
async fn a_store_app_may_read_offers() {
    let server = Server::start().await;
    let token = store_app_token(&server).await;
    for id_type in ["open_id", "union_id"] {
        let path = format!("{}?user_id_type={id_type}", path(WITH_FORMAL));
        let (theirs, ours) = (get_with(&server, &token, &path).await, server.get(&path).await);
        assert_eq!(theirs.data()["offer"]["id"], ours.data()["offer"]["id"]);
        let leader = |reply: &crate::harness::Reply| reply.data()["offer"]["basic_info"]["leader_user_id"].clone();
        assert!(leader(&theirs).is_string());
        assert_ne!(leader(&theirs), leader(&ours));
    }
}

/// B8
#[tokio::test]
async fn a_user_token_is_not_supported() {
    let server = Server::start().await;
    get_with(&server, "u-7f1bcd13fc57d46bac21793a18e560", &path(WITH_FORMAL)).await.refused(400, 99_991_668);
}

/// A3 B10
#[tokio::test]
async fn the_twenty_first_call_of_a_second_is_refused() {
    let server = Server::with(Behaviour::default()).await;
    for _call in 0..20 {
        server.get(&path(WITH_FORMAL)).await.data();
    }
    let refused = server.get(&path(WITH_FORMAL)).await;
    refused.refused(429, 99_991_400);
    assert_eq!(
        (refused.header("x-ogw-ratelimit-limit"), refused.header("x-ogw-ratelimit-reset")),
        (Some("20"), Some("1"))
    );
    server.get_as(READONLY_APP, &path(WITH_FORMAL)).await.data();
    server.clock.advance(1_000);
    server.get(&path(WITH_FORMAL)).await.data();
}

/// B12: and the Python SDK escapes the path.
#[tokio::test]
async fn a_get_may_carry_a_json_body() {
    let server = Server::start().await;
    get_as_node(&server, APP, &path(WITH_FORMAL)).await.data();
    let escaped = path(WITH_FORMAL).replace("7000", "%37000");
    server.get(&escaped).await.data();
}

#[tokio::test]
async fn tenants_do_not_see_each_others_offers() {
    let server = Server::start().await;
    server.get(&path(1_430_000_001)).await.refused(400, 1_002_002);
    server.get_as(OTHER_TENANT_APP, &path(WITH_FORMAL)).await.refused(400, 1_002_002);
    let own = server.get_as(OTHER_TENANT_APP, &path(1_430_000_001)).await;
    assert_eq!(own.data()["offer"]["id"], id(1_440_000_001));
}

/// Only GET is documented.
#[tokio::test]
async fn other_methods_are_not_there() {
    let server = Server::start().await;
    let token = server.token(APP).await;
    let post = request(Method::POST, &path(WITH_FORMAL), Some(&token), "{}".into());
    server.send(post).await.refused(405, 99_991_301);
}
