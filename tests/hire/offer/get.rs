//! `GET /hire/v1/offers/:offer_id`

use serde_json::{Value, json};

use super::only_scopes;
use crate::{
    company::Company,
    harness::{APP_WITHOUT_SCOPES, Server, UNKNOWN_ID, id},
    sample::Sample,
};

const FULL: i64 = 440_000_001;
const FULL_APPLICATION: i64 = 430_000_101;
const INTERNSHIP: i64 = 440_000_002;
const SENT: i64 = 440_000_106;

pub fn sample(company: &mut Company) -> Sample {
    let offer = company.talent().with_offer().apply().offer.expect("an offer");
    Sample::new().path("offer_id", offer.id)
}

pub fn path(offer: &str) -> String {
    format!("/open-apis/hire/v1/offers/{offer}")
}

async fn offer(server: &Server, number: i64) -> Value {
    server.get(&path(&id(number))).await.data()["offer"].clone()
}

#[tokio::test]
async fn a_formal_offer_is_that_of_its_application_with_its_type() {
    let server = Server::start().await;
    let of_application = format!("/open-apis/hire/v1/applications/{}/offer", id(FULL_APPLICATION));
    let mut expected = server.get(&of_application).await.data()["offer"].clone();
    expected["offer_type"] = json!(1);
    assert_eq!(offer(&server, FULL).await, expected);
}

#[tokio::test]
async fn an_internship_is_shown_with_its_pay_of_a_day() {
    let server = Server::start().await;
    server
        .execute_tenant("UPDATE offers SET document = '{\"salary\":{\"currency\":\"CNY\",\"basic_salary\":\"400\"}}' WHERE tenant = $1 AND offer_type = 2")
        .await;
    let shown = offer(&server, INTERNSHIP).await;
    assert_eq!((&shown["offer_type"], &shown["basic_info"]["offer_type"]), (&json!(2), &json!(3)));
    assert_eq!(shown["salary_plan"]["basic_salary"], "{\"amount\":\"400\",\"period\":1}");
}

#[tokio::test]
async fn an_unknown_offer_is_a_bad_parameter_that_is_named() {
    let server = Server::start().await;
    for unknown in [UNKNOWN_ID, "nothing", &id(1_440_000_001)] {
        let reply = server.get(&path(unknown)).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains("offer_id: "), "{}", reply.text);
    }
}

#[tokio::test]
async fn pay_level_remark_and_custom_values_need_their_permission() {
    let server = Server::start().await;
    let full = offer(&server, FULL).await;
    let mut expected = full.clone();
    for (at, member) in [
        ("", "salary_plan"),
        ("", "customized_module_list"),
        ("/basic_info", "remark"),
        ("/basic_info", "level"),
        ("/basic_info", "customize_info_list"),
    ] {
        let members = expected.pointer_mut(at).and_then(Value::as_object_mut).expect("an object");
        members.remove(member).unwrap_or_else(|| panic!("no {member}"));
    }
    for (scope, shown) in
        [("hire:offer:low_sensitive_info:readonly", &expected), ("hire:offer:readonly", &full), ("hire:offer", &full)]
    {
        only_scopes(&server, APP_WITHOUT_SCOPES, &[scope]).await;
        let reply =
            server.get_as(APP_WITHOUT_SCOPES, &format!("{}?user_id_type=people_admin_id", path(&id(FULL)))).await;
        let mut offer = reply.data()["offer"].clone();
        let mut shown = shown.clone();
        // Each app has open_ids of its own.
        for offer in [&mut offer, &mut shown] {
            let basics = offer["basic_info"].as_object_mut().expect("an object");
            basics.retain(|name, _| !name.ends_with("user_id"));
        }
        assert_eq!(offer, shown, "{scope}");
    }
}

#[tokio::test]
async fn a_sent_offer_is_no_longer_valid_after_its_last_moment() {
    let server = Server::start().await;
    server.execute_tenant("UPDATE offers SET expires_at = 1716177600000 WHERE tenant = $1 AND status = 6").await;
    assert_eq!(offer(&server, SENT).await["offer_status"], 6);
    server.clock.advance(1);
    assert_eq!(offer(&server, SENT).await["offer_status"], 9);
    let list =
        server.get(&format!("/open-apis/hire/v1/offers?page_size=200&talent_id={}", talent(&server).await)).await;
    let items = list.data()["items"].as_array().expect("a list");
    let listed = items.iter().find(|item| item["id"] == id(SENT)).expect("the offer");
    assert_eq!(listed["offer_status"], 9);
}

async fn talent(server: &Server) -> i64 {
    server.query_number("SELECT talent FROM offers WHERE tenant = $1 AND id = 7000000000440000106").await
}
