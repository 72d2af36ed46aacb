//! `GET /hire/v1/job_types`

use serde_json::json;

use crate::{company::Company, harness::Server, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    company.job_type();
    Sample::new()
}

#[tokio::test]
async fn the_types_in_use_are_listed_by_creation_with_their_parents() {
    let mut company = Company::start().await;
    let child = company.job_type();
    company.job_type_out_of_use();
    company.save().await;
    let reply = company.server.get("/open-apis/hire/v1/job_types").await;
    let items = reply.data()["items"].as_array().expect("items");
    assert_eq!(items.len(), 2, "{items:?}");
    assert_eq!(items[0].get("parent_id"), None);
    assert_eq!((&items[1]["id"], &items[1]["parent_id"]), (&json!(child.id), &items[0]["id"]));
    assert_eq!(reply.data()["has_more"], false);
}

#[tokio::test]
async fn a_page_has_at_most_100_types() {
    let server = Server::empty().await;
    server.get("/open-apis/hire/v1/job_types?page_size=101").await.assert_violations(&["page_size"]);
}
