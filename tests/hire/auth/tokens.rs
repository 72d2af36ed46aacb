//! Issuing tokens: responses, lifetime, errors. Store apps are in [`store_apps`].

mod at_rest;
mod concurrent_writes;
mod store_apps;

use axum::{body::Body, http::Method};
use serde_json::{Value, json};

use crate::harness::{
    APP, DISABLED_APP, MINUTE, OTHER_TENANT_APP, READONLY_APP, Reply, SECRET, STORE_APP, Server, request,
};

pub const INTERNAL: &str = "/open-apis/auth/v3/tenant_access_token/internal";
pub const APP_INTERNAL: &str = "/open-apis/auth/v3/app_access_token/internal";
pub const RESEND: &str = "/open-apis/auth/v3/app_ticket/resend";
pub const APP_TOKEN: &str = "/open-apis/auth/v3/app_access_token";
pub const TENANT_TOKEN: &str = "/open-apis/auth/v3/tenant_access_token";
const ALL: [&str; 5] = [INTERNAL, APP_INTERNAL, RESEND, APP_TOKEN, TENANT_TOKEN];

/// A call that needs a token and succeeds with it.
pub const PROBE: &str = "/open-apis/hire/v1/offers?talent_id=7999999999999999999";

pub async fn ask(server: &Server, path: &str, body: Value) -> Reply {
    server.send(request(Method::POST, path, None, Body::from(body.to_string()))).await
}

pub fn credentials(app: &str) -> Value {
    json!({ "app_id": app, "app_secret": SECRET })
}

/// Token and remaining seconds.
pub async fn tenant_token(server: &Server, app: &str) -> (String, i64) {
    let reply = ask(server, INTERNAL, credentials(app)).await;
    issued(&reply, "tenant_access_token")
}

#[track_caller]
pub fn issued(reply: &Reply, member: &str) -> (String, i64) {
    assert_eq!((reply.status.as_u16(), reply.code()), (200, 0), "{}", reply.text);
    let token = reply.body[member].as_str().unwrap_or_else(|| panic!("no {member} in {}", reply.text));
    (token.to_owned(), reply.body["expire"].as_i64().expect("expire"))
}

pub async fn probe(server: &Server, token: &str) -> Reply {
    server.send(request(Method::GET, PROBE, Some(token), Body::empty())).await
}

#[tokio::test]
async fn a_tenant_token_is_beside_code_and_msg() {
    let server = Server::start().await;
    let reply = ask(&server, INTERNAL, credentials(APP)).await;
    let (token, _) = issued(&reply, "tenant_access_token");
    assert!(token.starts_with("t-"), "{token}");
    assert_eq!(reply.body, json!({ "code": 0, "msg": "ok", "tenant_access_token": token, "expire": 7200 }));
}

#[tokio::test]
async fn the_app_token_of_a_self_built_app_is_its_tenant_token() {
    let server = Server::start().await;
    let reply = ask(&server, APP_INTERNAL, credentials(APP)).await;
    let (token, _) = issued(&reply, "app_access_token");
    assert!(token.starts_with("t-"), "{token}");
    assert_eq!(
        reply.body,
        json!({ "code": 0, "msg": "ok", "app_access_token": token, "tenant_access_token": token, "expire": 7200 })
    );
    assert_eq!(tenant_token(&server, APP).await.0, token);
    probe(&server, &token).await.data();
}

#[tokio::test]
async fn a_slash_at_the_end_reaches_the_same_operation() {
    let server = Server::start().await;
    let token = tenant_token(&server, APP).await.0;
    let slashed = ask(&server, &format!("{INTERNAL}/"), credentials(APP)).await;
    assert_eq!(issued(&slashed, "tenant_access_token").0, token);
    for path in ALL {
        let (plain, slashed) =
            (ask(&server, path, json!({})).await, ask(&server, &format!("{path}/"), json!({})).await);
        assert_eq!((plain.status, plain.text), (slashed.status, slashed.text), "{path}");
    }
}

#[tokio::test]
async fn the_body_is_json_whatever_the_content_type_says() {
    let server = Server::start().await;
    for content_type in
        [None, Some("application/json"), Some("text/plain"), Some("application/x-www-form-urlencoded"), Some("")]
    {
        let mut request = request(Method::POST, INTERNAL, None, Body::from(credentials(APP).to_string()));
        if let Some(content_type) = content_type {
            request.headers_mut().insert("content-type", content_type.parse().expect("a header"));
        }
        issued(&server.send(request).await, "tenant_access_token");
    }
}

#[tokio::test]
async fn a_token_valid_for_half_an_hour_is_returned_again() {
    let server = Server::start().await;
    let (token, expire) = tenant_token(&server, APP).await;
    assert_eq!(expire, 7200);
    server.clock.advance(MINUTE);
    assert_eq!(tenant_token(&server, APP).await, (token.clone(), 7140));
    server.clock.advance(89 * MINUTE);
    assert_eq!(tenant_token(&server, APP).await, (token, 1800));
}

#[tokio::test]
async fn a_token_is_renewed_below_30_minutes_and_the_old_one_stays_valid() {
    let server = Server::start().await;
    let (old, _) = tenant_token(&server, APP).await;
    server.clock.advance(90 * MINUTE + 1);
    let (new, expire) = tenant_token(&server, APP).await;
    assert_ne!(new, old);
    assert_eq!(expire, 7200);
    assert_eq!(tenant_token(&server, APP).await, (new.clone(), 7200));
    probe(&server, &old).await.data();
    probe(&server, &new).await.data();

    server.clock.advance(30 * MINUTE - 2);
    probe(&server, &old).await.data();
    server.clock.advance(1);
    probe(&server, &old).await.assert_error(400, 99_991_663);
    probe(&server, &new).await.data();

    server.clock.advance(90 * MINUTE + 1);
    probe(&server, &new).await.assert_error(400, 99_991_663);
}

