//! People in every id type.

use serde_json::{Value, json};

use super::{BARE, CHEN_MING, PATH, offer_of, request, with_basics};
use crate::{
    harness::{APP, APP_WITHOUT_USER_IDS, OTHER_TENANT_APP, Server, UNKNOWN_ID, id},
    offer::with,
};
use hired::app_state::{RequestSettings, UnknownIdErrors};

/// The leader (li-lei) and the owner (chen-ming) of the seeded offer, in an id type and as an app sees them.
async fn seen(server: &Server, app: &str, id_type: &str) -> (String, String) {
    let path = format!("/open-apis/hire/v1/applications/{}/offer?user_id_type={id_type}", id(430_000_101));
    let reply = server.get_as(app, &path).await;
    let basics = &reply.data()["offer"]["basic_info"];
    let text = |member: &str| basics[member].as_str().unwrap_or_else(|| panic!("{}", reply.text)).to_owned();
    (text("leader_user_id"), text("owner_user_id"))
}

fn offer_by(leader: &str, owner: &str) -> Value {
    with_basics(BARE, json!({ "leader_user_id": leader, "owner_user_id": owner, "operator_user_id": owner }))
}

async fn created_in(id_type: &str, leader: &str, owner: &str) {
    let server = Server::start().await;
    let reply = server.post(&format!("{PATH}?user_id_type={id_type}"), offer_by(leader, owner)).await;
    let basics = &reply.data()["basic_info"];
    assert_eq!(basics["leader_user_id"], leader);
    assert_eq!((&basics["owner_user_id"], &basics["operator_user_id"]), (&json!(owner), &json!(owner)));
    let offer = offer_of(&server, BARE).await;
    assert_eq!(offer["basic_info"]["owner_user_id"], CHEN_MING);
    assert_eq!(offer["basic_info"]["creator_user_id"], CHEN_MING);
}

/// A pinned open_id, and one that is computed.
#[tokio::test]
async fn open_ids_pinned_and_computed_are_found_and_echoed() {
    let server = Server::start().await;
    let (computed, pinned) = seen(&server, APP, "open_id").await;
    assert_eq!(pinned, CHEN_MING);
    assert!(computed.starts_with("ou_") && computed.len() == 35, "{computed}");
    created_in("open_id", &computed, &pinned).await;
}

/// Without user_id_type the ids are open_ids.
#[tokio::test]
async fn open_id_is_the_default() {
    let server = Server::start().await;
    let reply = server.post(PATH, request(BARE)).await;
    assert_eq!(reply.data()["basic_info"]["leader_user_id"], CHEN_MING);
    server.post(PATH, offer_by("lilei", "lilei")).await.assert_error(500, 1_002_053);
    let other_types = with(offer_by("lilei", &id(100_000_001)), json!({ "application_id": id(BARE + 1) }));
    server.post(PATH, other_types).await.assert_error(400, 1_002_002);
}

#[tokio::test]
async fn union_ids_are_found_and_echoed() {
    let server = Server::start().await;
    let (leader, owner) = seen(&server, APP, "union_id").await;
    assert!(leader.starts_with("on_") && leader != owner);
    created_in("union_id", &leader, &owner).await;
}

#[tokio::test]
async fn user_ids_are_found_and_echoed_with_the_field_scope() {
    created_in("user_id", "lilei", "chenming").await;
}

#[tokio::test]
async fn people_admin_ids_are_found_and_echoed() {
    created_in("people_admin_id", &id(100_000_002), &id(100_000_001)).await;
}

/// Accepted, but not returned.
#[tokio::test]
async fn without_the_field_scope_user_ids_are_left_out_of_the_echo() {
    let server = Server::start().await;
    let body = offer_by("lilei", "chenming");
    let reply = server.post_as(APP_WITHOUT_USER_IDS, &format!("{PATH}?user_id_type=user_id"), body).await;
    let basics = reply.data()["basic_info"].as_object().expect("basic_info");
    assert_eq!(basics.keys().collect::<Vec<_>>(), ["department_id"]);
    assert_eq!(offer_of(&server, BARE).await["basic_info"]["owner_user_id"], CHEN_MING);
}

