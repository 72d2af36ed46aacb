//! Responses to the samples: the envelope and its values.

use axum::http::Method;
use hire_api::{Access, ResponseFormat};
use serde_json::{Value, json};

use super::saved;
use crate::{
    harness::request,
    sample::{self, Schemas},
};

#[tokio::test]
async fn a_success_is_code_msg_and_data_with_the_documented_msg() {
    let (company, calls) = saved(sample::all()).await;
    for (entry, call) in calls {
        let (spec, reply) = (entry.spec(), call.send(&company.server, &company.token).await);
        assert_eq!((reply.status.as_u16(), reply.code()), (200, 0), "{}: {}", spec.name, reply.text);
        if let ResponseFormat::File { content_type } = spec.response {
            assert_eq!(reply.header("content-type"), Some(content_type), "{}", spec.name);
            continue;
        }
        assert_eq!(reply.body[spec.message_member], spec.success_message, "{}", spec.name);
        let members: Vec<&String> = reply.body.as_object().expect("an object").keys().collect();
        if spec.access == Access::Tenant {
            assert_eq!(members, ["code", spec.message_member, "data"], "{}", spec.name);
        } else {
            assert_eq!(members[..2], ["code", "msg"], "{}", spec.name);
        }
        assert_eq!(reply.header("content-type"), Some("application/json; charset=utf-8"), "{}", spec.name);
        let log_id = reply.header("x-tt-logid").unwrap_or_else(|| panic!("{}: no log id", spec.name));
        assert_eq!(reply.header("x-request-id"), Some(log_id), "{}", spec.name);
        assert!(!has_null(&reply.body), "{}: {}", spec.name, reply.text);
        // A JavaScript client rounds larger ones.
        assert!(largest_number(&reply.body) < 1 << 53, "{}: {}", spec.name, reply.text);
    }
}

/// A search sample without results would make other tests ineffective.
#[tokio::test]
async fn the_lists_of_a_response_are_not_empty() {
    let (company, calls) = saved(sample::with_token()).await;
    for (entry, call) in calls {
        if Schemas::new(&entry.operation).data["properties"]["items"].is_object() {
            let reply = call.send(&company.server, &company.token).await;
            assert_ne!(reply.data()["items"], json!([]), "{}", entry.spec().name);
        }
    }
}

#[tokio::test]
async fn without_a_database_every_operation_returns_its_system_error() {
    let (company, calls) = saved(sample::all()).await;
    company.server.state.store.close();
    for (entry, call) in calls {
        let spec = entry.spec();
        let row = spec.system_error;
        let reply = call.send(&company.server, &company.token).await;
        reply.assert_error(row.http, row.code.into());
        assert_eq!(reply.body["msg"], row.message, "{}", spec.name);
    }
}

#[tokio::test]
async fn the_body_of_a_get_is_ignored() {
    let (company, calls) = saved(sample::with_token()).await;
    for (entry, call) in calls.into_iter().filter(|(_, call)| call.method() == Method::GET) {
        let plain = call.send(&company.server, &company.token).await;
        let not_json = request(Method::GET, &call.url(), Some(&company.token), "not json".into());
        let node = call.with_body(json!({})).send(&company.server, &company.token).await;
        for reply in [company.server.send(not_json).await, node] {
            assert_eq!(reply.data(), plain.data(), "{}", entry.spec().name);
        }
    }
}

#[tokio::test]
async fn a_trailing_slash_is_404() {
    let (company, calls) = saved(sample::with_token()).await;
    for (_, call) in calls {
        let url = call.url();
        let (path, query) = url.split_once('?').unwrap_or((&url, ""));
        let slashed = request(call.method(), &format!("{path}/?{query}"), Some(&company.token), "{}".into());
        company.server.send(slashed).await.assert_error(404, 99_991_201);
    }
}

fn has_null(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.iter().any(has_null),
        Value::Object(members) => members.values().any(has_null),
        _ => false,
    }
}

fn largest_number(value: &Value) -> i64 {
    match value {
        Value::Number(number) => number.as_i64().map_or(0, i64::abs),
        Value::Array(items) => items.iter().map(largest_number).max().unwrap_or_default(),
        Value::Object(members) => members.values().map(largest_number).max().unwrap_or_default(),
        _ => 0,
    }
}
