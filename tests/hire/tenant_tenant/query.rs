//! `GET /tenant/v2/tenant/query`

use axum::http::Method;
use serde_json::{Value, json};

use crate::{company::Company, contact_user::call, sample::Sample};

pub fn sample(_: &mut Company) -> Sample {
    Sample::new()
}

#[tokio::test]
async fn the_company_of_the_token_is_shown() {
    let company = Company::start().await;
    let reply = call(&company, Method::GET, "/open-apis/tenant/v2/tenant/query", Value::Null).await;
    let tenant = json!({
        "name": "North", "display_id": "F1000000001", "tenant_tag": 0, "tenant_key": company.tenant_key(),
    });
    assert_eq!(reply.data()["tenant"], tenant);
}
