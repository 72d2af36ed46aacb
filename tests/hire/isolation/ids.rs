//! Ids of another app of the tenant.

use serde_json::Value;

use super::visible;
use crate::harness::{APP, APP_WITHOUT_USER_IDS, Server};

/// The leader of an offer in an app's id types.
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
async fn open_ids_of_another_app_are_unknown() {
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
