//! `POST /contact/v3/users/:user_id/resurrect`

use axum::http::Method;
use serde_json::{Value, json};

use super::{PATH, call, created, text};
use crate::{
    company::Company,
    harness::{APP, MINUTE, Reply},
    sample::Sample,
};

const DAY: i64 = 24 * 60 * MINUTE;

pub fn sample(company: &mut Company) -> Sample {
    let (user, department) = (company.left_user().id, company.department().id);
    let body = json!({ "departments": [{ "department_id": department, "user_order": 1, "department_order": 1 }] });
    Sample::new().path("user_id", user).body(body).not_an_id("body.subscription_ids[*]")
}

fn path(user: &Value) -> String {
    format!("{PATH}/{}", text(user, "open_id"))
}

async fn deleted(company: &mut Company, change: Value) -> Value {
    let user = created(company, change).await;
    call(company, Method::DELETE, &path(&user), Value::Null).await.data();
    user
}

async fn resurrect(company: &Company, user: &Value, body: Value) -> Reply {
    call(company, Method::POST, &format!("{}/resurrect", path(user)), body).await
}

#[tokio::test]
async fn a_restored_user_keeps_its_ids() {
    let mut company = Company::start().await;
    let department = company.department().id;
    for (body, expected) in [
        (json!({ "departments": [{ "department_id": department }] }), json!([department])),
        (Value::Null, json!(["0"])),
    ] {
        let user = deleted(&mut company, json!({})).await;
        resurrect(&company, &user, body).await.data();
        let after = call(&company, Method::GET, &path(&user), Value::Null).await.data()["user"].clone();
        assert_eq!(after["user_id"], user["user_id"]);
        assert_eq!(after["department_ids"], expected);
        assert_eq!(after["status"], user["status"]);
    }
    let with_an_end = "SELECT COUNT(*) FROM users WHERE tenant = $1 AND left_at IS NOT NULL";
    assert_eq!(company.server.query_number(with_an_end).await, 0);
}

#[tokio::test]
async fn values_that_another_user_has_are_refused() {
    let mut company = Company::start().await;
    for (had, code) in [
        (json!({ "mobile": "13700000001" }), 44_030),
        (json!({ "email": "taken@example.com" }), 44_031),
        (json!({ "user_id": "taken" }), 44_032),
        (json!({ "employee_no": "1" }), 40_001),
    ] {
        let user = deleted(&mut company, had.clone()).await;
        created(&mut company, had).await;
        resurrect(&company, &user, Value::Null).await.assert_error(400, code);
    }
}

#[tokio::test]
async fn every_other_refusal_has_its_error() {
    let mut company = Company::start().await;
    let inside = company.department();
    let user = created(&mut company, json!({ "department_ids": [inside.id] })).await;
    resurrect(&company, &user, Value::Null).await.assert_error(400, 44_033);
    resurrect(&company, &user, json!({ "subscription_ids": ["1"] })).await.assert_error(403, 44_050);
    call(&company, Method::DELETE, &path(&user), Value::Null).await.data();
    let twice = json!({ "departments": [{ "department_id": inside.id }, { "department_id": inside.id }] });
    resurrect(&company, &user, twice).await.assert_error(400, 40_001);
    company.sees(&[&inside], &[text(&user, "user_id")]).await;
    resurrect(&company, &user, Value::Null).await.assert_error(400, 44_029);
    company.sees(&[&inside], &[]).await;
    resurrect(&company, &user, json!({ "departments": [{ "department_id": inside.id }] }))
        .await
        .assert_error(400, 44_029);
}

#[tokio::test]
async fn after_30_days_a_user_cannot_be_restored() {
    let mut company = Company::start().await;
    let user = deleted(&mut company, json!({})).await;
    company.server.clock.advance(30 * DAY);
    company.server.forget_tokens();
    let company = company.called_by(APP).await;
    resurrect(&company, &user, Value::Null).await.data();
    call(&company, Method::DELETE, &path(&user), Value::Null).await.data();
    company.server.clock.advance(30 * DAY + 1);
    company.server.forget_tokens();
    let company = company.called_by(APP).await;
    resurrect(&company, &user, Value::Null).await.assert_error(400, 44_028);
}
