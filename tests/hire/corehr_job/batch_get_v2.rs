//! `POST /corehr/v2/jobs/batch_get`

use serde_json::{Value, json};

use super::create::created;
use crate::{company::Company, harness::UNKNOWN_ID, sample::Sample};

const PATH: &str = "/open-apis/corehr/v2/jobs/batch_get";

pub fn sample(company: &mut Company) -> Sample {
    let (one, other) = (company.hr_job(), company.hr_job());
    let by_code = Sample::new().body(json!({ "job_codes": [one.code, other.code] }));
    Sample::new().body(json!({ "job_ids": [one.id, other.id], "fields": ["job_name", "code"] })).or(by_code)
}

#[tokio::test]
async fn ids_and_codes_both_count_and_what_is_unknown_is_left_out() {
    let company = Company::start().await;
    let one = created(&company.server, "甲", json!({ "code": "A" })).await;
    let other = created(&company.server, "乙", json!({ "code": "B" })).await;
    for (body, expected) in [
        (json!({ "job_ids": [other, UNKNOWN_ID, one, one] }), vec![&other, &one]),
        (json!({ "job_codes": ["A", "C"] }), vec![&one]),
        (json!({ "job_ids": [one, other], "job_codes": ["B"] }), vec![&other]),
        (json!({ "job_ids": [], "job_codes": ["B"] }), vec![&other]),
    ] {
        let reply = company.server.post(PATH, body).await;
        let items: Vec<Value> = expected.into_iter().map(|id| json!({ "id": id })).collect();
        assert_eq!(reply.data()["items"], json!(items));
    }
    for empty in [json!({}), json!({ "job_ids": [], "job_codes": [] })] {
        company.server.post(PATH, empty).await.assert_error(400, 1_160_001);
    }
}

#[tokio::test]
async fn fields_are_selected_by_names_of_their_own() {
    let company = Company::start().await;
    let job = created(&company.server, "甲", json!({ "code": "A" })).await;
    let fields = ["job_name", "active", "effective_date", "expiration_date", "created_time", "unknown"];
    let reply = company.server.post(PATH, json!({ "job_ids": [job], "fields": fields })).await;
    let expected = json!({
        "id": job, "name": [{ "lang": "zh-CN", "value": "甲" }], "active": true,
        "effective_time": "2020-01-01 00:00:00", "expiration_time": "9999-12-31 00:00:00",
        "created_time": "2024-05-20 00:00:00",
    });
    assert_eq!(reply.data()["items"], json!([expected]));
}

#[tokio::test]
async fn a_job_that_is_not_in_effect_yet_is_left_out() {
    let company = Company::start().await;
    let job = created(&company.server, "将来", json!({ "effective_time": "2024-05-21 00:00:00" })).await;
    let body = json!({ "job_ids": [job] });
    assert_eq!(company.server.post(PATH, body.clone()).await.data()["items"], json!([]));
    company.server.advance(12 * 60 * crate::harness::MINUTE);
    assert_eq!(company.server.post(PATH, body).await.data()["items"], json!([{ "id": job }]));
}
