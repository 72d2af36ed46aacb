//! Tests that control the server under `/_sandbox/`.

mod clock;
mod deliveries;
mod events;
mod faults;
mod requests;
mod snapshots;
mod tenants;
mod transitions;

use axum::{body::Body, http::Method};
use hired::app_state::RequestSettings;
use serde_json::{Value, json};

use crate::harness::{Reply, Server, request};

pub const TOKEN: &str = "/open-apis/auth/v3/tenant_access_token/internal";

/// A sandbox on a database with two tenants that it did not create.
pub async fn sandbox() -> Server {
    Server::empty_with(RequestSettings { rate_limits: false, sandbox: true, ..RequestSettings::default() }).await
}

pub async fn ask(server: &Server, method: Method, path: &str, body: Value) -> Reply {
    server.send(request(method, &format!("/_sandbox/{path}"), None, Body::from(body.to_string()))).await
}

/// The response to a request that succeeds.
#[track_caller]
pub fn ok(reply: Reply) -> Value {
    assert_eq!(reply.status.as_u16(), 200, "{}", reply.text);
    reply.body
}

/// A tenant that a test created.
pub struct Tenant {
    pub key: String,
    pub app_id: String,
    pub token: String,
}

impl Tenant {
    pub async fn create(server: &Server, new: Value) -> Self {
        let created = ok(ask(server, Method::POST, "tenants", new).await);
        let text = |name: &str| created[name].as_str().unwrap().to_owned();
        let (key, app_id) = (text("tenant_key"), text("app_id"));
        let token = token(server, &app_id, &text("app_secret")).await;
        Self { key, app_id, token }
    }

    pub async fn get(&self, server: &Server, path: &str) -> Reply {
        server.send(request(Method::GET, path, Some(&self.token), Body::empty())).await
    }

    pub async fn send(&self, server: &Server, method: Method, path: &str, body: Value) -> Reply {
        server.send(request(method, path, Some(&self.token), Body::from(body.to_string()))).await
    }
}

pub async fn token(server: &Server, app_id: &str, secret: &str) -> String {
    let body = json!({ "app_id": app_id, "app_secret": secret });
    let reply = server.send(request(Method::POST, TOKEN, None, Body::from(body.to_string()))).await;
    reply.body["tenant_access_token"].as_str().unwrap_or_else(|| panic!("{}", reply.text)).to_owned()
}

/// A refusal, by its status and a part of its text.
#[track_caller]
pub fn refused(reply: &Reply, status: u16, problem: &str) {
    let error = reply.body["error"].as_str().unwrap_or_default();
    assert!(reply.status.as_u16() == status && error.contains(problem), "{problem}: {} {}", reply.status, reply.text);
}

pub const DAY: i64 = 86_400_000;

/// The application of the demo company that has an offer.
pub const APPLICATION: &str = "6949805467799537964";
