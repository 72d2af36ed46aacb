//! `PUT /contact/v3/departments/:department_id`

use axum::http::Method;
use serde_json::{Value, json};

use super::{PATH, below, created, read};
use crate::{
    company::Company,
    contact_user::{call, text},
    harness::Reply,
    offer::with,
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let (department, parent, leader) = (company.department().id, company.department().id, company.user().id);
    let body = json!({
        "name": company.new_word("Department"), "parent_department_id": parent, "leader_user_id": leader,
        "leaders": [{ "leaderType": 1, "leaderID": leader }],
    });
    Sample::new().path("department_id", department).body(body)
}

async fn put(company: &Company, id: &str, body: Value) -> Reply {
    call(company, Method::PUT, &format!("{PATH}/{id}"), body).await
}

#[tokio::test]
async fn omitted_members_are_cleared_except_order_and_hr_partners() {
    let mut company = Company::start().await;
    let (leader, partner) = (company.user().id, company.user().id);
    let kind = company.contact_employee_type();
    let before = created(
        &mut company,
        json!({
            "i18n_name": { "zh_cn": "部" }, "order": "5", "leader_user_id": leader, "department_hrbps": [partner],
            "group_chat_employee_types": [kind],
        }),
    )
    .await;
    let id = text(&before, "open_department_id").to_owned();
    put(&company, &id, json!({ "name": "Replaced", "parent_department_id": "0" })).await.data();
    let after = read(&company, &id).await;
    for member in ["i18n_name", "leader_user_id", "leaders", "group_chat_employee_types"] {
        assert!(after.get(member).is_none(), "{member}: {after}");
    }
    assert_eq!((&after["name"], &after["order"]), (&json!("Replaced"), &json!("5")));
    assert_eq!(after["department_hrbps"], json!([partner]));
}

#[tokio::test]
async fn every_value_that_is_not_allowed_has_its_error() {
    let mut company = Company::start().await;
    let (user, left) = (company.user().id, company.left_user().id);
    let (inside, outside) = (company.department(), company.department());
    let taken = json!({ "name": "taken", "order": "3", "i18n_name": { "ja_jp": "名" } });
    created(&mut company, taken).await;
    let id = below(&mut company, "0").await;
    let child = below(&mut company, &id).await;
    let base = json!({ "name": "x", "parent_department_id": "0" });
    for (change, code) in [
        (json!({ "name": " " }), 40_016),
        (json!({ "parent_department_id": "" }), 40_017),
        (json!({ "name": "a/b" }), 43_029),
        (json!({ "order": "x" }), 40_018),
        (json!({ "parent_department_id": child }), 40_018),
        (json!({ "leaders": [{ "leaderType": 2, "leaderID": user }] }), 40_018),
        (json!({ "leader_user_id": left }), 43_025),
        (json!({ "group_chat_employee_types": [987_654] }), 43_026),
        (json!({ "name": "taken" }), 43_022),
        (json!({ "i18n_name": { "ja_jp": "名" } }), 43_018),
        (json!({ "order": "3" }), 43_005),
    ] {
        let reply = put(&company, &id, with(base.clone(), change.clone())).await;
        assert_eq!((reply.status.as_u16(), reply.code()), (400, code), "{change}: {}", reply.text);
    }
    put(&company, "0", base.clone()).await.assert_error(400, 40_002);
    company.sees(&[&inside], &[]).await;
    put(&company, &outside.id, base.clone()).await.assert_error(403, 40_004);
    let moved = json!({ "name": "x", "parent_department_id": outside.id });
    put(&company, &inside.id, moved).await.assert_error(403, 40_014);
}

#[tokio::test]
async fn a_moved_tree_has_at_most_25_levels_and_a_department_1000_children() {
    let mut company = Company::start().await;
    let tree = below(&mut company, "0").await;
    below(&mut company, &tree).await;
    let mut parent = "0".to_owned();
    for _ in 0..24 {
        parent = below(&mut company, &parent).await;
    }
    put(&company, &tree, json!({ "name": "x", "parent_department_id": parent })).await.assert_error(400, 43_019);
    company.server.execute_tenant(
        "INSERT INTO departments (tenant, id, corehr_id, open_department_id, department_id, label, name_zh, name_en, parent, \
         ordinal, active, document) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) \
         SELECT CAST($1 AS BIGINT), n.i, n.i, 'od-' || n.i, 'c' || n.i, 'c' || n.i, '', '', 0, n.i + 10, 1, '{}' FROM n",
    ).await;
    put(&company, &parent, json!({ "name": "x", "parent_department_id": "0" })).await.assert_error(400, 43_013);
}
