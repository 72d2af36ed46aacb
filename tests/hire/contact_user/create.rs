//! `POST /contact/v3/users`

use axum::http::Method;
use serde_json::{Value, json};

use super::{PATH, call, created, person, text};
use crate::{company::Company, offer::with, sample::Sample};

/// Names everything that a user can name.
pub fn sample(company: &mut Company) -> Sample {
    let (department, leader, dotted) = (company.department().id, company.user().id, company.user().id);
    let (level, family) = (company.contact_job_level(), company.contact_job_family());
    let change = json!({
        "department_ids": [department],
        "leader_user_id": leader,
        "orders": [{ "department_id": department, "user_order": 100, "department_order": 100, "is_primary_dept": true }],
        "job_level_id": level,
        "job_family_id": family,
        "dotted_line_leader_user_ids": [dotted],
    });
    Sample::new()
        .body(person(company, change))
        .not_an_id("body.user_id")
        .not_an_id("body.avatar_key")
        .not_an_id("body.subscription_ids[*]")
        .not_an_id("body.custom_attrs[*].id")
        .not_an_id("body.custom_attrs[*].value.option_id")
        .not_an_id("body.custom_attrs[*].value.generic_user.id")
}

#[tokio::test]
async fn what_was_stated_is_shown() {
    let mut company = Company::start().await;
    let (department, second, leader) = (company.department(), company.department(), company.user());
    let change = json!({
        "user_id": "zhangsan", "name": "张三", "en_name": "San Zhang", "nickname": "Alex", "gender": 2,
        "email": "San.Zhang@example.com", "mobile_visible": false, "avatar_key": "key", "city": "Hangzhou",
        "country": "CN", "work_station": "F2", "join_time": 1_615_381_371, "employee_no": "17", "job_title": "Engineer",
        "department_ids": [department.id, second.id], "leader_user_id": leader.id,
        "job_level_id": company.contact_job_level(), "job_family_id": company.contact_job_family(),
    });
    let stated = person(&mut company, change);
    company.save().await;
    let reply = call(&company, Method::POST, PATH, stated.clone()).await;
    let user = &reply.data()["user"];
    for member in [
        "user_id",
        "name",
        "en_name",
        "nickname",
        "gender",
        "email",
        "mobile_visible",
        "avatar_key",
        "city",
        "country",
        "work_station",
        "join_time",
        "employee_no",
        "job_title",
        "department_ids",
        "leader_user_id",
        "employee_type",
        "job_level_id",
        "job_family_id",
    ] {
        assert_eq!(user[member], stated[member], "{member}");
    }
    assert_eq!(user["mobile"], format!("+86{}", text(&stated, "mobile")));
    let status = json!({ "is_frozen": false, "is_resigned": false, "is_activated": true, "is_exited": false, "is_unjoin": false });
    assert_eq!(user["status"], status);
    let order = |id: &str, order: i64, main: bool| json!({ "department_id": id, "user_order": 0, "department_order": order, "is_primary_dept": main });
    assert_eq!(user["orders"], json!([order(&department.id, 1, true), order(&second.id, 0, false)]));
    assert_eq!(user["is_tenant_manager"], false);
    let path = format!("{PATH}/{}", text(user, "open_id"));
    let read = call(&company, Method::GET, &path, Value::Null).await.data()["user"].clone();
    for (member, value) in read.as_object().expect("members") {
        assert_eq!(value, &user[member], "{member}");
    }
}

#[tokio::test]
async fn what_is_left_out_has_defaults() {
    let mut company = Company::start().await;
    let user = created(&mut company, json!({})).await;
    assert_eq!(text(&user, "user_id").len(), 8);
    assert_eq!(user["department_ids"], json!(["0"]));
    assert_eq!(user["gender"], 0);
    assert_eq!(user["mobile_visible"], true);
    assert_eq!(user["join_time"], company.server.clock.now() / 1000);
    for member in ["en_name", "email", "leader_user_id", "job_title", "city"] {
        assert!(user.get(member).is_none(), "{member}: {user}");
    }
}

