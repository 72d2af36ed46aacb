//! `GET /contact/v3/departments/:department_id`

use axum::http::Method;
use serde_json::{Value, json};

use super::{PATH, below, created, read};
use crate::{
    company::Company,
    contact_user::{call, text},
    harness::APP_WITHOUT_SCOPES,
    offer::only_scopes,
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

#[tokio::test]
async fn each_field_scope_reveals_its_members() {
    let mut company = Company::start().await;
    let (leader, partner) = (company.user().id, company.user().id);
    let stated = json!({ "leader_user_id": leader, "department_hrbps": [partner], "i18n_name": { "zh_cn": "部" } });
    let department = created(&mut company, stated).await;
    let token = company.server.token(APP_WITHOUT_SCOPES).await;
    // Another app has open_ids of its own.
    let id = format!("{}?user_id_type=union_id", text(&department, "open_department_id"));
    let (path, department) = (format!("{PATH}/{id}"), read(&company, &id).await);
    let always = json!({ "open_department_id": department["open_department_id"], "leaders": [{ "leaderType": 1 }] });
    for (scope, revealed) in [
        ("contact:contact.base:readonly", json!({})),
        (
            "contact:department.base:readonly",
            json!({
                "name": department["name"], "i18n_name": department["i18n_name"],
                "department_id": department["department_id"], "status": department["status"],
            }),
        ),
        (
            "contact:department.organize:readonly",
            json!({
                "parent_department_id": "0", "leader_user_id": department["leader_user_id"], "order": department["order"], "member_count": 0,
                "primary_member_count": 0, "leaders": department["leaders"],
            }),
        ),
        ("contact:department.hrbp:readonly", json!({ "department_hrbps": department["department_hrbps"] })),
    ] {
        let base = "contact:contact.base:readonly";
        let granted: Vec<&str> = std::iter::once(base).chain(Some(scope).filter(|scope| *scope != base)).collect();
        only_scopes(&company.server, APP_WITHOUT_SCOPES, &granted).await;
        company.server.state.callers.clear();
        let request = crate::harness::request(Method::GET, &path, Some(&token), axum::body::Body::empty());
        let reply = company.server.send(request).await;
        let mut expected = always.as_object().expect("members").clone();
        expected.extend(revealed.as_object().expect("members").clone());
        assert_eq!(reply.data()["department"], Value::Object(expected), "{scope}");
    }
}
