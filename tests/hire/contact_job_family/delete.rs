//! `DELETE /contact/v3/job_families/:job_family_id`

use axum::http::Method;
use serde_json::{Value, json};

use super::create::{PATH, created};
use crate::{company::Company, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("job_family_id", company.job_family().contact_id)
}

#[tokio::test]
async fn a_family_with_others_below_is_42411_until_they_are_gone() {
    let company = Company::start().await;
    let top = created(&company.server, "技术", "").await;
    let below = created(&company.server, "软件", &top).await;
    let (top, below) = (format!("{PATH}/{top}"), format!("{PATH}/{below}"));
    company.server.call(Method::DELETE, &top, Value::Null).await.assert_error(400, 42_411);
    assert_eq!(*company.server.call(Method::DELETE, &below, Value::Null).await.data(), json!({}));
    company.server.call(Method::DELETE, &top, Value::Null).await.data();
    company.server.call(Method::DELETE, &top, Value::Null).await.assert_error(404, 42_402);
    company.server.get(&top).await.assert_error(404, 42_404);
    assert_eq!(company.server.get(PATH).await.data()["items"], json!([]));
    let out_of_use = "SELECT COUNT(*) FROM job_families WHERE tenant = $1 AND active = 0";
    assert_eq!(company.server.query_number(out_of_use).await, 2);
    created(&company.server, "技术", "").await;
}
