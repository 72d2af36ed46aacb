//! `PUT /contact/v3/users/:user_id`

use axum::http::Method;
use serde_json::{Value, json};

use super::{PATH, call, created, person, text};
use crate::{company::Company, offer::with, sample::Sample};

pub fn sample(company: &mut Company) -> Sample {
    let (user, department, leader) = (company.user().id, company.department().id, company.user().id);
    let change = json!({
        "department_ids": [department],
        "leader_user_id": leader,
        "orders": [{ "department_id": department, "user_order": 1, "department_order": 1, "is_primary_dept": true }],
    });
    Sample::new()
        .path("user_id", user)
        .body(person(company, change))
        .not_an_id("body.avatar_key")
        .not_an_id("body.custom_attrs[*].id")
        .not_an_id("body.custom_attrs[*].value.option_id")
        .not_an_id("body.custom_attrs[*].value.generic_user.id")
}

fn path(user: &Value) -> String {
    format!("{PATH}/{}", text(user, "open_id"))
}

#[tokio::test]
async fn omitted_members_are_cleared_except_undocumented_ones() {
    let mut company = Company::start().await;
    let (leader, level) = (company.user().id, company.contact_job_level());
    let full = json!({
        "en_name": "Alex", "nickname": "A", "email": "alex@example.com", "leader_user_id": leader, "city": "Hangzhou",
        "job_title": "Engineer", "employee_no": "7", "work_station": "F2", "country": "CN", "avatar_key": "key",
        "join_time": 5, "gender": 1, "job_level_id": level,
    });
    let before = created(&mut company, full).await;
    let body = json!({
        "name": "Replaced", "mobile": before["mobile"], "department_ids": ["0"], "employee_type": before["employee_type"],
    });
    let after = call(&company, Method::PUT, &path(&before), body).await.data()["user"].clone();
    for member in [
        "en_name",
        "nickname",
        "email",
        "leader_user_id",
        "city",
        "job_title",
        "employee_no",
        "work_station",
        "country",
        "avatar_key",
        "join_time",
    ] {
        assert!(after.get(member).is_none(), "{member}: {after}");
    }
    assert_eq!((&after["name"], &after["gender"]), (&json!("Replaced"), &json!(0)));
    let read = call(&company, Method::GET, &path(&before), Value::Null).await.data()["user"].clone();
    assert_eq!(read["job_level_id"], level);
}

#[tokio::test]
async fn every_value_that_is_not_allowed_has_its_error() {
    let mut company = Company::start().await;
    let (left, department, kind) = (company.left_user().id, company.department().id, company.contact_employee_type());
    created(&mut company, json!({ "mobile": "13700000001", "email": "taken@example.com", "employee_no": "1" })).await;
    let user = created(&mut company, json!({})).await;
    company.server.execute_tenant("UPDATE employee_types SET active = 0 WHERE tenant = $1 AND id = (SELECT MIN(id) FROM employee_types WHERE tenant = $1)").await;
    let (long, longer) = ("x".repeat(65), "x".repeat(256));
    let base = json!({
        "name": "x", "mobile": user["mobile"], "department_ids": ["0"], "employee_type": user["employee_type"],
    });
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
        (json!({ "email": "taken@example.com" }), 400, 41_002),
        (json!({ "employee_no": "1" }), 400, 40_001),
        (json!({ "department_ids": [] }), 400, 41_017),
        (json!({ "department_ids": vec!["0"; 51] }), 400, 41_033),
        (json!({ "employee_type": 987_654 }), 400, 41_059),
        (json!({ "employee_type": kind }), 400, 41_060),
        (json!({ "orders": [{ "department_id": department }] }), 400, 41_025),
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
        (json!({ "job_title": longer }), 400, 41_063),
        (json!({ "enterprise_email": "a@example.com" }), 400, 44_001),
        (json!({ "avatar_key": longer }), 400, 41_036),
        (json!({ "join_time": -1 }), 400, 41_042),
        (json!({ "city": "x".repeat(101) }), 400, 40_001),
    ] {
        let reply = call(&company, Method::PUT, &path(&user), with(base.clone(), change.clone())).await;
        assert_eq!((reply.status.as_u16(), reply.code()), (http, code), "{change}: {}", reply.text);
    }
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
        call(&company, Method::PUT, &path(&user), with(base.clone(), change)).await.assert_error(400, code);
    }
}

#[tokio::test]
async fn the_contact_scope_must_have_the_user_and_every_old_and_new_department() {
    let mut company = Company::start().await;
    let (inside, outside) = (company.department(), company.department());
    let both = created(&mut company, json!({ "department_ids": [inside.id, outside.id] })).await;
    let other = created(&mut company, json!({ "department_ids": [outside.id] })).await;
    company.sees(&[&inside], &[]).await;
    let body = |user: &Value| json!({ "name": "x", "mobile": user["mobile"], "department_ids": [inside.id], "employee_type": user["employee_type"] });
    call(&company, Method::PUT, &path(&other), body(&other)).await.assert_error(400, 41_050);
    call(&company, Method::PUT, &path(&both), body(&both)).await.assert_error(403, 40_004);
}

#[tokio::test]
async fn an_unknown_department_id_is_44035() {
    let mut company = Company::start().await;
    let user = created(&mut company, json!({})).await;
    let own = format!("{}?department_id_type=department_id", path(&user));
    let body = json!({
        "name": "x", "mobile": user["mobile"], "department_ids": ["nowhere"], "employee_type": user["employee_type"],
    });
    call(&company, Method::PUT, &own, body).await.assert_error(400, 44_035);
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
    let body = json!({
        "name": "x", "mobile": user["mobile"], "department_ids": [department.id], "employee_type": user["employee_type"],
    });
    call(&company, Method::PUT, &path(&user), body).await.assert_error(400, 41_016);
}
