//! `GET /contact/v3/departments/parent`

use axum::http::Method;
use serde_json::Value;

use super::PATH;
use crate::{company::Company, contact_user::call, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    let top = company.department();
    let middle = company.department_below(&top);
    Sample::new().query("department_id", company.department_below(&middle).id)
}

async fn found(company: &Company, id: &str) -> Vec<String> {
    let reply = call(company, Method::GET, &format!("{PATH}/parent?department_id={id}"), Value::Null).await;
    let items = reply.data()["items"].as_array().expect("items").iter();
    items.map(|department| department["open_department_id"].as_str().expect("an id").to_owned()).collect()
}

#[tokio::test]
async fn parents_are_listed_nearest_first_within_the_contact_scope() {
    let mut company = Company::start().await;
    let a = company.department();
    let b = company.department_below(&a);
    let c = company.department_below(&b);
    let d = company.department_below(&c);
    company.save().await;
    assert_eq!(found(&company, &d.id).await, [c.id.clone(), b.id.clone(), a.id.clone()]);
    company.sees(&[&b], &[]).await;
    assert_eq!(found(&company, &d.id).await, [c.id.clone(), b.id.clone()]);
    for (query, http, code) in [
        ("department_id=0".to_owned(), 400, 40_002),
        (format!("department_id={}", a.id), 403, 40_004),
        (format!("department_id={}&page_size=0", d.id), 400, 40_011),
        (format!("department_id={}&page_token=x", d.id), 400, 40_012),
    ] {
        call(&company, Method::GET, &format!("{PATH}/parent?{query}"), Value::Null).await.assert_error(http, code);
    }
}
