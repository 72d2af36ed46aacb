//! What stands between a client and every operation: tokens, scopes, limits, validation, envelopes.

pub mod access;
mod busy;
mod doors;
mod envelope;
mod fields;
mod files;
mod ids;
mod limits;
mod order;
mod quirks;
mod slow;
mod tenants;

use axum::{
    body::Body,
    http::{Method, Request},
};
use hire_api::{Access, Spec, openapi};
use serde_json::{Value, json};

use crate::harness::{NOBODY, Reply, Server, id, request};

/// Every operation that needs a token.
fn operations() -> Vec<&'static Spec> {
    hire_api::all().into_iter().map(|operation| operation.spec).filter(|spec| spec.access == Access::Tenant).collect()
}

fn operation(name: &str) -> &'static Spec {
    operations().into_iter().find(|spec| spec.name == name).unwrap_or_else(|| panic!("no operation {name}"))
}

/// Its method and path, for an id that means nothing. Good for whatever is decided before the parameters are looked at.
fn call(spec: &Spec, token: Option<&str>) -> Request<Body> {
    call_with(spec, token, "")
}

fn call_with(spec: &Spec, token: Option<&str>, query: &str) -> Request<Body> {
    let path: Vec<&str> =
        spec.path.split('/').map(|segment| if segment.starts_with(':') { NOBODY } else { segment }).collect();
    let method = Method::from_bytes(spec.method.as_str().as_bytes()).expect("a method");
    request(method, &format!("{}{query}", path.join("/")), token, Body::empty())
}

/// A call of each of the five that succeeds, as often as it is made, and where its answer's people are.
struct Sample {
    name: &'static str,
    method: Method,
    path: String,
    body: Value,
}

impl Sample {
    async fn send(&self, server: &Server, token: &str, query: &str) -> Reply {
        let separator = if self.path.contains('?') { "&" } else { "?" };
        let path = format!("{}{}{query}", self.path, if query.is_empty() { "" } else { separator });
        let body = if self.method == Method::GET { Body::empty() } else { Body::from(self.body.to_string()) };
        server.send(request(self.method.clone(), &path, Some(token), body)).await
    }
}

/// The four of the five that change nothing.
fn reads() -> [Sample; 4] {
    let hire = "/open-apis/hire/v1";
    let sample = |name, method, path: String, body| Sample { name, method, path: format!("{hire}{path}"), body };
    [
        sample("offer/list", Method::GET, format!("/offers?talent_id={}", id(420_000_008)), Value::Null),
        sample("application/offer", Method::GET, format!("/applications/{}/offer", id(430_000_101)), Value::Null),
        sample(
            "job_requirement/list_by_id",
            Method::POST,
            "/job_requirements/search".into(),
            json!({ "id_list": [id(410_000_001)] }),
        ),
        sample("talent/list", Method::GET, "/talents?page_size=20".into(), Value::Null),
    ]
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

/// The query and path parameters of an operation as the `OpenAPI` document states them.
fn parameters(spec: &Spec) -> Vec<Value> {
    let document = openapi::document();
    let method = spec.method.as_str().to_lowercase();
    document["paths"][openapi::template(spec.path)][method]["parameters"].as_array().expect("parameters").clone()
}

/// The query parameters whose values are listed: name, options, default.
fn listed_parameters(spec: &Spec) -> Vec<(String, Vec<String>, Option<String>)> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let listed = parameters(spec).into_iter().filter_map(|parameter| {
        let options = parameter["schema"]["enum"].as_array()?.iter().map(text).collect();
        let default = parameter["schema"].get("default").map(text);
        Some((text(&parameter["name"]), options, default))
    });
    listed.collect()
}

/// The violations of a 99992402: field and description.
#[track_caller]
fn violations(reply: &Reply) -> Vec<(String, String)> {
    reply.refused(400, 99_992_402);
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let found = reply.body["error"]["field_violations"].as_array().expect("violations");
    found.iter().map(|one| (text(&one["field"]), text(&one["description"]))).collect()
}
