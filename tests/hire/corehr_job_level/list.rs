//! `GET /corehr/v1/job_levels`

use serde_json::json;

use crate::{company::Company, sample::Sample};

const PATH: &str = "/open-apis/corehr/v1/job_levels";

pub fn sample(company: &mut Company) -> Sample {
    company.job_level();
    company.job_level();
    Sample::new().query("page_size", "100")
}

#[tokio::test]
async fn levels_of_the_contacts_are_listed_with_their_corehr_ids() {
    let mut company = Company::start().await;
    let levels = [company.job_level(), company.job_level(), company.job_level()];
    company.save().await;
    let first = company.server.get(&format!("{PATH}?page_size=2")).await;
    let token = first.data()["page_token"].as_str().unwrap();
    let second = company.server.get(&format!("{PATH}?page_size=2&page_token={token}")).await;
    let items = [&first, &second].into_iter().flat_map(|reply| reply.data()["items"].as_array().unwrap());
    let ids: Vec<_> = items.map(|level| level["id"].clone()).collect();
    assert_eq!(ids, levels.map(|level| json!(level.corehr_id)));
    assert_eq!(second.data()["has_more"], false);
}

#[tokio::test]
async fn the_page_size_is_required_and_at_most_100() {
    let company = Company::start().await;
    company.server.get(PATH).await.assert_violations(&["page_size"]);
    for size in ["0", "101", "x"] {
        company.server.get(&format!("{PATH}?page_size={size}")).await.assert_error(400, 1_160_001);
    }
    company.server.get(&format!("{PATH}?page_size=10&page_token=x")).await.assert_error(400, 1_160_001);
}
