//! Authorization: tokens, app kinds, scopes.

use axum::{
    body::Body,
    http::{HeaderValue, Method},
};
use serde_json::json;

use super::{call, operation, operations};
use crate::{
    auth::tokens::{APP_TOKEN, RESEND, TENANT_TOKEN, ask, credentials, issued, probe, tenant_token},
    harness::{APP, APP_WITHOUT_SCOPES, PUBLIC_URL, READONLY_APP, SECRET, STORE_APP, Server, id, request},
};

/// The tenant token of the store app, requested with a ticket and an app token.
pub async fn store_app_token(server: &Server, tenant: &str) -> String {
    ask(server, RESEND, credentials(STORE_APP)).await;
    let ticket: Option<String> =
        server.query_global("SELECT ticket FROM apps WHERE app_id = 'cli_7e57000000000005'").await;
    let body = json!({ "app_id": STORE_APP, "app_secret": SECRET, "app_ticket": ticket });
    let (app, _) = issued(&ask(server, APP_TOKEN, body).await, "app_access_token");
    let body = json!({ "app_access_token": app, "tenant_key": tenant });
    issued(&ask(server, TENANT_TOKEN, body).await, "tenant_access_token").0
}

#[tokio::test]
async fn every_operation_refuses_a_missing_token_with_99991661() {
    let server = Server::start().await;
    for spec in operations() {
        let reply = server.send(call(spec, None)).await;
        reply.assert_error(400, 99_991_661);
        let log_id = reply.header("x-tt-logid").expect("a log id");
        let troubleshooter =
            format!("排查建议查看（Troubleshooting suggestions）：{PUBLIC_URL}/docs?code=99991661&log_id={log_id}");
        assert_eq!(
            reply.body,
            json!({
                "code": 99_991_661,
                "msg": "Missing access token for authorization. Please make a request with token attached.",
                "error": { "log_id": log_id, "troubleshooter": troubleshooter },
            }),
            "{}",
            spec.name
        );
    }
}

#[tokio::test]
async fn an_authorization_that_is_not_bearer_counts_as_missing() {
    let server = Server::start().await;
    let token = server.token(APP).await;
    let values: [HeaderValue; 6] = [
        HeaderValue::from_static(""),
        HeaderValue::from_static("Bearer"),
        HeaderValue::from_static("Bearer "),
        HeaderValue::from_static("Basic dDp0"),
        token.parse().expect("a header"),
        HeaderValue::from_bytes(b"Bearer t-\xff\xfe").expect("a header"),
    ];
    for value in values {
        let mut request = call(operation("offer/list"), None);
        request.headers_mut().insert("authorization", value.clone());
        let reply = server.send(request).await;
        assert_eq!(reply.code(), 99_991_661, "{value:?}: {}", reply.text);
    }
}

#[tokio::test]
async fn two_authorizations_are_one_too_many() {
    let server = Server::start().await;
    let token = server.token(APP).await;
    let mut request = call(operation("offer/list"), Some(&token));
    request.headers_mut().append("authorization", format!("Bearer {token}").parse().expect("a header"));
    server.send(request).await.assert_error(400, 99_991_663);
}

#[tokio::test]
async fn every_operation_refuses_an_unknown_tenant_token_with_99991663() {
    let server = Server::start().await;
    for spec in operations() {
        let reply = server.send(call(spec, Some("t-0123456789abcdef0123456789abcdef01234567"))).await;
        reply.assert_error(400, 99_991_663);
        let page =
            "https://open.feishu.cn/document/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/trouble-shooting/how-to-fix-99991663-error";
        assert_eq!(
            reply.body,
            json!({
                "code": 99_991_663,
                "msg": "Invalid access token for authorization. Please make a request with token attached.",
                "error": {
                    "log_id": reply.header("x-tt-logid"),
                    "message": format!("Refer to the documentation to fix the error: {page}"),
                },
            }),
            "{}",
            spec.name
        );
    }
}

