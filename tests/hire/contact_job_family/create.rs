//! `POST /contact/v3/job_families`

use axum::http::Method;
use hired::store::{StoreError, directory::JobFamily};
use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{Reply, Server},
    sample::Sample,
};

pub const PATH: &str = "/open-apis/contact/v3/job_families";

pub fn sample(company: &mut Company) -> Sample {
    let parent = company.job_family();
    Sample::new().body(json!({
        "name": company.unused_name(),
        "description": "负责策略研发",
        "parent_job_family_id": parent.contact_id,
        "status": true,
        "i18n_name": [{ "locale": "zh_cn", "value": "产品" }],
        "i18n_description": [{ "locale": "en_us", "value": "Strategy" }],
    }))
}

pub async fn create(server: &Server, name: &str, more: Value) -> Reply {
    let mut body = json!({ "name": name, "status": true });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    server.post(PATH, body).await
}

/// The id of a family below another.
pub async fn created(server: &Server, name: &str, parent: &str) -> String {
    let reply = create(server, name, json!({ "parent_job_family_id": parent })).await;
    reply.data()["job_family"]["job_family_id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_created_family_is_returned_whole() {
    let company = Company::start().await;
    let parent = created(&company.server, "技术", "").await;
    let more = json!({
        "description": "说明", "status": false, "parent_job_family_id": parent,
        "i18n_name": [{ "locale": "en_us", "value": "Software" }],
        "i18n_description": [{ "locale": "ja_jp", "value": "説明" }],
    });
    let reply = create(&company.server, "软件", more).await;
    let family = &reply.data()["job_family"];
    let expected = json!({
        "name": "软件", "description": "说明", "parent_job_family_id": parent, "status": false,
        "i18n_name": [{ "locale": "en_us", "value": "Software" }],
        "i18n_description": [{ "locale": "ja_jp", "value": "説明" }],
        "job_family_id": family["job_family_id"],
    });
    assert_eq!(*family, expected);
    let path = format!("{PATH}/{}", family["job_family_id"].as_str().unwrap());
    assert_eq!(company.server.get(&path).await.data()["job_family"], expected);
}

#[tokio::test]
async fn blank_and_long_texts_are_refused() {
    let company = Company::start().await;
    create(&company.server, " ", json!({})).await.assert_error(400, 42_404);
    let long = json!({ "i18n_name": [{ "locale": "en_us", "value": "x".repeat(101) }] });
    create(&company.server, "技术", long).await.assert_error(400, 42_404);
    create(&company.server, &"字".repeat(101), json!({})).await.assert_violations(&["name"]);
    create(&company.server, "技术", json!({ "description": "字".repeat(5_001) })).await.assert_error(400, 42_405);
    let french = json!({ "i18n_name": [{ "locale": "fr_fr", "value": "x" }] });
    create(&company.server, "技术", french).await.assert_error(400, 42_400);
}

#[tokio::test]
async fn a_name_is_used_once_in_the_tenant() {
    let company = Company::start().await;
    let parent = created(&company.server, "技术", "").await;
    created(&company.server, "软件", &parent).await;
    create(&company.server, "软件", json!({})).await.assert_error(400, 42_406);
}

#[tokio::test]
async fn unknown_deleted_and_disabled_parents_have_a_code_each() {
    let company = Company::start().await;
    let (disabled, deleted) = (created(&company.server, "停用", "").await, created(&company.server, "删除", "").await);
    company.server.call(Method::PUT, &format!("{PATH}/{disabled}"), json!({ "status": false })).await.data();
    company.server.call(Method::DELETE, &format!("{PATH}/{deleted}"), Value::Null).await.data();
    for (parent, code) in [("unknown", 42_408), (&disabled, 42_409), (&deleted, 42_410)] {
        create(&company.server, "软件", json!({ "parent_job_family_id": parent })).await.assert_error(400, code);
    }
}

#[tokio::test]
async fn a_family_below_ten_others_is_42413() {
    let company = Company::start().await;
    let mut parent = String::new();
    for depth in 1..=10 {
        parent = created(&company.server, &format!("第{depth}层"), &parent).await;
    }
    create(&company.server, "第11层", json!({ "parent_job_family_id": parent })).await.assert_error(400, 42_413);
}

#[tokio::test]
async fn the_10001st_family_is_42401() {
    let company = Company::start().await;
    created(&company.server, "第一个", "").await;
    let fill = |tx: &mut hired::store::WriteTx<'_>| {
        let first: JobFamily =
            tx.find("WHERE tenant = $1 LIMIT 1", &[])?.ok_or(StoreError::Unsupported("no family"))?;
        let family = |number: i64| JobFamily {
            id: number,
            corehr_id: number,
            job_family_id: format!("family{number}"),
            label: format!("序列{number}"),
            ..first.clone()
        };
        let families: Vec<JobFamily> = (1..10_000).map(family).collect();
        tx.insert_all(&families)
    };
    assert_eq!(company.server.write(fill).await, 9_999);
    create(&company.server, "多余", json!({})).await.assert_error(400, 42_401);
}
