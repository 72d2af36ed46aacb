//! `POST /contact/v3/departments/unbind_department_chat`

use axum::http::Method;
use serde_json::json;

use super::{PATH, created, read};
use crate::{
    company::Company,
    contact_user::{call, text},
    harness::Reply,
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().body(json!({ "department_id": company.department_with_chat().id }))
}

async fn unbind(company: &Company, id: &str) -> Reply {
    call(company, Method::POST, &format!("{PATH}/unbind_department_chat"), json!({ "department_id": id })).await
}

#[tokio::test]
async fn a_department_that_was_created_with_a_chat_has_it_until_then() {
    let mut company = Company::start().await;
    let (inside, outside) = (company.department(), company.department());
    let department = created(&mut company, json!({ "create_group_chat": true })).await;
    let id = text(&department, "open_department_id").to_owned();
    assert!(text(&department, "chat_id").starts_with("oc_"));
    unbind(&company, &id).await.data();
    assert!(read(&company, &id).await.get("chat_id").is_none());
    unbind(&company, &id).await.assert_error(403, 40_020);
    unbind(&company, "0").await.assert_error(400, 40_002);
    company.sees(&[&inside], &[]).await;
    unbind(&company, &outside.id).await.assert_error(403, 40_004);
}
