//! Random requests.

use std::sync::OnceLock;

use axum::{body::Body, http::Method};
use hire_api::{Access, Operation};
use proptest::{prelude::*, sample::Index, test_runner::Config};
use serde_json::{Map, Value, json};
use tokio::runtime::Runtime;

use super::{answered, corpus::NASTY, inputs};
use crate::{
    company::Company,
    harness::{Reply, Server, request},
    operations::hostile::places,
    sample::{self, Call, Entry, Schemas},
};

/// One server for all inputs of a property, so that damage by one is found by the next.
struct Target {
    runtime: Runtime,
    company: Company,
    neighbour: Company,
    calls: Vec<(Entry, Call)>,
}

impl Target {
    fn server(&self) -> &Server {
        &self.company.server
    }
}

fn target() -> &'static Target {
    static TARGET: OnceLock<Target> = OnceLock::new();
    TARGET.get_or_init(|| {
        let runtime = Runtime::new().expect("a runtime");
        let (company, neighbour, calls) = runtime.block_on(async {
            let mut company = Company::start().await;
            let mut neighbour = company.neighbour().await;
            let calls = sample::all().into_iter().map(|entry| (entry, entry.call(&mut company))).collect();
            neighbour.talent().create();
            company.save().await;
            neighbour.save().await;
            (company, neighbour, calls)
        });
        // From here on, keywords use the index.
        company.server.state.search.catch_up().expect("an index");
        Target { runtime, company, neighbour, calls }
    })
}

fn send(operation: Operation, path: &str, token: Option<&str>, body: Vec<u8>) -> Reply {
    let method = Method::from_bytes(operation.spec.method.as_str().as_bytes()).expect("a method");
    let reply = target().runtime.block_on(target().server().send(request(method, path, token, Body::from(body))));
    answered(operation.spec, &reply);
    reply
}

fn send_call(call: &Call) -> Reply {
    let target = target();
    let reply = target.runtime.block_on(call.send(target.server(), &target.company.token));
    answered(call.spec, &reply);
    reply
}

fn token(operation: &Operation) -> Option<&'static str> {
    (operation.spec.access == Access::Tenant).then_some(target().company.token.as_str())
}

/// The operations, each with a call that succeeds.
fn calls() -> impl Strategy<Value = &'static (Entry, Call)> {
    prop::sample::select(target().calls.iter().collect::<Vec<_>>())
}

fn operation(name: &str) -> &'static (Entry, Call) {
    target().calls.iter().find(|(entry, _)| entry.spec().name == name).expect("an operation")
}

/// Texts that are almost valid, and random ones.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => any::<String>(),
        2 => prop::sample::select(&NASTY[..]).prop_map(str::to_owned),
        2 => "[0-9]{1,25}",
        1 => "7000000000[0-9]{9}",
        1 => "(ou|on|od)_[0-9a-f]{32}",
        1 => "[-+0-9.eE%,]{0,30}",
        1 => "[\\[{]{0,3}\"(date|common_attachment_id|code)\"[:,]?(\"[-0-9]{0,20}\"|[0-9]{1,25})?[\\]}]{0,3}",
        1 => Just("\0".to_owned()),
        1 => Just(String::new()),
    ]
}

