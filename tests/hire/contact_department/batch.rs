//! `GET /contact/v3/departments/batch`

use axum::http::Method;
use serde_json::{Value, json};

use super::PATH;
use crate::{company::Company, contact_user::call, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().query("department_ids", company.department().id)
}

fn path(ids: &[&str]) -> String {
    format!("{PATH}/batch?{}", ids.iter().map(|id| format!("department_ids={id}&")).collect::<String>())
}

#[tokio::test]
async fn visible_departments_are_returned_once_in_the_order_of_the_request() {
    let mut company = Company::start().await;
    let (first, second, hidden) = (company.department(), company.department(), company.department());
    company.save().await;
    let root = call(&company, Method::GET, &path(&["0"]), Value::Null).await.data()["items"][0].clone();
    assert_eq!(root["open_department_id"], "0");
    company.sees(&[&first, &second], &[]).await;
    let target = path(&[&second.id, &hidden.id, &first.id, &second.id]);
    let reply = call(&company, Method::GET, &target, Value::Null).await;
    let items = reply.data()["items"].as_array().unwrap().iter();
    let shown: Vec<Value> = items.map(|department| department["open_department_id"].clone()).collect();
    assert_eq!(shown, [json!(second.id), json!(first.id)]);
    call(&company, Method::GET, &path(&[&hidden.id]), Value::Null).await.assert_error(403, 40_004);
    call(&company, Method::GET, &path(&vec![first.id.as_str(); 51]), Value::Null).await.assert_error(400, 40_001);
}
