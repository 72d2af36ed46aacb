//! `GET /hire/v1/jobs`

use hired::hiring::expiry::expire_due;
use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{MINUTE, NOW, Server},
    sample::Sample,
};

const PATH: &str = "/open-apis/hire/v1/jobs?page_size=20";

pub fn sample(company: &mut Company) -> Sample {
    company.described_job();
    company.described_job();
    Sample::new().query("update_start_time", "0").query("update_end_time", "4000000000000")
}

/// Three jobs, which were updated at 10, 20 and 20.
async fn three_jobs() -> (Company, Vec<Value>) {
    let mut company = Company::start().await;
    let times = [10, 20, 20];
    let jobs = times.map(|time| company.job_with(json!({ "created_at": time, "updated_at": time })));
    company.save().await;
    (company, jobs.into_iter().map(|job| job.id.into()).collect())
}

async fn listed(server: &Server, query: &str) -> Vec<Value> {
    let reply = server.get(&format!("{PATH}{query}")).await;
    let items = reply.data()["items"].as_array().expect("items");
    items.iter().map(|item| item["id"].clone()).collect()
}

#[tokio::test]
async fn the_latest_update_is_first_and_the_window_is_inclusive() {
    let (company, jobs) = three_jobs().await;
    let [first, second, third] = jobs.as_slice() else { panic!("three jobs") };
    let (first, second, third) = (first.clone(), second.clone(), third.clone());
    let server = &company.server;
    assert_eq!(listed(server, "").await, [third.clone(), second.clone(), first.clone()]);
    assert_eq!(listed(server, "&update_start_time=10&update_end_time=10").await, [first]);
    assert_eq!(listed(server, "&update_start_time=11").await, [third, second]);
    assert!(listed(server, "&update_end_time=9").await.is_empty());
}

#[tokio::test]
async fn closed_jobs_are_listed_and_custom_fields_are_not_shown() {
    let mut company = Company::start().await;
    company.job_with(json!({ "status": 2 }));
    company.save().await;
    let reply = company.server.get(PATH).await;
    assert_eq!(reply.data()["items"][0]["active_status"], 2);
    assert_eq!(reply.data()["items"][0].get("customized_data_list"), None);
}

#[tokio::test]
async fn malformed_times_and_page_sizes_above_20_are_refused() {
    let server = Server::empty().await;
    server.get(&format!("{PATH}&update_start_time=now")).await.assert_error(400, 1_002_002);
    server.get("/open-apis/hire/v1/jobs?page_size=21").await.assert_violations(&["page_size"]);
}

#[tokio::test]
async fn an_expired_job_is_stored_as_closed_with_a_new_update_time() {
    let mut company = Company::start().await;
    let times = json!({ "created_at": 10, "updated_at": 10, "expires_at": NOW + MINUTE });
    let job = company.job_with(times).id;
    company.job();
    company.save().await;
    let server = &company.server;
    let expire = async || expire_due(&server.state.store, server.clock.now()).await.expect("a run").jobs.len();
    server.clock.advance(MINUTE - 1);
    assert_eq!(expire().await, 0);
    server.clock.advance(1);
    let window = format!("&update_start_time={}", NOW + MINUTE);
    assert!(listed(server, &window).await.is_empty());
    assert_eq!((expire().await, expire().await), (1, 0));
    assert_eq!(listed(server, &window).await, [Value::from(job.as_str())]);
    let by_system = "SELECT COUNT(*) FROM operation_log WHERE tenant = $1 AND actor = 'system' AND entity = 'jobs'";
    assert_eq!(server.query_number(by_system).await, 1);
    // A reopened job is not closed by the clock.
    let path = format!("/open-apis/hire/v1/jobs/{job}/open");
    server.post(&path, json!({ "is_never_expired": true })).await.data();
    assert_eq!(expire().await, 0);
}