#[tokio::test]
async fn every_operation_takes_tenant_tokens_only() {
    let server = Server::start().await;
    let cases = [
        ("u-0123456789", 99_991_668, "user access token not support"),
        ("eyJhbGciOiJFUzI1NiJ9.e30.c2ln", 99_991_668, "user access token not support"),
        ("a-0123456789", 99_991_664, "invalid app token"),
        ("0123456789", 99_991_671, "Invalid token: must start with t-/u-"),
        ("T-0123456789", 99_991_671, "Invalid token: must start with t-/u-"),
    ];
    for spec in operations() {
        for (token, code, msg) in cases {
            let reply = server.send(call(spec, Some(token))).await;
            reply.assert_error(400, code);
            assert_eq!(
                reply.body,
                json!({ "code": code, "msg": msg, "error": { "log_id": reply.header("x-tt-logid") } }),
                "{} {token}",
                spec.name
            );
        }
    }
}

#[tokio::test]
async fn tokens_of_disabled_or_removed_apps_and_deleted_tenants_are_refused() {
    let server = Server::start().await;
    let token = tenant_token(&server, READONLY_APP).await.0;
    probe(&server, &token).await.data();
    let cases = [
        ("UPDATE apps SET disabled = 1 WHERE app_id = 'cli_7e57000000000003'", 99_991_662, "app not in use"),
        ("UPDATE apps SET disabled = 0 WHERE app_id = 'cli_7e57000000000003'", 0, "success"),
        ("DELETE FROM installs WHERE app_id = 'cli_7e57000000000003'", 99_991_673, "unauthorized app"),
        ("DELETE FROM tenants WHERE tenant_key = '7e57000000000001'", 99_991_665, "invalid tenant code"),
        ("DELETE FROM apps WHERE app_id = 'cli_7e57000000000003'", 99_991_673, "unauthorized app"),
    ];
    for (change, code, msg) in cases {
        server.execute_global(change).await;
        let reply = probe(&server, &token).await;
        assert_eq!((reply.code(), reply.body["msg"].as_str()), (code, Some(msg)), "{change}");
        assert_eq!(reply.status, if code == 0 { 200 } else { 400 });
    }
}

#[tokio::test]
async fn every_operation_refuses_an_app_without_scopes_and_lists_its_own() {
    let server = Server::start().await;
    let token = server.token(APP_WITHOUT_SCOPES).await;
    for spec in operations() {
        let reply = server.send(call(spec, Some(&token))).await;
        reply.assert_error(400, 99_991_672);
        let (listed, joined) = (spec.scopes.join(", "), spec.scopes.join(","));
        let violations: Vec<_> =
            spec.scopes.iter().map(|scope| json!({ "type": "action_scope_required", "subject": scope })).collect();
        let page = "https://open.feishu.cn/document/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/trouble-shooting/how-to-fix-the-99991672-error";
        let url = format!("{PUBLIC_URL}/docs?app={APP_WITHOUT_SCOPES}&q={joined}&op_from=openapi#scopes");
        assert_eq!(
            reply.body,
            json!({
                "code": 99_991_672,
                "msg": format!("Access denied. One of the following scopes is required: [{listed}]"),
                "error": {
                    "message": format!("Refer to the documentation to fix the error: {page}"),
                    "log_id": reply.header("x-tt-logid"),
                    "permission_violations": violations,
                    "helps": [{
                        "url": url,
                        "description": format!("Learn more about scopes and how to add them: [{listed}]"),
                    }],
                },
            }),
            "{}",
            spec.name
        );
    }
}

#[tokio::test]
async fn the_application_scope_alone_shows_the_pay_of_an_offer() {
    let server = Server::start().await;
    let token = server.token(APP_WITHOUT_SCOPES).await;
    let grant = "INSERT INTO app_scopes (app_id, scope) VALUES ('cli_7e57000000000004', 'hire:application:readonly')";
    server.execute_global(grant).await;
    let path = format!("/open-apis/hire/v1/applications/{}/offer", id(430_000_101));
    let reply = server.send(request(Method::GET, &path, Some(&token), Body::empty())).await;
    assert!(reply.data()["offer"]["salary_plan"]["basic_salary"].is_string(), "{}", reply.text);
}
