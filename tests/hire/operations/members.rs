//! Members of requests that are unknown, missing, or of the wrong type.

use hire_api::Access;
use serde_json::{Value, json};

use super::{Object, saved};
use crate::{
    company::Company,
    harness::Reply,
    sample::{self, Listed, Schemas, listed_parameters},
};

/// The fields in an error.
fn violated(reply: &Reply) -> Vec<&str> {
    let violations = reply.body["error"]["field_violations"].as_array().into_iter().flatten();
    violations.filter_map(|violation| violation["field"].as_str()).collect()
}

#[track_caller]
fn assert_violates(reply: &Reply, access: Access, fields: &[String]) {
    if access == Access::Tenant {
        reply.assert_error(400, 99_992_402);
        let reported = violated(reply);
        for field in fields {
            assert!(reported.contains(&field.as_str()), "{field}: {}", reply.text);
        }
    } else {
        assert_ne!(reply.code(), 0, "{}", reply.text);
    }
}

#[tokio::test]
async fn unknown_members_and_parameters_are_ignored() {
    let (company, calls) = saved(sample::all()).await;
    for (entry, call) in calls {
        let mut changed = call.with("query.unknown", "x");
        for object in Object::all(&entry.operation, &call) {
            changed = object.changed(&changed, |members| {
                members.insert("unknown".into(), json!([1, { "x": null }]));
            });
        }
        let reply = changed.send(&company.server, &company.token).await;
        assert_eq!(reply.code(), 0, "{}: {}", entry.spec().name, reply.text);
    }
}

#[tokio::test]
async fn every_missing_required_member_is_reported() {
    let (company, calls) = saved(sample::all()).await;
    for (entry, call) in calls {
        let access = entry.spec().access;
        let query = Schemas::new(&entry.operation).query;
        let required: Vec<String> =
            query["required"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
        if !required.is_empty() {
            let without = required.iter().fold(call.clone(), |call, name| call.without_query(name));
            assert_violates(&without.send(&company.server, &company.token).await, access, &required);
        }
        for object in Object::all(&entry.operation, &call) {
            let required: Vec<String> = object.required().into_iter().map(|name| object.place_of(name)).collect();
            if !required.is_empty() {
                let without = object.changed(&call, |members| members.clear());
                assert_violates(&without.send(&company.server, &company.token).await, access, &required);
            }
        }
    }
}

#[tokio::test]
async fn every_member_of_a_wrong_type_is_reported() {
    let (company, calls) = saved(sample::all()).await;
    for (entry, call) in calls {
        for object in Object::all(&entry.operation, &call) {
            let wrong = |schema: &Value| match schema["type"].as_str()? {
                "string" if schema["x-takes-number"] == true => None,
                "string" => Some(json!(1)),
                "object" => Some(json!([])),
                "array" => Some(json!({})),
                _ => Some(json!("x")),
            };
            let wrong: Vec<_> =
                object.members().filter_map(|(name, schema)| Some((name.clone(), wrong(schema)?))).collect();
            let places: Vec<String> = wrong.iter().map(|(name, _)| object.place_of(name)).collect();
            let changed = object.changed(&call, |members| members.extend(wrong));
            let reply = changed.send(&company.server, &company.token).await;
            if !places.is_empty() {
                assert_violates(&reply, entry.spec().access, &places);
            }
        }
        for (name, schema) in Schemas::new(&entry.operation).query["properties"].as_object().into_iter().flatten() {
            if schema["type"] == "integer" {
                let reply = call.with(&format!("query.{name}"), "ten").send(&company.server, &company.token).await;
                assert_violates(&reply, entry.spec().access, std::slice::from_ref(name));
            }
        }
    }
}

#[tokio::test]
async fn every_listed_value_of_a_parameter_is_accepted() {
    let mut company = Company::start().await;
    let mut calls = Vec::new();
    for entry in sample::with_token() {
        for Listed { name, options, .. } in listed_parameters(&entry.operation) {
            // `id_forms` tests id types.
            for option in options.iter().filter(|_| !name.ends_with("_id_type")) {
                // A variant with the value has the data that it needs.
                let (place, variants) = (format!("query.{name}"), entry.variants(&mut company));
                let stated = variants.iter().find(|call| call.get(&place) == Some(json!(option)));
                calls.push(stated.cloned().unwrap_or_else(|| variants[0].with(&place, option.as_str())));
            }
        }
    }
    company.save().await;
    for call in calls {
        call.send(&company.server, &company.token).await.data();
    }
}
