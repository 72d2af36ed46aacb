//! `GET /corehr/v1/job_levels/:job_level_id`

use axum::http::Method;
use serde_json::{Value, json};

use crate::{company::Company, harness::UNKNOWN_ID, sample::Sample};

const PATH: &str = "/open-apis/corehr/v1/job_levels";

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("job_level_id", company.job_level().corehr_id)
}

#[tokio::test]
async fn ids_of_the_contacts_and_of_people_admin_are_unknown() {
    let mut company = Company::start().await;
    let level = company.job_level();
    company.save().await;
    for id in [UNKNOWN_ID, "x", &level.id, &level.contact_id] {
        let reply = company.server.get(&format!("{PATH}/{id}")).await;
        assert_eq!(reply.assert_error(400, 1_160_001).body["msg"], "param is invalid: job_level_id: unknown id");
    }
}

#[tokio::test]
async fn disabled_levels_are_shown_and_deleted_ones_unknown() {
    let mut company = Company::start().await;
    let level = company.job_level();
    company.save().await;
    let (path, contact) =
        (format!("{PATH}/{}", level.corehr_id), format!("/open-apis/contact/v3/job_levels/{}", level.contact_id));
    company.server.call(Method::PUT, &contact, json!({ "status": false })).await.data();
    assert_eq!(company.server.get(&path).await.data()["job_level"]["active"], false);
    company.server.call(Method::DELETE, &contact, Value::Null).await.data();
    company.server.get(&path).await.assert_error(400, 1_160_001);
}
