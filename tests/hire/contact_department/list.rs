//! `GET /contact/v3/departments`

use axum::http::Method;
use serde_json::Value;

use super::{PATH, below};
use crate::{company::Company, contact_user::call, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    let parent = company.department();
    company.department_below(&parent);
    company.department_below(&parent);
    Sample::new().query("parent_department_id", parent.id)
}

async fn found(company: &Company, query: &str) -> Vec<String> {
    let reply = call(company, Method::GET, &format!("{PATH}?{query}"), Value::Null).await;
    let items = reply.data()["items"].as_array().expect("items").iter();
    items.map(|department| department["open_department_id"].as_str().expect("an id").to_owned()).collect()
}

#[tokio::test]
async fn without_a_parent_the_top_of_the_contact_scope_is_listed() {
    let mut company = Company::start().await;
    let (first, second) = (company.department(), company.department());
    company.save().await;
    let child = below(&mut company, &first.id).await;
    assert_eq!(found(&company, "").await, ["0"]);
    assert_eq!(found(&company, "fetch_child=true").await, ["0"]);
    assert_eq!(found(&company, &format!("parent_department_id={}", first.id)).await, std::slice::from_ref(&child));
    company.sees(&[&first], &[]).await;
    assert_eq!(found(&company, "").await, std::slice::from_ref(&first.id));
    assert_eq!(found(&company, "fetch_child=true").await, [first.id.clone(), child]);
    for (query, http, code) in [
        ("parent_department_id=0".to_owned(), 403, 40_004),
        (format!("parent_department_id={}", second.id), 403, 40_004),
        (format!("parent_department_id={}&page_size=0", first.id), 400, 40_011),
        (format!("parent_department_id={}&page_token=x", first.id), 400, 40_012),
    ] {
        call(&company, Method::GET, &format!("{PATH}?{query}"), Value::Null).await.assert_error(http, code);
    }
}
