//! `POST /corehr/v2/pathways/batch_get`

use serde_json::json;

use super::create_v2::{PATH, created};
use crate::{company::Company, harness::UNKNOWN_ID, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    let (one, other) = (company.pathway(), company.pathway());
    Sample::new().body(json!({ "pathway_ids": [one.id, other.id] }))
}

#[tokio::test]
async fn pathways_are_returned_in_the_order_of_the_request() {
    let company = Company::start().await;
    let (one, other) = (created(&company.server, "专业").await, created(&company.server, "管理").await);
    let body = json!({ "pathway_ids": [other, UNKNOWN_ID, "x", one, other] });
    let reply = company.server.post(&format!("{PATH}/batch_get"), body).await;
    let pathway = |id: &str, name: &str| json!({ "pathway_id": id, "names": [{ "lang": "zh-CN", "value": name }], "active": true });
    assert_eq!(reply.data()["items"], json!([pathway(&other, "管理"), pathway(&one, "专业")]));
    company
        .server
        .post(&format!("{PATH}/batch_get"), json!({ "pathway_ids": [] }))
        .await
        .assert_violations(&["pathway_ids"]);
}
