//! `PATCH /contact/v3/departments/:department_id/update_department_id`

use axum::http::Method;
use serde_json::{Value, json};

use super::{PATH, created};
use crate::{
    company::Company,
    contact_user::{call, text},
    harness::Reply,
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let body = json!({ "new_department_id": company.new_word("renamed") });
    Sample::new().path("department_id", company.department().id).body(body).not_an_id("body.new_department_id")
}

async fn rename(company: &Company, id: &str, new: &str) -> Reply {
    let path = format!("{PATH}/{id}/update_department_id");
    call(company, Method::PATCH, &path, json!({ "new_department_id": new })).await
}

#[tokio::test]
async fn the_open_id_stays_and_the_old_id_is_free() {
    let mut company = Company::start().await;
    let department = created(&mut company, json!({ "department_id": "before" })).await;
    let open = text(&department, "open_department_id").to_owned();
    rename(&company, &open, "after").await.data();
    rename(&company, &open, "after").await.data();
    for (id, form, code) in
        [("after", "department_id", 0), (&*open, "open_department_id", 0), ("before", "department_id", 40_015)]
    {
        let path = format!("{PATH}/{id}?department_id_type={form}");
        assert_eq!(call(&company, Method::GET, &path, Value::Null).await.code(), code, "{id}");
    }
    created(&mut company, json!({ "department_id": "before" })).await;
}

#[tokio::test]
async fn every_refusal_has_its_error() {
    let mut company = Company::start().await;
    let (inside, outside) = (company.department(), company.department());
    created(&mut company, json!({ "department_id": "taken" })).await;
    for new in ["taken", "0", "1", "od-1", "a b", &"x".repeat(65)] {
        rename(&company, &inside.id, new).await.assert_error(400, 40_001);
    }
    rename(&company, &inside.id, &"x".repeat(129)).await.assert_violations(&["new_department_id"]);
    rename(&company, "0", "new").await.assert_error(400, 40_001);
    company.sees(&[&inside], &[]).await;
    rename(&company, &outside.id, "new").await.assert_error(403, 40_007);
}
