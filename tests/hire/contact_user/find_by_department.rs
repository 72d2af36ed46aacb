//! `GET /contact/v3/users/find_by_department`

use axum::http::Method;
use serde_json::{Value, json};

use super::{PATH, call, created};
use crate::{company::Company, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    let department = company.department();
    company.member(&department);
    company.member(&department);
    Sample::new().query("department_id", department.id)
}

async fn found(company: &Company, query: &str) -> Vec<String> {
    let reply = call(company, Method::GET, &format!("{PATH}/find_by_department?{query}"), Value::Null).await;
    let items = reply.data()["items"].as_array().expect("items").iter();
    items.map(|user| user["name"].as_str().expect("a name").to_owned()).collect()
}

#[tokio::test]
async fn the_highest_order_comes_first_and_only_direct_members_are_found() {
    let mut company = Company::start().await;
    let department = company.department();
    let below = company.department_below(&department);
    company.member(&below);
    company.left_user();
    for (name, order) in [("low", 1), ("high", 9), ("none", 0)] {
        let orders = json!([{ "department_id": department.id, "user_order": order }]);
        created(&mut company, json!({ "name": name, "department_ids": [department.id], "orders": orders })).await;
    }
    assert_eq!(found(&company, &format!("department_id={}", department.id)).await, ["high", "low", "none"]);
    assert_eq!(found(&company, "department_id=0").await.len(), 0);
}

#[tokio::test]
async fn bad_pages_and_departments_that_the_app_does_not_see_are_refused() {
    let mut company = Company::start().await;
    let (inside, outside) = (company.department(), company.department());
    company.save().await;
    company.sees(&[&inside], &[]).await;
    for (query, http, code) in [
        (format!("department_id={}", outside.id), 403, 40_004),
        ("department_id=0".to_owned(), 403, 40_004),
        ("department_id=nowhere&department_id_type=department_id".to_owned(), 403, 40_004),
        ("department_id=od-00000000000000000000000000000000".to_owned(), 400, 99_992_357),
        (format!("department_id={}&page_size=0", inside.id), 400, 40_011),
        (format!("department_id={}&page_token=x", inside.id), 400, 40_012),
        (format!("department_id={}&page_size=51", inside.id), 400, 99_992_402),
    ] {
        let path = format!("{PATH}/find_by_department?{query}");
        call(&company, Method::GET, &path, Value::Null).await.assert_error(http, code);
    }
}
