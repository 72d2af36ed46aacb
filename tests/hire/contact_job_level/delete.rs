//! `DELETE /contact/v3/job_levels/:job_level_id`

use axum::http::Method;
use serde_json::{Value, json};

use crate::{company::Company, harness::Server, sample::Sample};

const PATH: &str = "/open-apis/contact/v3/job_levels";

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("job_level_id", company.job_level().contact_id)
}

#[tokio::test]
async fn a_deleted_level_is_unknown_and_its_name_and_order_are_free() {
    let company = Company::start().await;
    let body = json!({ "name": "P5", "order": 100, "status": true });
    let created = company.server.post(PATH, body.clone()).await;
    let path = format!("{PATH}/{}", created.data()["job_level"]["job_level_id"].as_str().unwrap());
    assert_eq!(*company.server.call(Method::DELETE, &path, Value::Null).await.data(), json!({}));
    company.server.call(Method::DELETE, &path, Value::Null).await.assert_error(404, 42_301);
    company.server.get(&path).await.assert_error(404, 42_301);
    company.server.call(Method::PUT, &path, json!({ "status": true })).await.assert_error(404, 42_301);
    assert_eq!(company.server.get(PATH).await.data()["items"], json!([]));
    let out_of_use = "SELECT COUNT(*) FROM job_levels WHERE tenant = $1 AND active = 0";
    assert_eq!(company.server.query_number(out_of_use).await, 1);
    company.server.post(PATH, body).await.data();
}

/// The offer was created with the level, which keeps its name there.
#[tokio::test]
async fn old_offers_keep_showing_a_deleted_level() {
    let server = Server::start().await;
    server.call(Method::DELETE, &format!("{PATH}/levelp6"), Value::Null).await.data();
    server.execute_tenant("UPDATE offers SET job_level = 7000000000120000002 WHERE tenant = $1").await;
    let offer = server.get("/open-apis/hire/v1/applications/7000000000430000310/offer").await;
    assert_eq!(offer.data()["offer"]["basic_info"]["level"]["zh_name"], "P6 高级工程师");
}
