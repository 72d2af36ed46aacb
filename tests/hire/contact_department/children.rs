//! `GET /contact/v3/departments/:department_id/children`

use axum::http::Method;
use serde_json::Value;

use super::{PATH, below};
use crate::{company::Company, contact_user::call, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    let parent = company.department();
    company.department_below(&parent);
    company.department_below(&parent);
    Sample::new().path("department_id", parent.id)
}

async fn found(company: &Company, path: &str) -> Vec<String> {
    let reply = call(company, Method::GET, path, Value::Null).await;
    let items = reply.data()["items"].as_array().expect("items").iter();
    items.map(|department| department["open_department_id"].as_str().expect("an id").to_owned()).collect()
}

#[tokio::test]
async fn the_whole_tree_is_listed_level_by_level_over_pages() {
    let mut company = Company::start().await;
    let top = below(&mut company, "0").await;
    let (left, right) = (below(&mut company, &top).await, below(&mut company, &top).await);
    let (low, lower) = (below(&mut company, &left).await, below(&mut company, &right).await);
    assert_eq!(found(&company, &format!("{PATH}/{top}/children")).await, [left.clone(), right.clone()]);
    let all = format!("{PATH}/{top}/children?fetch_child=true");
    let mut expected = vec![left, right];
    expected.extend([low, lower]);
    let mut listed = found(&company, &all).await;
    listed[2..].sort();
    expected[2..].sort();
    assert_eq!(listed, expected);
    let (mut pages, mut token) = (Vec::new(), String::new());
    loop {
        let reply = call(&company, Method::GET, &format!("{all}&page_size=1&page_token={token}"), Value::Null).await;
        pages.extend(
            reply.data()["items"]
                .as_array()
                .expect("items")
                .iter()
                .map(|item| item["open_department_id"].as_str().expect("an id").to_owned()),
        );
        let Some(next) = reply.data()["page_token"].as_str() else { break };
        token = next.to_owned();
    }
    assert_eq!(pages, found(&company, &all).await);
}

#[tokio::test]
async fn bad_pages_and_departments_that_the_app_does_not_see_are_refused() {
    let mut company = Company::start().await;
    let (inside, outside) = (company.department(), company.department());
    company.save().await;
    company.sees(&[&inside], &[]).await;
    for (path, http, code) in [
        (format!("{PATH}/0/children"), 403, 40_004),
        (format!("{PATH}/{}/children", outside.id), 403, 40_004),
        (format!("{PATH}/od-00000000000000000000000000000000/children"), 400, 99_992_357),
        (format!("{PATH}/{}/children?page_size=0", inside.id), 400, 40_011),
        (format!("{PATH}/{}/children?page_token=x", inside.id), 400, 40_012),
        (format!("{PATH}/{}/children?page_size=51", inside.id), 400, 99_992_402),
    ] {
        call(&company, Method::GET, &path, Value::Null).await.assert_error(http, code);
    }
}
