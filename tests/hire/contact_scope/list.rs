//! `GET /contact/v3/scopes`

use axum::http::Method;
use serde_json::{Value, json};

use crate::{
    company::{Company, try_apply},
    contact_department::below,
    contact_user::{call, created, text},
    harness::{APP, SECRET},
    sample::Sample,
};

const PATH: &str = "/open-apis/contact/v3/scopes";

pub fn sample(company: &mut Company) -> Sample {
    company.user();
    company.user();
    // What other samples create comes later.
    Sample::new().query("page_size", "2")
}

async fn listed(company: &Company, query: &str) -> Value {
    call(company, Method::GET, &format!("{PATH}?{query}"), Value::Null).await.data().clone()
}

#[tokio::test]
async fn an_app_that_sees_everyone_has_what_is_directly_in_the_company() {
    let mut company = Company::start().await;
    let top = below(&mut company, "0").await;
    below(&mut company, &top).await;
    let user = created(&mut company, json!({})).await;
    created(&mut company, json!({ "department_ids": [top] })).await;
    let expected = json!({
        "department_ids": [top], "user_ids": [user["open_id"]], "group_ids": [], "has_more": false,
    });
    assert_eq!(listed(&company, "").await, expected);
}

#[tokio::test]
async fn a_page_counts_users_and_departments_together() {
    let mut company = Company::start().await;
    let (first, second) = (company.department(), company.department());
    company.department_below(&first);
    let user = created(&mut company, json!({ "department_ids": [second.id] })).await;
    company.sees(&[&first, &second], &[text(&user, "user_id")]).await;
    let all = listed(&company, "").await;
    assert_eq!(all["user_ids"], json!([user["open_id"]]));
    assert_eq!(all["department_ids"], json!([first.id, second.id]));
    let (mut ids, mut token) = (Vec::new(), String::new());
    loop {
        let page = listed(&company, &format!("page_size=1&page_token={token}")).await;
        for list in ["user_ids", "department_ids"] {
            ids.extend(page[list].as_array().expect("a list").clone());
        }
        assert_eq!(page["has_more"], page.get("page_token").is_some());
        let Some(next) = page["page_token"].as_str() else { break };
        token = next.to_owned();
    }
    assert_eq!(json!(ids), json!([user["open_id"], first.id, second.id]));
    call(&company, Method::GET, &format!("{PATH}?page_token=x"), Value::Null).await.assert_error(400, 40_012);
    company.sees(&[], &[]).await;
    let nothing = json!({ "department_ids": [], "user_ids": [], "group_ids": [], "has_more": false });
    assert_eq!(listed(&company, "").await, nothing);
}

#[tokio::test]
async fn a_seed_file_states_what_an_app_sees() {
    let mut company = Company::start().await;
    let (department, user) = (company.department(), company.user());
    company.save().await;
    let seed = |contacts: Value| {
        let app = json!({ "app_id": APP, "secret": SECRET, "contacts": contacts });
        json!({ "tenant": { "key": company.tenant_key() }, "apps": [app] }).to_string()
    };
    try_apply(&company.server, seed(json!({ "departments": [department.id] }))).await.expect("a seed");
    company.server.state.callers.clear();
    let seen = listed(&company, "").await;
    assert_eq!((&seen["department_ids"], &seen["user_ids"]), (&json!([department.id]), &json!([])));
    let unknown = try_apply(&company.server, seed(json!({ "users": ["unknown"] }))).await.expect_err("an error");
    assert!(unknown.contains("contacts: there is no user with the user_id \"unknown\""), "{unknown}");
    try_apply(&company.server, seed(json!({ "all": true }))).await.expect("a seed");
    company.server.state.callers.clear();
    assert_eq!(listed(&company, "").await["user_ids"], json!([user.id]));
}
