//! `GET /contact/v3/job_titles`

use serde_json::{Value, json};

use crate::{company::Company, sample::Sample};

const PATH: &str = "/open-apis/contact/v3/job_titles";

pub fn sample(company: &mut Company) -> Sample {
    company.job_title();
    company.job_title();
    Sample::new().query("page_size", "50")
}

#[tokio::test]
async fn they_are_listed_as_they_were_created() {
    let mut company = Company::start().await;
    let created = [company.job_title(), company.job_title(), company.job_title()];
    company.save().await;
    let first = company.server.get(&format!("{PATH}?page_size=2")).await;
    let token = first.data()["page_token"].as_str().unwrap();
    let second = company.server.get(&format!("{PATH}?page_size=2&page_token={token}")).await;
    let items = [&first, &second].into_iter().flat_map(|reply| reply.data()["items"].as_array().unwrap());
    let ids: Vec<Value> = items.map(|item| item["job_title_id"].clone()).collect();
    assert_eq!(ids, created.map(|one| json!(one.contact_id)));
    assert_eq!(second.data()["has_more"], false);
}

#[tokio::test]
async fn a_page_token_of_another_list_is_40001() {
    let company = Company::start().await;
    company.server.get(&format!("{PATH}?page_token=x")).await.assert_error(400, 40_001);
    company.server.get(&format!("{PATH}?page_size=51")).await.assert_violations(&["page_size"]);
}
