//! `PATCH /contact/v3/users/:user_id/update_user_id`

use axum::http::Method;
use serde_json::{Value, json};

use super::{PATH, call, created, text};
use crate::{company::Company, harness::Reply, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    let body = json!({ "new_user_id": company.new_word("renamed") });
    Sample::new().path("user_id", company.user().id).body(body).not_an_id("body.new_user_id")
}

async fn rename(company: &Company, user: &Value, id: &str) -> Reply {
    let path = format!("{PATH}/{}/update_user_id", text(user, "open_id"));
    call(company, Method::PATCH, &path, json!({ "new_user_id": id })).await
}

async fn status_of(company: &Company, id: &str, form: &str) -> i64 {
    call(company, Method::GET, &format!("{PATH}/{id}?user_id_type={form}"), Value::Null).await.code()
}

#[tokio::test]
async fn the_other_ids_stay_and_the_old_one_is_free() {
    let mut company = Company::start().await;
    let user = created(&mut company, json!({ "user_id": "before" })).await;
    rename(&company, &user, "after").await.data();
    rename(&company, &user, "after").await.data();
    assert_eq!(status_of(&company, "after", "user_id").await, 0);
    assert_eq!(status_of(&company, text(&user, "open_id"), "open_id").await, 0);
    assert_eq!(status_of(&company, "before", "user_id").await, 99_992_360);
    created(&mut company, json!({ "user_id": "before" })).await;
}

#[tokio::test]
async fn every_refusal_has_its_error() {
    let mut company = Company::start().await;
    let department = company.department();
    created(&mut company, json!({ "user_id": "taken" })).await;
    let user = created(&mut company, json!({})).await;
    rename(&company, &user, "").await.assert_error(400, 41_054);
    rename(&company, &user, "a b").await.assert_error(400, 40_001);
    rename(&company, &user, &"x".repeat(65)).await.assert_error(400, 40_001);
    rename(&company, &user, "taken").await.assert_error(400, 41_011);
    rename(&company, &user, &"x".repeat(64)).await.data();
    company.sees(&[&department], &[]).await;
    rename(&company, &user, "new").await.assert_error(400, 41_050);
}

#[tokio::test]
async fn a_user_without_mobile_and_mail_or_who_left_keeps_the_id() {
    let mut company = Company::start().await;
    let user = created(&mut company, json!({})).await;
    company.server.execute_tenant("UPDATE users SET mobile = NULL WHERE tenant = $1").await;
    rename(&company, &user, "new").await.assert_error(400, 41_009);
    company.server.execute_tenant("UPDATE users SET active = 0 WHERE tenant = $1").await;
    rename(&company, &user, "new").await.assert_error(400, 40_001);
}
