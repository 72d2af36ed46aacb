//! `GET /corehr/v2/jobs`

use serde_json::{Value, json};

use super::create::created;
use crate::{company::Company, harness::Server, sample::Sample};

const PATH: &str = "/open-apis/corehr/v2/jobs";

pub fn sample(company: &mut Company) -> Sample {
    company.hr_job();
    company.hr_job();
    let named = Sample::new().query("name", company.unused_name()).query("query_language", "zh-CN");
    Sample::new().query("page_size", "100").or(named.query("page_size", "10"))
}

async fn listed(server: &Server, query: &str) -> Vec<Value> {
    server.get(&format!("{PATH}?{query}")).await.data()["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn jobs_are_found_by_their_whole_name_in_the_language_that_is_asked_for() {
    let company = Company::start().await;
    let names =
        |zh: &str, en: &str| json!({ "name": [{ "lang": "zh-CN", "value": zh }, { "lang": "en-US", "value": en }] });
    let engineer = created(&company.server, "", names("Gongchengshi", "Engineer")).await;
    let manager = created(&company.server, "", names("Engineer2", "Manager")).await;
    let ids = |jobs: Vec<Value>| jobs.into_iter().map(|job| job["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(ids(listed(&company.server, "page_size=10").await), [engineer.clone(), manager]);
    assert_eq!(ids(listed(&company.server, "page_size=10&name=Engineer").await), [engineer]);
    assert!(listed(&company.server, "page_size=10&name=Engineer&query_language=zh-CN").await.is_empty());
    let english = listed(&company.server, "page_size=10&name=Engineer&query_language=en-US").await;
    assert_eq!(english[0]["name"], json!([{ "lang": "en-US", "value": "Engineer" }]));
    company.server.get(&format!("{PATH}?page_size=10&query_language=fr-FR")).await.assert_error(400, 1_160_001);
}

#[tokio::test]
async fn disabled_and_future_jobs_are_listed() {
    let company = Company::start().await;
    created(&company.server, "停用", json!({ "active": false })).await;
    created(&company.server, "将来", json!({ "effective_time": "2100-01-01 00:00:00" })).await;
    let jobs = listed(&company.server, "page_size=10").await;
    let shown: Vec<_> = jobs.iter().map(|job| (&job["active"], job["effective_time"].as_str().unwrap())).collect();
    assert_eq!(shown, [(&json!(false), "2020-01-01 00:00:00"), (&json!(true), "2100-01-01 00:00:00")]);
}

#[tokio::test]
async fn the_page_size_is_required_and_at_most_100() {
    let company = Company::start().await;
    company.server.get(PATH).await.assert_violations(&["page_size"]);
    for size in ["0", "101", "x"] {
        company.server.get(&format!("{PATH}?page_size={size}")).await.assert_error(400, 1_160_001);
    }
}
