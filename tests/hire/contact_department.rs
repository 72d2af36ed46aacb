//! Departments, and what their tests share.

crate::sample::samples! {
    use hire_api::contact_department;
    batch::BatchGetDepartments,
    children::ListDepartmentChildren,
    create::CreateDepartment,
    delete::DeleteDepartment,
    get::GetDepartment,
    list::ListDepartments,
    parent::ListDepartmentParents,
    patch::PatchDepartment,
    unbind_department_chat::UnbindDepartmentChat,
    update::UpdateDepartment,
    update_department_id::UpdateDepartmentId,
}

use axum::http::Method;
use serde_json::{Value, json};

use crate::{
    company::Company,
    contact_user::{call, text},
    offer::with,
};

pub const PATH: &str = "/open-apis/contact/v3/departments";

/// The response to the creation of a department in the root, with `change` merged.
pub async fn created(company: &mut Company, change: Value) -> Value {
    let base = json!({ "name": company.new_word("Department"), "parent_department_id": "0" });
    company.save().await;
    call(company, Method::POST, PATH, with(base, change)).await.data()["department"].clone()
}

/// The id of a new department in another.
pub async fn below(company: &mut Company, parent: &str) -> String {
    let department = created(company, json!({ "parent_department_id": parent })).await;
    text(&department, "open_department_id").to_owned()
}

/// A department as it is read.
pub async fn read(company: &Company, id: &str) -> Value {
    call(company, Method::GET, &format!("{PATH}/{id}"), Value::Null).await.data()["department"].clone()
}
