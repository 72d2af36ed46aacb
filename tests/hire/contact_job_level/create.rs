//! `POST /contact/v3/job_levels`

use hired::store::{StoreError, directory::JobLevel};
use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{Reply, Server},
    sample::Sample,
};

const PATH: &str = "/open-apis/contact/v3/job_levels";

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().body(json!({
        "name": company.unused_name(),
        "description": "公司内部中高级职称",
        "status": true,
        "i18n_name": [{ "locale": "zh_cn", "value": "多语言内容" }],
        "i18n_description": [{ "locale": "en_us", "value": "A senior title" }],
    }))
}

async fn create(server: &Server, name: &str, more: Value) -> Reply {
    let mut body = json!({ "name": name, "status": true });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    server.post(PATH, body).await
}

#[tokio::test]
async fn a_created_level_is_returned_whole() {
    let company = Company::start().await;
    let more = json!({
        "description": "说明", "order": 200, "status": false,
        "i18n_name": [{ "locale": "en_us", "value": "Expert" }, { "locale": "ja_jp" }],
        "i18n_description": [{ "locale": "zh_cn", "value": "中文说明" }],
    });
    let reply = create(&company.server, "高级专家", more).await;
    let created = &reply.data()["job_level"];
    let expected = json!({
        "name": "高级专家", "description": "说明", "order": 200, "status": false, "job_level_id": created["job_level_id"],
        "i18n_name": [{ "locale": "en_us", "value": "Expert" }],
        "i18n_description": [{ "locale": "zh_cn", "value": "中文说明" }],
    });
    assert_eq!(*created, expected);
    assert_eq!(created["job_level_id"].as_str().map(str::len), Some(15));
    let path = format!("{PATH}/{}", created["job_level_id"].as_str().unwrap());
    assert_eq!(company.server.get(&path).await.data()["job_level"], expected);
}

#[tokio::test]
async fn a_level_without_an_order_comes_last() {
    let company = Company::start().await;
    create(&company.server, "P7", json!({ "order": 700 })).await.data();
    let reply = create(&company.server, "P8", json!({})).await;
    assert_eq!(reply.data()["job_level"]["order"], 701);
    create(&company.server, "P9", json!({ "order": 100_000 })).await.data();
    let reply = create(&company.server, "P10", json!({})).await;
    assert_eq!(reply.data()["job_level"]["order"], 99_999);
}

#[tokio::test]
async fn blank_and_long_names_are_42303() {
    let company = Company::start().await;
    create(&company.server, " ", json!({})).await.assert_error(400, 42_303);
    let long = json!({ "i18n_name": [{ "locale": "en_us", "value": "x".repeat(256) }] });
    create(&company.server, "P5", long).await.assert_error(400, 42_303);
    create(&company.server, &"x".repeat(256), json!({})).await.assert_violations(&["name"]);
}

#[tokio::test]
async fn a_description_of_more_than_5000_characters_is_42304() {
    let company = Company::start().await;
    create(&company.server, "P5", json!({ "description": "字".repeat(5_000) })).await.data();
    create(&company.server, "P6", json!({ "description": "字".repeat(5_001) })).await.assert_error(400, 42_304);
    let translated = json!({ "i18n_description": [{ "locale": "en_us", "value": "x".repeat(5_001) }] });
    create(&company.server, "P6", translated).await.assert_error(400, 42_304);
}

#[tokio::test]
async fn names_and_orders_that_are_taken_are_refused() {
    let company = Company::start().await;
    create(&company.server, "P5", json!({ "order": 100 })).await.data();
    create(&company.server, "P5", json!({ "order": 100 })).await.assert_error(400, 42_305);
    create(&company.server, "P6", json!({ "order": 100 })).await.assert_error(400, 42_306);
    create(&company.server, "P6", json!({ "order": 99 })).await.assert_violations(&["order"]);
    create(&company.server, "P6", json!({ "order": 100_001 })).await.assert_violations(&["order"]);
}

#[tokio::test]
async fn of_two_requests_with_one_name_one_is_refused() {
    let company = Company::start().await;
    let (one, other) = tokio::join!(create(&company.server, "P5", json!({})), create(&company.server, "P5", json!({})));
    let mut codes = [one.code(), other.code()];
    codes.sort_unstable();
    assert_eq!(codes, [0, 42_305]);
}

#[tokio::test]
async fn the_10001st_level_is_42300() {
    let company = Company::start().await;
    create(&company.server, "P0", json!({})).await.data();
    let fill = |tx: &mut hired::store::WriteTx<'_>| {
        let first: JobLevel = tx.find("WHERE tenant = $1 LIMIT 1", &[])?.ok_or(StoreError::Unsupported("no level"))?;
        let level = |number: i64| JobLevel {
            id: number,
            corehr_id: number,
            job_level_id: format!("level{number}"),
            label: format!("P{number}"),
            ordinal: first.ordinal + number,
            ..first.clone()
        };
        let levels: Vec<JobLevel> = (1..10_000).map(level).collect();
        tx.insert_all(&levels)
    };
    assert_eq!(company.server.write(fill).await, 9_999);
    create(&company.server, "P10000", json!({})).await.assert_error(400, 42_300);
}

#[tokio::test]
async fn a_locale_that_the_contacts_do_not_know_is_40001() {
    let company = Company::start().await;
    let french = json!({ "i18n_name": [{ "locale": "fr_fr", "value": "x" }] });
    let reply = create(&company.server, "P5", french).await;
    let message = "param error: i18n_name[0].locale: must be zh_cn, en_us or ja_jp";
    assert_eq!(reply.assert_error(400, 40_001).body["msg"], message);
}
