//! `GET /contact/v3/job_families`

use serde_json::{Value, json};

use crate::{company::Company, harness::Server, sample::Sample};

const PATH: &str = "/open-apis/contact/v3/job_families";

pub fn sample(company: &mut Company) -> Sample {
    company.job_family();
    company.job_family();
    Sample::new().query("page_size", "50").or(Sample::new().query("name", company.unused_name()))
}

async fn names(server: &Server, query: &str) -> Vec<Value> {
    let reply = server.get(&format!("{PATH}?{query}")).await;
    reply.data()["items"].as_array().unwrap().iter().map(|family| family["name"].clone()).collect()
}

#[tokio::test]
async fn families_are_listed_as_they_were_created_and_found_by_their_whole_name() {
    let company = Company::start().await;
    for name in ["技术", "产品", "设计"] {
        company.server.post(PATH, json!({ "name": name, "status": true })).await.data();
    }
    assert_eq!(names(&company.server, "").await, ["技术", "产品", "设计"]);
    assert_eq!(names(&company.server, "name=%E4%BA%A7%E5%93%81").await, ["产品"]);
    assert!(names(&company.server, "name=%E4%BA%A7").await.is_empty());
    let first = company.server.get(&format!("{PATH}?page_size=2")).await;
    assert_eq!(first.data()["has_more"], true);
    let token = first.data()["page_token"].as_str().unwrap();
    assert_eq!(names(&company.server, &format!("page_size=2&page_token={token}")).await, ["设计"]);
}
