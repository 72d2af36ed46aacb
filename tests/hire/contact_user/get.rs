//! `GET /contact/v3/users/:user_id`

use std::collections::BTreeSet;

use axum::http::Method;
use hire_api::{id::USER_ID_SCOPE, schema::schema_of};
use serde_json::{Value, json};

use super::{PATH, call, created, text};
use crate::{
    company::Company,
    harness::{APP_WITHOUT_SCOPES, Reply},
    offer::only_scopes,
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("user_id", company.user().id)
}

/// A user with every member that can be shown.
async fn full(company: &mut Company) -> Value {
    let (department, leader, dotted) = (company.department(), company.user(), company.user());
    let change = json!({
        "en_name": "San Zhang", "nickname": "Alex", "email": "zhangsan@example.com", "gender": 1,
        "avatar_key": "key", "department_ids": [department.id], "leader_user_id": leader.id, "city": "Hangzhou",
        "country": "CN", "work_station": "F2", "join_time": 1_615_381_371, "employee_no": "17",
        "job_title": "Engineer", "job_level_id": company.contact_job_level(),
        "job_family_id": company.contact_job_family(), "dotted_line_leader_user_ids": [dotted.id],
    });
    created(company, change).await
}

/// The members of the answer by the scopes that reveal them.
fn members() -> Vec<(String, BTreeSet<String>)> {
    let schema = schema_of::<hire_api::contact_user::get::User>();
    let members = schema["properties"].as_object().expect("members").iter();
    let scopes = |member: &Value| {
        let scopes = member["x-scopes"].as_array().into_iter().flatten();
        scopes.map(|scope| scope.as_str().expect("a scope").to_owned()).collect()
    };
    members.map(|(name, member)| (name.clone(), scopes(member))).collect()
}

async fn shown_with(company: &Company, token: &str, scopes: &[&str], path: &str) -> Reply {
    only_scopes(&company.server, APP_WITHOUT_SCOPES, scopes).await;
    company.server.state.callers.clear();
    let reply = crate::harness::request(Method::GET, path, Some(token), axum::body::Body::empty());
    company.server.send(reply).await
}

#[tokio::test]
async fn each_field_scope_reveals_its_members_and_no_others_in_every_form_of_ids() {
    const OPENS: &str = "contact:contact.base:readonly";
    let mut company = Company::start().await;
    let user = full(&mut company).await;
    let token = company.server.token(APP_WITHOUT_SCOPES).await;
    let members = members();
    let all: BTreeSet<&str> = members.iter().flat_map(|(_, scopes)| scopes).map(String::as_str).collect();
    assert!(all.len() > 10, "{all:?}");
    // Another app has open_ids of its own.
    let path = format!("{PATH}/{}?user_id_type=union_id", text(&user, "union_id"));
    let shown = shown_with(&company, &token, &[OPENS], &path).await.data()["user"].clone();
    let (open_id, union_id, user_id) = (text(&shown, "open_id"), text(&user, "union_id"), text(&user, "user_id"));
    for (form, id) in [("open_id", open_id), ("union_id", union_id), ("user_id", user_id)] {
        let path = format!("{PATH}/{id}?user_id_type={form}");
        let everything: Vec<&str> = all.iter().copied().chain([OPENS]).collect();
        let full = shown_with(&company, &token, &everything, &path).await.data()["user"].clone();
        for scope in all.iter().copied().map(Some).chain([None]) {
            let granted: Vec<&str> = scope.into_iter().chain([OPENS]).collect();
            let reply = shown_with(&company, &token, &granted, &path).await;
            let shown = &reply.data()["user"];
            for (name, scopes) in &members {
                let mut expected = full.get(name).cloned();
                let revealed = scopes.is_empty() || scope.is_some_and(|scope| scopes.contains(scope));
                let is_hidden_id = form == "user_id" && scope != Some(USER_ID_SCOPE);
                match name.as_str() {
                    _ if !revealed => expected = None,
                    "leader_user_id" if is_hidden_id => expected = None,
                    "dotted_line_leader_user_ids" if is_hidden_id => expected = Some(json!([])),
                    _ => {}
                }
                assert_eq!(shown.get(name), expected.as_ref(), "{name} with {granted:?} and {form}: {}", reply.text);
            }
        }
    }
}

#[tokio::test]
async fn unknown_ids_are_errors_of_the_gateway() {
    let company = Company::start().await;
    for (form, id, code) in [
        ("open_id", "ou_00000000000000000000000000000000", 99_992_351),
        ("union_id", "on_00000000000000000000000000000000", 99_992_364),
        ("user_id", "nobody", 99_992_360),
    ] {
        let path = format!("{PATH}/{id}?user_id_type={form}");
        call(&company, Method::GET, &path, Value::Null).await.assert_error(400, code);
    }
}

#[tokio::test]
async fn a_user_outside_of_the_contact_scope_is_refused_and_one_below_it_is_shown() {
    let mut company = Company::start().await;
    let (above, outside) = (company.department(), company.department());
    company.save().await;
    let below = json!({ "name": "Below", "parent_department_id": above.id });
    let below = call(&company, Method::POST, "/open-apis/contact/v3/departments", below).await;
    let below = text(&below.data()["department"], "open_department_id").to_owned();
    let inside = created(&mut company, json!({ "department_ids": [outside.id, below] })).await;
    let other = created(&mut company, json!({ "department_ids": [outside.id] })).await;
    let single = created(&mut company, json!({})).await;
    company.sees(&[&above], &[text(&single, "user_id")]).await;
    for (user, visible) in [(&inside, true), (&single, true), (&other, false)] {
        let reply = call(&company, Method::GET, &format!("{PATH}/{}", text(user, "open_id")), Value::Null).await;
        if visible {
            reply.data();
        } else {
            reply.assert_error(400, 41_050);
        }
    }
}
