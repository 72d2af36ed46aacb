//! `DELETE /contact/v3/departments/:department_id`

use axum::http::Method;
use serde_json::{Value, json};

use super::{PATH, below, created};
use crate::{
    company::Company,
    contact_user::{call, text},
    harness::Reply,
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("department_id", company.department().id)
}

async fn delete(company: &Company, id: &str) -> Reply {
    call(company, Method::DELETE, &format!("{PATH}/{id}"), Value::Null).await
}

#[tokio::test]
async fn a_deleted_department_is_unknown_and_its_department_id_is_free() {
    let mut company = Company::start().await;
    let department = created(&mut company, json!({ "department_id": "again" })).await;
    let id = text(&department, "open_department_id").to_owned();
    delete(&company, &id).await.data();
    delete(&company, &id).await.assert_error(400, 99_992_357);
    let again = created(&mut company, json!({ "department_id": "again" })).await;
    assert_ne!(again["open_department_id"], department["open_department_id"]);
    let path = format!("{PATH}/again?department_id_type=department_id");
    let department = call(&company, Method::GET, &path, Value::Null).await.data()["department"].clone();
    assert_eq!(department["open_department_id"], again["open_department_id"]);
}

#[tokio::test]
async fn members_and_children_hinder_and_users_who_left_do_not() {
    let mut company = Company::start().await;
    let department = company.department();
    let user = company.member(&department).id;
    company.save().await;
    let child = below(&mut company, &department.id).await;
    delete(&company, &department.id).await.assert_error(400, 43_011);
    let path = format!("{}/{user}", crate::contact_user::PATH);
    call(&company, Method::DELETE, &path, Value::Null).await.data();
    delete(&company, &department.id).await.assert_error(400, 43_012);
    delete(&company, &child).await.data();
    delete(&company, &department.id).await.data();
}

#[tokio::test]
async fn the_contact_scope_must_have_the_department_and_its_parent() {
    let mut company = Company::start().await;
    let (inside, outside) = (company.department(), company.department());
    let child = company.department_below(&inside).id;
    company.save().await;
    delete(&company, "0").await.assert_error(400, 40_002);
    company.sees(&[&inside], &[]).await;
    delete(&company, &outside.id).await.assert_error(403, 40_004);
    delete(&company, &inside.id).await.assert_error(403, 40_014);
    delete(&company, &child).await.data();
}
