//! Departments, employee types, addresses and the rest; and id types that do not exist.

use serde_json::json;

use super::{BARE, PATH, RD, offer_of, with_basics};
use crate::harness::{Server, UNKNOWN_ID, id};
use hired::app_state::{RequestSettings, UnknownIdErrors};

#[tokio::test]
async fn open_department_id_is_the_default_department_id_type() {
    for (id_type, department) in
        [("", RD), ("?department_id_type=open_department_id", RD), ("?department_id_type=department_id", "rd")]
    {
        let server = Server::start().await;
        let reply =
            server.post(&format!("{PATH}{id_type}"), with_basics(BARE, json!({ "department_id": department }))).await;
        assert_eq!(reply.data()["basic_info"]["department_id"], department);
        assert_eq!(offer_of(&server, BARE).await["basic_info"]["department_id"], RD);
    }
}

/// Of the other type, unknown, closed, another tenant's.
#[tokio::test]
async fn unknown_departments_are_bad_parameters() {
    let server = Server::start().await;
    for (id_type, unknown) in [
        ("open_department_id", "rd"),
        ("open_department_id", "od-7e570000000000000000000000000004"),
        ("open_department_id", "od-7e570000000000000000000000000101"),
        ("open_department_id", ""),
        ("department_id", RD),
        ("department_id", "closed"),
        ("department_id", "other"),
    ] {
        let body = with_basics(BARE, json!({ "department_id": unknown }));
        server.post(&format!("{PATH}?department_id_type={id_type}"), body).await.assert_error(400, 1_002_002);
    }
}

#[tokio::test]
async fn gateway_id_errors_of_departments_depend_on_the_id_type() {
    let behaviour =
        RequestSettings { rate_limits: false, id_errors: UnknownIdErrors::Gateway, ..RequestSettings::default() };
    let server = Server::with(behaviour).await;
    for (id_type, code) in [("open_department_id", 99_992_357), ("department_id", 99_992_358)] {
        let body = with_basics(BARE, json!({ "department_id": "nowhere" }));
        server.post(&format!("{PATH}?department_id_type={id_type}"), body).await.assert_error(400, code);
    }
}

/// The people_admin id of an employee type is its enum value.
#[tokio::test]
async fn employee_types_are_named_in_both_types_and_people_admin_is_the_default() {
    for (id_type, employee_type) in [
        ("", "1"),
        ("?employee_type_id_type=people_admin_employee_type_id", "1"),
        ("?employee_type_id_type=employee_type_enum_id", "exGeIjow7zIqWMy+ONkFxA=="),
    ] {
        let server = Server::start().await;
        let body = with_basics(BARE, json!({ "employee_type_id": employee_type }));
        let reply = server.post(&format!("{PATH}{id_type}"), body).await;
        assert_eq!(reply.data()["basic_info"]["employee_type_id"], employee_type);
        let shown = json!({ "id": "1", "zh_name": "正式", "en_name": "Regular" });
        assert_eq!(offer_of(&server, BARE).await["basic_info"]["employee_type"], shown);
    }
}

/// Of the other type, unknown, out of use.
#[tokio::test]
async fn unknown_employee_types_are_bad_parameters() {
    let server = Server::start().await;
    for (id_type, unknown) in [
        ("people_admin_employee_type_id", "exGeIjow7zIqWMy+ONkFxA=="),
        ("people_admin_employee_type_id", "99"),
        ("people_admin_employee_type_id", "3"),
        ("employee_type_enum_id", "1"),
    ] {
        let body = with_basics(BARE, json!({ "employee_type_id": unknown }));
        server.post(&format!("{PATH}?employee_type_id_type={id_type}"), body).await.assert_error(400, 1_002_002);
    }
}

/// References for which the document has no code.
#[tokio::test]
async fn unknown_addresses_requirements_positions_and_pathways_are_bad_parameters() {
    let server = Server::start().await;
    for member in ["onboard_address_id", "work_address_id", "job_requirement_id", "position_id", "pathway_id"] {
        let reply = server.post(PATH, with_basics(BARE, json!({ member: UNKNOWN_ID }))).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.body["msg"].as_str().expect("msg").contains(member), "{}", reply.text);
    }
    // Another tenant's, an address out of use, and an id of something else.
    for (member, unknown) in
        [("job_requirement_id", 1_410_000_001), ("onboard_address_id", 230_000_003), ("work_address_id", 170_000_001)]
    {
        server.post(PATH, with_basics(BARE, json!({ member: id(unknown) }))).await.assert_error(400, 1_002_002);
    }
}
