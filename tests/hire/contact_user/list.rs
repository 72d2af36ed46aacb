//! `GET /contact/v3/users`

use axum::http::Method;
use serde_json::{Value, json};

use super::{PATH, call, created, text};
use crate::{company::Company, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    let department = company.department();
    company.member(&department);
    company.member(&department);
    Sample::new().query("department_id", department.id)
}

async fn page(company: &Company, query: &str) -> Value {
    call(company, Method::GET, &format!("{PATH}?{query}"), Value::Null).await.data().clone()
}

fn names(page: &Value) -> Vec<&str> {
    page["items"].as_array().expect("items").iter().map(|user| text(user, "name")).collect()
}

#[tokio::test]
async fn direct_members_of_a_department_are_listed_as_by_department() {
    let mut company = Company::start().await;
    let department = company.department();
    let below = company.department_below(&department);
    company.member(&below);
    for (name, order) in [("low", 1), ("high", 9), ("none", 0)] {
        let orders = json!([{ "department_id": department.id, "user_order": order }]);
        created(&mut company, json!({ "name": name, "department_ids": [department.id], "orders": orders })).await;
    }
    let query = format!("department_id={}", department.id);
    let first = page(&company, &format!("{query}&page_size=2")).await;
    assert_eq!((names(&first), &first["has_more"]), (vec!["high", "low"], &json!(true)));
    let token = text(&first, "page_token");
    let second = page(&company, &format!("{query}&page_size=2&page_token={token}")).await;
    assert_eq!((names(&second), &second["has_more"]), (vec!["none"], &json!(false)));
}

#[tokio::test]
async fn a_page_of_users_who_are_listed_singly_continues_where_it_ended() {
    let mut company = Company::start().await;
    for id in ["a", "b", "c"] {
        created(&mut company, json!({ "user_id": id, "name": id })).await;
    }
    company.sees(&[], &["a", "c"]).await;
    let first = page(&company, "page_size=1").await;
    let second = page(&company, &format!("page_size=1&page_token={}", text(&first, "page_token"))).await;
    assert_eq!((names(&first), names(&second)), (vec!["a"], vec!["c"]));
    assert_eq!(second["has_more"], false);
}

#[tokio::test]
async fn bad_pages_and_departments_that_the_app_does_not_see_are_refused() {
    let mut company = Company::start().await;
    let (inside, outside) = (company.department(), company.department());
    company.save().await;
    company.sees(&[&inside], &[]).await;
    for (query, http, code) in [
        (format!("department_id={}", outside.id), 403, 40_004),
        ("department_id=nowhere&department_id_type=department_id".to_owned(), 403, 40_004),
        ("department_id=od-00000000000000000000000000000000".to_owned(), 400, 99_992_357),
        ("page_size=0".to_owned(), 400, 40_011),
        ("page_token=x".to_owned(), 400, 40_012),
        ("page_size=101".to_owned(), 400, 99_992_402),
    ] {
        call(&company, Method::GET, &format!("{PATH}?{query}"), Value::Null).await.assert_error(http, code);
    }
}
