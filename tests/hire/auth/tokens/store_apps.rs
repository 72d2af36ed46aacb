//! Store apps: ticket → app token → a token for each tenant.

use serde_json::{Value, json};

use super::{APP_TOKEN, RESEND, TENANT_TOKEN, ask, credentials, issued, probe};
use crate::harness::{APP, MINUTE, SECRET, STORE_APP, Server};

const TENANT: &str = "7e57000000000001";
const OTHER_TENANT: &str = "7e57000000000002";

/// The ticket that the server pushes to the receiver of the app.
async fn pushed_ticket(server: &Server) -> String {
    let receives = "INSERT INTO event_settings (app_id, mode, request_url, verification_token, updated_at) \
                    VALUES ('cli_7e57000000000005', 'webhook', 'http://localhost/', 'token', 0) ON CONFLICT DO NOTHING";
    server.execute_global(receives).await;
    let reply = ask(server, RESEND, credentials(STORE_APP)).await;
    assert_eq!(reply.body, json!({ "code": 0, "msg": "success" }));
    let sql = "SELECT payload FROM deliveries WHERE app_id = 'cli_7e57000000000005' AND event_type = 'app_ticket' \
               ORDER BY id DESC LIMIT 1";
    let payload: String = server.query_global(sql).await.expect("a delivery");
    let event: Value = serde_json::from_str(&payload).expect("an event");
    assert_eq!((&event["app_id"], &event["type"]), (&json!(STORE_APP), &json!("app_ticket")));
    event["app_ticket"].as_str().expect("a ticket").to_owned()
}

fn with_ticket(ticket: &str) -> Value {
    json!({ "app_id": STORE_APP, "app_secret": SECRET, "app_ticket": ticket })
}

async fn app_token(server: &Server, ticket: &str) -> (String, i64) {
    issued(&ask(server, APP_TOKEN, with_ticket(ticket)).await, "app_access_token")
}

async fn tenant_token(server: &Server, app_token: &str, tenant: &str) -> (String, i64) {
    let body = json!({ "app_access_token": app_token, "tenant_key": tenant });
    issued(&ask(server, TENANT_TOKEN, body).await, "tenant_access_token")
}

#[tokio::test]
async fn a_ticket_yields_an_app_token_and_that_a_token_for_each_tenant() {
    let server = Server::start().await;
    let ticket = pushed_ticket(&server).await;
    let reply = ask(&server, APP_TOKEN, with_ticket(&ticket)).await;
    let (app, _) = issued(&reply, "app_access_token");
    assert!(app.starts_with("a-"), "{app}");
    assert_eq!(reply.body, json!({ "code": 0, "msg": "success", "app_access_token": app, "expire": 7140 }));

    let body = json!({ "app_access_token": app, "tenant_key": TENANT });
    let reply = ask(&server, TENANT_TOKEN, body).await;
    let (one, _) = issued(&reply, "tenant_access_token");
    assert!(one.starts_with("t-"), "{one}");
    assert_eq!(reply.body, json!({ "code": 0, "msg": "success", "tenant_access_token": one, "expire": 7140 }));

    let (two, _) = tenant_token(&server, &app, OTHER_TENANT).await;
    assert_ne!(one, two);
    probe(&server, &one).await.data();
    probe(&server, &two).await.data();
}

#[tokio::test]
async fn an_app_token_is_no_tenant_token() {
    let server = Server::start().await;
    let ticket = pushed_ticket(&server).await;
    let (app, _) = app_token(&server, &ticket).await;
    probe(&server, &app).await.assert_error(400, 99_991_664);
    // Not even with the prefix changed.
    probe(&server, &app.replacen("a-", "t-", 1)).await.assert_error(400, 99_991_663);
}

#[tokio::test]
async fn a_ticket_that_is_not_the_apps_is_10012() {
    let server = Server::start().await;
    let refusal = json!({ "code": 10012, "msg": "app ticket invalid" });
    assert_eq!(ask(&server, APP_TOKEN, with_ticket("none was pushed yet")).await.body, refusal);
    let ticket = pushed_ticket(&server).await;
    for wrong in ["x", &ticket.to_uppercase(), &ticket[1..]] {
        assert_eq!(ask(&server, APP_TOKEN, with_ticket(wrong)).await.body, refusal, "{wrong}");
    }
}

