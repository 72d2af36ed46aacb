//! `GET /hire/v1/termination_reasons`

use serde_json::json;

use crate::{company::Company, harness::Server, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    company.termination_reason(1);
    company.termination_reason(22);
    Sample::new()
}

#[tokio::test]
async fn reasons_are_listed_by_id_those_out_of_use_too() {
    let server = Server::start().await;
    let seed = "UPDATE termination_reasons SET active = 0, for_evaluations = 1, termination_type = 22, \
                name_zh = '拒绝', name_en = 'Declined', referral_name_zh = '已结束', referral_name_en = 'Closed' \
                WHERE tenant = $1";
    server.execute_tenant(seed).await;
    let reply = server.get("/open-apis/hire/v1/termination_reasons?page_size=200").await;
    let items = reply.data()["items"].as_array().expect("items");
    let ids: Vec<i64> = items.iter().map(|item| item["id"].as_str().unwrap().parse().unwrap()).collect();
    assert!(ids.is_sorted(), "{ids:?}");
    let expected = json!({
        "id": items[0]["id"],
        "name": { "zh_cn": "拒绝", "en_us": "Declined" },
        "referral_name": { "zh_cn": "已结束", "en_us": "Closed" },
        "termination_type": 22,
        "is_used_as_evaluation": true,
        "active_status": 2,
    });
    assert_eq!(items[0], expected);
}

#[tokio::test]
async fn page_sizes_above_200_and_below_1_have_different_errors() {
    let server = Server::start().await;
    server.get("/open-apis/hire/v1/termination_reasons?page_size=201").await.assert_violations(&["page_size"]);
    server.get("/open-apis/hire/v1/termination_reasons?page_size=0").await.assert_error(400, 1_002_002);
}
