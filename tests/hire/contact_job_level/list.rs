//! `GET /contact/v3/job_levels`

use serde_json::{Value, json};

use crate::{company::Company, harness::Server, sample::Sample};

const PATH: &str = "/open-apis/contact/v3/job_levels";

pub fn sample(company: &mut Company) -> Sample {
    company.job_level();
    company.job_level();
    Sample::new().query("page_size", "50").or(Sample::new().query("name", company.unused_name()))
}

async fn names(server: &Server, query: &str) -> Vec<Value> {
    let reply = server.get(&format!("{PATH}?{query}")).await;
    reply.data()["items"].as_array().unwrap().iter().map(|level| level["name"].clone()).collect()
}

#[tokio::test]
async fn levels_are_listed_in_their_order_and_found_by_their_whole_name() {
    let company = Company::start().await;
    for (name, order) in [("P7", 300), ("P5", 100), ("P6", 200)] {
        company.server.post(PATH, json!({ "name": name, "status": true, "order": order })).await.data();
    }
    assert_eq!(names(&company.server, "").await, ["P5", "P6", "P7"]);
    assert_eq!(names(&company.server, "name=P6").await, ["P6"]);
    assert!(names(&company.server, "name=P").await.is_empty());
    let first = company.server.get(&format!("{PATH}?page_size=2")).await;
    assert_eq!(first.data()["has_more"], true);
    let token = first.data()["page_token"].as_str().unwrap();
    assert_eq!(names(&company.server, &format!("page_size=2&page_token={token}")).await, ["P7"]);
}
