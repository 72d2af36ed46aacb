//! `GET /contact/v3/departments/:department_id`

use axum::http::Method;
use serde_json::{Value, json};

use super::{PATH, below, created, read};
use crate::{
    company::Company,
    contact_user::{call, text},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("department_id", company.department().id)
}

#[tokio::test]
async fn the_root_is_the_company() {
    let company = Company::start().await;
    let root = json!({
        "name": "North", "department_id": "0", "open_department_id": "0", "member_count": 0, "primary_member_count": 0,
    });
    assert_eq!(read(&company, "0").await, root);
}

#[tokio::test]
async fn unknown_and_deleted_departments_have_errors_by_the_form_of_the_id() {
    let mut company = Company::start().await;
    let department = created(&mut company, json!({ "department_id": "gone" })).await;
    company.server.execute_tenant("UPDATE departments SET active = 0 WHERE tenant = $1").await;
    let company = &company;
    let get = |id: String, form: &'static str| async move {
        call(company, Method::GET, &format!("{PATH}/{id}?department_id_type={form}"), Value::Null).await
    };
    let open = text(&department, "open_department_id").to_owned();
    get(open, "open_department_id").await.assert_error(400, 40_015);
    get("od-00000000000000000000000000000000".into(), "open_department_id").await.assert_error(400, 99_992_357);
    get("gone".into(), "department_id").await.assert_error(400, 40_015);
    get("nowhere".into(), "department_id").await.assert_error(400, 40_015);
    get("a%20b".into(), "department_id").await.assert_error(400, 99_992_402);
}

#[tokio::test]
async fn the_contact_scope_decides_which_departments_are_shown() {
    let mut company = Company::start().await;
    let (inside, outside) = (company.department(), company.department());
    company.save().await;
    let below = below(&mut company, &inside.id).await;
    company.sees(&[&inside], &[]).await;
    read(&company, &inside.id).await;
    read(&company, &below).await;
    for id in ["0", &outside.id] {
        call(&company, Method::GET, &format!("{PATH}/{id}"), Value::Null).await.assert_error(403, 40_004);
    }
}
