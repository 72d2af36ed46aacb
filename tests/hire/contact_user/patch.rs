//! `PATCH /contact/v3/users/:user_id`

use axum::http::Method;
use serde_json::{Value, json};

use super::{PATH, call, created, text};
use crate::{company::Company, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    let (user, department, leader) = (company.user().id, company.department().id, company.user().id);
    let body = json!({
        "name": company.new_word("Person"), "mobile": company.new_mobile(), "department_ids": [department],
        "leader_user_id": leader, "employee_type": company.contact_employee_type(),
        "orders": [{ "department_id": department, "user_order": 1, "department_order": 1, "is_primary_dept": true }],
        "job_level_id": company.contact_job_level(), "job_family_id": company.contact_job_family(),
        "dotted_line_leader_user_ids": [company.user().id],
    });
    Sample::new()
        .path("user_id", user)
        .body(body)
        .not_an_id("body.avatar_key")
        .not_an_id("body.subscription_ids[*]")
        .not_an_id("body.custom_attrs[*].id")
        .not_an_id("body.custom_attrs[*].value.option_id")
        .not_an_id("body.custom_attrs[*].value.generic_user.id")
}

fn path(user: &Value) -> String {
    format!("{PATH}/{}", text(user, "open_id"))
}

async fn patch(company: &Company, user: &Value, change: Value) -> crate::harness::Reply {
    call(company, Method::PATCH, &path(user), change).await
}

#[tokio::test]
async fn what_is_not_stated_stays_and_an_empty_text_clears() {
    let mut company = Company::start().await;
    let leader = company.user().id;
    let full = json!({
        "en_name": "Alex", "nickname": "A", "email": "alex@example.com", "leader_user_id": leader, "city": "Hangzhou",
        "job_title": "Engineer", "employee_no": "7", "work_station": "F2", "join_time": 5,
        "job_level_id": company.contact_job_level(), "job_family_id": company.contact_job_family(),
    });
    let before = created(&mut company, full).await;
    let renamed = patch(&company, &before, json!({ "name": "Renamed" })).await.data()["user"].clone();
    for (member, value) in renamed.as_object().expect("members") {
        if member != "name" {
            assert_eq!(value, &before[member], "{member}");
        }
    }
    assert_eq!(renamed["name"], "Renamed");
    let cleared = json!({
        "en_name": "", "nickname": "", "email": "", "leader_user_id": "", "city": "", "job_title": "", "employee_no": "",
        "work_station": "", "join_time": 0, "job_level_id": "", "job_family_id": "",
    });
    let after = patch(&company, &before, cleared.clone()).await.data()["user"].clone();
    for member in cleared.as_object().expect("members").keys() {
        assert!(after.get(member).is_none(), "{member}: {after}");
    }
}

#[tokio::test]
async fn kept_departments_keep_their_order() {
    let mut company = Company::start().await;
    let (first, second, third) = (company.department().id, company.department().id, company.department().id);
    let user = created(
        &mut company,
        json!({
            "department_ids": [first, second],
            "orders": [{ "department_id": second, "department_order": 9, "user_order": 5 }],
        }),
    )
    .await;
    assert_eq!(user["department_ids"], json!([second, first]));
    let after = patch(&company, &user, json!({ "department_ids": [third, second] })).await.data()["user"].clone();
    assert_eq!(after["department_ids"], json!([second, third]));
    assert_eq!(after["orders"][0]["user_order"], 5);
}

#[tokio::test]
async fn every_value_that_is_not_allowed_has_its_error() {
    let mut company = Company::start().await;
    let (left, department, kind) = (company.left_user().id, company.department().id, company.contact_employee_type());
    created(&mut company, json!({ "mobile": "13700000001", "email": "taken@example.com", "employee_no": "1" })).await;
    let user = created(&mut company, json!({})).await;
    company.server.execute_tenant("UPDATE employee_types SET active = 0 WHERE tenant = $1").await;
    let long = "x".repeat(256);
    for (change, http, code) in [
        (json!({ "name": " " }), 400, 41_040),
        (json!({ "name": long }), 400, 41_070),
        (json!({ "en_name": long }), 400, 41_071),
        (json!({ "nickname": long }), 400, 41_072),
        (json!({ "mobile": "" }), 400, 41_009),
        (json!({ "mobile": "", "email": "a@example.com" }), 400, 41_010),
        (json!({ "mobile": "1" }), 400, 41_004),
        (json!({ "email": "x" }), 400, 41_005),
        (json!({ "mobile": "+14155550100" }), 400, 44_020),
        (json!({ "mobile": "13700000001" }), 400, 41_001),
        (json!({ "email": "TAKEN@example.com" }), 400, 41_002),
        (json!({ "employee_no": "1" }), 400, 44_051),
        (json!({ "department_ids": [] }), 400, 41_017),
        (json!({ "department_ids": vec!["0"; 51] }), 400, 41_033),
        (json!({ "employee_type": 987_654 }), 400, 41_059),
        (json!({ "employee_type": kind }), 400, 41_060),
        (json!({ "orders": [{ "department_id": "0", "department_order": 1 }] }), 400, 44_002),
        (json!({ "department_ids": ["0"], "orders": [{ "department_id": department }] }), 400, 41_025),
        (
            json!({ "department_ids": ["0", department], "orders": [
            { "department_id": "0", "department_order": 1, "is_primary_dept": true },
            { "department_id": department, "department_order": 2 },
        ] }),
            400,
            41_410,
        ),
        (json!({ "leader_user_id": user["open_id"] }), 400, 41_030),
        (json!({ "leader_user_id": left }), 400, 40_001),
        (json!({ "job_level_id": "none" }), 400, 44_044),
        (json!({ "job_family_id": "none" }), 400, 44_045),
        (json!({ "job_title": long }), 400, 41_063),
        (json!({ "subscription_ids": ["1"] }), 403, 44_050),
        (json!({ "enterprise_email": "a@example.com" }), 400, 44_001),
        (json!({ "avatar_key": long }), 400, 41_036),
        (json!({ "join_time": -1 }), 400, 41_042),
    ] {
        let reply = patch(&company, &user, change.clone()).await;
        assert_eq!((reply.status.as_u16(), reply.code()), (http, code), "{change}: {}", reply.text);
    }
}

