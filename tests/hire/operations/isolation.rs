//! Ids of another tenant get the same response as unknown ids, byte for byte.

use std::collections::BTreeSet;

use hire_api::Method;
use serde_json::Value;

use super::{IdPlace, unknown_id};
use crate::{
    company::Company,
    isolation::visible,
    sample::{self, Call, Entry, listed_parameters},
};

/// A place that no sample fills would not be tested.
#[tokio::test]
async fn samples_have_an_id_at_every_place_for_one() {
    let mut company = Company::start().await;
    let mut missing = Vec::new();
    for entry in sample::with_token() {
        let variants = entry.variants(&mut company);
        for IdPlace { place, .. } in IdPlace::all(&entry.operation) {
            let filled = |call: &Call| call.get(&place).is_some_and(|value| value.is_string());
            if variants[0].is_id(&place) && !variants.iter().any(filled) {
                missing.push(format!("{}: {place}", entry.spec().name));
            }
        }
    }
    assert!(missing.is_empty(), "places of samples without an id:\n  {}", missing.join("\n  "));
}

/// The default forms, and each other form with the parameter that selects it.
fn forms(entry: &Entry) -> Vec<Option<(String, String)>> {
    let mut forms = vec![None];
    for listed in listed_parameters(&entry.operation).into_iter().filter(|listed| listed.name.ends_with("_id_type")) {
        let others = listed.options.iter().filter(|form| listed.default.as_ref() != Some(form));
        forms.extend(others.map(|form| Some((listed.name.clone(), form.clone()))));
    }
    forms
}

/// The calls of both companies in pairs.
fn calls(entry: &Entry, own: &mut Company, theirs: &mut Company, form: &Option<(String, String)>) -> Vec<(Call, Call)> {
    match form {
        None => entry.variants(own).into_iter().zip(entry.variants(theirs)).collect(),
        Some((parameter, form)) => {
            let [own, theirs] = [own, theirs].map(|company| entry.call_with_ids(company, &[(parameter, form)]));
            vec![(own, theirs)]
        }
    }
}

#[tokio::test]
async fn an_id_of_another_tenant_is_answered_like_an_unknown_one() {
    let mut company = Company::start().await;
    let mut neighbour = company.neighbour().await;
    let (mut succeeding, mut foreign) = (Vec::new(), Vec::new());
    for entry in sample::with_token() {
        for form in forms(&entry) {
            succeeding.extend(calls(&entry, &mut neighbour, &mut company, &form));
            for IdPlace { place, parameter } in IdPlace::all(&entry.operation) {
                if form.as_ref().is_none_or(|(name, _)| parameter.as_ref() == Some(name)) {
                    // Its own data for each place, because many operations succeed once only.
                    let calls = calls(&entry, &mut neighbour, &mut company, &form);
                    foreign.extend(calls.into_iter().map(|(own, theirs)| (own, theirs, place.clone())));
                }
            }
        }
    }
    company.save().await;
    neighbour.save().await;
    let (mut tried, mut own_found) = (BTreeSet::new(), false);
    for (own, theirs, place) in foreign {
        if let Some(Value::String(id)) = theirs.get(&place).filter(|_| own.is_id(&place)) {
            is_as_unknown(&company, &neighbour, &own, &place, &id).await;
            tried.insert(format!("{} {place}", own.spec.name));
        }
    }
    for (own, _) in succeeding {
        let reply = own.send(&company.server, &neighbour.token).await;
        reply.data();
        assert_eq!(company.found_in(&reply.text, ""), None, "{}: {}", own.spec.name, reply.text);
        own_found |= neighbour.found_in(&reply.text, "").is_some();
    }
    assert!(tried.len() > 20, "{tried:?}");
    assert!(own_found, "`found_in` finds nothing");
}

async fn is_as_unknown(company: &Company, neighbour: &Company, own: &Call, place: &str, foreign: &str) {
    let unknown = unknown_id(foreign);
    let theirs = own.with(place, foreign).send(&company.server, &neighbour.token).await;
    let name = own.spec.name;
    assert_eq!(company.found_in(&theirs.text, foreign), None, "{name} {place}: {}", theirs.text);
    if theirs.code() == 0 && own.spec.method != Method::Get {
        // The id was ignored. The repeated call may fail, because the change is already made.
        return;
    }
    let none = own.with(place, unknown.as_str()).send(&company.server, &neighbour.token).await;
    assert_eq!(visible(&theirs, foreign), visible(&none, &unknown), "{name} {place}");
}
