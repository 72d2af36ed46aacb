//! `POST /hire/v1/talents/:talent_id/onboard_status`

use futures_util::future::join_all;
use hire_types::id::{EmployeeId, OfferId};
use hired::store::{employees::Employee, offers::Offer};
use serde_json::{Value, json};

use super::combined_create::{created, named};
use crate::{
    company::{Company, hiring::Stage},
    harness::{APP, MINUTE, NOW, READONLY_APP, Reply, Server, UNKNOWN_ID, id},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let talent = company.talent().create();
    Sample::new().path("talent_id", talent.id).body(onboard())
}

fn onboard() -> Value {
    json!({ "operation": 1, "onboard_time": NOW.to_string() })
}

fn leave() -> Value {
    json!({ "operation": 2, "overboard_time": NOW.to_string() })
}

async fn change(server: &Server, talent: &str, body: Value) -> Reply {
    server.post(&format!("/open-apis/hire/v1/talents/{talent}/onboard_status"), body).await
}

/// As every operation that shows it has it.
async fn is_onboarded(server: &Server, talent: &str) -> Value {
    let listed = super::combined_create::newest(server).await;
    assert_eq!(listed["id"], talent);
    let first = server.get(&format!("/open-apis/hire/v1/talents/{talent}")).await;
    let second = server.get(&format!("/open-apis/hire/v2/talents/{talent}")).await;
    let by_mail = json!({ "email_list": ["on@example.com"] });
    let found = server.post("/open-apis/hire/v1/talents/batch_get_id", by_mail).await;
    let shown = [
        &first.data()["talent"]["is_onboarded"],
        &second.data()["is_onboarded"],
        &found.data()["talent_list"][0]["is_onboarded"],
    ];
    assert!(shown.iter().all(|shown| **shown == listed["is_onboarded"]), "{shown:?}");
    listed["is_onboarded"].clone()
}

#[tokio::test]
async fn a_talent_is_onboarded_once_and_leaves_once() {
    let server = Server::start().await;
    let talent = created(&server, named("某人", json!({ "email": "on@example.com" }))).await;
    assert_eq!(is_onboarded(&server, &talent).await, false);
    change(&server, &talent, leave()).await.assert_error(400, 1_002_002);
    server.clock.advance(MINUTE);
    let reply = change(&server, &talent, onboard()).await;
    assert_eq!((reply.data(), &reply.body["msg"]), (&json!({}), &json!("SUCCESS")));
    assert_eq!(is_onboarded(&server, &talent).await, true);
    let listed = super::combined_create::newest(&server).await;
    assert_eq!(listed["basic_info"]["modify_time"], (NOW + MINUTE).to_string());
    change(&server, &talent, onboard()).await.assert_error(400, 1_002_002);
    change(&server, &talent, leave()).await.data();
    assert_eq!(is_onboarded(&server, &talent).await, false);
    for again in [onboard(), leave()] {
        change(&server, &talent, again).await.assert_error(400, 1_002_002);
    }
}

#[tokio::test]
async fn a_talent_who_leaves_ends_the_employments_that_last() {
    let mut company = Company::start().await;
    let (talent, application) = company.talent().with_application(Stage::Onboarded).apply_talent();
    let employee = company.employee_of(&application, json!({ "onboarded_at": NOW - MINUTE })).id;
    let applied = company.application(&talent, Stage::Offer);
    let internship = company.offer(&applied, json!({ "offer_type": 2, "status": 12 })).id;
    company.save().await;
    let server = &company.server;
    server.clock.advance(MINUTE);
    change(server, &talent.id, leave()).await.data();
    let shown = server.get(&format!("/open-apis/hire/v1/employees/{employee}")).await;
    let shown = &shown.data()["employee"];
    assert_eq!((&shown["onboard_status"], &shown["overboard_time"]), (&json!(2), &json!(NOW)));
    let offer = server.get(&format!("/open-apis/hire/v1/offers/{internship}")).await;
    assert_eq!(offer.data()["offer"]["offer_status"], 13);
    let id = OfferId::new(internship.parse().expect("a number"));
    let ended = server.write(move |tx| tx.get::<Offer>(&id)).await.expect("an offer");
    let id = EmployeeId::new(employee.parse().expect("a number"));
    let left = server.write(move |tx| tx.get::<Employee>(&id)).await.expect("an employee");
    assert_eq!((ended.updated_at, left.updated_at), (NOW + MINUTE, NOW + MINUTE));
    let found = server.get(&format!("/open-apis/hire/v1/talents/{}", talent.id)).await;
    assert_eq!(found.data()["talent"]["is_onboarded"], false);
}

#[tokio::test]
async fn the_time_of_the_operation_is_required() {
    let server = Server::start().await;
    let talent = created(&server, named("某人", json!({}))).await;
    for (body, told) in [
        (json!({ "operation": 1 }), "onboard_time is required"),
        (json!({ "operation": 1, "overboard_time": "1" }), "onboard_time is required"),
        (json!({ "operation": 1, "onboard_time": "today" }), "onboard_time must be a time"),
        (json!({ "operation": 2, "onboard_time": "1" }), "overboard_time is required"),
    ] {
        let refused = change(&server, &talent, body).await;
        assert!(refused.assert_error(400, 1_002_002).text.contains(told), "{}", refused.text);
    }
    change(&server, &talent, json!({})).await.assert_violations(&["operation"]);
    change(&server, &talent, json!({ "operation": 3 })).await.assert_violations(&["operation"]);
    for unknown in [UNKNOWN_ID, &id(420_000_007), "x"] {
        change(&server, unknown, onboard()).await.assert_error(400, 1_002_002);
    }
    let path = format!("/open-apis/hire/v1/talents/{talent}/onboard_status");
    server.post_as(READONLY_APP, &path, onboard()).await.assert_error(400, 99_991_672);
}

#[tokio::test]
async fn of_calls_at_once_one_onboards() {
    let server = Server::start().await;
    server.token(APP).await;
    let talent = created(&server, named("某人", json!({}))).await;
    let replies = join_all((0..6).map(|_| change(&server, &talent, onboard()))).await;
    assert_eq!(replies.iter().filter(|reply| reply.code() == 0).count(), 1);
    for refused in replies.iter().filter(|reply| reply.code() != 0) {
        refused.assert_error(400, 1_002_002);
    }
}
