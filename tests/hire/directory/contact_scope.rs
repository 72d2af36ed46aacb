//! Contact scopes: every operation on users and departments, with an object inside of the scope of the app, outside of it,
//! in the root, and for an app that sees nothing.

use std::collections::BTreeSet;

use axum::http::Method;
use serde_json::{Value, json};

use super::operations;
use crate::{
    company::{Company, Entity},
    contact_department, contact_user,
    harness::Reply,
};

type Request = (Method, String, Value);
/// HTTP status and code.
type Outcome = (u16, i64);

const DONE: Outcome = (200, 0);
const USER_UNSEEN: Outcome = (400, 41_050);
const DEPARTMENT_UNSEEN: Outcome = (403, 40_004);
const PARENT_UNSEEN: Outcome = (403, 40_014);
const IS_ROOT: Outcome = (400, 40_002);

/// The subject of a request.
struct Target {
    /// A department with the user and with the next one, or the root.
    department: String,
    user: String,
    /// A department in it without anything. The root itself, where that is the department.
    empty: String,
    word: String,
    mobile: String,
}

/// An operation, its request, and what comes of it: inside, outside, in the root, for an app that sees nothing.
type Row = (&'static str, fn(&Target) -> Request, [Outcome; 4]);

fn user(target: &Target, rest: &str) -> String {
    format!("{}/{}{rest}", contact_user::PATH, target.user)
}

fn department(id: &str, rest: &str) -> String {
    format!("{}/{id}{rest}", contact_department::PATH)
}

fn person(target: &Target) -> Value {
    json!({
        "name": target.word, "mobile": target.mobile, "department_ids": [target.department], "employee_type": 1,
    })
}

const ROWS: &[Row] = &[
    (
        "contact.user/get",
        |target| (Method::GET, user(target, ""), Value::Null),
        [DONE, USER_UNSEEN, USER_UNSEEN, USER_UNSEEN],
    ),
    (
        "contact.user/batch",
        |target| (Method::GET, format!("{}/batch?user_ids={}", contact_user::PATH, target.user), Value::Null),
        [DONE, USER_UNSEEN, USER_UNSEEN, USER_UNSEEN],
    ),
    (
        "contact.user/find_by_department",
        |target| {
            let query = format!("department_id={}", target.department);
            (Method::GET, format!("{}/find_by_department?{query}", contact_user::PATH), Value::Null)
        },
        [DONE, DEPARTMENT_UNSEEN, DEPARTMENT_UNSEEN, DEPARTMENT_UNSEEN],
    ),
    (
        "contact.user/list",
        |target| (Method::GET, format!("{}?department_id={}", contact_user::PATH, target.department), Value::Null),
        [DONE, DEPARTMENT_UNSEEN, DEPARTMENT_UNSEEN, DEPARTMENT_UNSEEN],
    ),
    (
        "contact.user/create",
        |target| (Method::POST, contact_user::PATH.to_owned(), person(target)),
        [DONE, DEPARTMENT_UNSEEN, DEPARTMENT_UNSEEN, DEPARTMENT_UNSEEN],
    ),
    (
        "contact.user/patch",
        |target| (Method::PATCH, user(target, ""), json!({ "name": target.word })),
        [DONE, USER_UNSEEN, USER_UNSEEN, USER_UNSEEN],
    ),
    (
        "contact.user/update",
        |target| (Method::PUT, user(target, ""), person(target)),
        [DONE, USER_UNSEEN, USER_UNSEEN, USER_UNSEEN],
    ),
    (
        "contact.user/update_user_id",
        |target| (Method::PATCH, user(target, "/update_user_id"), json!({ "new_user_id": target.word })),
        [DONE, USER_UNSEEN, USER_UNSEEN, USER_UNSEEN],
    ),
    (
        "contact.user/delete",
        |target| (Method::DELETE, user(target, ""), Value::Null),
        [DONE, (403, 41_050), (403, 41_050), (403, 41_050)],
    ),
    (
        "contact.department/get",
        |target| (Method::GET, department(&target.empty, ""), Value::Null),
        [DONE, DEPARTMENT_UNSEEN, DEPARTMENT_UNSEEN, DEPARTMENT_UNSEEN],
    ),
    (
        "contact.department/batch",
        |target| {
            let query = format!("department_ids={}", target.empty);
            (Method::GET, format!("{}/batch?{query}", contact_department::PATH), Value::Null)
        },
        [DONE, DEPARTMENT_UNSEEN, DEPARTMENT_UNSEEN, DEPARTMENT_UNSEEN],
    ),
    (
        "contact.department/children",
        |target| (Method::GET, department(&target.department, "/children"), Value::Null),
        [DONE, DEPARTMENT_UNSEEN, DEPARTMENT_UNSEEN, DEPARTMENT_UNSEEN],
    ),
    (
        "contact.department/list",
        |target| {
            let query = format!("parent_department_id={}", target.department);
            (Method::GET, format!("{}?{query}", contact_department::PATH), Value::Null)
        },
        [DONE, DEPARTMENT_UNSEEN, DEPARTMENT_UNSEEN, DEPARTMENT_UNSEEN],
    ),
    (
        "contact.department/parent",
        |target| {
            let query = format!("department_id={}", target.empty);
            (Method::GET, format!("{}/parent?{query}", contact_department::PATH), Value::Null)
        },
        [DONE, DEPARTMENT_UNSEEN, IS_ROOT, DEPARTMENT_UNSEEN],
    ),
    (
        "contact.department/create",
        |target| {
            let body = json!({ "name": target.word, "parent_department_id": target.department });
            (Method::POST, contact_department::PATH.to_owned(), body)
        },
        [DONE, PARENT_UNSEEN, PARENT_UNSEEN, PARENT_UNSEEN],
    ),
    (
        "contact.department/patch",
        |target| (Method::PATCH, department(&target.empty, ""), json!({ "name": target.word })),
        [DONE, DEPARTMENT_UNSEEN, IS_ROOT, DEPARTMENT_UNSEEN],
    ),
    (
        "contact.department/update",
        |target| {
            let body = json!({ "name": target.word, "parent_department_id": target.department });
            (Method::PUT, department(&target.empty, ""), body)
        },
        [DONE, DEPARTMENT_UNSEEN, IS_ROOT, DEPARTMENT_UNSEEN],
    ),
    (
        "contact.department/update_department_id",
        |target| {
            let body = json!({ "new_department_id": target.word });
            (Method::PATCH, department(&target.empty, "/update_department_id"), body)
        },
        [DONE, (403, 40_007), (400, 40_001), (403, 40_007)],
    ),
    (
        "contact.department/unbind_department_chat",
        |target| {
            let body = json!({ "department_id": target.empty });
            (Method::POST, format!("{}/unbind_department_chat", contact_department::PATH), body)
        },
        [DONE, DEPARTMENT_UNSEEN, IS_ROOT, DEPARTMENT_UNSEEN],
    ),
    (
        "contact.department/delete",
        |target| (Method::DELETE, department(&target.empty, ""), Value::Null),
        [DONE, DEPARTMENT_UNSEEN, IS_ROOT, DEPARTMENT_UNSEEN],
    ),
];

/// They name no single user or department of the directory, or one who left: their own tests say what they show.
const OTHERS: [&str; 2] = ["contact.user/batch_get_id", "contact.user/resurrect"];

#[test]
fn every_operation_on_users_and_departments_has_a_row() {
    let rows: BTreeSet<&str> = ROWS.iter().map(|(name, ..)| *name).chain(OTHERS).collect();
    let all = operations("contact.", |operation| {
        ["contact.user/", "contact.department/"].iter().any(|begin| operation.spec.name.starts_with(begin))
    });
    assert_eq!(rows, all);
}

async fn target(company: &mut Company, department: &str) -> Target {
    let user = contact_user::created(company, json!({ "department_ids": [department] })).await;
    let empty = if department == "0" {
        department.to_owned()
    } else {
        let change = json!({ "parent_department_id": department, "create_group_chat": true });
        let empty = contact_department::created(company, change).await;
        contact_user::text(&empty, "open_department_id").to_owned()
    };
    Target {
        department: department.to_owned(),
        user: contact_user::text(&user, "open_id").to_owned(),
        empty,
        word: company.new_word("w"),
        mobile: company.new_mobile(),
    }
}

async fn send(company: &Company, request: Request) -> Reply {
    let (method, path, body) = request;
    contact_user::call(company, method, &path, body).await
}

/// An object of each kind for every row, made by an app that sees everyone.
async fn targets(company: &mut Company, inside: &Entity, outside: &Entity) -> Vec<[Target; 4]> {
    let mut all = Vec::with_capacity(ROWS.len());
    for _ in ROWS {
        all.push([
            target(company, &inside.id).await,
            target(company, &outside.id).await,
            target(company, "0").await,
            target(company, &inside.id).await,
        ]);
    }
    all
}

#[tokio::test]
async fn every_operation_refuses_what_the_app_does_not_see() {
    let mut company = Company::start().await;
    let (inside, outside) = (company.department(), company.department());
    company.save().await;
    let targets = targets(&mut company, &inside, &outside).await;
    let everything = [&inside];
    for place in 0..4 {
        // In the last column the app sees nothing.
        company.sees(if place < 3 { &everything } else { &[] }, &[]).await;
        for ((name, request, outcomes), targets) in ROWS.iter().zip(&targets) {
            let reply = send(&company, request(&targets[place])).await;
            let outcome = (reply.status.as_u16(), reply.code());
            assert_eq!(outcome, outcomes[place], "{name}, column {place}: {}", reply.text);
        }
    }
}

/// The items of a list, by their ids.
async fn ids(company: &Company, path: &str, member: &str) -> BTreeSet<String> {
    let reply = contact_user::call(company, Method::GET, path, Value::Null).await;
    let items = reply.data()["items"].as_array().expect("items").iter();
    items.map(|item| contact_user::text(item, member).to_owned()).collect()
}

#[tokio::test]
async fn lists_without_a_department_have_what_the_scope_lists() {
    let mut company = Company::start().await;
    let top = company.department();
    company.save().await;
    let below = contact_department::below(&mut company, &top.id).await;
    let single = contact_user::created(&mut company, json!({ "user_id": "single" })).await;
    let member = contact_user::created(&mut company, json!({ "department_ids": [below] })).await;
    let [single, member] = [&single, &member].map(|user| contact_user::text(user, "open_id").to_owned());
    let departments = [contact_department::PATH, &format!("{}?fetch_child=true", contact_department::PATH)];
    let set = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<BTreeSet<String>>();
    let users = contact_user::PATH;

    for path in departments {
        assert_eq!(ids(&company, path, "open_department_id").await, set(&["0"]), "an app that sees everyone: the root");
    }
    assert_eq!(ids(&company, users, "open_id").await, set(&[&single]), "those directly in the root");

    company.sees(&[&top], &["single"]).await;
    assert_eq!(ids(&company, departments[0], "open_department_id").await, set(&[&top.id]));
    assert_eq!(ids(&company, departments[1], "open_department_id").await, set(&[&top.id, &below]));
    assert_eq!(ids(&company, users, "open_id").await, set(&[&single]), "not {member}, who is in a department");

    company.sees(&[], &[]).await;
    for path in departments {
        assert_eq!(ids(&company, path, "open_department_id").await, set(&[]));
    }
    assert_eq!(ids(&company, users, "open_id").await, set(&[]));
}

#[tokio::test]
async fn users_who_left_and_deleted_departments_are_not_in_the_list_of_a_scope() {
    let mut company = Company::start().await;
    let department = company.department();
    company.save().await;
    let user = json!({ "user_id": "single", "department_ids": [department.id] });
    let user = contact_user::created(&mut company, user).await;
    company.sees(&[&department], &["single"]).await;
    let path = format!("{}/{}", contact_user::PATH, contact_user::text(&user, "open_id"));
    contact_user::call(&company, Method::DELETE, &path, Value::Null).await.data();
    let scopes = "/open-apis/contact/v3/scopes";
    let listed = contact_user::call(&company, Method::GET, scopes, Value::Null).await;
    assert_eq!((&listed.data()["user_ids"], &listed.data()["department_ids"]), (&json!([]), &json!([department.id])));
    assert_eq!(ids(&company, contact_user::PATH, "open_id").await, BTreeSet::new());
    contact_user::call(&company, Method::GET, &path, Value::Null).await.data();
    company.server.execute_tenant("UPDATE departments SET active = 0 WHERE tenant = $1").await;
    let listed = contact_user::call(&company, Method::GET, scopes, Value::Null).await;
    assert_eq!(listed.data()["department_ids"], json!([]));
}
