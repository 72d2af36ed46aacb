//! `POST /contact/v3/users/batch_get_id`

use axum::http::Method;
use serde_json::{Value, json};

use super::{PATH, call, created, text};
use crate::{company::Company, sample::Sample};

pub fn sample(_: &mut Company) -> Sample {
    Sample::new()
        .body(json!({ "emails": ["nobody@example.com"], "mobiles": ["13700000000"], "include_resigned": true }))
}

async fn find(company: &Company, body: Value) -> Value {
    call(company, Method::POST, &format!("{PATH}/batch_get_id"), body).await.data()["user_list"].clone()
}

#[tokio::test]
async fn each_value_has_a_row_mails_first_and_an_unknown_one_has_no_id() {
    let mut company = Company::start().await;
    let user = created(&mut company, json!({ "mobile": "13700000001", "email": "Some.One@example.com" })).await;
    let id = text(&user, "open_id");
    let body = json!({
        "mobiles": ["13700000001", "+86 13700000001", "1", "13700000002"],
        "emails": ["some.one@EXAMPLE.com", "nobody@example.com", "some.one@EXAMPLE.com"],
    });
    let found = find(&company, body).await;
    let ids: Vec<Option<&str>> = found.as_array().unwrap().iter().map(|row| row["user_id"].as_str()).collect();
    assert_eq!(ids, [Some(id), None, Some(id), Some(id), Some(id), None, None]);
    assert_eq!(found[0]["email"], "some.one@EXAMPLE.com");
    assert_eq!(found[1], json!({ "email": "nobody@example.com" }));
    assert_eq!(found[4]["mobile"], "+86 13700000001");
    assert_eq!(found[0]["status"], user["status"]);
    assert_eq!(find(&company, json!({})).await, json!([]));
}

#[tokio::test]
async fn resigned_users_are_found_only_on_request() {
    let mut company = Company::start().await;
    let department = company.department();
    let user = created(&mut company, json!({ "mobile": "13700000001" })).await;
    let path = format!("{PATH}/{}", text(&user, "open_id"));
    call(&company, Method::DELETE, &path, Value::Null).await.data();
    let body = json!({ "mobiles": ["13700000001"] });
    assert!(find(&company, body.clone()).await[0].get("user_id").is_none());
    let resigned = json!({ "mobiles": ["13700000001"], "include_resigned": true });
    assert_eq!(find(&company, resigned.clone()).await[0]["user_id"], user["open_id"]);
    company.sees(&[&department], &[]).await;
    assert!(find(&company, resigned).await[0].get("user_id").is_none());
}

#[tokio::test]
async fn more_than_50_values_violate_the_rule() {
    let company = Company::start().await;
    let body = json!({ "mobiles": vec!["1"; 51] });
    call(&company, Method::POST, &format!("{PATH}/batch_get_id"), body).await.assert_violations(&["mobiles"]);
}
