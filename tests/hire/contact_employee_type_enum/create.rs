//! `POST /contact/v3/employee_type_enums`

use serde_json::{Value, json};

use crate::{company::Company, harness::Reply, sample::Sample};

const PATH: &str = "/open-apis/contact/v3/employee_type_enums";

pub fn sample(company: &mut Company) -> Sample {
    let content = company.unused_name();
    Sample::new().body(json!({
        "content": content,
        "enum_type": 2,
        "enum_status": 1,
        "i18n_content": [{ "locale": "zh_cn", "value": content }],
    }))
}

fn body(content: &str) -> Value {
    json!({ "content": content, "enum_type": 2, "enum_status": 1 })
}

async fn create(company: &Company, body: Value) -> Reply {
    company.server.post(PATH, body).await
}

#[tokio::test]
async fn the_first_custom_type_has_the_value_6_and_values_are_never_used_again() {
    let company = Company::start().await;
    let stated = json!({
        "content": "专家", "enum_type": 2, "enum_status": 2,
        "i18n_content": [{ "locale": "ja_jp", "value": "専門家" }, { "locale": "zh_cn", "value": "专家（中文）" }],
    });
    let reply = create(&company, stated).await;
    let created = &reply.data()["employee_type_enum"];
    let enum_id = created["enum_id"].as_str().unwrap();
    let texts = json!([{ "locale": "zh_cn", "value": "专家（中文）" }, { "locale": "ja_jp", "value": "専門家" }]);
    let expected = json!({
        "enum_id": enum_id, "enum_value": "6", "content": "专家", "enum_type": 2, "enum_status": 2, "i18n_content": texts,
    });
    assert_eq!(*created, expected);
    company.server.call(axum::http::Method::DELETE, &format!("{PATH}/{enum_id}"), Value::Null).await.data();
    let again = create(&company, body("专家")).await;
    assert_eq!(again.data()["employee_type_enum"]["enum_value"], "7");
}

#[tokio::test]
async fn a_content_that_another_type_has_is_42301() {
    let company = Company::start().await;
    create(&company, body("专家")).await.data();
    create(&company, body("专家")).await.assert_error(400, 42_301);
    create(&company, body("正式")).await.assert_error(400, 42_301);
}

#[tokio::test]
async fn a_translation_that_another_type_has_is_42302() {
    let company = Company::start().await;
    let with = |content: &str, locale: &str| {
        let texts = json!([{ "locale": locale, "value": "Expert" }]);
        json!({ "content": content, "enum_type": 2, "enum_status": 1, "i18n_content": texts })
    };
    create(&company, with("甲", "en_us")).await.data();
    create(&company, with("乙", "en_us")).await.assert_error(400, 42_302);
    create(&company, with("乙", "ja_jp")).await.data();
}

#[tokio::test]
async fn the_256th_custom_type_is_42303_even_if_others_were_deleted() {
    let company = Company::start().await;
    for number in 0..255 {
        create(&company, body(&format!("类型{number}"))).await.data();
    }
    company
        .server
        .execute_tenant("UPDATE employee_types SET deleted_at = 1 WHERE tenant = $1 AND enum_value = '9'")
        .await;
    create(&company, body("又一个")).await.assert_error(400, 42_303);
}

#[tokio::test]
async fn what_the_page_has_no_row_for_is_40001() {
    let company = Company::start().await;
    let texts = |texts: Value| json!({ "content": "甲", "enum_type": 2, "enum_status": 1, "i18n_content": texts });
    let long = "长".repeat(101);
    for (body, message) in [
        (json!({ "content": "甲", "enum_type": 1, "enum_status": 1 }), "enum_type: must be 2"),
        (body("  "), "content: is blank"),
        (texts(json!([{ "locale": "fr_fr", "value": "x" }])), "i18n_content[0].locale: must be zh_cn, en_us or ja_jp"),
        (
            texts(json!([{ "locale": "zh_cn", "value": "x" }, { "locale": "zh_cn", "value": "y" }])),
            "i18n_content[1].locale: is stated twice",
        ),
        (
            texts(json!([{ "locale": "zh_cn", "value": long }])),
            "i18n_content: a text must have between 1 and 100 characters",
        ),
    ] {
        let reply = create(&company, body).await;
        assert_eq!(reply.assert_error(400, 40_001).body["msg"], format!("param error: {message}"));
    }
}

#[tokio::test]
async fn of_two_requests_with_one_content_one_is_refused() {
    let company = Company::start().await;
    let (one, other) = tokio::join!(create(&company, body("专家")), create(&company, body("专家")));
    let mut codes = [one.code(), other.code()];
    codes.sort_unstable();
    assert_eq!(codes, [0, 42_301]);
}

#[tokio::test]
async fn a_translation_has_up_to_100_characters() {
    let company = Company::start().await;
    for (length, code) in [(100, 0), (101, 40_001)] {
        let texts = json!([{ "locale": "en_us", "value": "x".repeat(length) }]);
        let body = json!({ "content": "甲", "enum_type": 2, "enum_status": 1, "i18n_content": texts });
        assert_eq!(create(&company, body).await.code(), code);
    }
}
