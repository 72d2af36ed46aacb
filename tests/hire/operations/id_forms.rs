//! Ids in the types that the `*_id_type` parameters select, and their field scopes.

use hire_api::reference::{FieldScope, field_scopes};
use serde_json::Value;

use crate::{
    company::Company,
    harness::{APP_WITHOUT_USER_IDS, Reply},
    sample::{self, Entry, Listed, Schemas, listed_parameters},
};

fn id_types(entry: &Entry) -> Vec<Listed> {
    let mut listed = listed_parameters(&entry.operation);
    listed.retain(|listed| listed.name.ends_with("_id_type"));
    listed
}

/// The ids in a response whose type a parameter selects.
fn ids(entry: &Entry, parameter: &str, reply: &Reply) -> Vec<String> {
    fn collect(schema: &Value, value: &Value, parameter: &str, ids: &mut Vec<String>) {
        if schema["x-id-type"] == parameter {
            ids.extend(value.as_str().map(str::to_owned));
        }
        for item in value.as_array().into_iter().flatten() {
            collect(&schema["items"], item, parameter, ids);
        }
        for (name, member) in value.as_object().into_iter().flatten() {
            collect(&schema["properties"][name], member, parameter, ids);
        }
    }
    let mut ids = Vec::new();
    collect(&Schemas::new(&entry.operation).data, reply.data(), parameter, &mut ids);
    ids
}

#[tokio::test]
async fn ids_are_accepted_and_returned_in_every_form_and_in_the_default_one() {
    let mut company = Company::start().await;
    let mut calls = Vec::new();
    for entry in sample::with_token() {
        for Listed { name, options, default } in id_types(&entry) {
            let default = default.unwrap_or_else(|| panic!("{}: {name} has no default", entry.spec().name));
            calls.push((entry, name.clone(), default, entry.call(&mut company)));
            for form in options {
                let call = entry.call_with_ids(&mut company, &[(&name, &form)]);
                calls.push((entry, name.clone(), form, call));
            }
        }
    }
    company.save().await;
    let mut returned = 0;
    for (entry, parameter, form, call) in calls {
        let reply = call.send(&company.server, &company.token).await;
        for id in ids(&entry, &parameter, &reply) {
            assert!(company.has_id(&parameter, &form, &id), "{}: {id} is no {form}", entry.spec().name);
            returned += 1;
        }
    }
    assert!(returned > 0);
}

#[tokio::test]
async fn ids_are_left_out_without_their_field_permission() {
    let mut with = Company::start().await;
    let mut without = Company::start().await.called_by(APP_WITHOUT_USER_IDS).await;
    let mut calls = Vec::new();
    for entry in sample::with_token() {
        for FieldScope { parameter, value, .. } in field_scopes(&entry.operation) {
            let forms = [(parameter.as_str(), value.as_str())];
            let [shown, hiding] = [&mut with, &mut without].map(|company| entry.call_with_ids(company, &forms));
            calls.push((entry, parameter, shown, hiding));
        }
    }
    with.save().await;
    without.save().await;
    let mut hidden = 0;
    for (entry, parameter, shown, hiding) in calls {
        let shown = shown.send(&with.server, &with.token).await;
        let hiding = hiding.send(&without.server, &without.token).await;
        let left = ids(&entry, &parameter, &hiding);
        assert!(left.is_empty(), "{}: {left:?}", entry.spec().name);
        hidden += ids(&entry, &parameter, &shown).len();
    }
    assert!(hidden > 0);
}

#[tokio::test]
async fn id_types_that_an_operation_does_not_have_are_ignored() {
    let mut company = Company::start().await;
    let calls: Vec<_> = sample::with_token().into_iter().map(|entry| (entry, entry.call(&mut company))).collect();
    let all = sample::with_token();
    let mut names: Vec<String> = all.iter().flat_map(id_types).map(|listed| listed.name).collect();
    names.sort();
    names.dedup();
    company.save().await;
    for (entry, call) in calls {
        let own: Vec<String> = id_types(&entry).into_iter().map(|listed| listed.name).collect();
        let foreign = names.iter().filter(|name| !own.contains(name));
        let call = foreign.fold(call, |call, name| call.with(&format!("query.{name}"), "unknown"));
        call.send(&company.server, &company.token).await.data();
    }
}
