//! `PUT /contact/v3/employee_type_enums/:enum_id`

use axum::http::Method;
use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{Reply, Server},
    sample::Sample,
};

const PATH: &str = "/open-apis/contact/v3/employee_type_enums";

pub fn sample(company: &mut Company) -> Sample {
    let (kind, content) = (company.employee_type(), company.unused_name());
    Sample::new().path("enum_id", kind.contact_id).body(json!({
        "content": content,
        "enum_type": 2,
        "enum_status": 2,
        "i18n_content": [{ "locale": "en_us", "value": content }],
    }))
}

async fn put(server: &Server, enum_id: &str, body: Value) -> Reply {
    server.call(Method::PUT, &format!("{PATH}/{enum_id}"), body).await
}

async fn created(server: &Server, content: &str) -> String {
    let texts = json!([{ "locale": "en_us", "value": format!("{content} (en)") }]);
    let body = json!({ "content": content, "enum_type": 2, "enum_status": 1, "i18n_content": texts });
    let reply = server.post(PATH, body).await;
    reply.data()["employee_type_enum"]["enum_id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn translations_that_are_left_out_stay() {
    let company = Company::start().await;
    let enum_id = created(&company.server, "专家").await;
    let reply = put(&company.server, &enum_id, json!({ "content": "顾问二", "enum_type": 2, "enum_status": 2 })).await;
    let expected = json!({
        "enum_id": enum_id, "enum_value": "6", "content": "顾问二", "enum_type": 2, "enum_status": 2,
        "i18n_content": [{ "locale": "en_us", "value": "专家 (en)" }],
    });
    assert_eq!(reply.data()["employee_type_enum"], expected);
    // Other operations show its names.
    let names =
        "SELECT COUNT(*) FROM employee_types WHERE tenant = $1 AND name_zh = '顾问二' AND name_en = '专家 (en)'";
    assert_eq!(company.server.query_number(names).await, 1);
    let without = json!({ "content": "顾问二", "enum_type": 2, "enum_status": 2, "i18n_content": [] });
    let reply = put(&company.server, &enum_id, without).await;
    assert!(reply.data()["employee_type_enum"].get("i18n_content").is_none());
}

#[tokio::test]
async fn built_in_and_unknown_types_cannot_be_changed() {
    let company = Company::start().await;
    let list = company.server.get(PATH).await;
    let built_in = list.data()["items"][0]["enum_id"].as_str().unwrap();
    let custom = created(&company.server, "专家").await;
    let body = |kind: i64| json!({ "content": "另一个", "enum_type": kind, "enum_status": 1 });
    for (enum_id, kind, message) in [
        (built_in, 2, "enum_id, enum_type: built-in types cannot be changed"),
        (&custom, 1, "enum_id, enum_type: built-in types cannot be changed"),
        ("unknown", 2, "enum_id: unknown id"),
    ] {
        let reply = put(&company.server, enum_id, body(kind)).await;
        assert_eq!(reply.assert_error(400, 40_001).body["msg"], format!("param error: {message}"));
    }
}

#[tokio::test]
async fn texts_of_other_types_are_refused() {
    let company = Company::start().await;
    let (one, _) = (created(&company.server, "甲").await, created(&company.server, "乙").await);
    let body = |content: &str, text: &str| {
        let texts = json!([{ "locale": "en_us", "value": text }]);
        json!({ "content": content, "enum_type": 2, "enum_status": 1, "i18n_content": texts })
    };
    put(&company.server, &one, body("乙", "x")).await.assert_error(400, 40_001);
    put(&company.server, &one, body("甲", "乙 (en)")).await.assert_error(400, 40_001);
    put(&company.server, &one, body("甲", "甲 (en)")).await.data();
}