#[tokio::test]
async fn a_ticket_is_pushed_again_for_an_hour() {
    let server = Server::start().await;
    let ticket = pushed_ticket(&server).await;
    server.clock.advance(60 * MINUTE - 1);
    assert_eq!(pushed_ticket(&server).await, ticket);
    server.clock.advance(1);
    let renewed = pushed_ticket(&server).await;
    assert_ne!(renewed, ticket);
    assert_eq!(ask(&server, APP_TOKEN, with_ticket(&ticket)).await.body["code"], 10012);
    app_token(&server, &renewed).await;
}

#[tokio::test]
async fn a_tenant_that_does_not_use_the_app_is_10013() {
    let server = Server::start().await;
    let ticket = pushed_ticket(&server).await;
    let (app, _) = app_token(&server, &ticket).await;
    server
        .execute_global(
            "DELETE FROM installs WHERE app_id = 'cli_7e57000000000005' \
             AND tenant = (SELECT id FROM tenants WHERE tenant_key = '7e57000000000002')",
        )
        .await;
    for tenant in [OTHER_TENANT, "no such tenant"] {
        let reply = ask(&server, TENANT_TOKEN, json!({ "app_access_token": app, "tenant_key": tenant })).await;
        assert_eq!(reply.status, 200);
        assert_eq!(reply.body, json!({ "code": 10013, "msg": "get tenant access token fail" }), "{tenant}");
    }
    tenant_token(&server, &app, TENANT).await;
}

#[tokio::test]
async fn an_app_token_that_is_unknown_expired_or_of_another_kind_is_99991664() {
    let server = Server::start().await;
    let ticket = pushed_ticket(&server).await;
    let (app, _) = app_token(&server, &ticket).await;
    let of_a_self_built_app = server.token(APP).await;
    server.clock.advance(119 * MINUTE);
    for wrong in ["a-0000000000000000000000000000000000000000", "x", &of_a_self_built_app, &app] {
        let reply = ask(&server, TENANT_TOKEN, json!({ "app_access_token": wrong, "tenant_key": TENANT })).await;
        assert_eq!(reply.status, 200);
        assert_eq!(reply.body, json!({ "code": 99_991_664, "msg": "invalid app token" }), "{wrong}");
    }
}

#[tokio::test]
async fn tokens_of_store_apps_keep_and_renew_like_those_of_self_built_apps() {
    let server = Server::start().await;
    let ticket = pushed_ticket(&server).await;
    let (first, _) = app_token(&server, &ticket).await;
    server.clock.advance(60 * MINUTE);
    assert_eq!(app_token(&server, &ticket).await, (first.clone(), 3540));
    let (tenant, expire) = tenant_token(&server, &first, TENANT).await;
    assert_eq!(expire, 7140);

    // The app's token is renewed; the tenant's has more than half an hour, so it stays the same.
    server.clock.advance(30 * MINUTE);
    let (second, _) = app_token(&server, &ticket).await;
    assert_ne!(second, first);
    assert_eq!(tenant_token(&server, &second, TENANT).await, (tenant.clone(), 5340));
    assert_eq!(tenant_token(&server, &first, TENANT).await, (tenant.clone(), 5340));

    server.clock.advance(60 * MINUTE);
    let (renewed, expire) = tenant_token(&server, &second, TENANT).await;
    assert_ne!(renewed, tenant);
    assert_eq!(expire, 7140);
    probe(&server, &tenant).await.data();
    probe(&server, &renewed).await.data();
}

#[tokio::test]
async fn the_tokens_of_a_disabled_store_app_are_refused() {
    let server = Server::start().await;
    let ticket = pushed_ticket(&server).await;
    let (app, _) = app_token(&server, &ticket).await;
    let (tenant, _) = tenant_token(&server, &app, TENANT).await;
    server.execute_global("UPDATE apps SET disabled = 1 WHERE app_id = 'cli_7e57000000000005'").await;
    probe(&server, &tenant).await.assert_error(400, 99_991_662);
    let reply = ask(&server, TENANT_TOKEN, json!({ "app_access_token": app, "tenant_key": TENANT })).await;
    assert_eq!(reply.body["code"], 99_991_664);
}
