//! Two requests at once that exclude each other: one is carried out, the other gets the documented error.

use axum::http::Method;
use serde_json::{Value, json};

use crate::{company::Company, contact_department, contact_user, offer::with};

type Request = (Method, String, Value);

const LEVELS: &str = "/open-apis/contact/v3/job_levels";
const TYPES: &str = "/open-apis/contact/v3/employee_type_enums";
const HR_FAMILIES: &str = "/open-apis/corehr/v1/job_families";

/// The codes of both, the smaller first.
async fn codes(company: &Company, [one, other]: [Request; 2]) -> [i64; 2] {
    let (one, other) = tokio::join!(
        contact_user::call(company, one.0, &one.1, one.2),
        contact_user::call(company, other.0, &other.1, other.2)
    );
    let mut codes = [one.code(), other.code()];
    codes.sort_unstable();
    codes
}

fn department(id: &str, rest: &str) -> String {
    format!("{}/{id}{rest}", contact_department::PATH)
}

fn user(user: &Value, rest: &str) -> String {
    format!("{}/{}{rest}", contact_user::PATH, contact_user::text(user, "open_id"))
}

#[tokio::test]
async fn two_departments_do_not_become_parents_of_each_other() {
    let mut company = Company::start().await;
    let [one, other] = [company.department().id, company.department().id];
    company.save().await;
    let below = |id: &str, parent: &str| (Method::PATCH, department(id, ""), json!({ "parent_department_id": parent }));
    assert_eq!(codes(&company, [below(&one, &other), below(&other, &one)]).await, [0, 40_001]);
}

#[tokio::test]
async fn siblings_have_different_names_and_departments_different_ids() {
    let company = Company::start().await;
    let create = |own: Value| {
        let body = with(json!({ "name": "Sales", "parent_department_id": "0" }), own);
        (Method::POST, contact_department::PATH.to_owned(), body)
    };
    let of_name = [create(json!({ "department_id": "a" })), create(json!({ "department_id": "b" }))];
    assert_eq!(codes(&company, of_name).await, [0, 43_022]);
    let of_id = ["North", "South"].map(|name| create(json!({ "name": name, "department_id": "c" })));
    assert_eq!(codes(&company, of_id).await, [0, 43_007]);
}

#[tokio::test]
async fn a_deleted_department_has_no_users() {
    let mut company = Company::start().await;
    let id = company.department().id;
    let body = contact_user::person(&mut company, json!({ "department_ids": [id] }));
    company.save().await;
    let create = (Method::POST, contact_user::PATH.to_owned(), body);
    let both = codes(&company, [create, (Method::DELETE, department(&id, ""), Value::Null)]).await;
    assert!([[0, 43_011], [0, 99_992_357]].contains(&both), "{both:?}");
}

#[tokio::test]
async fn one_user_takes_an_id_and_a_deleted_user_is_restored_once() {
    let mut company = Company::start().await;
    let one = contact_user::created(&mut company, json!({})).await;
    let other = contact_user::created(&mut company, json!({})).await;
    let rename = |who: &Value| (Method::PATCH, user(who, "/update_user_id"), json!({ "new_user_id": "new" }));
    assert_eq!(codes(&company, [rename(&one), rename(&other)]).await, [0, 41_011]);
    let delete = || (Method::DELETE, user(&one, ""), Value::Null);
    assert_eq!(codes(&company, [delete(), delete()]).await, [0, 40_001]);
    let restore = || (Method::POST, user(&one, "/resurrect"), Value::Null);
    assert_eq!(codes(&company, [restore(), restore()]).await, [0, 44_033]);
}

#[tokio::test]
async fn levels_types_and_families_have_names_of_their_own() {
    let company = Company::start().await;
    let level = || (Method::POST, LEVELS.to_owned(), json!({ "name": "P7", "status": true }));
    assert_eq!(codes(&company, [level(), level()]).await, [0, 42_305]);
    let kind = || (Method::POST, TYPES.to_owned(), json!({ "content": "Expert", "enum_type": 2, "enum_status": 1 }));
    assert_eq!(codes(&company, [kind(), kind()]).await, [0, 42_301]);
    let family = |name: &str| {
        let body = json!({
            "name": [{ "lang": "zh-CN", "value": name }], "code": "TECH", "active": true,
            "effective_time": "2020-01-01 00:00:00",
        });
        (Method::POST, HR_FAMILIES.to_owned(), body)
    };
    assert_eq!(codes(&company, [family("技术"), family("研发")]).await, [0, 1_160_001]);
}
