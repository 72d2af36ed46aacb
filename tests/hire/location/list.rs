//! `GET /hire/v1/locations`

use serde_json::{Value, json};

use crate::{company::Company, harness::Server, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    let city = company.city();
    for _ in 0..2 {
        company.address_for(&["position_location", "interview_location", "store_location"], &city);
    }
    Sample::new().query("usage", "position_location")
}

async fn listed(server: &Server, usage: &str) -> Vec<Value> {
    let reply = server.get(&format!("/open-apis/hire/v1/locations?usage={usage}")).await;
    reply.data()["items"].as_array().expect("items").clone()
}

#[tokio::test]
async fn addresses_are_listed_by_usage_with_the_places_around_them() {
    let mut company = Company::start().await;
    let job = company.address_for(&["position_location"], "CT_510100");
    let interview = company.address_for(&["interview_location"], "CT_510100");
    company.save().await;
    let items = listed(&company.server, "position_location").await;
    assert_eq!(items.len(), 1);
    assert_eq!((&items[0]["id"], &items[0]["active_status"]), (&json!(job.id), &json!(1)));
    let city = json!({ "code": "CT_510100", "name": { "zh_cn": "成都", "en_us": "Chengdu" } });
    assert_eq!(items[0]["city"], city);
    assert_eq!(items[0].get("district"), None);
    assert_eq!(listed(&company.server, "interview_location").await[0]["id"], json!(interview.id));
}

#[tokio::test]
async fn stores_are_listed_without_core_hr_only() {
    let mut company = Company::start().await;
    company.address_for(&["store_location"], "CT_510100");
    company.save().await;
    assert!(listed(&company.server, "store_location").await.is_empty());
    company.server.switch("core_hr", false).await;
    assert_eq!(listed(&company.server, "store_location").await.len(), 1);
}

#[tokio::test]
async fn a_usage_is_required_and_a_page_has_at_most_100_addresses() {
    let server = Server::empty().await;
    server.get("/open-apis/hire/v1/locations").await.assert_violations(&["usage"]);
    server.get("/open-apis/hire/v1/locations?usage=office").await.assert_violations(&["usage"]);
    server
        .get("/open-apis/hire/v1/locations?usage=position_location&page_size=101")
        .await
        .assert_violations(&["page_size"]);
}

#[tokio::test]
async fn pages_skip_addresses_of_other_usages() {
    let mut company = Company::start().await;
    let ids: Vec<String> = ["position_location", "interview_location", "position_location", "position_location"]
        .map(|usage| company.address_for(&[usage], "CT_510100").id)
        .into();
    company.save().await;
    let path = "/open-apis/hire/v1/locations?usage=position_location&page_size=2";
    let first = company.server.get(path).await;
    let token = first.data()["page_token"].as_str().expect("a token").to_owned();
    let second = company.server.get(&format!("{path}&page_token={token}")).await;
    let shown = [first.data(), second.data()].map(|data| data["items"].as_array().expect("items").clone()).concat();
    let shown: Vec<&Value> = shown.iter().map(|item| &item["id"]).collect();
    assert_eq!(shown, [&json!(ids[0]), &json!(ids[2]), &json!(ids[3])]);
    assert_eq!(second.data()["has_more"], false);
}