/// The Python SDK renews ten minutes before the end, those for Node and Go three minutes.
#[tokio::test]
async fn a_renewal_before_the_end_returns_a_full_lifetime() {
    let server = Server::start().await;
    for left in [10, 3] {
        let (old, expire) = tenant_token(&server, APP).await;
        assert_eq!(expire, 7200);
        server.clock.advance((120 - left) * MINUTE);
        let (new, expire) = tenant_token(&server, APP).await;
        assert_eq!(expire, 7200);
        assert_ne!(new, old);
        server.clock.advance(120 * MINUTE);
    }
}

#[tokio::test]
async fn each_app_has_its_own_token() {
    let server = Server::start().await;
    let mut tokens = Vec::new();
    for app in [APP, READONLY_APP, OTHER_TENANT_APP] {
        tokens.push(tenant_token(&server, app).await.0);
    }
    tokens.dedup();
    assert_eq!(tokens.len(), 3);
}

#[tokio::test]
async fn concurrent_requests_all_get_a_valid_token() {
    let server = Server::start().await;
    let requests = (0..16).map(|_| tenant_token(&server, APP));
    for (token, expire) in futures_util::future::join_all(requests).await {
        assert_eq!(expire, 7200);
        probe(&server, &token).await.data();
    }
}

#[tokio::test]
async fn a_missing_or_malformed_parameter_is_10003_with_empty_data_and_http_200() {
    let server = Server::start().await;
    let bodies = [
        "",
        "{}",
        "[]",
        "null",
        "not json",
        "app_id=cli_7e57000000000001&app_secret=test-secret",
        r#"{"app_id":"cli_7e57000000000001"}"#,
        r#"{"app_secret":"test-secret","app_ticket":"x"}"#,
        r#"{"app_id":"","app_secret":"","app_ticket":"","app_access_token":"","tenant_key":""}"#,
        r#"{"app_id":1,"app_secret":2,"app_ticket":3,"app_access_token":4,"tenant_key":5}"#,
        r#"{"app_id":null,"app_secret":null}"#,
        r#"{"app_id":"cli_7e57000000000001","app_secret":"\u0000","app_ticket":"","app_access_token":""}"#,
    ];
    for path in ALL {
        for body in bodies {
            let reply = server.send(request(Method::POST, path, None, Body::from(body))).await;
            assert_eq!(reply.status, 200, "{path} {body}");
            assert_eq!(reply.body, json!({ "code": 10003, "data": {}, "msg": "invalid param" }), "{path} {body}");
        }
    }
}

#[tokio::test]
async fn a_wrong_secret_and_an_unknown_app_are_10014_in_their_own_words() {
    let server = Server::start().await;
    for path in [INTERNAL, APP_INTERNAL, RESEND, APP_TOKEN] {
        let app = if path.ends_with("internal") { APP } else { STORE_APP };
        let wrong = json!({ "app_id": app, "app_secret": "wrong", "app_ticket": "x" });
        let reply = ask(&server, path, wrong).await;
        assert_eq!(reply.status, 200);
        assert_eq!(reply.body, json!({ "code": 10014, "msg": "app secret invalid" }), "{path}");
        let unknown = json!({ "app_id": "cli_0123456789abcdef", "app_secret": SECRET, "app_ticket": "x" });
        let reply = ask(&server, path, unknown).await;
        assert_eq!(reply.status, 200);
        assert_eq!(reply.body, json!({ "code": 10014, "msg": "app id not exists" }), "{path}");
    }
}

#[tokio::test]
async fn a_disabled_app_gets_no_token() {
    let server = Server::start().await;
    for path in [INTERNAL, APP_INTERNAL] {
        let reply = ask(&server, path, credentials(DISABLED_APP)).await;
        assert_eq!(reply.body, json!({ "code": 10014, "msg": "app unauthorized" }), "{path}");
    }
}

#[tokio::test]
async fn the_operations_of_one_app_kind_refuse_the_other_kind() {
    let server = Server::start().await;
    for path in [INTERNAL, APP_INTERNAL] {
        let reply = ask(&server, path, credentials(STORE_APP)).await;
        assert_eq!(reply.body, json!({ "code": 10014, "msg": "app unauthorized" }), "{path}");
    }
    let reply = ask(&server, RESEND, credentials(APP)).await;
    assert_eq!(reply.body, json!({ "code": 10016, "msg": "app resend fail" }));
    let ticket = json!({ "app_id": APP, "app_secret": SECRET, "app_ticket": "x" });
    let reply = ask(&server, APP_TOKEN, ticket).await;
    assert_eq!(reply.body, json!({ "code": 10012, "msg": "app ticket invalid" }));
}

/// The token endpoints always return HTTP 200, because the Node SDK discards the code of other statuses.
#[tokio::test]
async fn another_method_is_not_a_token_operation() {
    let server = Server::start().await;
    for path in ALL {
        let reply = server.send(request(Method::GET, path, None, Body::empty())).await;
        reply.assert_error(405, 99_991_301);
    }
}
