//! `POST /corehr/v2/job_grades/query`

use serde_json::{Value, json};

use super::create_v2::{PATH, created};
use crate::{
    company::Company,
    harness::{Server, UNKNOWN_ID},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let level = company.job_level();
    let (one, other) = (company.job_grade(&level), company.job_grade(&level));
    let by_id = json!({ "ids": [one.id, other.id], "active": true });
    let by_code = json!({ "codes": [one.code, other.code] });
    let of = |body| Sample::new().query("page_size", "100").body(body);
    of(by_id).or(of(by_code)).or(of(json!({})))
}

async fn found(server: &Server, query: &str, body: Value) -> Vec<Value> {
    let reply = server.post(&format!("{PATH}/query?{query}"), body).await;
    reply.data()["items"].as_array().unwrap().iter().map(|grade| grade["job_grade_id"].clone()).collect()
}

#[tokio::test]
async fn all_filters_must_hold_and_without_any_everything_is_found() {
    let company = Company::start().await;
    let ids = [created(&company.server, "一等").await, created(&company.server, "二等").await];
    let coded = json!({ "grade_order": 3, "code": "G3", "names": [{ "lang": "zh-CN", "value": "三等" }] });
    let coded = company.server.post(PATH, coded).await.data()["grade_id"].clone();
    for (body, expected) in [
        (json!({}), json!([ids[0], ids[1], coded])),
        (json!({ "ids": [], "codes": [] }), json!([ids[0], ids[1], coded])),
        (json!({ "ids": [ids[1], UNKNOWN_ID, "x", ids[0]] }), json!([ids[0], ids[1]])),
        (json!({ "codes": ["G3", "G4"] }), json!([coded])),
        (json!({ "ids": [ids[0]], "codes": ["G3"] }), json!([])),
        (json!({ "active": false }), json!([])),
        (json!({ "active": true, "ids": [ids[0]] }), json!([ids[0]])),
    ] {
        assert_eq!(json!(found(&company.server, "page_size=10", body.clone()).await), expected, "{body}");
    }
    let first = company.server.post(&format!("{PATH}/query?page_size=2"), json!({})).await;
    let token = first.data()["page_token"].as_str().unwrap();
    assert_eq!(found(&company.server, &format!("page_size=2&page_token={token}"), json!({})).await, [coded]);
}

#[tokio::test]
async fn the_page_size_is_required_and_a_rule_of_the_gateway() {
    let company = Company::start().await;
    for query in ["", "?page_size=0", "?page_size=101"] {
        company.server.post(&format!("{PATH}/query{query}"), json!({})).await.assert_violations(&["page_size"]);
    }
}