/// Each change of a valid request, and its error.
fn refused(company: &mut Company) -> Vec<(Value, u16, i64)> {
    let long = "x".repeat(256);
    let (department, second) = (company.department().id, company.department().id);
    let order = |id: &str, order: i64, main: bool| json!({ "department_id": id, "department_order": order, "is_primary_dept": main });
    let many: Vec<&str> = vec!["0"; 51];
    vec![
        (json!({ "name": " " }), 400, 41_040),
        (json!({ "name": long }), 400, 41_070),
        (json!({ "en_name": long }), 400, 41_071),
        (json!({ "nickname": long }), 400, 41_072),
        (json!({ "user_id": "x".repeat(65) }), 400, 41_043),
        (json!({ "user_id": "a b" }), 400, 41_012),
        (json!({ "mobile": "" }), 400, 41_009),
        (json!({ "mobile": "", "email": "a@example.com" }), 400, 41_010),
        (json!({ "mobile": "1234" }), 400, 41_004),
        (json!({ "email": "nobody" }), 400, 41_005),
        (json!({ "mobile": "+14155550100" }), 400, 44_020),
        (json!({ "department_ids": [] }), 400, 41_017),
        (json!({ "department_ids": many }), 400, 41_033),
        (json!({ "employee_type": 987_654 }), 400, 41_059),
        (json!({ "orders": [order(&department, 1, true)] }), 400, 41_025),
        (json!({ "orders": [{ "department_order": 1 }] }), 400, 41_025),
        (
            json!({ "department_ids": [department, second], "orders": [order(&department, 1, true), order(&second, 2, false)] }),
            400,
            41_410,
        ),
        (json!({ "job_level_id": "none" }), 400, 44_044),
        (json!({ "job_family_id": "none" }), 400, 44_045),
        (json!({ "job_title": long }), 400, 41_063),
        (json!({ "geo": "cn" }), 400, 44_040),
        (json!({ "subscription_ids": ["1"] }), 403, 44_050),
        (json!({ "enterprise_email": "a@example.com" }), 400, 44_001),
        (json!({ "avatar_key": long }), 400, 41_036),
        (json!({ "join_time": -1 }), 400, 41_042),
        (json!({ "employee_no": long }), 400, 40_001),
        (json!({ "department_ids": ["od-00000000000000000000000000000000"] }), 400, 99_992_357),
        (json!({ "leader_user_id": "ou_00000000000000000000000000000000" }), 400, 99_992_351),
    ]
}

#[tokio::test]
async fn every_value_that_is_not_allowed_has_its_error() {
    let mut company = Company::start().await;
    let changes = refused(&mut company);
    let base = person(&mut company, json!({}));
    company.save().await;
    for (change, http, code) in changes {
        let reply = call(&company, Method::POST, PATH, with(base.clone(), change.clone())).await;
        assert_eq!((reply.status.as_u16(), reply.code()), (http, code), "{change}: {}", reply.text);
    }
    call(&company, Method::POST, PATH, base).await.data();
}

#[tokio::test]
async fn what_another_active_user_has_is_refused() {
    let mut company = Company::start().await;
    let taken = json!({ "user_id": "taken", "email": "Taken@example.com", "employee_no": "1" });
    let user = created(&mut company, taken).await;
    let other = person(&mut company, json!({}));
    company.save().await;
    for (change, code) in [
        (json!({ "mobile": user["mobile"] }), 41_001),
        (json!({ "email": "taken@EXAMPLE.com" }), 41_002),
        (json!({ "user_id": "taken" }), 41_011),
        (json!({ "employee_no": "1" }), 44_051),
    ] {
        call(&company, Method::POST, PATH, with(other.clone(), change)).await.assert_error(400, code);
    }
}

#[tokio::test]
async fn leaders_who_left_and_disabled_types_and_full_departments_are_refused() {
    let mut company = Company::start().await;
    let (leader, department) = (company.user(), company.department());
    let body = person(&mut company, json!({}));
    company.save().await;
    let server = &company.server;
    server.execute_tenant("UPDATE users SET active = 0 WHERE tenant = $1").await;
    let change = json!({ "leader_user_id": leader.id });
    call(&company, Method::POST, PATH, with(body.clone(), change)).await.assert_error(400, 44_021);
    server
        .execute_tenant(
            "INSERT INTO user_departments (tenant, \"user\", department, ordinal, user_order, department_order) \
             WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) \
             SELECT CAST($1 AS BIGINT), n.i, d.id, 0, 0, 0 FROM n, departments d WHERE d.tenant = $1",
        )
        .await;
    let change = json!({ "department_ids": [department.id] });
    call(&company, Method::POST, PATH, with(body.clone(), change)).await.assert_error(400, 41_016);
    server.execute_tenant("UPDATE employee_types SET active = 0 WHERE tenant = $1").await;
    call(&company, Method::POST, PATH, body).await.assert_error(400, 41_060);
}

