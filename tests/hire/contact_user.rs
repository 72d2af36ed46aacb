//! Users, and what their tests share.

crate::sample::samples! {
    use hire_api::contact_user;
    batch::BatchGetUsers,
    batch_get_id::FindUserIds,
    create::CreateUser,
    delete::DeleteUser,
    find_by_department::FindUsersByDepartment,
    get::GetUser,
    list::ListUsers,
    patch::PatchUser,
    resurrect::ResurrectUser,
    update::UpdateUser,
    update_user_id::UpdateUserId,
}

use axum::{body::Body, http::Method};
use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{Reply, request},
    offer::with,
};

pub const PATH: &str = "/open-apis/contact/v3/users";

/// A request of the app that calls.
pub async fn call(company: &Company, method: Method, path: &str, body: Value) -> Reply {
    let body = if body.is_null() { Body::empty() } else { Body::from(body.to_string()) };
    company.server.send(request(method, path, Some(&company.token), body)).await
}

/// The required members of a user, with `change` merged.
pub fn person(company: &mut Company, change: Value) -> Value {
    let base = json!({
        "name": company.new_word("Person"),
        "mobile": company.new_mobile(),
        "department_ids": ["0"],
        "employee_type": company.contact_employee_type(),
    });
    with(base, change)
}

/// The response to the creation of a user, whose records are saved first.
pub async fn created(company: &mut Company, change: Value) -> Value {
    let body = person(company, change);
    company.save().await;
    call(company, Method::POST, PATH, body).await.data()["user"].clone()
}

pub fn text<'v>(value: &'v Value, member: &str) -> &'v str {
    value[member].as_str().unwrap_or_else(|| panic!("no {member} in {value}"))
}
