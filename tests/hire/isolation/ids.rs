//! Ids of another tenant, and of another app.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{cases::case, id_places, tenant_operations, visible};
use crate::harness::{APP, APP_WITHOUT_USER_IDS, OTHER_TENANT_APP, Server};

/// What an answer to the other company must not contain: ids, names, mails, short codes of the test company.
const FOREIGN: [&str; 8] =
    ["\"7000000000", "chen-ming", "陈明", "@example", "R00002", "Test Company", "测试公司", "ou_7e57"];

#[test]
fn every_place_for_an_id_of_every_operation_is_in_the_table() {
    for operation in tenant_operations() {
        let listed: BTreeSet<String> = case(operation.spec).places.iter().map(|place| place.place.to_owned()).collect();
        let stated: BTreeSet<String> = id_places(&operation).into_iter().collect();
        assert_eq!(listed, stated, "{}", operation.spec.name);
    }
}

#[tokio::test]
async fn an_id_of_another_tenant_is_answered_as_one_that_exists_nowhere() {
    let server = Server::start().await;
    let token = server.token(OTHER_TENANT_APP).await;
    let mut tried = 0;
    for operation in tenant_operations() {
        let case = case(operation.spec);
        for place in &case.places {
            let sent = [&place.foreign, &place.nowhere];
            let [theirs, nowhere] = [
                case.with(place, sent[0]).send(&server, &token).await,
                case.with(place, sent[1]).send(&server, &token).await,
            ];
            assert_eq!(
                visible(&theirs, sent[0]),
                visible(&nowhere, sent[1]),
                "{} {} {}",
                operation.spec.name,
                place.place,
                place.query
            );
            let rest = theirs.text.replace(sent[0].as_str(), "");
            for foreign in FOREIGN {
                assert!(!rest.contains(foreign), "{} {} tells {foreign}: {rest}", operation.spec.name, place.place);
            }
            tried += 1;
        }
        // Last: an offer can be created once.
        let reply = case.succeeding().send(&server, &token).await;
        reply.data();
        for foreign in FOREIGN {
            assert!(!reply.text.contains(foreign), "{} tells {foreign}: {}", operation.spec.name, reply.text);
        }
    }
    assert!(tried > 30, "{tried}");
}

/// The leader of an offer, as an app names people.
async fn leader(server: &Server, app: &str, application: &str, id_type: &str) -> String {
    let path = format!("/open-apis/hire/v1/applications/{application}/offer?user_id_type={id_type}");
    let reply = server.get_as(app, &path).await;
    reply.data()["offer"]["basic_info"]["leader_user_id"]
        .as_str()
        .unwrap_or_else(|| panic!("{}", reply.text))
        .to_owned()
}

fn creation(application: &str, department: &str, leader: &str, others: &str) -> Value {
    serde_json::json!({
        "application_id": application,
        "basic_info": {
            "department_id": department, "leader_user_id": leader, "owner_user_id": others, "operator_user_id": others,
        },
    })
}

#[tokio::test]
async fn people_of_another_tenant_are_nobody_in_every_id_type_of_people() {
    let server = Server::start().await;
    let (own, theirs) = ("7000000001430000001", "7000000000430000101");
    for (id_type, nowhere) in [
        ("open_id", "ou_00112233445566778899aabbccddeeff"),
        ("union_id", "on_00112233445566778899aabbccddeeff"),
        ("user_id", "nobody-at-all"),
    ] {
        let me = leader(&server, OTHER_TENANT_APP, own, id_type).await;
        let them = leader(&server, APP, theirs, id_type).await;
        assert_ne!(me, them);
        let path = format!("/open-apis/hire/v1/offers?user_id_type={id_type}");
        let department = "od-7e570000000000000000000000000101";
        let ask = async |leader: &str| {
            let body = creation("7000000001430000002", department, leader, &me);
            visible(&server.post_as(OTHER_TENANT_APP, &path, body).await, leader)
        };
        let (foreign, unknown) = (ask(&them).await, ask(nowhere).await);
        assert_eq!(foreign, unknown, "{id_type}");
        assert_eq!(foreign.0, 400, "{id_type}: {}", foreign.1);
    }
}

#[tokio::test]
async fn an_open_id_of_another_app_is_nobody() {
    let server = Server::start().await;
    let application = "7000000000430000101";
    let mine = leader(&server, APP, application, "open_id").await;
    let of_other_app = leader(&server, APP_WITHOUT_USER_IDS, application, "open_id").await;
    assert_ne!(mine, of_other_app);
    let ask = async |leader: &str| {
        let body = creation("7000000000430000001", "od-7e570000000000000000000000000002", leader, &mine);
        visible(&server.post("/open-apis/hire/v1/offers", body).await, leader)
    };
    let (other_app, unknown) = (ask(&of_other_app).await, ask("ou_00112233445566778899aabbccddeeff").await);
    assert_eq!(other_app, unknown);
    assert_eq!(other_app.0, 400);
}
