//! Which of several errors is reported: path → token → app kind → scope → limit → fields → operation.

use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use hired::app_state::RequestSettings;

use super::{access::store_app_token, bare_offer};
use crate::harness::{APP, APP_WITHOUT_SCOPES, Reply, STORE_APP, Server, UNKNOWN_ID, request};

const OFFERS: &str = "/open-apis/hire/v1/offers";

/// A creation with invalid parameters only, which the operation would also refuse.
async fn all_wrong(server: &Server, token: Option<&str>) -> Reply {
    let path = format!("{OFFERS}?user_id_type=nonsense");
    server.send(request(Method::POST, &path, token, Body::from(r#"{"application_id":1}"#))).await
}

#[tokio::test]
async fn each_check_precedes_the_next_one() {
    let server = Server::with(RequestSettings::default()).await;
    let nowhere = request(Method::POST, "/open-apis/hire/v1/offer", None, Body::from("{"));
    server.send(nowhere).await.assert_error(404, 99_991_201);
    all_wrong(&server, None).await.assert_error(400, 99_991_661);

    let store = store_app_token(&server, "7e57000000000001").await;
    server.execute_global(format!("DELETE FROM app_scopes WHERE app_id = '{STORE_APP}'")).await;
    all_wrong(&server, Some(&store)).await.assert_error(400, 99_991_676);

    // Refused for its scopes more often than the rate limit allows, and never for the limit.
    let unscoped = server.token(APP_WITHOUT_SCOPES).await;
    for _ in 0..12 {
        all_wrong(&server, Some(&unscoped)).await.assert_error(400, 99_991_672);
    }

    // Calls with invalid fields count; beyond the limit, fields are not validated.
    let token = server.token(APP).await;
    for _ in 0..10 {
        all_wrong(&server, Some(&token)).await.assert_error(400, 99_992_402);
    }
    let reply = all_wrong(&server, Some(&token)).await;
    assert_eq!((reply.status, reply.code()), (StatusCode::TOO_MANY_REQUESTS, 99_991_400));
}

#[tokio::test]
async fn fields_are_checked_before_the_operation_looks_anything_up() {
    let server = Server::start().await;
    let mut body = bare_offer(UNKNOWN_ID);
    body["offer_type"] = 7.into();
    server.post(OFFERS, body).await.assert_violations(&["offer_type"]);
    server.post(OFFERS, bare_offer(UNKNOWN_ID)).await.assert_error(500, 1_002_054);
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_reported_to_authorized_callers_only() {
    let server =
        Server::with(RequestSettings { body_limit: 100, rate_limits: false, ..RequestSettings::default() }).await;
    let large = || Body::from(" ".repeat(101));
    server.send(request(Method::POST, OFFERS, None, large())).await.assert_error(400, 99_991_661);
    let unscoped = server.token(APP_WITHOUT_SCOPES).await;
    server.send(request(Method::POST, OFFERS, Some(&unscoped), large())).await.assert_error(400, 99_991_672);
    let token = server.token(APP).await;
    server.send(request(Method::POST, OFFERS, Some(&token), large())).await.assert_error(413, 99_991_413);
}
