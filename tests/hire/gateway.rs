//! The gateway: tokens, scopes, limits, validation, envelopes.

pub mod access;
mod bodies;
mod client_quirks;
mod connections;
mod envelope;
mod fields;
mod files;
mod ids;
mod limits;
mod order;
mod overload;
mod routing;
mod slow_clients;
mod tenants;

use axum::{
    body::Body,
    http::{Method, Request},
};
use hire_api::{Access, Spec};
use serde_json::{Value, json};

use crate::harness::{Reply, UNKNOWN_ID, request};

/// Every operation that needs a token.
fn operations() -> Vec<&'static Spec> {
    hire_api::all().into_iter().map(|operation| operation.spec).filter(|spec| spec.access == Access::Tenant).collect()
}

fn operation(name: &str) -> &'static Spec {
    operations().into_iter().find(|spec| spec.name == name).unwrap_or_else(|| panic!("no operation {name}"))
}

/// Its method and path, with an unknown id. For checks that precede the parameters.
fn call(spec: &Spec, token: Option<&str>) -> Request<Body> {
    call_with(spec, token, "")
}

fn call_with(spec: &Spec, token: Option<&str>, query: &str) -> Request<Body> {
    let path: Vec<&str> =
        spec.path.split('/').map(|segment| if segment.starts_with(':') { UNKNOWN_ID } else { segment }).collect();
    let method = Method::from_bytes(spec.method.as_str().as_bytes()).expect("a method");
    request(method, &format!("{}{query}", path.join("/")), token, Body::empty())
}

/// The smallest offer that can be created, for an application whose form requires nothing.
fn bare_offer(application: &str) -> Value {
    json!({
        "application_id": application,
        "basic_info": {
            "department_id": "od-7e570000000000000000000000000002",
            "leader_user_id": "ou_7e570000000000000000000000000001",
            "owner_user_id": "ou_7e570000000000000000000000000001",
            "operator_user_id": "ou_7e570000000000000000000000000001",
        },
    })
}

/// The violations of a 99992402: field and description.
#[track_caller]
fn violations(reply: &Reply) -> Vec<(String, String)> {
    reply.assert_error(400, 99_992_402);
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let violations = reply.body["error"]["field_violations"].as_array().expect("violations");
    violations.iter().map(|one| (text(&one["field"]), text(&one["description"]))).collect()
}