/// The documents report an error although the user exists.
#[tokio::test]
async fn a_user_is_stored_without_a_city_or_title_that_cannot_be_created() {
    let mut company = Company::start().await;
    let [city, title, both] = [(); 3].map(|()| person(&mut company, json!({})));
    company.save().await;
    company
        .server
        .execute_tenant(
            "INSERT INTO job_titles (tenant, id, job_title_id, name) \
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) \
         SELECT CAST($1 AS BIGINT), i, CAST(i AS TEXT), CAST(i AS TEXT) FROM n",
        )
        .await;
    let long = "x".repeat(101);
    for (body, change, code) in [
        (city, json!({ "user_id": "no-city", "city": long, "job_title": "1" }), 44_054),
        (title, json!({ "user_id": "no-title", "city": "Hangzhou", "job_title": "another" }), 44_055),
        (both, json!({ "user_id": "neither", "city": long, "job_title": "another" }), 44_056),
    ] {
        let id = text(&change, "user_id").to_owned();
        call(&company, Method::POST, PATH, with(body, change.clone())).await.assert_error(400, code);
        let path = format!("{PATH}/{id}?user_id_type=user_id");
        let user = call(&company, Method::GET, &path, Value::Null).await.data()["user"].clone();
        assert_eq!(user.get("city").is_some(), code == 44_055, "{user}");
        assert_eq!(user.get("job_title").is_some(), code == 44_054, "{user}");
    }
}

#[tokio::test]
async fn a_repeated_client_token_creates_nothing() {
    let mut company = Company::start().await;
    let body = person(&mut company, json!({}));
    company.save().await;
    let path = format!("{PATH}?client_token=1");
    let first = call(&company, Method::POST, &path, body.clone()).await.data().clone();
    assert_eq!(*call(&company, Method::POST, &path, body.clone()).await.data(), first);
    let other = with(body.clone(), json!({ "name": "Other" }));
    call(&company, Method::POST, &path, other).await.assert_error(400, 40_021);
    // A day later the token is forgotten, and the mobile is taken.
    company.server.clock.advance(24 * 60 * crate::harness::MINUTE);
    company.server.forget_tokens();
    let company = company.called_by(crate::harness::APP).await;
    call(&company, Method::POST, &path, body).await.assert_error(400, 41_001);
}

#[tokio::test]
async fn departments_outside_of_the_contact_scope_are_refused() {
    let mut company = Company::start().await;
    let (inside, outside) = (company.department(), company.department());
    let body = person(&mut company, json!({}));
    company.save().await;
    company.sees(&[&inside], &[]).await;
    for departments in [json!([outside.id]), json!([inside.id, outside.id]), json!(["0"])] {
        let body = with(body.clone(), json!({ "department_ids": departments }));
        call(&company, Method::POST, PATH, body).await.assert_error(403, 40_004);
    }
    let body = with(body, json!({ "department_ids": [inside.id] }));
    call(&company, Method::POST, PATH, body).await.data();
}

#[tokio::test]
async fn values_of_exactly_the_greatest_length_are_accepted() {
    let mut company = Company::start().await;
    let long = "x".repeat(255);
    let departments: Vec<String> = (0..50).map(|_| company.department().id).collect();
    let longest = json!({
        "name": long, "en_name": long, "nickname": long, "job_title": long, "user_id": "x".repeat(64),
        "department_ids": departments, "city": "x".repeat(100),
    });
    let user = created(&mut company, longest.clone()).await;
    for member in ["name", "en_name", "nickname", "job_title", "user_id", "city"] {
        assert_eq!(user[member], longest[member], "{member}");
    }
    assert_eq!(user["department_ids"].as_array().map(Vec::len), Some(50));
}

/// It is derived from the number of the row, and companies that do the same have the same numbers.
#[tokio::test]
async fn a_user_id_that_another_user_has_is_generated_longer() {
    let generated = async |taken: Option<&str>| {
        let mut company = Company::start().await;
        let body = person(&mut company, json!({}));
        company.user();
        company.save().await;
        if let Some(taken) = taken {
            company.server.execute_tenant(&format!("UPDATE users SET user_id = '{taken}' WHERE tenant = $1")).await;
        }
        let reply = call(&company, Method::POST, PATH, body).await;
        text(&reply.data()["user"], "user_id").to_owned()
    };
    let first = generated(None).await;
    let second = generated(Some(&first)).await;
    assert!(second.starts_with(&first) && second.len() == first.len() + 1, "{first}, {second}");
}
