// Only the schema of some types matters.
#![allow(clippy::unwrap_used, dead_code)]
use hire_api::{Empty, id::DepartmentIdType};
use schemars::JsonSchema;
use serde::Deserialize;

use super::*;
use crate::id_translator::IdTypes;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct Query {
    #[serde(default = "people_admin_id")]
    feishu_user_id_type: String,
    #[serde(default = "DepartmentIdType::open_department_id")]
    department_id_type: DepartmentIdType,
}

fn people_admin_id() -> String {
    "people_admin_id".to_owned()
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct Body {
    basic_info: Option<Basics>,
    job_level_id_type: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct Basics {
    days: Vec<Day>,
    months: Option<i32>,
    time: Option<i64>,
}

/// Text that its type refuses although it fits the schema.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(try_from = "String")]
pub struct Day;

impl TryFrom<String> for Day {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text == "Monday" { Ok(Self) } else { Err("not a day") }
    }
}

macro_rules! operation {
    ($access:ident $name:ident $errors:ident) => {
        hire_api::endpoint! {
            /// Only its types matter.
            Post "/test" => $name {
                name: "test/read", document: "none", limits: [], apps: [SelfBuilt], access: $access, scopes: [], ok: "ok",
                path: Empty, query: Query, body: Body, data: Empty,
                errors: $errors {
                    System = 1_002_001 @ 500 "系统错误",
                    Parameter = 1_002_002 @ 400 "参数错误",
                }
            }
        }
    };
}

operation!(Tenant WithToken WithTokenError);
operation!(Public WithoutToken WithoutTokenError);

fn read<E: Endpoint>(query: &str, body: &str) -> Result<Parameters<E>, ApiError<E>> {
    let target = RawTarget { path: Vec::new(), query: Some(query) };
    RequestSchemas::of::<E>().read::<E>(TenantNo(1), target, body.as_bytes())
}

#[test]
fn a_value_that_its_type_refuses_is_named_with_its_path() {
    let Err(error) = read::<WithToken>("", r#"{ "basic_info": { "days": ["Monday", "today"] } }"#) else {
        unreachable!("a refusal")
    };
    let ApiError::Documented(WithTokenError::Parameter, Some(detail)) = error else { unreachable!("{error:?}") };
    assert_eq!(detail, "basic_info.days[1]: not a day");
}

#[test]
fn integers_above_32_bits_are_violations_with_their_path() {
    let body = r#"{ "basic_info": { "days": [], "months": 10000000000, "time": 10000000000 } }"#;
    let Err(ApiError::Violations(violations)) = read::<WithToken>("", body) else { unreachable!("a refusal") };
    let expected =
        Violation::new("basic_info.months", "the max value is 2147483647".to_owned(), Some("10000000000".to_owned()));
    assert_eq!(violations, [expected]);
}

#[test]
fn violations_of_query_and_body_are_reported_together() {
    let Err(ApiError::Violations(violations)) = read::<WithToken>("department_id_type=x", r#"{ "basic_info": {} }"#)
    else {
        unreachable!("a refusal")
    };
    let fields: Vec<&str> = violations.iter().map(|violation| violation.field.as_str()).collect();
    assert_eq!(fields, ["department_id_type", "basic_info.days"]);
}

#[test]
fn operations_without_a_token_refuse_bad_parameters_with_their_own_error() {
    let Err(error) = read::<WithoutToken>("department_id_type=x", "") else { unreachable!("a refusal") };
    assert!(matches!(error, ApiError::Documented(WithoutTokenError::Parameter, None)), "{error:?}");
}

#[test]
fn id_types_come_from_query_and_body_with_the_operations_defaults() {
    let types = |query, body| read::<WithToken>(query, body).unwrap().id_types;
    let set = |stated: &[(&str, &str)]| {
        let mut types = IdTypes::default();
        for (parameter, value) in stated {
            types.set(parameter, value).unwrap();
        }
        types
    };
    assert_eq!(types("", ""), set(&[("user_id_type", "people_admin_id")]));
    assert_eq!(
        types(
            "feishu_user_id_type=union_id&department_id_type=department_id",
            r#"{"job_level_id_type":"job_level_id"}"#
        ),
        set(&[
            ("user_id_type", "union_id"),
            ("department_id_type", "department_id"),
            ("job_level_id_type", "job_level_id")
        ])
    );
}
