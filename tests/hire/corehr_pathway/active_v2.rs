//! `POST /corehr/v2/pathways/active`

use serde_json::json;

use super::create_v2::{PATH, created};
use crate::{company::Company, harness::UNKNOWN_ID, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().body(json!({ "pathway_id": company.pathway().id, "active": false }))
}

#[tokio::test]
async fn a_pathway_is_disabled_and_enabled_again() {
    let company = Company::start().await;
    let pathway = created(&company.server, "专业").await;
    for active in [false, false, true] {
        let path = format!("{PATH}/active");
        let reply = company.server.post(&path, json!({ "pathway_id": pathway, "active": active })).await;
        assert_eq!(*reply.data(), json!({}));
        let reply = company.server.post(&format!("{PATH}/batch_get"), json!({ "pathway_ids": [pathway] })).await;
        assert_eq!(reply.data()["items"][0]["active"], active);
    }
    let unknown = json!({ "pathway_id": UNKNOWN_ID, "active": false });
    let reply = company.server.post(&format!("{PATH}/active"), unknown).await;
    assert_eq!(reply.assert_error(400, 1_160_001).body["msg"], "param is invalid: pathway_id: unknown id");
}
