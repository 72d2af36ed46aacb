//! Creating a talent: which values are taken, which are refused.

use serde_json::{Value, json};

use super::combined_create::{EMPLOYEE, FOLDER, PATH, UPLOADED, count, create, created, named, newest, with};
use crate::harness::{APP_WITHOUT_SCOPES, READONLY_APP, Server, UNKNOWN_ID, id};

/// Of the test company.
const RESUME_OF_ANOTHER: i64 = 310_000_001;
const CERTIFICATES: i64 = 540_000_002;
const CLOSED_SOURCE: i64 = 290_000_009;

#[tokio::test]
async fn values_and_references_that_do_not_fit_are_refused_with_their_member() {
    let server = Server::start().await;
    let before = count(&server).await;
    let info = |more: Value| named("某人", more);
    let body = |more: Value| with(named("某人", json!({})), more);
    for (body, told) in [
        (named(" ", json!({})), "basic_info.name"),
        (info(json!({ "mobile": "18200009961" })), "basic_info.mobile_country_code is required"),
        (info(json!({ "mobile": "18200009961", "mobile_country_code": "CN_999" })), "invalid mobile country code"),
        (info(json!({ "mobile": "18200009961", "mobile_country_code": "CT_11" })), "invalid mobile country code"),
        (info(json!({ "mobile": "1820-961", "mobile_country_code": "CN_1" })), "basic_info.mobile must be"),
        (info(json!({ "mobile": "1".repeat(33), "mobile_country_code": "CN_1" })), "basic_info.mobile must be"),
        (info(json!({ "email": "nobody" })), "basic_info.email"),
        (info(json!({ "email": "@example.com" })), "basic_info.email"),
        (info(json!({ "email": "user@" })), "basic_info.email"),
        (info(json!({ "identification": { "identification_type": 1 } })), "basic_info.identification"),
        (info(json!({ "identification_number": "1" })), "basic_info.identification"),
        (info(json!({ "birthday": "yesterday" })), "basic_info.birthday must be a time"),
        (info(json!({ "nationality_id": "CT_11" })), "basic_info.nationality_id"),
        (info(json!({ "current_city_code": "CT_999" })), "basic_info.current_city_code"),
        (info(json!({ "hometown_city_code": "CT_999" })), "basic_info.hometown_city_code"),
        (body(json!({ "preferred_city_code_list": ["CT_11", "6942778198054125571"] })), "preferred_city_code_list[1]"),
        (body(json!({ "resume_source_id": UNKNOWN_ID })), "resume_source_id"),
        (body(json!({ "init_source_id": id(CLOSED_SOURCE) })), "init_source_id"),
        (body(json!({ "folder_id_list": [id(FOLDER), UNKNOWN_ID] })), "folder_id_list[1]"),
        (body(json!({ "creator_account_type": 1 })), "creator_id is required"),
        (body(json!({ "creator_id": UNKNOWN_ID })), "creator_id"),
        (body(json!({ "resume_attachment_id": UNKNOWN_ID })), "resume_attachment_id"),
        (body(json!({ "resume_attachment_id": id(RESUME_OF_ANOTHER) })), "resume_attachment_id"),
        (body(json!({ "works_list": [{ "attachment_id": UNKNOWN_ID }] })), "works_list[0].attachment_id"),
        (body(json!({ "career_list": [{}, { "end_time": "2020-01" }] })), "career_list[1].end_time must be a time"),
        (body(json!({ "award_list": [{ "award_time": "9999999999999999" }] })), "award_list[0].award_time"),
    ] {
        let reply = create(&server, body).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.body["msg"].as_str().unwrap().contains(told), "{told}: {}", reply.text);
    }
    let longest = info(json!({ "mobile": "1".repeat(32), "mobile_country_code": "CN_1" }));
    create(&server, longest).await.data();
    let before = before + 1;
    let many = vec![json!({}); 101];
    create(&server, body(json!({ "career_list": many }))).await.assert_violations(&["career_list"]);
    create(&server, body(json!({ "career_list": [{ "career_type": 3 }] })))
        .await
        .assert_violations(&["career_list[*].career_type"]);
    create(&server, info(json!({ "birthday": 1 }))).await.assert_violations(&["basic_info.birthday"]);
    assert_eq!(count(&server).await, before);
    assert_eq!(
        server.query_number("SELECT COUNT(*) FROM attachments WHERE tenant = $1 AND name = 'terms.pdf'").await,
        1
    );
}

