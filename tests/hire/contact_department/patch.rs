//! `PATCH /contact/v3/departments/:department_id`

use axum::http::Method;
use serde_json::{Value, json};

use super::{PATH, below, created, read};
use crate::{
    company::Company,
    contact_user::{call, text},
    harness::Reply,
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let (department, parent, leader) = (company.department().id, company.department().id, company.user().id);
    let body = json!({
        "name": company.new_word("Department"), "parent_department_id": parent, "leader_user_id": leader,
        "leaders": [{ "leaderType": 1, "leaderID": leader }], "department_hrbps": [company.user().id],
    });
    Sample::new().path("department_id", department).body(body)
}

async fn patch(company: &Company, id: &str, change: Value) -> Reply {
    call(company, Method::PATCH, &format!("{PATH}/{id}"), change).await
}

#[tokio::test]
async fn what_is_not_stated_stays_and_empty_values_clear() {
    let mut company = Company::start().await;
    let (leader, deputy, other) = (company.user().id, company.user().id, company.user().id);
    let before = created(
        &mut company,
        json!({
            "i18n_name": { "zh_cn": "部" }, "order": "5", "create_group_chat": true, "department_hrbps": [other],
            "leaders": [{ "leaderType": 1, "leaderID": leader }, { "leaderType": 2, "leaderID": deputy }],
        }),
    )
    .await;
    let id = text(&before, "open_department_id").to_owned();
    let renamed = patch(&company, &id, json!({ "name": "Renamed" })).await.data()["department"].clone();
    for (member, value) in renamed.as_object().expect("members") {
        if member != "name" {
            assert_eq!(value, &before[member], "{member}");
        }
    }
    // The main leader is one fact in two members.
    let led = patch(&company, &id, json!({ "leader_user_id": deputy })).await.data()["department"].clone();
    assert_eq!(led["leaders"], json!([{ "leaderType": 1, "leaderID": deputy }]));
    let cleared =
        patch(&company, &id, json!({ "leaders": [], "department_hrbps": [] })).await.data()["department"].clone();
    for member in ["leader_user_id", "leaders", "department_hrbps"] {
        assert!(cleared.get(member).is_none(), "{member}: {cleared}");
    }
}

#[tokio::test]
async fn a_department_moves_with_everything_below_it_and_never_below_itself() {
    let mut company = Company::start().await;
    let top = below(&mut company, "0").await;
    let middle = below(&mut company, &top).await;
    let bottom = below(&mut company, &middle).await;
    for parent in [&top, &middle, &bottom] {
        patch(&company, &top, json!({ "parent_department_id": parent })).await.assert_error(400, 40_001);
    }
    patch(&company, &middle, json!({ "parent_department_id": "0" })).await.data();
    assert_eq!(read(&company, &middle).await["parent_department_id"], "0");
    assert_eq!(read(&company, &bottom).await["parent_department_id"], middle);
}

#[tokio::test]
async fn every_value_that_is_not_allowed_has_its_error() {
    let mut company = Company::start().await;
    let (user, left) = (company.user().id, company.left_user().id);
    let taken = json!({ "name": "taken", "order": "3", "i18n_name": { "ja_jp": "名" } });
    created(&mut company, taken).await;
    let department = created(&mut company, json!({ "leader_user_id": user })).await;
    let id = text(&department, "open_department_id").to_owned();
    let main = |id: &str| json!({ "leaderType": 1, "leaderID": id });
    for (change, code) in [
        (json!({ "name": " " }), 40_001),
        (json!({ "name": "a/b" }), 43_029),
        (json!({ "order": "x" }), 40_001),
        (json!({ "leaders": [main(&user), main(&user)] }), 43_016),
        (json!({ "leader_user_id": left }), 43_025),
        (json!({ "department_hrbps": [left] }), 43_028),
        (json!({ "group_chat_employee_types": [987_654] }), 43_026),
        (json!({ "name": "taken" }), 43_022),
        (json!({ "i18n_name": { "ja_jp": "名" } }), 43_018),
        (json!({ "order": "3" }), 43_005),
        (json!({ "parent_department_id": "od-00000000000000000000000000000000" }), 99_992_357),
    ] {
        let reply = patch(&company, &id, change.clone()).await;
        assert_eq!((reply.status.as_u16(), reply.code()), (400, code), "{change}: {}", reply.text);
    }
    patch(&company, "0", json!({})).await.assert_error(400, 40_002);
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
    patch(&company, &tree, json!({ "parent_department_id": parent })).await.assert_error(400, 43_019);
    company.server.execute_tenant(
        "INSERT INTO departments (tenant, id, corehr_id, open_department_id, department_id, label, name_zh, name_en, parent, \
         ordinal, active, document) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) \
         SELECT CAST($1 AS BIGINT), n.i, n.i, 'od-' || n.i, 'c' || n.i, 'c' || n.i, '', '', 0, n.i + 10, 1, '{}' FROM n",
    ).await;
    patch(&company, &parent, json!({ "parent_department_id": "0" })).await.assert_error(400, 43_013);
}

#[tokio::test]
async fn the_contact_scope_must_have_the_department_and_its_new_parent() {
    let mut company = Company::start().await;
    let (inside, outside) = (company.department(), company.department());
    let child = company.department_below(&inside).id;
    company.save().await;
    company.sees(&[&inside], &[]).await;
    patch(&company, &outside.id, json!({ "name": "x" })).await.assert_error(403, 40_004);
    for parent in ["0", &outside.id] {
        patch(&company, &child, json!({ "parent_department_id": parent })).await.assert_error(403, 40_014);
    }
    patch(&company, &child, json!({ "name": "x" })).await.data();
}

#[tokio::test]
async fn a_department_is_not_moved_beside_another_of_its_name() {
    let mut company = Company::start().await;
    let parent = below(&mut company, "0").await;
    created(&mut company, json!({ "name": "taken", "parent_department_id": parent })).await;
    let moved = created(&mut company, json!({ "name": "taken" })).await;
    let id = text(&moved, "open_department_id");
    patch(&company, id, json!({ "parent_department_id": parent })).await.assert_error(400, 43_022);
    patch(&company, id, json!({ "parent_department_id": parent, "name": "free" })).await.data();
}

/// Seeds are not checked for it.
#[tokio::test]
async fn a_translation_that_a_sibling_has_already_prevents_no_other_change() {
    let mut company = Company::start().await;
    created(&mut company, json!({ "i18n_name": { "ja_jp": "名" } })).await;
    let twin = created(&mut company, json!({ "i18n_name": { "ja_jp": "他" } })).await;
    let rename = "UPDATE departments SET document = REPLACE(document, '他', '名') WHERE tenant = $1";
    company.server.execute_tenant(rename).await;
    let changed = patch(&company, text(&twin, "open_department_id"), json!({ "order": "77" })).await;
    let department = &changed.data()["department"];
    assert_eq!((&department["order"], &department["i18n_name"]["ja_jp"]), (&json!("77"), &json!("名")));
}
