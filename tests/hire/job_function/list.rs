//! `GET /hire/v1/job_functions`

use serde_json::json;

use crate::{company::Company, harness::Server, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    company.job_function();
    company.job_function();
    Sample::new()
}

#[tokio::test]
async fn functions_are_listed_by_creation_with_their_status_and_parent() {
    let mut company = Company::start().await;
    let root = company.job_function();
    let child = company.job_function_with(json!({ "parent": root.key(), "active": false }));
    company.save().await;
    let reply = company.server.get("/open-apis/hire/v1/job_functions").await;
    let items = reply.data()["items"].as_array().expect("items");
    let shown: Vec<_> =
        items.iter().map(|item| json!([item["id"], item["parent_id"], item["active_status"]])).collect();
    assert_eq!(shown, [json!([root.id, "0", 1]), json!([child.id, root.id, 2])]);
}

#[tokio::test]
async fn a_page_has_at_most_50_functions() {
    let server = Server::empty().await;
    server.get("/open-apis/hire/v1/job_functions?page_size=51").await.assert_violations(&["page_size"]);
}
