//! Unknown paths and methods, and unusual valid ones.

use axum::{
    body::Body,
    http::{Method, Request},
};
use hired::app_state::RequestSettings;
use serde_json::json;

use super::{call, operation, operations};
use crate::harness::{APP, Server, UNKNOWN_ID, id, request};

const OFFERS: &str = "/open-apis/hire/v1/offers";

fn bare(method: Method, path: &str) -> Request<Body> {
    request(method, path, None, Body::empty())
}

#[tokio::test]
async fn an_unknown_path_is_404_in_the_envelope() {
    let server = Server::start().await;
    let unknown = [
        "/nothing",
        "//",
        "/open-apis",
        "/open-apis/hire/v1/offers/",
        "/open-apis/hire/v1//offers",
        "/open-apis/hire/v1/OFFERS",
        "/open-apis/hire/v2/offers",
        "/open-apis/hire/v1/applications/1/offer/",
        "/open-apis/hire/v1/%6Fffers",
        "/open-apis/hire/v1/../v1/offers",
        "/open-apis/hire/v1/%FF%FE",
        "/open-apis/authen/v2/oauth/token",
    ];
    for path in unknown {
        for method in [Method::GET, Method::POST, Method::DELETE] {
            let reply = server.send(bare(method, path)).await;
            assert_eq!(reply.status, 404, "{path}");
            let error = json!({ "log_id": reply.header("x-tt-logid") });
            assert_eq!(
                reply.body,
                json!({ "code": 99_991_201, "msg": "404 page not found", "error": error }),
                "{path}"
            );
            assert_eq!(reply.header("content-type"), Some("application/json; charset=utf-8"));
        }
    }
}

#[tokio::test]
async fn another_method_on_a_path_is_405_in_the_envelope() {
    let server = Server::start().await;
    let token = server.token(APP).await;
    for spec in operations() {
        let taken: Vec<&str> =
            operations().iter().filter(|other| other.path == spec.path).map(|other| other.method.as_str()).collect();
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"] {
            if taken.contains(&method) {
                continue;
            }
            let mut request = call(spec, Some(&token));
            *request.method_mut() = Method::from_bytes(method.as_bytes()).expect("a method");
            let reply = server.send(request).await;
            reply.assert_error(405, 99_991_301);
            assert_eq!(reply.body["msg"], "405 method not allowed", "{method} {}", spec.path);
        }
    }
}

#[tokio::test]
async fn a_setting_enables_the_plain_text_of_the_real_gateway() {
    let server = Server::with(RequestSettings { plain_not_found: true, ..RequestSettings::default() }).await;
    for request in [bare(Method::GET, "/open-apis/hire/v1/nothing"), bare(Method::PATCH, OFFERS)] {
        let reply = server.send(request).await;
        assert_eq!((reply.status.as_u16(), reply.text.as_str()), (404, "404 page not found"));
        assert!(reply.header("content-type").is_some_and(|kind| kind.starts_with("text/plain")));
        assert!(reply.header("x-tt-logid").is_some());
    }
}

#[tokio::test]
async fn head_is_a_get_without_its_body() {
    let server = Server::start().await;
    let token = server.token(APP).await;
    let path = format!("{OFFERS}?talent_id={}", id(420_000_008));
    let get = server.send(request(Method::GET, &path, Some(&token), Body::empty())).await;
    let head = server.send(request(Method::HEAD, &path, Some(&token), Body::empty())).await;
    assert_eq!((head.status, head.text.as_str()), (get.status, ""));
    assert_eq!(head.header("content-type"), get.header("content-type"));
    let refused = server.send(bare(Method::HEAD, &path)).await;
    assert_eq!((refused.status.as_u16(), refused.text.as_str()), (400, ""));
}

#[tokio::test]
async fn an_id_in_a_path_that_is_no_number_is_1002002() {
    let server = Server::start().await;
    // An empty parameter is missing, and NUL is not allowed.
    for violation in ["", "%00"] {
        let reply = server.get(&format!("/open-apis/hire/v1/applications/{violation}/offer")).await;
        reply.assert_error(400, 99_992_402);
    }
    for text in ["x", "0", "-1", "01", "7e18", "9223372036854775808", "%20", "%E4%BC%A0", "%2F", "1%2C2"] {
        let reply = server.get(&format!("/open-apis/hire/v1/applications/{text}/offer")).await;
        reply.assert_error(400, 1_002_002);
    }
}

#[tokio::test]
async fn an_invalid_path_parameter_is_404() {
    let server = Server::start().await;
    server.get("/open-apis/hire/v1/applications/%FF/offer").await.assert_error(404, 99_991_201);
}

#[tokio::test]
async fn path_parameters_may_be_percent_encoded() {
    let server = Server::start().await;
    let plain = id(430_000_101);
    let encoded: String = plain.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let path = |id: &str| format!("/open-apis/hire/v1/applications/{id}/offer");
    assert_eq!(server.get(&path(&encoded)).await.data(), server.get(&path(&plain)).await.data());
}

#[tokio::test]
async fn a_path_in_absolute_form_is_the_same_path() {
    let server = Server::start().await;
    let token = server.token(APP).await;
    let path = format!("http://127.0.0.1:8080{OFFERS}?talent_id={UNKNOWN_ID}");
    server.send(request(Method::GET, &path, Some(&token), Body::empty())).await.data();
}

#[tokio::test]
async fn a_very_long_query_and_very_many_parameters_are_read_like_any_other() {
    let server = Server::start().await;
    let long = format!("{OFFERS}?talent_id={UNKNOWN_ID}&unknown={}", "x".repeat(60_000));
    server.get(&long).await.data();
    let many: String = (0..10_000).map(|n| format!("&a{}=1", n % 10)).collect();
    server.get(&format!("{OFFERS}?talent_id={UNKNOWN_ID}{many}")).await.data();
    let repeated = "talent_id=1&".repeat(3_000);
    server.get(&format!("{OFFERS}?{repeated}talent_id={UNKNOWN_ID}")).await.data();
}

#[tokio::test]
async fn health_needs_no_token() {
    let server = Server::start().await;
    assert_eq!(server.send(bare(Method::GET, "/healthz")).await.status, 200);
    server.send(bare(Method::POST, "/healthz")).await.assert_error(405, 99_991_301);
    server.send(call(operation("offer/list"), None)).await.assert_error(400, 99_991_661);
}
