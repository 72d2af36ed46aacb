//! `PUT /contact/v3/job_levels/:job_level_id`

use axum::http::Method;
use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{Reply, Server},
    sample::Sample,
};

const PATH: &str = "/open-apis/contact/v3/job_levels";

pub fn sample(company: &mut Company) -> Sample {
    let (level, name) = (company.job_level(), company.unused_name());
    Sample::new().path("job_level_id", level.contact_id).body(json!({
        "name": name,
        "description": "公司内部中高级职称",
        "status": false,
        "i18n_name": [{ "locale": "zh_cn", "value": "多语言内容" }],
        "i18n_description": [{ "locale": "en_us", "value": "A senior title" }],
    }))
}

async fn created(server: &Server, name: &str, order: i64) -> String {
    let texts = json!([{ "locale": "en_us", "value": format!("{name} (en)") }]);
    let body = json!({ "name": name, "order": order, "description": "说明", "status": true, "i18n_name": texts });
    server.post(PATH, body).await.data()["job_level"]["job_level_id"].as_str().unwrap().to_owned()
}

async fn put(server: &Server, level: &str, body: Value) -> Reply {
    server.call(Method::PUT, &format!("{PATH}/{level}"), body).await
}

#[tokio::test]
async fn what_is_left_out_stays_and_lists_are_replaced() {
    let company = Company::start().await;
    let level = created(&company.server, "P5", 100).await;
    let reply = put(&company.server, &level, json!({ "status": false })).await;
    let mut expected = json!({
        "name": "P5", "description": "说明", "order": 100, "status": false, "job_level_id": level,
        "i18n_name": [{ "locale": "en_us", "value": "P5 (en)" }],
    });
    assert_eq!(reply.data()["job_level"], expected);
    let change = json!({ "name": "P5+", "order": 150, "i18n_name": [{ "locale": "zh_cn", "value": "五级" }] });
    let reply = put(&company.server, &level, change).await;
    expected["name"] = "P5+".into();
    expected["order"] = 150.into();
    expected["i18n_name"] = json!([{ "locale": "zh_cn", "value": "五级" }]);
    assert_eq!(reply.data()["job_level"], expected);
}

#[tokio::test]
async fn the_rows_of_the_page_are_those_of_a_creation() {
    let company = Company::start().await;
    let level = created(&company.server, "P5", 100).await;
    created(&company.server, "P6", 200).await;
    for (body, code) in [
        (json!({ "name": " " }), 42_303),
        (json!({ "description": "字".repeat(5_001) }), 42_304),
        (json!({ "name": "P6" }), 42_305),
        (json!({ "order": 200 }), 42_306),
    ] {
        put(&company.server, &level, body).await.assert_error(400, code);
    }
    put(&company.server, &level, json!({ "name": "P5", "order": 100 })).await.data();
    put(&company.server, "unknown", json!({})).await.assert_error(404, 42_301);
}
