//! `POST /contact/v3/departments`

use axum::http::Method;
use serde_json::{Value, json};

use super::{PATH, below, created, read};
use crate::{
    company::Company,
    contact_user::{call, text},
    offer::with,
    sample::Sample,
};

/// Names everything that a department can name.
pub fn sample(company: &mut Company) -> Sample {
    let (leader, partner) = (company.user().id, company.user().id);
    let body = json!({
        "name": company.new_word("Department"),
        "parent_department_id": company.department().id,
        "leader_user_id": leader,
        "leaders": [{ "leaderType": 1, "leaderID": leader }, { "leaderType": 2, "leaderID": company.user().id }],
        "department_hrbps": [partner],
    });
    Sample::new().body(body).not_an_id("body.department_id").not_an_id("body.unit_ids[*]")
}

#[tokio::test]
async fn what_was_stated_is_shown() {
    let mut company = Company::start().await;
    let (leader, deputy, partner) = (company.user().id, company.user().id, company.user().id);
    let kind = company.contact_employee_type();
    let stated = json!({
        "name": "研发", "i18n_name": { "zh_cn": "研发部", "ja_jp": "開発", "en_us": "R&D" }, "department_id": "D067",
        "order": "100", "leaders": [{ "leaderType": 2, "leaderID": deputy }, { "leaderType": 1, "leaderID": leader }],
        "group_chat_employee_types": [kind], "department_hrbps": [partner],
    });
    let department = created(&mut company, stated.clone()).await;
    for member in ["name", "i18n_name", "department_id", "order", "group_chat_employee_types", "department_hrbps"] {
        assert_eq!(department[member], stated[member], "{member}");
    }
    assert_eq!(department["leader_user_id"], leader);
    let leaders = json!([{ "leaderType": 1, "leaderID": leader }, { "leaderType": 2, "leaderID": deputy }]);
    assert_eq!(department["leaders"], leaders);
    assert_eq!(department["parent_department_id"], "0");
    assert_eq!((&department["member_count"], &department["primary_member_count"]), (&json!(0), &json!(0)));
    assert_eq!(department["status"], json!({ "is_deleted": false }));
    assert_eq!(read(&company, text(&department, "open_department_id")).await, department);
}

/// The Python SDK has other names for leaders, and a number for the order.
#[tokio::test]
async fn the_forms_of_official_sdks_are_accepted() {
    let mut company = Company::start().await;
    let leader = company.user().id;
    let stated = json!({ "order": 7, "leaders": [{ "leader_type": 1, "leader_id": leader }] });
    let department = created(&mut company, stated).await;
    assert_eq!((&department["order"], &department["leader_user_id"]), (&json!("7"), &json!(leader)));
}

#[tokio::test]
async fn what_is_left_out_has_defaults_and_siblings_keep_their_order() {
    let mut company = Company::start().await;
    let first = created(&mut company, json!({ "order": "7" })).await;
    let second = created(&mut company, json!({})).await;
    assert_eq!((&first["order"], &second["order"]), (&json!("7"), &json!("8")));
    assert_eq!(text(&second, "department_id").len(), 16);
    for member in ["leader_user_id", "i18n_name", "chat_id", "unit_ids", "department_hrbps"] {
        assert!(second.get(member).is_none(), "{member}");
    }
}

