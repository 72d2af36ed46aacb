//! `GET /hire/v1/job_processes`

use serde_json::{Value, json};

use crate::{company::Company, harness::Server, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    company.job_process();
    company.process_sharing_a_stage();
    Sample::new()
}

#[tokio::test]
async fn processes_are_listed_by_creation_with_their_stages_in_order() {
    let mut company = Company::start().await;
    let (process, other) = (company.job_process(), company.process_sharing_a_stage());
    company.save().await;
    let reply = company.server.get("/open-apis/hire/v1/job_processes").await;
    let items = reply.data()["items"].as_array().expect("items");
    let ids: Vec<&Value> = items.iter().map(|item| &item["id"]).collect();
    assert_eq!(ids, [&json!(process.id), &json!(other.id)]);
    let types = |item: &Value| -> Vec<i64> {
        let stages = item["stage_list"].as_array().expect("stages");
        stages.iter().map(|stage| stage["type"].as_i64().expect("a type")).collect()
    };
    assert_eq!((types(&items[0]), items[0]["type"].clone()), ((1..=7).collect(), json!(1)));
    assert_eq!((types(&items[1]), items[1]["type"].clone()), (vec![5, 1], json!(2)));
}

#[tokio::test]
async fn processes_may_share_a_stage_at_different_ranks() {
    let mut company = Company::start().await;
    company.job_process();
    company.process_sharing_a_stage();
    company.save().await;
    let reply = company.server.get("/open-apis/hire/v1/job_processes").await;
    let items = &reply.data()["items"];
    assert_eq!(items[0]["stage_list"][4], items[1]["stage_list"][0]);
}

#[tokio::test]
async fn a_page_has_at_most_100_processes() {
    let server = Server::empty().await;
    server.get("/open-apis/hire/v1/job_processes?page_size=101").await.assert_violations(&["page_size"]);
}
