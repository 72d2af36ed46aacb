//! `GET /hire/v1/resume_sources`

use serde_json::json;

use crate::{company::Company, harness::Server, sample::Sample};

const PATH: &str = "/open-apis/hire/v1/resume_sources";

pub fn sample(company: &mut Company) -> Sample {
    company.resume_source();
    company.resume_source();
    Sample::new()
}

#[tokio::test]
async fn sources_are_listed_by_id_with_the_type_as_text_those_out_of_use_too() {
    let server = Server::start().await;
    server.execute_tenant("UPDATE resume_sources SET active = 0, type = 10001, name_zh = '猎头', name_en = 'Hunter' WHERE tenant = $1").await;
    let reply = server.get(PATH).await;
    let items = reply.data()["items"].as_array().expect("items");
    let ids: Vec<i64> = items.iter().map(|item| item["id"].as_str().unwrap().parse().unwrap()).collect();
    assert!(ids.is_sorted(), "{ids:?}");
    let expected = json!({
        "id": items[0]["id"], "zh_name": "猎头", "en_name": "Hunter", "active_status": 2, "resume_source_type": "10001",
    });
    assert_eq!(items[0], expected);
}

#[tokio::test]
async fn the_default_page_size_1000_exceeds_the_maximum_100() {
    let mut company = Company::start().await;
    for _ in 0..101 {
        company.resume_source();
    }
    company.save().await;
    let get = async |query: &str| {
        let path = format!("{PATH}{query}");
        let request = crate::harness::request(axum::http::Method::GET, &path, Some(&company.token), "".into());
        company.server.send(request).await
    };
    assert_eq!(get("").await.data()["items"].as_array().expect("items").len(), 101);
    assert_eq!(get("?page_size=100").await.data()["items"].as_array().expect("items").len(), 100);
    get("?page_size=101").await.assert_violations(&["page_size"]);
    get("?page_size=0").await.assert_error(400, 1_002_002);
}
