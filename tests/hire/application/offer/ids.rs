//! The ids of a response in every type.

use serde_json::{Value, json};

use super::{WITH_FORMAL, basics, path};
use crate::harness::{APP, APP_WITHOUT_USER_IDS, Server, id};

const PEOPLE: [&str; 3] = ["owner_user_id", "creator_user_id", "leader_user_id"];

/// Owner, creator and leader as an app sees them; `null` where one is left out.
async fn people(server: &Server, app: &str, id_type: &str) -> [Value; 3] {
    let reply = server.get_as(app, &format!("{}?user_id_type={id_type}", path(WITH_FORMAL))).await;
    let basics = &reply.data()["offer"]["basic_info"];
    PEOPLE.map(|member| basics[member].clone())
}

/// The pinned open_id of chen-ming, the computed one of li-lei.
#[tokio::test]
async fn open_ids_are_the_default_and_are_of_the_app() {
    let server = Server::start().await;
    let [owner, creator, leader] = people(&server, APP, "open_id").await;
    assert_eq!((owner.as_str(), &creator), (Some("ou_7e570000000000000000000000000001"), &owner));
    assert_eq!(basics(&server, WITH_FORMAL).await["leader_user_id"], leader);
    let [other_owner, _, other_leader] = people(&server, APP_WITHOUT_USER_IDS, "open_id").await;
    assert_ne!(other_owner, owner);
    assert_ne!(other_leader, leader);
}

/// The same in every app of the developer.
#[tokio::test]
async fn union_ids_are_of_the_developer() {
    let server = Server::start().await;
    let [owner, creator, leader] = people(&server, APP, "union_id").await;
    for union_id in [&owner, &leader] {
        assert!(union_id.as_str().is_some_and(|id| id.starts_with("on_") && id.len() == 35), "{union_id}");
    }
    assert_ne!(owner, leader);
    assert_eq!(people(&server, APP_WITHOUT_USER_IDS, "union_id").await, [owner, creator, leader]);
}

#[tokio::test]
async fn user_ids_are_shown_with_the_field_scope() {
    let server = Server::start().await;
    assert_eq!(people(&server, APP, "user_id").await, [json!("chenming"), json!("chenming"), json!("lilei")]);
}

/// Neither null nor an error, and nothing else changes; send records included.
#[tokio::test]
async fn user_ids_are_left_out_without_the_field_scope() {
    let server = Server::start().await;
    server.switch_on("offer_send_records").await;
    let query = format!("{}?user_id_type=user_id", path(WITH_FORMAL));
    let mut with_scope = server.get(&query).await.data().clone();
    let without_scope = server.get_as(APP_WITHOUT_USER_IDS, &query).await;
    let basics = with_scope["offer"]["basic_info"].as_object_mut().expect("basic_info");
    for member in PEOPLE {
        basics.remove(member);
    }
    with_scope["offer"]["offer_send_record_list"][0].as_object_mut().expect("a record").remove("operator_user_id");
    assert_eq!(without_scope.data(), &with_scope);
}

#[tokio::test]
async fn the_operator_of_a_send_record_is_of_the_requested_type() {
    let server = Server::start().await;
    server.switch_on("offer_send_records").await;
    let reply = server.get(&format!("{}?user_id_type=user_id", path(WITH_FORMAL))).await;
    assert_eq!(reply.data()["offer"]["offer_send_record_list"][0]["operator_user_id"], "chenming");
}

#[tokio::test]
async fn people_in_custom_fields_stay_people_admin_ids() {
    let server = Server::start().await;
    for id_type in ["open_id", "union_id", "user_id"] {
        let reply = server.get(&format!("{}?user_id_type={id_type}", path(WITH_FORMAL))).await;
        let mentor = &reply.data()["offer"]["basic_info"]["customize_info_list"][1];
        assert_eq!(mentor, &json!({ "object_id": id(270_000_010), "customize_value": id(100_000_003) }));
    }
}

/// The first of each is the default.
#[tokio::test]
async fn organisation_ids_are_of_the_requested_types() {
    let server = Server::start().await;
    for (parameter, types, place) in [
        (
            "department_id_type",
            [("open_department_id", "od-7e570000000000000000000000000002"), ("department_id", "rd")],
            "/department_id",
        ),
        (
            "job_level_id_type",
            [("people_admin_job_level_id", &*id(120_000_002)), ("job_level_id", "levelp6")],
            "/level/id",
        ),
        (
            "job_family_id_type",
            [("people_admin_job_category_id", &*id(130_000_001)), ("job_family_id", "familytech")],
            "/sequence/id",
        ),
        (
            "employee_type_id_type",
            [("people_admin_employee_type_id", "1"), ("employee_type_enum_id", "exGeIjow7zIqWMy+ONkFxA==")],
            "/employee_type/id",
        ),
    ] {
        let default = basics(&server, WITH_FORMAL).await;
        assert_eq!(default.pointer(place), Some(&json!(types[0].1)), "{parameter} left out");
        for (id_type, expected) in types {
            let reply = server.get(&format!("{}?{parameter}={id_type}", path(WITH_FORMAL))).await;
            let mut basics = reply.data()["offer"]["basic_info"].clone();
            let shown = basics.pointer_mut(place).expect("an id");
            assert_eq!(shown, expected, "{parameter}");
            // Nothing but this id depends on the type.
            *shown = json!(types[0].1);
            assert_eq!(basics, default);
        }
    }
}

/// Ids of core HR and of hiring have one type only.
#[tokio::test]
async fn positions_grades_pathways_jobs_and_addresses_have_one_id() {
    let server = Server::start().await;
    let types = "department_id_type=department_id&job_level_id_type=job_level_id&job_family_id_type=job_family_id";
    let reply = server.get(&format!("{}?{types}", path(WITH_FORMAL))).await;
    let offer = &reply.data()["offer"];
    for (place, expected) in [
        ("/basic_info/position_id", 170_000_001),
        ("/basic_info/job_grade_id", 160_000_002),
        ("/basic_info/pathway_id", 180_000_001),
        ("/basic_info/onboard_address/id", 230_000_001),
        ("/job_info/job_id", 400_000_002),
        ("/job_requirement_id", 410_000_001),
    ] {
        assert_eq!(offer.pointer(place), Some(&json!(id(expected))), "{place}");
    }
}
