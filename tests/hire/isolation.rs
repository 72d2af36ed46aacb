//! Nothing leaks, not even existence: what belongs to another tenant is answered as what does not exist, byte for byte.
//!
//! The table of [`cases`] has an entry for every operation. An operation that has none, or whose entry does not name
//! each place where a request can hold an id, fails these tests.

pub mod cases;
mod credentials;
mod ids;
mod page_tokens;

use axum::{
    body::Body,
    http::{Method, Request},
};
use hire_api::{Access, Operation, openapi};
use serde_json::Value;

use crate::harness::{Reply, Server, request};

/// A request, still in parts.
#[derive(Clone, Debug)]
pub struct Sample {
    pub method: Method,
    pub path: String,
    pub body: Value,
}

impl Sample {
    fn request(&self, token: Option<&str>) -> Request<Body> {
        let body = if self.body.is_null() { Body::empty() } else { Body::from(self.body.to_string()) };
        request(self.method.clone(), &self.path, token, body)
    }

    async fn send(&self, server: &Server, token: &str) -> Reply {
        server.send(self.request(Some(token))).await
    }

    /// With a value at a place such as `path.application_id`, `query.talent_id` or `body.basic_info.department_id`.
    pub fn put(&mut self, place: &str, value: &str) {
        let (part, place) = place.split_once('.').expect("a part and a place");
        match part {
            "path" => self.path = self.path.replace(&format!(":{place}"), value),
            "query" => {
                let separator = if self.path.contains('?') { '&' } else { '?' };
                self.path += &format!("{separator}{place}={}", urlencoded(value));
            }
            _ => {
                let mut target = &mut self.body;
                for step in place.split('.') {
                    target = match step.strip_suffix("[*]") {
                        Some(list) => {
                            let list = &mut target[list];
                            if list.is_null() {
                                *list = Value::Array(vec![Value::Null]);
                            }
                            &mut list[0]
                        }
                        None => &mut target[step],
                    };
                }
                *target = value.into();
            }
        }
    }
}

fn urlencoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

fn tenant_operations() -> impl Iterator<Item = Operation> {
    hire_api::all().into_iter().filter(|operation| operation.spec.access == Access::Tenant)
}

/// What can be told from a reply: everything but the log id, with the ids that were sent taken out.
fn visible(reply: &Reply, sent: &str) -> (u16, String) {
    let log_id = reply.header("x-tt-logid").expect("a log id");
    let mut text = reply.text.replace(log_id, "LOG");
    if !sent.is_empty() {
        text = text.replace(sent, "SENT");
    }
    let mut headers: Vec<String> = reply
        .headers
        .iter()
        // The length of a body that repeats what was sent is compared with the body.
        .filter(|(name, _)| !["x-tt-logid", "x-request-id", "content-length"].contains(&name.as_str()))
        .map(|(name, value)| format!("{name}: {value:?}"))
        .collect();
    headers.sort();
    (reply.status.as_u16(), format!("{}\n{text}", headers.join("\n")))
}

/// Every place of a request where text can name something: `path.x`, `query.x`, `body.x.y`, lists as `x[*]`.
fn id_places(operation: &Operation) -> Vec<String> {
    let document = openapi::document();
    let path = openapi::template(operation.spec.path);
    let stated = &document["paths"][&path][operation.spec.method.as_str().to_lowercase()];
    let mut places = Vec::new();
    for parameter in stated["parameters"].as_array().into_iter().flatten() {
        let name = parameter["name"].as_str().expect("a name");
        let open = parameter["schema"]["type"] == "string" && parameter["schema"].get("enum").is_none();
        if open && names_something(name) {
            places.push(format!("{}.{name}", parameter["in"].as_str().expect("a part")));
        }
    }
    text_leaves(&hire_api::schema::inlined(operation.body), "body".to_owned(), &mut places);
    places.sort();
    places
}

fn names_something(name: &str) -> bool {
    let name = name.trim_end_matches("_list").trim_end_matches('s');
    name == "id" || name.ends_with("_id") || name.ends_with("_code") || name.ends_with("_key")
}

fn text_leaves(schema: &Value, path: String, places: &mut Vec<String>) {
    for (name, member) in schema["properties"].as_object().into_iter().flatten() {
        let here = format!("{path}.{name}");
        let items = &member["items"];
        if items["properties"].is_object() {
            text_leaves(items, format!("{here}[*]"), places);
        } else if member["properties"].is_object() {
            text_leaves(member, here, places);
        } else if names_something(name) {
            let text = |schema: &Value| {
                let kind = &schema["type"];
                kind == "string" || kind.as_array().is_some_and(|kinds| kinds.contains(&"string".into()))
            };
            if text(items) {
                places.push(format!("{here}[*]"));
            } else if text(member) {
                places.push(here);
            }
        }
    }
}
