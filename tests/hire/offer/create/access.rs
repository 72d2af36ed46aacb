//! Who may create offers, and how often.

use super::{BARE, PATH, request};
use crate::{
    harness::{APP, APP_WITHOUT_SCOPES, NOW, READONLY_APP, Server, id, request as http},
    offer::{only_scopes, store_app_token},
};
use axum::http::Method;
use hired::hired::Behaviour;
use serde_json::json;

/// B7 A2: the scope to read offers is not enough, and nothing else is needed beside `hire:offer`.
#[tokio::test]
async fn only_the_scope_to_update_offers_is_enough() {
    let server = Server::start().await;
    let denied = server.post_as(READONLY_APP, PATH, request(BARE)).await;
    denied.refused(400, 99_991_672);
    let scope = json!([{ "type": "action_scope_required", "subject": "hire:offer" }]);
    assert_eq!(denied.body["error"]["permission_violations"], scope);
    server.post_as(APP_WITHOUT_SCOPES, PATH, request(BARE)).await.refused(400, 99_991_672);
    only_scopes(&server, APP, &["hire:offer"]).await;
    server.post(PATH, request(BARE)).await.data();
}

/// E19 A1
#[tokio::test]
async fn a_store_app_may_not_create_offers() {
    let server = Server::start().await;
    let token = store_app_token(&server).await;
    let post = http(Method::POST, PATH, Some(&token), request(BARE).to_string().into());
    server.send(post).await.refused(400, 99_991_676);
}

/// E19: the kind of the app is judged before the body.
#[tokio::test]
async fn a_store_app_is_refused_whatever_it_sends() {
    let server = Server::start().await;
    let token = store_app_token(&server).await;
    let post = http(Method::POST, PATH, Some(&token), "{".into());
    server.send(post).await.refused(400, 99_991_676);
}

/// B8
#[tokio::test]
async fn a_user_token_is_not_supported() {
    let server = Server::start().await;
    let post = http(Method::POST, PATH, Some("u-7f1bcd13fc57d46bac21793a18e560"), request(BARE).to_string().into());
    server.send(post).await.refused(400, 99_991_668);
}

/// A3 B10: ten a second, counted apart from the list on the same path.
#[tokio::test]
async fn the_eleventh_creation_of_a_second_is_refused_and_the_list_is_not() {
    let server = Server::with(Behaviour::default()).await;
    for _call in 0..10 {
        server.post(PATH, request(430_000_201)).await.refused(500, 1_002_055);
    }
    let refused = server.post(PATH, request(BARE)).await;
    refused.refused(429, 99_991_400);
    assert_eq!(
        (refused.header("x-ogw-ratelimit-limit"), refused.header("x-ogw-ratelimit-reset")),
        (Some("10"), Some("1"))
    );
    server.get(&format!("{PATH}?talent_id={}", id(420_000_008))).await.data();
    server.clock.advance(1_000);
    assert_eq!(server.clock.now(), NOW + 1_000);
    server.post(PATH, request(BARE)).await.data();
}

/// A3 B10
#[tokio::test]
async fn calls_of_the_list_do_not_use_up_the_limit_of_creation() {
    let server = Server::with(Behaviour::default()).await;
    for _call in 0..50 {
        server.get(&format!("{PATH}?talent_id={}", id(420_000_008))).await.data();
    }
    server.post(PATH, request(BARE)).await.data();
}
