//! Any request at all, made up by the hundred.

use std::sync::OnceLock;

use axum::{body::Body, http::Method};
use hire_api::{Access, Operation, schema::inlined};
use proptest::{prelude::*, test_runner::Config};
use serde_json::{Map, Value, json};
use tokio::runtime::Runtime;

use super::{answered, inputs, words::NASTY};
use crate::{
    harness::{APP, OTHER_TENANT_APP, Reply, Server, request},
    isolation::cases::case,
};

/// One server for all inputs of a property, so that what one of them broke, the next would find.
struct Target {
    runtime: Runtime,
    server: Server,
    token: String,
    /// Of the app in the other tenant.
    neighbour: String,
}

fn target() -> &'static Target {
    static TARGET: OnceLock<Target> = OnceLock::new();
    TARGET.get_or_init(|| {
        let runtime = Runtime::new().expect("a runtime");
        let server = runtime.block_on(Server::start());
        let token = runtime.block_on(server.token(APP));
        let neighbour = runtime.block_on(server.token(OTHER_TENANT_APP));
        // From here on keywords go through the index.
        server.hired.search.catch_up().expect("an index");
        Target { runtime, server, token, neighbour }
    })
}

fn send(operation: Operation, path: &str, token: Option<&str>, body: Vec<u8>) -> Reply {
    let target = target();
    let method = Method::from_bytes(operation.spec.method.as_str().as_bytes()).expect("a method");
    let reply = target.runtime.block_on(target.server.send(request(method, path, token, Body::from(body))));
    answered(operation.spec, &reply);
    reply
}

fn operations() -> impl Strategy<Value = Operation> {
    prop::sample::select(hire_api::all())
}

/// Texts that are nearly something, or nothing at all.
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

/// A value of about the right shape: nearly right finds more than noise does.
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

/// What keywords are made of.
const WORDS: [&str; 18] =
    ["(", ")", " and ", " or ", " not ", "\"", "张", "三", "x", "1", "@", ".", "+86", " ", "）", "“", "e\u{301}", "ﷺ"];

