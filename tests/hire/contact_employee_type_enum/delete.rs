//! `DELETE /contact/v3/employee_type_enums/:enum_id`

use axum::http::Method;
use serde_json::{Value, json};

use crate::{company::Company, sample::Sample};

const PATH: &str = "/open-apis/contact/v3/employee_type_enums";

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("enum_id", company.employee_type().contact_id)
}

#[tokio::test]
async fn a_deleted_type_is_unknown_and_its_row_stays() {
    let company = Company::start().await;
    let body = json!({ "content": "专家", "enum_type": 2, "enum_status": 1 });
    let created = company.server.post(PATH, body).await;
    let path = format!("{PATH}/{}", created.data()["employee_type_enum"]["enum_id"].as_str().unwrap());
    let deleted = company.server.call(Method::DELETE, &path, Value::Null).await;
    assert_eq!(*deleted.data(), json!({}));
    company.server.call(Method::DELETE, &path, Value::Null).await.assert_error(400, 40_001);
    assert_eq!(company.server.get(PATH).await.data()["items"].as_array().map(Vec::len), Some(5));
    let rows = "SELECT COUNT(*) FROM employee_types WHERE tenant = $1 AND enum_value = '6' AND active = 0";
    assert_eq!(company.server.query_number(rows).await, 1);
}

#[tokio::test]
async fn a_built_in_type_cannot_be_deleted() {
    let company = Company::start().await;
    let list = company.server.get(PATH).await;
    let path = format!("{PATH}/{}", list.data()["items"][0]["enum_id"].as_str().unwrap());
    company.server.call(Method::DELETE, &path, Value::Null).await.assert_error(400, 40_001);
}