fn numbers() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (-3_i64..110).prop_map(Value::from),
    ]
}

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        4 => texts().prop_map(Value::from),
        2 => numbers(),
        1 => any::<bool>().prop_map(Value::from),
        1 => Just(Value::Null),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((texts(), inner), 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// A value of almost the right shape, which finds more bugs than random data.
fn shaped(schema: &Value, seed: &mut dyn FnMut() -> (u8, Value)) -> Value {
    let (choice, other) = seed();
    if choice < 12 {
        return other;
    }
    match schema["type"].as_str() {
        Some("object") => {
            let mut members = Map::new();
            for (name, member) in schema["properties"].as_object().into_iter().flatten() {
                if seed().0 < 170 {
                    members.insert(name.clone(), shaped(member, seed));
                }
            }
            Value::Object(members)
        }
        Some("array") => Value::Array((0..choice % 4).map(|_| shaped(&schema["items"], seed)).collect()),
        Some("integer") => match other {
            Value::Number(_) => other,
            _ => json!(i64::from(choice) - 20),
        },
        Some("string") => match (&schema["enum"], other) {
            (Value::Array(options), _) if choice > 40 => options[usize::from(choice) % options.len()].clone(),
            (_, other @ Value::String(_)) => other,
            _ => json!(format!("7000000000{:09}", u32::from(choice) * 10_000 + 1)),
        },
        _ => other,
    }
}

/// Parts of keywords.
const WORDS: [&str; 18] =
    ["(", ")", " and ", " or ", " not ", "\"", "张", "三", "x", "1", "@", ".", "+86", " ", "）", "“", "e\u{301}", "ﷺ"];

proptest! {
    #![proptest_config(Config { cases: inputs(150), failure_persistence: None, max_shrink_iters: 200, ..Config::default() })]

    #[test]
    fn any_bytes_are_answered_by_every_operation(
        call in calls(),
        body in prop::collection::vec(any::<u8>(), 0..300),
        query in "[ -~]{0,80}",
    ) {
        let query: String = query.chars().filter(|c| !"#<>\"{}|\\^` ".contains(*c)).collect();
        let (entry, call) = call;
        let url = call.url();
        let path = format!("{}?{query}", url.split('?').next().unwrap_or_default());
        send(entry.operation, &path, token(&entry.operation), body);
    }

    #[test]
    fn any_body_of_about_the_right_shape_is_answered(
        call in calls(),
        seeds in prop::collection::vec((any::<u8>(), values()), 1..120),
    ) {
        let (entry, call) = call;
        let mut position = 0;
        let mut seed = || { position += 1; seeds[position % seeds.len()].clone() };
        send_call(&call.with_body(shaped(&Schemas::new(&entry.operation).body, &mut seed)));
    }

    /// The valid request with one place replaced by any value.
    #[test]
    fn a_good_request_with_one_thing_wrong_is_answered(call in calls(), place in any::<Index>(), value in values()) {
        let (entry, call) = call;
        let places = places(&entry.operation, call);
        if !places.is_empty() {
            let (place, _) = place.get(&places);
            let value = if place.starts_with("path.") { segment(value.to_string()) } else { value };
            send_call(&call.with(place, value));
        }
    }

    #[test]
    fn any_parameter_of_every_query_and_path_is_answered(
        call in calls(),
        values in prop::collection::vec(texts(), 8),
    ) {
        let (entry, call) = call;
        let parameters = places(&entry.operation, call).into_iter().filter(|(place, _)| !place.starts_with("body."));
        let call = parameters.zip(values.iter().cycle()).fold(call.clone(), |call, ((place, _), text)| {
            let value = if place.starts_with("path.") { segment(text.clone()) } else { json!(text) };
            call.with(&place, value)
        });
        send_call(&call);
    }

    #[test]
    fn any_keyword_and_order_is_answered(
        parts in prop::collection::vec(prop::sample::select(&WORDS[..]), 0..40),
        noise in any::<String>(),
        sort_by in 0..6,
        page_size in -1..25,
    ) {
        let (entry, call) = operation("talent/list");
        let keyword = if sort_by == 5 { noise } else { parts.concat() };
        let call = call.with("query.keyword", keyword).with("query.sort_by", sort_by).with("query.page_size", page_size);
        send_call(&call);
        let neighbour = &target().neighbour;
        let reply = send(entry.operation, &call.url(), Some(&neighbour.token), Vec::new());
        prop_assert_eq!(target().company.found_in(&reply.text, ""), None, "a talent of another tenant");
    }

    #[test]
    fn any_page_token_is_refused(token in prop_oneof![texts(), "[A-Za-z0-9_-]{0,80}"], talents in any::<bool>()) {
        let (_, call) = operation(if talents { "talent/list" } else { "offer/list" });
        send_call(&call.with("query.page_token", token));
    }

    #[test]
    fn any_authorization_is_refused(header in prop::collection::vec(32_u8..=255, 0..120), bearer in any::<bool>()) {
        let header: Vec<u8> = header.into_iter().filter(|byte| *byte != 127).collect();
        let value = if bearer { [b"Bearer t-", header.as_slice()].concat() } else { header };
        let (entry, call) = operation("offer/list");
        let target = target();
        let mut request = call.request("");
        request.headers_mut().insert("authorization", value.as_slice().try_into().expect("a header"));
        let reply = target.runtime.block_on(target.server().send(request));
        answered(entry.spec(), &reply);
        prop_assert_ne!(reply.code(), 0);
    }
}

/// A path segment: an empty or dotted one is another path.
fn segment(text: String) -> Value {
    if text.trim_matches('.').is_empty() { json!("x") } else { json!(text) }
}