#[tokio::test]
async fn every_value_that_is_not_allowed_has_its_error() {
    let mut company = Company::start().await;
    let (user, left, parent) = (company.user().id, company.left_user().id, company.department().id);
    created(
        &mut company,
        json!({ "name": "taken", "department_id": "taken", "order": "3", "i18n_name": { "ja_jp": "名" } }),
    )
    .await;
    let main = |id: &str| json!({ "leaderType": 1, "leaderID": id });
    let base = json!({ "name": "new", "parent_department_id": "0" });
    for (change, http, code) in [
        (json!({ "parent_department_id": "" }), 400, 44_101),
        (json!({ "name": " " }), 401, 40_016),
        (json!({ "name": "a/b" }), 400, 43_029),
        (json!({ "department_id": "1" }), 400, 43_008),
        (json!({ "department_id": "od-1" }), 400, 43_008),
        (json!({ "order": "-1" }), 400, 40_018),
        (json!({ "unit_ids": ["1"] }), 400, 43_004),
        (json!({ "parent_department_id": "od-00000000000000000000000000000000" }), 400, 99_992_357),
        (json!({ "leaders": [main(&user), main(&user)] }), 400, 40_018),
        (json!({ "leaders": [{ "leaderType": 2, "leaderID": user }] }), 400, 40_018),
        (json!({ "leader_user_id": left, "leaders": [main(&user)] }), 400, 40_018),
        (json!({ "leader_user_id": left }), 400, 42_006),
        (json!({ "leader_user_id": "ou_00000000000000000000000000000000" }), 400, 99_992_351),
        (json!({ "department_hrbps": [left] }), 400, 43_028),
        (json!({ "group_chat_employee_types": [987_654] }), 400, 43_026),
        (json!({ "department_id": "taken" }), 400, 43_007),
        (json!({ "name": "taken" }), 400, 43_022),
        (json!({ "i18n_name": { "ja_jp": "名" } }), 400, 43_018),
        (json!({ "order": "3" }), 400, 43_005),
    ] {
        let reply = call(&company, Method::POST, PATH, with(base.clone(), change.clone())).await;
        assert_eq!((reply.status.as_u16(), reply.code()), (http, code), "{change}: {}", reply.text);
    }
    // Names are unique among siblings only.
    created(&mut company, json!({ "name": "taken", "parent_department_id": parent })).await;
}

#[tokio::test]
async fn the_tree_has_at_most_25_levels_and_1000_children() {
    let mut company = Company::start().await;
    let mut parent = "0".to_owned();
    for _ in 0..25 {
        parent = below(&mut company, &parent).await;
    }
    let body = json!({ "name": "too deep", "parent_department_id": parent });
    call(&company, Method::POST, PATH, body).await.assert_error(400, 43_019);
    company.server.execute_tenant(
        "INSERT INTO departments (tenant, id, corehr_id, open_department_id, department_id, label, name_zh, name_en, parent, \
         ordinal, active, document) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 999) \
         SELECT CAST($1 AS BIGINT), n.i, n.i, 'od-' || n.i, 'c' || n.i, 'c' || n.i, '', '', 0, n.i + 10, 1, '{}' FROM n",
    ).await;
    let body = json!({ "name": "too many", "parent_department_id": "0" });
    call(&company, Method::POST, PATH, body).await.assert_error(400, 43_013);
}

#[tokio::test]
async fn a_repeated_client_token_creates_nothing() {
    let company = Company::start().await;
    let path = format!("{PATH}?client_token=1");
    let body = json!({ "name": "once", "parent_department_id": "0" });
    let first = call(&company, Method::POST, &path, body.clone()).await.data().clone();
    assert_eq!(*call(&company, Method::POST, &path, body).await.data(), first);
    let other = json!({ "name": "twice", "parent_department_id": "0" });
    call(&company, Method::POST, &path, other).await.assert_error(400, 40_021);
}

#[tokio::test]
async fn a_parent_outside_of_the_contact_scope_is_refused() {
    let mut company = Company::start().await;
    let (inside, outside) = (company.department(), company.department());
    company.save().await;
    company.sees(&[&inside], &[]).await;
    for parent in ["0", &outside.id] {
        let body = json!({ "name": "new", "parent_department_id": parent });
        call(&company, Method::POST, PATH, body).await.assert_error(403, 40_014);
    }
    let unknown = json!({ "name": "new", "parent_department_id": "nowhere" });
    let path = format!("{PATH}?department_id_type=department_id");
    call(&company, Method::POST, &path, unknown).await.assert_error(403, 40_014);
    below(&mut company, &inside.id).await;
}

#[tokio::test]
async fn members_are_counted_with_those_below() {
    let mut company = Company::start().await;
    let above = company.department().id;
    company.save().await;
    let below = below(&mut company, &above).await;
    crate::contact_user::created(&mut company, json!({ "department_ids": [above, below] })).await;
    crate::contact_user::created(&mut company, json!({ "department_ids": [below] })).await;
    let counts = |department: Value| (department["member_count"].clone(), department["primary_member_count"].clone());
    assert_eq!(counts(read(&company, &above).await), (json!(2), json!(2)));
    assert_eq!(counts(read(&company, &below).await), (json!(2), json!(1)));
    assert_eq!(counts(read(&company, "0").await), (json!(2), json!(2)));
}
