#![allow(dead_code)]
use serde_json::json;

use super::*;

crate::wire_enum! { pub enum Colour: i64 { Red = 1 ("红", "red"), Green = 2 ("绿", "green") } }
crate::wire_enum! { pub enum Size: str { Small = "small" ("小", "small"), Large = "large" ("大", "large") } }

#[derive(JsonSchema)]
struct Inner {
    #[schemars(range(min = 0, max = 100))]
    period: i64,
    note: Option<String>,
}

#[derive(JsonSchema)]
struct Outer {
    name: String,
    colour: Option<Colour>,
    size: Size,
    inner: Option<Inner>,
    list: Option<Vec<Inner>>,
    flag: Option<bool>,
    tags: Option<Vec<String>>,
    count: Option<i64>,
}

fn violations(value: &Value) -> Vec<(String, String)> {
    ValueSchema::of::<Outer>().check(value).into_iter().map(|v| (v.field, v.description)).collect()
}

#[test]
fn all_violations_are_reported_at_once_with_their_paths() {
    let mut reported = violations(&json!({
        "colour": 3, "size": "huge", "inner": {"period": 101}, "list": [{"period": 1}, {"period": "x"}, {}], "flag": "yes",
    }));
    reported.sort();
    let expected = [
        ("colour", "colour is optional, options: [1,2]"),
        ("flag", "the type must be boolean"),
        ("inner.period", "the max value is 100"),
        ("list[*].period", "list[*].period is required"),
        ("list[*].period", "the type must be int"),
        ("name", "name is required"),
        ("size", "options: [small,large]"),
    ];
    assert_eq!(reported, expected.map(|(field, text)| (field.to_owned(), text.to_owned())));
}

#[test]
fn null_counts_as_absent_and_unknown_members_are_ignored() {
    assert_eq!(violations(&json!({"name": "a", "size": "small", "colour": null, "more": 1})), []);
    assert_eq!(violations(&json!({"name": null, "size": "small"})).len(), 1);
}

/// PostgreSQL cannot hold it, so that no text may have it.
#[test]
fn text_with_nul_is_refused() {
    let reported = violations(&json!({"name": "a\0b", "size": "small"}));
    assert_eq!(reported, [("name".to_owned(), "the text must not contain NUL".to_owned())]);
}

#[test]
fn query_text_takes_the_type_of_its_parameter() {
    let schema = ValueSchema::of::<Outer>();
    let pairs =
        [("name", "x"), ("flag", "True"), ("tags", "a"), ("tags", "b"), ("count", "7"), ("other", "1"), ("size", "")];
    let read = schema.read_pairs(pairs.map(|(name, text)| (name, text.to_owned())));
    assert_eq!(read, json!({"name": "x", "flag": true, "tags": ["a", "b"], "count": 7}));
    let read = schema.read_pairs([("count", "seven".to_owned())]);
    assert_eq!(read, json!({"count": "seven"}));
}

/// Every keyword that the contracts use, at least once.
fn ruled() -> Value {
    json!({
        "type": "object",
        "properties": {
            "text": { "type": "string", "minLength": 2, "maxLength": 3, "pattern": "^[a-z]*$" },
            "count": { "type": "integer", "format": "int32" },
            "time": { "type": "integer", "format": "int64" },
            "bounded": { "type": "integer", "format": "int64", "minimum": 100, "maximum": 100_000 },
            "share": { "type": "number", "format": "double", "minimum": 0, "maximum": 1.5 },
            "rows": {
                "type": "array", "minItems": 1, "maxItems": 2,
                "items": {
                    "type": "array", "minItems": 1,
                    "items": { "type": "object", "properties": { "id": { "type": "string" } }, "required": ["id"] },
                },
            },
        },
    })
}

