//! `POST /corehr/v2/job_grades`

use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{Reply, Server},
    sample::Sample,
};

pub const PATH: &str = "/open-apis/corehr/v2/job_grades";

pub fn sample(company: &mut Company) -> Sample {
    let name = company.unused_name();
    Sample::new().query("client_token", company.unused_name()).body(json!({
        "grade_order": 9,
        "code": name,
        "names": [{ "lang": "zh-CN", "value": name }],
        "descriptions": [{ "lang": "en-US", "value": "The ninth" }],
    }))
}

async fn create(server: &Server, name: &str, more: Value) -> Reply {
    let mut body = json!({ "grade_order": 9, "names": [{ "lang": "zh-CN", "value": name }] });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    server.post(PATH, body).await
}

/// The id of a new grade.
pub async fn created(server: &Server, name: &str) -> String {
    create(server, name, json!({})).await.data()["grade_id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_creation_returns_the_id_alone_and_the_grade_is_enabled() {
    let company = Company::start().await;
    let reply = create(&company.server, "一等", json!({ "code": "G1" })).await;
    let id = reply.data()["grade_id"].as_str().unwrap();
    assert_eq!(*reply.data(), json!({ "grade_id": id }));
    let reply = company.server.post(&format!("{PATH}/query?page_size=10"), json!({})).await;
    let expected = json!({
        "job_grade_id": id, "grade_order": 9, "code": "G1", "names": [{ "lang": "zh-CN", "value": "一等" }],
        "active": true,
    });
    assert_eq!(reply.data()["items"], json!([expected]));
}

#[tokio::test]
async fn what_is_wrong_is_1160001_with_the_member() {
    let company = Company::start().await;
    create(&company.server, "一等", json!({ "code": "G1" })).await.data();
    create(&company.server, "一等", json!({})).await.data();
    for (more, message) in [
        (json!({ "names": [] }), "names: has no text"),
        (json!({ "names": [{ "lang": "zh-CN", "value": "a'b" }] }), "names: a name must not have any of / ； ; \\ '"),
        (json!({ "names": [{ "lang": "zh", "value": "x" }] }), "names[0].lang: must be zh-CN or en-US"),
        (json!({ "code": "G1" }), "code: another record has it"),
    ] {
        let reply = create(&company.server, "二等", more).await;
        assert_eq!(reply.assert_error(400, 1_160_001).body["msg"], format!("param is invalid: {message}"));
    }
    create(&company.server, "二等", json!({ "grade_order": 100_000 })).await.assert_violations(&["grade_order"]);
}
