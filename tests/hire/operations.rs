//! Tests of every operation with a sample.

mod access;
mod failures;
pub mod hostile;
mod id_forms;
mod isolation;
mod log;
mod members;
mod pages;
mod responses;

use std::collections::BTreeSet;

use hire_api::{BodyFormat, Operation};
use serde_json::Value;

use crate::{
    company::Company,
    sample::{self, Call, Entry, Schemas, pointer},
};

#[test]
fn every_operation_has_a_sample() {
    let sampled: BTreeSet<&str> = sample::all().iter().map(|entry| entry.spec().name).collect();
    let without: Vec<String> = hire_api::all()
        .iter()
        .map(|operation| operation.spec.name)
        .filter(|name| !sampled.contains(name))
        .map(|name| {
            let resource = name.split('/').next().unwrap_or_default();
            format!(
                "{name}: write `pub fn sample(company: &mut Company) -> Sample` in tests/hire/{name}.rs and add the \
                 operation to `samples!` in tests/hire/{resource}.rs"
            )
        })
        .collect();
    assert!(without.is_empty(), "operations without a sample:\n  {}", without.join("\n  "));
}

/// A saved company, and a call of each operation with its own data.
async fn saved(entries: Vec<Entry>) -> (Company, Vec<(Entry, Call)>) {
    let mut company = Company::start().await;
    let calls = entries.into_iter().map(|entry| (entry, entry.call(&mut company))).collect();
    company.save().await;
    (company, calls)
}

/// An object of a request body: its place without `body.`, and its schema.
struct Object {
    place: String,
    schema: Value,
}

impl Object {
    /// The objects in the body of a sample. `gateway::files` tests the parts of uploads.
    fn all(operation: &Operation, call: &Call) -> Vec<Self> {
        let mut places = Vec::new();
        if call.has_body() && operation.spec.body == BodyFormat::Json {
            Self::collect(&Schemas::new(operation).body, String::new(), call.body(), &mut places);
        }
        places
    }

    fn collect(schema: &Value, place: String, body: &Value, places: &mut Vec<Self>) {
        if schema["properties"].is_object() && body.pointer(&pointer(&place)).is_some_and(Value::is_object) {
            let object = Self { place, schema: schema.clone() };
            for (name, member) in object.members() {
                Self::collect(member, object.place_of(name), body, places);
                Self::collect(&member["items"], format!("{}[*]", object.place_of(name)), body, places);
            }
            places.push(object);
        }
    }

    fn members(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.schema["properties"].as_object().into_iter().flatten()
    }

    fn required(&self) -> Vec<&str> {
        self.schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
    }

    fn place_of(&self, member: &str) -> String {
        if self.place.is_empty() { member.to_owned() } else { format!("{}.{member}", self.place) }
    }

    /// The same call with this object changed.
    fn changed(&self, call: &Call, change: impl FnOnce(&mut serde_json::Map<String, Value>)) -> Call {
        let mut body = call.body().clone();
        let object = body.pointer_mut(&pointer(&self.place)).and_then(Value::as_object_mut);
        change(object.expect("an object"));
        call.with_body(body)
    }
}

/// A place of a request that can hold an id.
struct IdPlace {
    place: String,
    /// The parameter that selects the form of the id.
    parameter: Option<String>,
}

impl IdPlace {
    fn all(operation: &Operation) -> Vec<Self> {
        let schemas = Schemas::new(operation);
        let mut places: Vec<Self> = operation
            .spec
            .path
            .split('/')
            .filter_map(|part| part.strip_prefix(':'))
            .map(|name| Self { place: format!("path.{name}"), parameter: None })
            .collect();
        Self::collect(&schemas.query, "query", &mut places);
        Self::collect(&schemas.body, "body", &mut places);
        places
    }

    fn collect(schema: &Value, place: &str, places: &mut Vec<Self>) {
        for (name, member) in schema["properties"].as_object().into_iter().flatten() {
            let (here, items) = (format!("{place}.{name}"), &member["items"]);
            let id_type = |schema: &Value| schema["x-id-type"].as_str().map(str::to_owned);
            let is_id = |schema: &Value| {
                let is_text = schema["type"] == "string" && schema.get("enum").is_none();
                is_text && (id_type(schema).is_some() || is_id_name(name))
            };
            if items["properties"].is_object() {
                Self::collect(items, &format!("{here}[*]"), places);
            } else if member["properties"].is_object() {
                Self::collect(member, &here, places);
            } else if is_id(items) {
                places.push(Self { place: format!("{here}[*]"), parameter: id_type(items) });
            } else if is_id(member) {
                places.push(Self { place: here, parameter: id_type(member) });
            }
        }
    }
}

fn is_id_name(name: &str) -> bool {
    let name = name.trim_end_matches("_list").trim_end_matches('s');
    name == "id" || ["_id", "_code", "_key"].iter().any(|end| name.ends_with(end))
}

/// An unknown id of the same form.
fn unknown_id(id: &str) -> String {
    id.chars()
        .map(|digit| digit.to_digit(10).and_then(|digit| char::from_digit(9 - digit, 10)).unwrap_or(digit))
        .collect()
}
