// Only schemas and values of these types matter.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::needless_pass_by_value, dead_code)]
use hire_api::Empty;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};

use super::*;
use crate::{
    http::{
        ApiError,
        validate::{RawTarget, RequestSchemas},
    },
    store::TenantNo,
};

fn page_size(schema: Value) -> PageSize {
    let schema = json!({ "type": "object", "properties": { "page_token": { "type": "string" }, "page_size": schema } });
    PageSize::from_schema(&ValueSchema::compile(&schema).0).unwrap()
}

fn limit(rules: &PageSize, size: Value) -> Result<i64, String> {
    rules.read([&json!({ "page_size": size }), &Value::Null], Vec::new()).map(|page| page.limit)
}

#[test]
fn a_page_size_in_prose_is_refused_by_the_operation() {
    let rules = page_size(json!({ "type": "integer", "format": "int32", "default": 10, "x-max": 200 }));
    assert_eq!(limit(&rules, Value::Null), Ok(10));
    assert_eq!(limit(&rules, json!(200)), Ok(200));
    for size in [json!(0), json!(-1), json!(201), json!(i64::MAX)] {
        assert_eq!(limit(&rules, size), Err("page_size must be between 1 and 200".to_owned()));
    }
}

#[test]
fn a_page_size_that_the_gateway_limits_is_at_least_1() {
    let rules = page_size(json!({ "type": "integer", "format": "int32", "maximum": 20 }));
    assert_eq!(limit(&rules, Value::Null), Ok(10));
    assert_eq!(limit(&rules, json!(0)), Err("page_size must be at least 1".to_owned()));
}

#[test]
fn a_page_size_may_be_text() {
    let rules = page_size(json!({ "type": "string", "default": "10", "x-max": 100 }));
    assert_eq!(limit(&rules, Value::Null), Ok(10));
    assert_eq!(limit(&rules, json!("100")), Ok(100));
    assert_eq!(limit(&rules, json!("101")), Err("page_size must be between 1 and 100".to_owned()));
    assert_eq!(limit(&rules, json!("ten")), Err("page_size must be an integer".to_owned()));
}

#[test]
fn zero_means_the_default_where_the_document_allows_it() {
    let rules = page_size(json!({ "type": "integer", "format": "int32", "minimum": 0, "maximum": 100 }));
    assert_eq!(limit(&rules, json!(0)), Ok(10));
}

#[test]
fn pages_without_a_documented_maximum_have_the_servers() {
    let rules = page_size(json!({ "type": "integer", "format": "int32" }));
    assert_eq!(limit(&rules, json!(1_000_000)), Ok(MAX_UNDOCUMENTED_PAGE_SIZE));
}

/// The default of resume sources is 1000, their maximum 100.
#[test]
fn a_default_page_size_may_exceed_the_maximum() {
    let rules = page_size(json!({ "type": "integer", "format": "int32", "default": 1000, "maximum": 100 }));
    assert_eq!(limit(&rules, Value::Null), Ok(1000));
    assert_eq!(limit(&rules, json!(1000)), Ok(100));
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct OfPath {
    pool_id: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct OfQuery {
    #[serde(default = "ten")]
    sort_by: i32,
    user_id_type: Option<String>,
}

fn ten() -> i32 {
    10
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct OfBody {
    page_token: Option<String>,
    page_size: Option<i32>,
    names: Option<Vec<String>>,
    from: Option<i64>,
}

hire_api::endpoint! {
    /// A search whose paging parameters are in the body.
    Post "/test/:pool_id" => Search {
        name: "test/search", document: "none", limits: [], apps: [SelfBuilt], access: Tenant, scopes: [], ok: "ok",
        path: OfPath, query: OfQuery, body: OfBody, data: Empty,
        errors: SearchError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}

const KEY: [u8; 32] = [7; 32];

fn page(tenant: i64, pool: &str, query: &str, body: &Value) -> PageParameters {
    let target = RawTarget { path: vec![("pool_id", pool.to_owned())], query: Some(query) };
    let read = RequestSchemas::of::<Search>().read::<Search>(TenantNo(tenant), target, body.to_string().as_bytes());
    read.unwrap().page.unwrap()
}

#[test]
fn a_token_is_valid_for_requests_that_select_the_same() {
    let first = page(1, "5", "", &json!({ "names": ["a", "b"] }));
    let token = first.open::<1>(&KEY).unwrap().token([9]);
    let after = |tenant, pool, query, filters: &Value| {
        let mut body = filters.clone();
        body["page_token"] = token.as_str().into();
        page(tenant, pool, query, &body).open::<1>(&KEY).map(|page| page.after)
    };
    let names = json!({ "names": ["a", "b"] });
    for (query, body) in [
        ("", &names),
        ("sort_by=10", &names),
        ("user_id_type=&sort_by=&other=1", &names),
        ("", &json!({ "names": ["a", "b"], "from": null, "page_size": 3, "other": 1 })),
    ] {
        assert_eq!(after(1, "5", query, body), Ok(Some([9])), "{query} {body}");
    }
    for (tenant, pool, query, body) in [
        (2, "5", "", &names),
        (1, "6", "", &names),
        (1, "5", "sort_by=2", &names),
        (1, "5", "", &json!({ "names": ["a"] })),
        (1, "5", "", &json!({ "names": ["b", "a"] })),
        (1, "5", "", &json!({ "names": ["a", "b"], "from": 1 })),
    ] {
        assert_eq!(after(tenant, pool, query, body), Err(BadPageToken), "{tenant} {pool} {query} {body}");
    }
}

#[test]
fn paging_parameters_are_read_from_a_body_too() {
    let target = RawTarget { path: vec![("pool_id", "5".to_owned())], query: None };
    let read = RequestSchemas::of::<Search>().read::<Search>(TenantNo(1), target, br#"{ "page_size": 0 }"#);
    let Err(ApiError::Documented(SearchError::Parameter, Some(detail))) = read else { unreachable!("a refusal") };
    assert_eq!(detail, "page_size must be at least 1");
}
