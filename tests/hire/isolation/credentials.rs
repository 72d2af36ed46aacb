//! Credential errors do not reveal which tenants and apps exist.

use hired::{clock::Entropy, tenancy::admin::Admin};
use serde_json::json;

use super::visible;
use crate::{
    auth::tokens::{TENANT_TOKEN, ask},
    gateway::access::store_app_token,
    harness::{APP, DISABLED_APP, SECRET, Server},
};

fn admin(server: &Server) -> Admin {
    Admin { store: server.state.store.clone(), clock: server.clock.clone(), entropy: Entropy::seeded(77) }
}

pub async fn administer<T: Send + 'static>(server: &Server, change: impl FnOnce(Admin) -> T + Send + 'static) -> T {
    let admin = admin(server);
    let done = tokio::task::spawn_blocking(move || change(admin)).await.expect("a change");
    // Clears the cache, as a running server does within a second of every change.
    server.state.callers.clear();
    done
}

/// An app cannot find out which tenants exist that did not install it.
#[tokio::test]
async fn an_app_not_installed_in_a_tenant_sees_no_tenant() {
    let server = Server::start().await;
    store_app_token(&server, "7e57000000000001").await;
    administer(&server, |admin| {
        admin.install(crate::harness::STORE_APP, "7e57000000000002", false).expect("a change");
    })
    .await;
    let ticket: Option<String> =
        server.query_global("SELECT ticket FROM apps WHERE app_id = 'cli_7e57000000000005'").await;
    let credentials = json!({ "app_id": crate::harness::STORE_APP, "app_secret": SECRET, "app_ticket": ticket });
    let app = ask(&server, crate::auth::tokens::APP_TOKEN, credentials).await;
    let app = app.body["app_access_token"].as_str().expect("a token").to_owned();
    let mut seen = Vec::new();
    for key in ["7e57000000000002", "7e5700000000ffff"] {
        let reply = ask(&server, TENANT_TOKEN, json!({ "app_access_token": app, "tenant_key": key })).await;
        assert!(reply.body.get("tenant_access_token").is_none(), "{}", reply.text);
        seen.push(visible(&reply, key));
    }
    assert_eq!(seen[0], seen[1]);
}

/// Whether an app is disabled is only revealed with the right secret.
#[tokio::test]
async fn only_the_right_secret_learns_that_an_app_is_disabled() {
    let server = Server::start().await;
    let path = "/open-apis/auth/v3/tenant_access_token/internal";
    let mut seen = Vec::new();
    for app in [DISABLED_APP, APP] {
        let reply = ask(&server, path, json!({ "app_id": app, "app_secret": "wrong" })).await;
        seen.push(visible(&reply, app));
    }
    assert_eq!(seen[0], seen[1]);
}