#[test]
fn every_rule_is_checked() {
    let (schema, unsupported) = ValueSchema::compile(&ruled());
    assert_eq!(unsupported, Vec::<String>::new());
    let check = |value: Value| -> Vec<String> {
        schema
            .check(&value)
            .into_iter()
            .map(|violation| format!("{}: {}", violation.field, violation.description))
            .collect()
    };
    for (sent, expected) in [
        (json!({ "text": "a" }), "text: the min len is 2"),
        (json!({ "text": "abcd" }), "text: the max len is 3"),
        (json!({ "text": "a1" }), "text: the pattern is ^[a-z]*$"),
        (json!({ "count": 2_147_483_648_i64 }), "count: the max value is 2147483647"),
        (json!({ "count": -2_147_483_649_i64 }), "count: the min value is -2147483648"),
        (json!({ "count": 1.5 }), "count: the type must be int"),
        (json!({ "time": 9_223_372_036_854_775_808_u64 }), "time: the type must be int"),
        (json!({ "bounded": 99 }), "bounded: the min value is 100"),
        (json!({ "bounded": 100_001 }), "bounded: the max value is 100000"),
        (json!({ "share": -0.1 }), "share: the min value is 0"),
        (json!({ "share": 1.6 }), "share: the max value is 1.5"),
        (json!({ "rows": [] }), "rows: the min len is 1"),
        (json!({ "rows": [[{ "id": "1" }], [{ "id": "2" }], [{ "id": "3" }]] }), "rows: the max len is 2"),
        (json!({ "rows": [[]] }), "rows[*]: the min len is 1"),
        (json!({ "rows": [[{}]] }), "rows[*][*].id: rows[*][*].id is required"),
        (json!({ "rows": [[{ "id": 7 }]] }), "rows[*][*].id: the type must be string"),
    ] {
        assert_eq!(check(sent), [expected]);
    }
    let longest = json!({
        "text": "abc", "count": i32::MAX, "time": i64::MAX, "bounded": 100_000, "share": 1.5,
        "rows": [[{ "id": "1" }], [{ "id": "2" }]],
    });
    assert_eq!(check(longest), Vec::<String>::new());
}

#[test]
fn unsupported_keywords_are_reported_with_their_path() {
    let schema = json!({
        "type": "object",
        "properties": {
            "tags": { "type": "array", "uniqueItems": true, "items": { "type": "string", "format": "date" } },
            "one": { "oneOf": [{ "type": "string" }, { "type": "integer" }] },
            "count": { "type": "integer", "format": "uint8", "multipleOf": 5 },
            "limit": { "type": "integer", "x-max": 7 },
            "text": { "type": "string", "pattern": "(" },
        },
        "additionalProperties": false,
    });
    let (_, unsupported) = ValueSchema::compile(&schema);
    let expected = [
        ": additionalProperties: false",
        "tags: uniqueItems: true",
        "tags[*]: format: \"date\"",
        "one: oneOf: [{\"type\":\"string\"},{\"type\":\"integer\"}]",
        "count: multipleOf: 5",
        "count: format: \"uint8\"",
        ": limit.x-max: 7",
        "text: pattern: \"(\"",
    ];
    assert_eq!(unsupported, expected);
}

#[test]
fn filters_are_the_same_for_requests_that_select_the_same() {
    let (schema, _) = ValueSchema::compile(&json!({
        "type": "object",
        "properties": {
            "sort_by": { "type": "integer", "default": 1 },
            "page_token": { "type": "string" },
            "page_size": { "type": "integer", "default": 10 },
            "user_id_type": { "type": "string" },
            "query_option": { "type": "string", "x-filter": false },
            "range": { "type": "object", "properties": { "page_size": { "type": "integer" }, "from": {} } },
        },
    }));
    let shown = |value: Value| schema.filters(&value).to_string();
    let filters = r#"{"range":{"from":{"a":1,"b":2},"page_size":3},"sort_by":1}"#;
    let range = json!({ "page_size": 3, "from": { "b": 2, "a": 1 }, "unknown": 1 });
    assert_eq!(shown(json!({ "range": range, "sort_by": 1, "page_token": "x", "page_size": 5 })), filters);
    assert_eq!(
        shown(json!({ "user_id_type": "open_id", "query_option": "y", "sort_by": null, "range": range })),
        filters
    );
    assert_eq!(shown(json!({})), r#"{"sort_by":1}"#);
    assert_eq!(shown(json!({ "sort_by": 2 })), r#"{"sort_by":2}"#);
}
