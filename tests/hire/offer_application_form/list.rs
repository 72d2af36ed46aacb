//! `GET /hire/v1/offer_application_forms`

use crate::{company::Company, harness::Server, sample::Sample};

const PATH: &str = "/open-apis/hire/v1/offer_application_forms";

pub fn sample(company: &mut Company) -> Sample {
    company.offer_form();
    Sample::new()
}

#[tokio::test]
async fn all_forms_are_listed_oldest_first_whatever_page_is_asked_for() {
    let server = Server::start().await;
    let reply = server.get(PATH).await;
    let items = reply.data()["items"].as_array().expect("items");
    let stored = server.query_number("SELECT COUNT(*) FROM offer_forms WHERE tenant = $1").await;
    assert_eq!(i64::try_from(items.len()), Ok(stored));
    assert!(items.len() > 1);
    assert_eq!(reply.data()["has_more"], false);
    assert!(reply.data().get("page_token").is_none());
    let order = |item: &serde_json::Value| {
        ["create_time", "id"].map(|member| item[member].as_str().expect("text").parse::<i64>().expect("a number"))
    };
    assert!(items.is_sorted_by_key(order), "{}", reply.text);
    for page in ["page_size=1", "page_size=100"] {
        assert_eq!(server.get(&format!("{PATH}?{page}")).await.data(), reply.data());
    }
    server.get(&format!("{PATH}?page_size=101")).await.assert_violations(&["page_size"]);
}
