//! Invalid and hostile values at every place of every request.

use hire_api::Operation;
use serde_json::{Value, json};

use super::Object;
use crate::{
    company::Company,
    hostile::{answered, corpus::NASTY},
    sample::{self, Call, Schemas},
};

/// Every place of a request, with its expected type.
pub fn places(operation: &Operation, call: &Call) -> Vec<(String, String)> {
    let kind = |schema: &Value| schema["type"].as_str().unwrap_or_default().to_owned();
    let path = operation.spec.path.split('/').filter_map(|part| part.strip_prefix(':'));
    let mut places: Vec<_> = path.map(|name| (format!("path.{name}"), "string".to_owned())).collect();
    for (name, schema) in Schemas::new(operation).query["properties"].as_object().into_iter().flatten() {
        places.push((format!("query.{name}"), kind(schema)));
    }
    for object in Object::all(operation, call) {
        places.extend(object.members().map(|(name, schema)| (format!("body.{}", object.place_of(name)), kind(schema))));
    }
    places
}

/// Each place gets two of the texts, so that all texts are used over all operations.
#[tokio::test]
async fn every_operation_handles_any_value_at_any_place() {
    let mut company = Company::start().await;
    let mut calls = Vec::new();
    for entry in sample::all() {
        let call = entry.call(&mut company);
        // With its own data for each place, because many operations succeed once only.
        for (place, kind) in places(&entry.operation, &call) {
            calls.push((entry.call(&mut company), place, kind));
        }
    }
    company.save().await;
    let mut texts = NASTY.iter().cycle();
    let long = "x张".repeat(5_000);
    for (call, place, kind) in calls {
        let mut values: Vec<Value> = texts.by_ref().take(2).map(|text| json!(text)).collect();
        values.push(json!(long));
        if kind == "integer" {
            values.extend([json!(i64::MAX), json!(i64::MIN), json!(1_u64 << 63), json!(1_i64 << 31)]);
        }
        if place.starts_with("body.") {
            values.extend([json!({ "": {} }), json!([[[]]]), json!(-1.5), json!(null)]);
        }
        for value in values {
            answered(call.spec, &call.with(&place, value).send(&company.server, &company.token).await);
        }
    }
}
