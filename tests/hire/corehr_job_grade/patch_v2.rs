//! `PATCH /corehr/v2/job_grades/:job_grade_id`

use axum::http::Method;
use serde_json::{Value, json};

use super::create_v2::{PATH, created};
use crate::{
    company::Company,
    harness::{Reply, Server, UNKNOWN_ID},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let level = company.job_level();
    let (grade, name) = (company.job_grade(&level), company.unused_name());
    Sample::new().path("job_grade_id", grade.id).query("client_token", company.unused_name()).body(json!({
        "grade_order": 9,
        "code": name,
        "names": [{ "lang": "zh-CN", "value": name }],
        "descriptions": [{ "lang": "en-US", "value": "The ninth" }],
        "active": false,
    }))
}

pub async fn patch(server: &Server, grade: &str, body: Value) -> Reply {
    server.call(Method::PATCH, &format!("{PATH}/{grade}"), body).await
}

async fn shown(server: &Server, grade: &str) -> Value {
    let reply = server.post(&format!("{PATH}/query?page_size=10"), json!({ "ids": [grade] })).await;
    reply.data()["items"][0].clone()
}

#[tokio::test]
async fn what_is_left_out_stays_and_lists_are_replaced() {
    let company = Company::start().await;
    let grade = created(&company.server, "一等").await;
    let change = json!({ "code": "G1", "descriptions": [{ "lang": "zh-CN", "value": "说明" }], "active": false });
    assert_eq!(*patch(&company.server, &grade, change).await.data(), json!({}));
    let mut expected = json!({
        "job_grade_id": grade, "grade_order": 9, "code": "G1", "names": [{ "lang": "zh-CN", "value": "一等" }],
        "descriptions": [{ "lang": "zh-CN", "value": "说明" }], "active": false,
    });
    assert_eq!(shown(&company.server, &grade).await, expected);
    let change = json!({
        "names": [{ "lang": "en-US", "value": "First" }], "descriptions": [], "code": "", "grade_order": 3,
    });
    patch(&company.server, &grade, change).await.data();
    expected = json!({
        "job_grade_id": grade, "grade_order": 3, "names": [{ "lang": "en-US", "value": "First" }], "active": false,
    });
    assert_eq!(shown(&company.server, &grade).await, expected);
}

#[tokio::test]
async fn what_is_wrong_is_1160001_with_the_member() {
    let company = Company::start().await;
    let (grade, other) = (created(&company.server, "一等").await, created(&company.server, "二等").await);
    patch(&company.server, &other, json!({ "code": "G2" })).await.data();
    for (id, body, message) in [
        (UNKNOWN_ID, json!({}), "job_grade_id: unknown id"),
        (&grade, json!({ "names": [] }), "names: has no text"),
        (&grade, json!({ "code": "G2" }), "code: another record has it"),
        (
            &grade,
            json!({ "names": [{ "lang": "zh-CN", "value": "a/b" }] }),
            "names: a name must not have any of / ； ; \\ '",
        ),
    ] {
        let reply = patch(&company.server, id, body).await;
        assert_eq!(reply.assert_error(400, 1_160_001).body["msg"], format!("param is invalid: {message}"));
    }
    patch(&company.server, &other, json!({ "code": "G2" })).await.data();
}
