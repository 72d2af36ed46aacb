//! `PUT /contact/v3/job_families/:job_family_id`

use axum::http::Method;
use serde_json::{Value, json};

use super::create::{PATH, created};
use crate::{
    company::Company,
    harness::{Reply, Server},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let (family, parent, name) = (company.job_family(), company.job_family(), company.unused_name());
    Sample::new().path("job_family_id", family.contact_id).body(json!({
        "name": name,
        "description": "负责策略研发",
        "parent_job_family_id": parent.contact_id,
        "status": false,
        "i18n_name": [{ "locale": "zh_cn", "value": "产品" }],
        "i18n_description": [{ "locale": "en_us", "value": "Strategy" }],
    }))
}

async fn put(server: &Server, family: &str, body: Value) -> Reply {
    server.call(Method::PUT, &format!("{PATH}/{family}"), body).await
}

#[tokio::test]
async fn what_is_left_out_stays() {
    let company = Company::start().await;
    let (one, other) = (created(&company.server, "技术", "").await, created(&company.server, "软件", "").await);
    put(&company.server, &other, json!({ "parent_job_family_id": one, "description": "说明" })).await.data();
    let reply = put(&company.server, &other, json!({ "status": false, "parent_job_family_id": "" })).await;
    let expected = json!({
        "name": "软件", "description": "说明", "parent_job_family_id": one, "status": false, "job_family_id": other,
    });
    assert_eq!(reply.data()["job_family"], expected);
}

#[tokio::test]
async fn a_family_is_not_put_below_itself() {
    let company = Company::start().await;
    let top = created(&company.server, "技术", "").await;
    let middle = created(&company.server, "软件", &top).await;
    let below = created(&company.server, "前端", &middle).await;
    for parent in [&top, &middle, &below] {
        put(&company.server, &top, json!({ "parent_job_family_id": parent })).await.assert_error(400, 42_407);
    }
    put(&company.server, &below, json!({ "parent_job_family_id": top })).await.data();
}

#[tokio::test]
async fn what_is_below_a_moved_family_counts_for_the_depth() {
    let company = Company::start().await;
    let mut deep = String::new();
    for depth in 1..=9 {
        deep = created(&company.server, &format!("第{depth}层"), &deep).await;
    }
    let moved = created(&company.server, "移动", "").await;
    put(&company.server, &moved, json!({ "parent_job_family_id": deep })).await.data();
    let other = created(&company.server, "另一个", "").await;
    created(&company.server, "之下", &other).await;
    put(&company.server, &other, json!({ "parent_job_family_id": deep })).await.assert_error(400, 42_413);
}

#[tokio::test]
async fn the_other_rows_are_those_of_a_creation() {
    let company = Company::start().await;
    let family = created(&company.server, "技术", "").await;
    let (disabled, deleted) = (created(&company.server, "停用", "").await, created(&company.server, "删除", "").await);
    put(&company.server, &disabled, json!({ "status": false })).await.data();
    company.server.call(Method::DELETE, &format!("{PATH}/{deleted}"), Value::Null).await.data();
    for (body, code) in [
        (json!({ "name": " " }), 42_404),
        (json!({ "description": "字".repeat(5_001) }), 42_405),
        (json!({ "name": "停用" }), 42_406),
        (json!({ "parent_job_family_id": "unknown" }), 42_408),
        (json!({ "parent_job_family_id": disabled }), 42_409),
        (json!({ "parent_job_family_id": deleted }), 42_410),
    ] {
        put(&company.server, &family, body).await.assert_error(400, code);
    }
    put(&company.server, "unknown", json!({})).await.assert_error(404, 42_402);
    put(&company.server, &deleted, json!({})).await.assert_error(404, 42_402);
}
