//! `GET /contact/v3/job_levels/:job_level_id`

use serde_json::json;

use crate::{company::Company, harness::Server, sample::Sample};

const PATH: &str = "/open-apis/contact/v3/job_levels";

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("job_level_id", company.job_level().contact_id)
}

#[tokio::test]
async fn a_level_has_the_documented_members() {
    let mut company = Company::start().await;
    let level = company.job_level();
    company.save().await;
    let reply = company.server.get(&format!("{PATH}/{}", level.contact_id)).await;
    let shown = &reply.data()["job_level"];
    let name = &shown["name"];
    let texts =
        json!([{ "locale": "zh_cn", "value": name }, { "locale": "en_us", "value": shown["i18n_name"][1]["value"] }]);
    let expected =
        json!({ "name": name, "order": 100, "status": true, "job_level_id": level.contact_id, "i18n_name": texts });
    assert_eq!(*shown, expected);
}

#[tokio::test]
async fn unknown_levels_and_ids_of_other_kinds_are_42301() {
    let mut company = Company::start().await;
    let level = company.job_level();
    company.save().await;
    for id in ["unknown", &level.id, &level.corehr_id] {
        company.server.get(&format!("{PATH}/{id}")).await.assert_error(404, 42_301);
    }
}

#[tokio::test]
async fn levels_of_seed_files_are_listed_in_the_order_of_the_file() {
    let server = Server::start().await;
    let reply = server.get(PATH).await;
    let orders: Vec<i64> =
        reply.data()["items"].as_array().unwrap().iter().map(|level| level["order"].as_i64().unwrap()).collect();
    assert_eq!(orders, [100, 101, 102, 103]);
}