#[tokio::test]
async fn a_system_creator_needs_no_id_and_flat_identification_is_understood() {
    let server = Server::start().await;
    let body = with(
        named("平铺", json!({ "identification_type": 2, "identification_number": "E99" })),
        json!({ "creator_id": id(EMPLOYEE), "creator_account_type": 3 }),
    );
    let reply = create(&server, body).await;
    assert_eq!(reply.data()["creator_account_type"], 3);
    assert!(reply.data().get("creator_id").is_none());
    let listed = newest(&server).await;
    assert_eq!(listed["basic_info"]["identification_number"], "E99");
    assert!(listed["basic_info"].get("creator_id").is_none());
}

#[tokio::test]
async fn custom_values_are_checked_by_the_type_of_their_field() {
    let server = Server::start().await;
    let education = |field: i64, value: &str| {
        let data = json!([{ "object_id": id(field), "value": value, "children": [{ "object_id": "1" }] }]);
        with(
            named("自定义", json!({})),
            json!({ "education_list": [{ "school": "东海大学", "customized_data": data }] }),
        )
    };
    let file = format!(r#"[{{"file_id":"{}"}}]"#, id(UPLOADED));
    for (field, value) in [
        (550_000_001, "李教授"),
        (550_000_002, "2"),
        (550_000_003, r#"["1", "2"]"#),
        (550_000_004, r#"["1577808000000", "1612108800000"]"#),
        (550_000_004, r#"["1577808000000", "-"]"#),
        (550_000_005, "3.9"),
        (550_000_006, file.as_str()),
    ] {
        created(&server, education(field, value)).await;
    }
    for (field, value) in [
        (550_000_002, "3"),
        (550_000_003, "1"),
        (550_000_003, r#"["3"]"#),
        (550_000_004, r#"["2020-01", "-"]"#),
        (550_000_005, "many"),
        (550_000_006, r#"[{"file_id":"7999999999999999999"}]"#),
        // Retired, of another module, unknown.
        (550_000_007, "a"),
        (550_000_011, "a"),
        (550_000_099, "a"),
    ] {
        let reply = create(&server, education(field, value)).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains(&id(field)), "{}", reply.text);
    }
}

#[tokio::test]
async fn a_custom_module_has_a_list_of_entries_or_one_entry() {
    let server = Server::start().await;
    let name = |value: &str| json!({ "object_id": id(550_000_011), "value": value });
    let date = json!({ "object_id": id(550_000_012), "value": "1627379423000" });
    let module = |module: i64, children: Value| {
        let data = json!([{ "object_id": id(module), "children": children }]);
        with(named("证书", json!({})), json!({ "customized_data": data }))
    };
    let stored = "SELECT COUNT(*) FROM talents WHERE tenant = $1 AND resume LIKE";
    for (children, resume) in [
        (
            json!([[name("甲"), date], [name("乙")]]),
            r#"%"entries":[[{"field":"7000000000550000011","value":"甲"},{"field":"7000000000550000012","value":"1627379423000"}],[{"field":"7000000000550000011","value":"乙"}]]%"#,
        ),
        (
            json!([name("丙"), date]),
            r#"%"entries":[[{"field":"7000000000550000011","value":"丙"},{"field":"7000000000550000012","value":"1627379423000"}]]%"#,
        ),
    ] {
        created(&server, module(CERTIFICATES, children)).await;
        let sql: &'static str = Box::leak(format!("{stored} '{resume}'").into_boxed_str());
        assert_eq!(server.query_number(sql).await, 1);
    }
    for (of, children) in [
        (540_000_001, json!([name("甲")])),
        (540_000_099, json!([name("甲")])),
        // One that every resume has.
        (540_000_001, json!([{ "object_id": id(550_000_001), "value": "a" }])),
        (CERTIFICATES, json!([{ "object_id": id(550_000_001), "value": "a" }])),
        (CERTIFICATES, json!([{ "object_id": id(550_000_012), "value": "2021-07" }])),
        (CERTIFICATES, json!(["a"])),
    ] {
        create(&server, module(of, children)).await.assert_error(400, 1_002_002);
    }
}

#[tokio::test]
async fn reading_talents_is_not_enough_to_create_one() {
    let server = Server::start().await;
    for app in [READONLY_APP, APP_WITHOUT_SCOPES] {
        server.post_as(app, PATH, named("某人", json!({}))).await.assert_error(400, 99_991_672);
    }
}
