//! `GET /corehr/v1/job_families`

use serde_json::json;

use crate::{company::Company, sample::Sample};

const PATH: &str = "/open-apis/corehr/v1/job_families";

pub fn sample(company: &mut Company) -> Sample {
    company.job_family();
    company.job_family();
    Sample::new().query("page_size", "100")
}

#[tokio::test]
async fn families_of_the_contacts_are_listed_from_their_day_of_creation() {
    let company = Company::start().await;
    let contact = "/open-apis/contact/v3/job_families";
    let body = json!({ "name": "技术", "status": false, "i18n_name": [{ "locale": "en_us", "value": "Technology" }] });
    company.server.post(contact, body).await.data();
    let reply = company.server.get(&format!("{PATH}?page_size=10")).await;
    let family = &reply.data()["items"][0];
    let names = json!([{ "lang": "zh-CN", "value": "技术" }, { "lang": "en-US", "value": "Technology" }]);
    let expected = json!({
        "id": family["id"], "name": names, "active": false, "selectable": true, "pathway_ids": [],
        "effective_time": "2024-05-20 00:00:00", "expiration_time": "9999-12-31 00:00:00",
    });
    assert_eq!(*family, expected);
}

#[tokio::test]
async fn the_page_size_is_required_and_at_most_100() {
    let company = Company::start().await;
    company.server.get(PATH).await.assert_violations(&["page_size"]);
    for size in ["0", "101", "x"] {
        company.server.get(&format!("{PATH}?page_size={size}")).await.assert_error(400, 1_160_001);
    }
}
