//! Whoever may not call learns nothing about what the call names.

use axum::http::HeaderValue;
use hired::{
    clock::Entropy,
    tenancy::admin::{Admin, apps::ScopeChange},
};
use serde_json::json;

use super::{
    cases::{Case, case},
    tenant_operations, visible,
};
use crate::{
    auth::tokens::{TENANT_TOKEN, ask},
    gateway::access::store_app_token,
    harness::{APP, APP_WITHOUT_SCOPES, DISABLED_APP, MINUTE, OTHER_TENANT_APP, SECRET, Server},
};

/// The request that succeeds, and the same for every id of the table: one refusal for all of them.
async fn refuses_all_alike(server: &Server, case: &Case, header: &HeaderValue, name: &str) -> (u16, String) {
    let mut samples = vec![case.succeeding()];
    for place in &case.places {
        samples.extend([case.with(place, &place.foreign), case.with(place, &place.nowhere)]);
    }
    let mut seen = None;
    for sample in samples {
        let mut request = sample.request(None);
        request.headers_mut().insert("authorization", header.clone());
        let reply = server.send(request).await;
        assert!(reply.code() >= 99_991_000, "{name} {}: {}", sample.path, reply.text);
        assert!(reply.body.get("data").is_none(), "{name}: {}", reply.text);
        let visible = visible(&reply, "");
        assert_eq!(*seen.get_or_insert(visible.clone()), visible, "{name} {}", sample.path);
    }
    seen.expect("a sample")
}

fn bearer(token: &str) -> HeaderValue {
    HeaderValue::from_str(&format!("Bearer {token}")).expect("a header")
}

fn admin(server: &Server) -> Admin {
    Admin { store: server.hired.store.clone(), clock: server.clock.clone(), entropy: Entropy::seeded(77) }
}

async fn administer<T: Send + 'static>(server: &Server, change: impl FnOnce(Admin) -> T + Send + 'static) -> T {
    let admin = admin(server);
    let done = tokio::task::spawn_blocking(move || change(admin)).await.expect("a change");
    // What a running server does within a second of every change.
    server.hired.callers.forget();
    done
}

#[tokio::test]
async fn forged_and_altered_tokens_open_nothing() {
    let server = Server::start().await;
    let token = server.token(OTHER_TENANT_APP).await;
    let body = token.trim_start_matches("t-").to_owned();
    let mut altered: Vec<String> = vec![
        "t-".into(),
        format!("t-{}", &body[..body.len() - 1]),
        format!("t-{body}0"),
        format!("t-{}", body.to_uppercase()),
        format!("t-{}", body.chars().rev().collect::<String>()),
        format!("T-{body}"),
        format!("a-{body}"),
        format!("u-{body}"),
        body.clone(),
        format!("{token}\u{20}{token}"),
        format!("{token},{token}"),
        format!("{token};"),
        "t-' OR '1'='1".into(),
        "t-%".into(),
        format!("t-{}", "0".repeat(40)),
        format!("t-{}", "f".repeat(8000)),
        "null".into(),
        "{}".into(),
    ];
    for at in 0..body.len() {
        let mut digits = body.clone().into_bytes();
        digits[at] = if digits[at] == b'0' { b'1' } else { b'0' };
        altered.push(format!("t-{}", String::from_utf8(digits).expect("digits")));
    }
    for operation in tenant_operations() {
        let case = case(operation.spec);
        for (index, forged) in altered.iter().enumerate() {
            if index < 18 {
                refuses_all_alike(&server, &case, &bearer(forged), operation.spec.name).await;
            } else {
                // Each digit alone: the request that would succeed is enough.
                case.succeeding().send(&server, forged).await.refused(400, 99_991_663);
            }
        }
    }
}

#[tokio::test]
async fn an_expired_token_opens_nothing() {
    let server = Server::start().await;
    let token = server.token(OTHER_TENANT_APP).await;
    server.clock.advance(120 * MINUTE);
    for operation in tenant_operations() {
        let refused = refuses_all_alike(&server, &case(operation.spec), &bearer(&token), operation.spec.name).await;
        assert!(refused.1.contains("99991663"), "{}", refused.1);
    }
}

#[tokio::test]
async fn the_tokens_of_a_replaced_secret_open_nothing() {
    let server = Server::start().await;
    let token = server.token(OTHER_TENANT_APP).await;
    case(tenant_operations().next().expect("an operation").spec).succeeding().send(&server, &token).await.data();
    administer(&server, |admin| admin.set_secret(OTHER_TENANT_APP, "another").expect("a new secret")).await;
    for operation in tenant_operations() {
        let refused = refuses_all_alike(&server, &case(operation.spec), &bearer(&token), operation.spec.name).await;
        assert!(refused.1.contains("99991663"), "{}", refused.1);
    }
}

#[tokio::test]
async fn a_replaced_secret_of_a_store_app_ends_the_tokens_of_all_its_tenants_and_its_own() {
    let server = Server::start().await;
    let (one, two) =
        (store_app_token(&server, "7e57000000000001").await, store_app_token(&server, "7e57000000000002").await);
    administer(&server, |admin| admin.set_secret(crate::harness::STORE_APP, "another").expect("a new secret")).await;
    for token in [one, two] {
        for operation in tenant_operations() {
            refuses_all_alike(&server, &case(operation.spec), &bearer(&token), operation.spec.name).await;
        }
    }
}

#[tokio::test]
async fn a_disabled_app_and_one_without_its_scopes_learn_nothing() {
    let server = Server::start().await;
    let token = server.token(OTHER_TENANT_APP).await;
    let without = server.token(APP_WITHOUT_SCOPES).await;
    for operation in tenant_operations() {
        refuses_all_alike(&server, &case(operation.spec), &bearer(&without), operation.spec.name).await;
    }
    let all = administer(&server, |admin| {
        let all = admin.scopes(OTHER_TENANT_APP).expect("scopes");
        let change = ScopeChange { remove: all.iter().cloned().collect(), ..ScopeChange::default() };
        admin.change_scopes(OTHER_TENANT_APP, change).expect("a change");
        all
    })
    .await;
    assert!(!all.is_empty());
    for operation in tenant_operations() {
        let refused = refuses_all_alike(&server, &case(operation.spec), &bearer(&token), operation.spec.name).await;
        assert!(refused.1.contains("99991672"), "{}", refused.1);
    }
    administer(&server, |admin| admin.set_disabled(OTHER_TENANT_APP, true).expect("a change")).await;
    for operation in tenant_operations() {
        let refused = refuses_all_alike(&server, &case(operation.spec), &bearer(&token), operation.spec.name).await;
        assert!(refused.1.contains("99991662"), "{}", refused.1);
    }
}

/// Which tenants there are is no business of an app that they did not install.
#[tokio::test]
async fn a_tenant_that_did_not_install_an_app_is_to_it_as_no_tenant_at_all() {
    let server = Server::start().await;
    store_app_token(&server, "7e57000000000001").await;
    administer(&server, |admin| {
        admin.install(crate::harness::STORE_APP, "7e57000000000002", false).expect("a change");
    })
    .await;
    let ticket: Option<String> = server.stored("SELECT ticket FROM apps WHERE app_id = 'cli_7e57000000000005'").await;
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

/// A secret says nothing about an app that is off, unless it is the right one.
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