/// The scope matters for ids of type user_id only.
#[tokio::test]
async fn without_the_field_scope_other_ids_are_still_answered() {
    for id_type in ["open_id", "union_id", "people_admin_id"] {
        let server = Server::start().await;
        let (leader, owner) = match id_type {
            "people_admin_id" => (id(100_000_002), id(100_000_001)),
            _ => seen(&server, APP_WITHOUT_USER_IDS, id_type).await,
        };
        let path = format!("{PATH}?user_id_type={id_type}");
        let reply = server.post_as(APP_WITHOUT_USER_IDS, &path, offer_by(&leader, &owner)).await;
        assert_eq!(reply.data()["basic_info"]["leader_user_id"], leader);
    }
}

/// An open_id belongs to one app; union_ids belong to the developer and all of its apps.
#[tokio::test]
async fn open_ids_of_another_app_are_unknown() {
    let server = Server::start().await;
    let (leader, owner) = seen(&server, APP_WITHOUT_USER_IDS, "open_id").await;
    server.post(PATH, offer_by(&leader, &owner)).await.assert_error(400, 1_002_002);
    server.post_as(APP_WITHOUT_USER_IDS, PATH, request(BARE)).await.assert_error(400, 1_002_002);
    let (leader, owner) = seen(&server, APP_WITHOUT_USER_IDS, "union_id").await;
    server.post(&format!("{PATH}?user_id_type=union_id"), offer_by(&leader, &owner)).await.data();
}

/// Unknown in every type.
#[tokio::test]
async fn unknown_people_are_bad_parameters() {
    let server = Server::start().await;
    for (id_type, unknown) in [
        ("open_id", "ou_00000000000000000000000000000000"),
        ("open_id", "chenming"),
        ("open_id", ""),
        ("union_id", CHEN_MING),
        ("user_id", "unknown"),
        ("people_admin_id", UNKNOWN_ID),
        ("people_admin_id", "chenming"),
        ("people_admin_id", "7000000001100000001"),
    ] {
        server
            .post(&format!("{PATH}?user_id_type={id_type}"), offer_by(unknown, unknown))
            .await
            .assert_error(400, 1_002_002);
    }
}

#[tokio::test]
async fn the_message_names_the_member_with_the_unknown_id() {
    let server = Server::start().await;
    for member in ["department_id", "leader_user_id", "owner_user_id", "operator_user_id"] {
        let reply = server.post(PATH, with_basics(BARE, json!({ member: "ou_nobody" }))).await;
        reply.assert_error(400, 1_002_002);
        let expected = format!("参数错误: basic_info.{member}: unknown id \"ou_nobody\"");
        assert_eq!(reply.body["msg"], expected);
    }
}

/// People of another tenant, and those who left.
#[tokio::test]
async fn people_of_other_tenants_and_people_who_left_are_unknown() {
    let server = Server::start().await;
    let path = format!("{PATH}?user_id_type=user_id");
    server.post(&path, offer_by("zhaoyun", "chenming")).await.assert_error(400, 1_002_002);
    server.post(&path, offer_by("leftuser", "chenming")).await.assert_error(400, 1_002_002);
    let path = format!("{PATH}?user_id_type=people_admin_id");
    server.post(&path, offer_by(&id(100_000_004), &id(100_000_001))).await.assert_error(400, 1_002_002);
    server
        .post_as(OTHER_TENANT_APP, &path, offer_by(&id(100_000_002), &id(100_000_001)))
        .await
        .assert_error(500, 1_002_054);
}

/// Whether an unknown person is the operation's error or the gateway's no document says: a setting decides.
#[tokio::test]
async fn with_gateway_id_errors_unknown_people_have_the_code_of_their_id_type() {
    let behaviour =
        RequestSettings { rate_limits: false, id_errors: UnknownIdErrors::Gateway, ..RequestSettings::default() };
    let server = Server::with(behaviour).await;
    let (of_another_app, _) = seen(&server, APP_WITHOUT_USER_IDS, "open_id").await;
    for (id_type, unknown, code) in [
        ("open_id", "ou_00000000000000000000000000000000", 99_992_351),
        ("open_id", &*of_another_app, 99_992_361),
        ("union_id", "on_00000000000000000000000000000000", 99_992_364),
        ("user_id", "unknown", 99_992_360),
        ("people_admin_id", UNKNOWN_ID, 1_002_002),
    ] {
        server
            .post(&format!("{PATH}?user_id_type={id_type}"), offer_by(unknown, unknown))
            .await
            .assert_error(400, code);
    }
}