#[tokio::test]
async fn users_in_certain_states_are_not_changed() {
    let mut company = Company::start().await;
    let user = created(&mut company, json!({})).await;
    let states: [(&'static str, Value, i64); 4] = [
        ("UPDATE users SET document = '{\"unjoined\":true}' WHERE tenant = $1", json!({}), 44_010),
        ("UPDATE users SET document = '{\"exited\":true}' WHERE tenant = $1", json!({}), 44_011),
        (
            "UPDATE users SET document = '{\"tenant_manager\":true}' WHERE tenant = $1",
            json!({ "is_frozen": true }),
            44_036,
        ),
        ("UPDATE users SET document = '{}', active = 0 WHERE tenant = $1", json!({}), 42_006),
    ];
    for (sql, change, code) in states {
        company.server.execute_tenant(sql).await;
        patch(&company, &user, change).await.assert_error(400, code);
    }
}

#[tokio::test]
async fn a_frozen_user_is_shown_as_frozen() {
    let mut company = Company::start().await;
    let user = created(&mut company, json!({})).await;
    let frozen = patch(&company, &user, json!({ "is_frozen": true })).await.data()["user"].clone();
    assert_eq!((&frozen["is_frozen"], &frozen["status"]["is_frozen"]), (&json!(true), &json!(true)));
    assert_eq!(frozen["status"]["is_activated"], true);
}

#[tokio::test]
async fn a_user_is_changed_without_a_city_or_title_that_cannot_be_created() {
    let mut company = Company::start().await;
    let user = created(&mut company, json!({ "city": "Hangzhou", "job_title": "Engineer" })).await;
    company
        .server
        .execute_tenant(
            "INSERT INTO job_titles (tenant, id, job_title_id, name) \
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) \
         SELECT CAST($1 AS BIGINT), i, CAST(i AS TEXT), CAST(i AS TEXT) FROM n",
        )
        .await;
    let long = "x".repeat(101);
    for (change, code) in [
        (json!({ "name": "1", "city": long }), 44_057),
        (json!({ "name": "2", "job_title": "another" }), 44_058),
        (json!({ "name": "3", "city": long, "job_title": "another" }), 44_059),
    ] {
        patch(&company, &user, change.clone()).await.assert_error(400, code);
        let after = call(&company, Method::GET, &path(&user), Value::Null).await.data()["user"].clone();
        assert_eq!(after["name"], change["name"]);
    }
}

#[tokio::test]
async fn the_contact_scope_must_have_the_user_and_every_old_and_new_department() {
    let mut company = Company::start().await;
    let (inside, outside) = (company.department(), company.department());
    let both = created(&mut company, json!({ "department_ids": [inside.id, outside.id] })).await;
    let other = created(&mut company, json!({ "department_ids": [outside.id] })).await;
    company.sees(&[&inside], &[]).await;
    patch(&company, &other, json!({ "name": "x" })).await.assert_error(400, 41_050);
    patch(&company, &both, json!({ "name": "x" })).await.data();
    patch(&company, &both, json!({ "department_ids": [inside.id] })).await.assert_error(403, 40_004);
}

#[tokio::test]
async fn unknown_departments_have_errors_by_the_type_of_their_id() {
    let mut company = Company::start().await;
    let user = created(&mut company, json!({})).await;
    let own = format!("{}?department_id_type=department_id", path(&user));
    let orders = json!([{ "department_id": "nowhere", "user_order": 1 }]);
    for change in [json!({ "department_ids": ["nowhere"] }), json!({ "department_ids": ["0"], "orders": orders })] {
        call(&company, Method::PATCH, &own, change).await.assert_error(400, 44_035);
    }
    let unknown = json!({ "department_ids": ["od-00000000000000000000000000000000"] });
    patch(&company, &user, unknown).await.assert_error(400, 99_992_357);
}

#[tokio::test]
async fn a_full_department_takes_no_user() {
    let mut company = Company::start().await;
    let department = company.department();
    let user = created(&mut company, json!({})).await;
    company
        .server
        .execute_tenant(
            "INSERT INTO user_departments (tenant, \"user\", department, ordinal, user_order, department_order) \
             WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) \
             SELECT CAST($1 AS BIGINT), n.i, d.id, 0, 0, 0 FROM n, departments d WHERE d.tenant = $1",
        )
        .await;
    patch(&company, &user, json!({ "department_ids": [department.id] })).await.assert_error(400, 41_016);
}
