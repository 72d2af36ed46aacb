//! `POST /corehr/v2/positions/active`

use axum::http::Method;
use hire_types::Id;
use hired::store::{WriteTx, offers::Offer};
use serde_json::json;

use super::create_v2::{PATH, Surroundings};
use crate::{
    company::{Company, Entity, hiring::Stage},
    harness::{MINUTE, NOW, Reply, Server, UNKNOWN_ID},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let position = company.position();
    Sample::new().body(json!({ "position_id": position.id, "active": false, "effective_time": "2024-05-20" }))
}

pub async fn set(server: &Server, position: &str, active: bool, day: &str) -> Reply {
    let body = json!({ "position_id": position, "active": active, "effective_time": day });
    server.post(&format!("{PATH}/active"), body).await
}

async fn is_active(server: &Server, position: &str, day: &str) -> bool {
    let body = json!({ "position_ids": [position], "fields": ["active"], "effective_time": day });
    let reply = server.post(&format!("{PATH}/query?page_size=10"), body).await;
    reply.data()["items"][0]["active"].as_bool().unwrap()
}

#[tokio::test]
async fn a_position_is_disabled_from_a_day_on() {
    let company = Surroundings::start().await;
    let position = company.created("后端", json!({})).await;
    assert_eq!(*set(company.server(), &position, false, "2024-06-01").await.data(), json!({}));
    set(company.server(), &position, true, "2024-07-01").await.data();
    for (day, active) in [("2024-05-31", true), ("2024-06-01", false), ("2024-06-30", false), ("2024-07-01", true)] {
        assert_eq!(is_active(company.server(), &position, day).await, active, "{day}");
    }
    set(company.server(), &position, false, "2024-07-01").await.data();
    assert!(!is_active(company.server(), &position, "2024-07-01").await);
}

#[tokio::test]
async fn days_have_a_code_each() {
    let company = Surroundings::start().await;
    let position = company.created("后端", json!({})).await;
    set(company.server(), UNKNOWN_ID, false, "2024-06-01").await.assert_error(400, 1_160_104);
    set(company.server(), &position, false, "1899-12-31").await.assert_error(400, 1_160_353);
    set(company.server(), &position, false, "2019-12-31").await.assert_error(400, 1_160_266);
    set(company.server(), &position, false, "2024-06-01").await.data();
    set(company.server(), &position, false, "2024-05-31").await.assert_error(400, 1_160_268);
    set(company.server(), &position, true, "2024-05-31").await.assert_error(400, 1_160_267);
    set(company.server(), &position, true, "2024-6-1").await.assert_violations(&["effective_time", "effective_time"]);
}

#[tokio::test]
async fn a_position_with_others_below_stays_enabled() {
    let company = Surroundings::start().await;
    let leader = company.created("主管", json!({})).await;
    let below = company.created("下属", json!({ "direct_leader_id": leader })).await;
    set(company.server(), &leader, false, "2024-06-01").await.assert_error(400, 1_160_501);
    set(company.server(), &below, false, "2024-06-01").await.data();
    set(company.server(), &leader, false, "2024-06-01").await.data();
}

/// An application in a stage whose offer names a position.
async fn offered(company: &mut Company, position: &str, stage: Stage) -> Entity {
    let applied = company.talent().with_application(stage).apply();
    let offer = company.offer(&applied.application, json!({})).id;
    company.save().await;
    let (offer, position) = (Id::new(offer.parse().unwrap()), Id::new(position.parse().unwrap()));
    let name = move |tx: &mut WriteTx<'_>| {
        let offer = tx.get::<Offer>(&offer)?.expect("an offer");
        tx.update(&offer, &Offer { position: Some(position), ..offer.clone() })
    };
    company.server.write(name).await;
    applied.application
}

#[tokio::test]
async fn a_position_that_is_promised_stays_enabled() {
    let mut company = Surroundings::start().await;
    let position = company.created("后端", json!({})).await;
    let application = offered(&mut company.company, &position, Stage::ToBeOnboarded).await.id;
    set(company.server(), &position, false, "2024-06-01").await.assert_error(400, 1_160_508);
    let path = format!("/open-apis/hire/v1/applications/{application}/cancel_onboard");
    company.server().post(&path, json!({ "termination_type": 1 })).await.data();
    set(company.server(), &position, false, "2024-06-01").await.data();
}

/// The application stays in its last stage when the employee leaves.
#[tokio::test]
async fn a_position_that_is_taken_stays_enabled_until_the_employee_leaves() {
    let mut company = Surroundings::start().await;
    let position = company.created("后端", json!({})).await;
    let application = offered(&mut company.company, &position, Stage::Onboarded).await;
    let employee = company.company.employee_of(&application, json!({ "onboarded_at": NOW - MINUTE })).id;
    company.company.save().await;
    set(company.server(), &position, false, "2024-06-01").await.assert_error(400, 1_160_285);
    let leave = json!({ "operation": 2, "overboard_info": { "actual_overboard_time": NOW } });
    let path = format!("/open-apis/hire/v1/employees/{employee}");
    company.server().call(Method::PATCH, &path, leave).await.data();
    set(company.server(), &position, false, "2024-06-01").await.data();
}

#[tokio::test]
async fn a_position_may_be_disabled_from_its_first_day() {
    let company = Surroundings::start().await;
    let position = company.created("后端", json!({})).await;
    set(company.server(), &position, false, "2020-01-01").await.data();
    assert!(!is_active(company.server(), &position, "2020-01-01").await);
}