proptest! {
    #![proptest_config(Config { cases: inputs(150), failure_persistence: None, max_shrink_iters: 200, ..Config::default() })]

    #[test]
    fn any_bytes_are_answered_by_every_operation(
        operation in operations(),
        body in prop::collection::vec(any::<u8>(), 0..300),
        query in "[ -~]{0,80}",
    ) {
        let query: String = query.chars().filter(|c| !"#<>\"{}|\\^` ".contains(*c)).collect();
        let path = format!("{}?{query}", operation.spec.path.replace(":application_id", "7000000000430000101"));
        let token = (operation.spec.access == Access::Tenant).then_some(target().token.as_str());
        send(operation, &path, token, body);
    }

    #[test]
    fn any_body_of_about_the_right_shape_is_answered(
        operation in operations(),
        seeds in prop::collection::vec((any::<u8>(), values()), 1..120),
    ) {
        let mut position = 0;
        let mut seed = || { position += 1; seeds[position % seeds.len()].clone() };
        let body = shaped(&inlined(operation.body), &mut seed);
        let path = operation.spec.path.replace(":application_id", "7000000000430000101");
        let token = (operation.spec.access == Access::Tenant).then_some(target().token.as_str());
        send(operation, &path, token, body.to_string().into_bytes());
    }

    /// The request that succeeds, with one place replaced by anything.
    #[test]
    fn a_good_request_with_one_thing_wrong_is_answered(
        member in prop::sample::select(members()),
        value in values(),
        create in any::<bool>(),
    ) {
        let operation = hire_api::all().into_iter().find(|one| one.spec.name == "offer/create").expect("an operation");
        let mut body = if create { crate::offer::create::request(430_000_002) } else { crate::offer::create::standard(json!({})) };
        let (parent, name) = &member;
        match parent.as_str() {
            "" => body[name] = value,
            "customized_info_list" => body[parent] = json!([{ "id": "7000000000270000004", "value": value }]),
            parent => body[parent][name] = value,
        }
        send(operation, operation.spec.path, Some(&target().token), body.to_string().into_bytes());
    }

    #[test]
    fn any_parameter_of_every_query_and_path_is_answered(
        operation in operations(),
        values in prop::collection::vec(texts(), 8),
        path_value in texts(),
    ) {
        let schema = inlined(operation.query);
        let names: Vec<&String> = schema["properties"].as_object().into_iter().flat_map(|members| members.keys()).collect();
        let pairs = names.iter().zip(values.iter().cycle().skip(names.len() % 3));
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        let encoded: String = form_urlencoded::byte_serialize(path_value.as_bytes()).collect::<String>().replace('+', "%20");
        // An empty or dotted segment is another path.
        let segment = if encoded.trim_matches('.').is_empty() { "x".to_owned() } else { encoded };
        let path = format!("{}?{query}", operation.spec.path.replace(":application_id", &segment));
        let token = (operation.spec.access == Access::Tenant).then_some(target().token.as_str());
        send(operation, &path, token, b"{}".to_vec());
    }

    #[test]
    fn any_keyword_and_order_is_answered(
        parts in prop::collection::vec(prop::sample::select(&WORDS[..]), 0..40),
        noise in any::<String>(),
        sort_by in 0..6,
        page_size in -1..25,
    ) {
        let operation = hire_api::all().into_iter().find(|one| one.spec.name == "talent/list").expect("an operation");
        let keyword = if sort_by == 5 { noise } else { parts.concat() };
        let keyword: String = form_urlencoded::byte_serialize(keyword.as_bytes()).collect();
        let path = format!("{}?keyword={keyword}&sort_by={sort_by}&page_size={page_size}", operation.spec.path);
        send(operation, &path, Some(&target().token), Vec::new());
        let found = send(operation, &path, Some(&target().neighbour), Vec::new());
        for talent in found.body["data"]["items"].as_array().into_iter().flatten() {
            prop_assert_eq!(&talent["id"], "7000000001420000001", "a talent of another tenant");
        }
    }

    #[test]
    fn any_page_token_is_refused(token in prop_oneof![texts(), "[A-Za-z0-9_-]{0,80}"], talents in any::<bool>()) {
        let name = if talents { "talent/list" } else { "offer/list" };
        let operation = hire_api::all().into_iter().find(|one| one.spec.name == name).expect("an operation");
        let mut sample = case(operation.spec).succeeding();
        sample.put("query.page_token", &token);
        send(operation, &sample.path, Some(&target().token), Vec::new());
    }

    #[test]
    fn any_authorization_is_refused(header in prop::collection::vec(32_u8..=255, 0..120), bearer in any::<bool>()) {
        let header: Vec<u8> = header.into_iter().filter(|byte| *byte != 127).collect();
        let value = if bearer { [b"Bearer t-", header.as_slice()].concat() } else { header };
        let operation = hire_api::all().into_iter().find(|one| one.spec.name == "offer/list").expect("an operation");
        let target = target();
        let mut request = request(Method::GET, "/open-apis/hire/v1/offers?talent_id=1", None, Body::empty());
        request.headers_mut().insert("authorization", value.as_slice().try_into().expect("a header"));
        let reply = target.runtime.block_on(target.server.send(request));
        answered(operation.spec, &reply);
        prop_assert_ne!(reply.code(), 0);
    }
}

/// Every member of a new offer: of which object, and its name.
fn members() -> Vec<(String, String)> {
    let operation = hire_api::all().into_iter().find(|one| one.spec.name == "offer/create").expect("an operation");
    let schema = inlined(operation.body);
    let mut members = vec![("customized_info_list".to_owned(), "value".to_owned())];
    for (name, member) in schema["properties"].as_object().expect("members") {
        members.push((String::new(), name.clone()));
        for inner in member["properties"].as_object().into_iter().flat_map(|members| members.keys()) {
            members.push((name.clone(), inner.clone()));
        }
    }
    members
}
