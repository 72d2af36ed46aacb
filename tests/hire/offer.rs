//! Offers, and what their tests share.

pub mod create;
mod list;

use axum::{body::Body, http::Method};
use serde_json::{Value, json};

use crate::harness::{Reply, SECRET, STORE_APP, Server, request};

/// `change` laid over `base`: objects member by member, `null` takes a member out, anything else replaces.
pub fn with(mut base: Value, change: Value) -> Value {
    let (Value::Object(members), Value::Object(changes)) = (&mut base, change) else {
        panic!("two objects are needed")
    };
    for (name, change) in changes {
        match (members.remove(&name), change) {
            (_, Value::Null) => {}
            (Some(old @ Value::Object(_)), change @ Value::Object(_)) => {
                members.insert(name, with(old, change));
            }
            (_, change) => {
                members.insert(name, change);
            }
        }
    }
    base
}

/// What the only violation of a refused request says.
#[track_caller]
pub fn description(reply: &Reply) -> &str {
    let violations = reply.body["error"]["field_violations"].as_array().expect("violations");
    assert_eq!(violations.len(), 1, "{}", reply.text);
    violations[0]["description"].as_str().expect("a description")
}

/// Leaves an app exactly these scopes.
pub async fn only_scopes(server: &Server, app: &str, scopes: &[&str]) {
    server.administer(format!("DELETE FROM app_scopes WHERE app_id = '{app}'")).await;
    for scope in scopes {
        server.administer(format!("INSERT INTO app_scopes (app_id, scope) VALUES ('{app}', '{scope}')")).await;
    }
}

/// A token of the store app for the test company, by way of a ticket.
pub async fn store_app_token(server: &Server) -> String {
    server.administer(format!("UPDATE apps SET ticket = 'a ticket' WHERE app_id = '{STORE_APP}'")).await;
    let ask =
        async |path: &str, body: Value| server.send(request(Method::POST, path, None, body.to_string().into())).await;
    let credentials = json!({ "app_id": STORE_APP, "app_secret": SECRET, "app_ticket": "a ticket" });
    let app = ask("/open-apis/auth/v3/app_access_token", credentials).await;
    let customer = json!({ "app_access_token": app.body["app_access_token"], "tenant_key": "7e57000000000001" });
    let tenant = ask("/open-apis/auth/v3/tenant_access_token", customer).await;
    tenant.body["tenant_access_token"].as_str().unwrap_or_else(|| panic!("{}", tenant.text)).to_owned()
}

/// A GET with a token that was got elsewhere.
pub async fn get_with(server: &Server, token: &str, path: &str) -> Reply {
    server.send(request(Method::GET, path, Some(token), Body::empty())).await
}

/// A GET as the Node SDK sends it: with a JSON body.
pub async fn get_as_node(server: &Server, app: &str, path: &str) -> Reply {
    let token = server.token(app).await;
    let mut get = request(Method::GET, path, Some(&token), Body::from("{}"));
    get.headers_mut().insert("Content-Type", "application/json".parse().expect("a header"));
    server.send(get).await
}

/// Nothing of what went wrong inside reaches the client: the documented row, the log id and no more.
#[track_caller]
pub fn tells_nothing_of_its_cause(reply: &Reply) {
    reply.refused(500, 1_002_001);
    let log_id = reply.body["error"]["log_id"].as_str().expect("a log id");
    assert_eq!(reply.body, json!({ "code": 1_002_001, "msg": "系统错误", "error": { "log_id": log_id } }));
}
