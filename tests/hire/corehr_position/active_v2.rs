//! `POST /corehr/v2/positions/active`

use serde_json::json;

use super::create_v2::{PATH, Surroundings};
use crate::{
    company::{Company, hiring::Stage},
    harness::{Reply, Server, UNKNOWN_ID},
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

#[tokio::test]
async fn a_position_that_is_taken_or_promised_stays_enabled() {
    for (stage, code) in [(Stage::ToBeOnboarded, 1_160_508), (Stage::Onboarded, 1_160_285)] {
        let mut company = Surroundings::start().await;
        let position = company.created("后端", json!({})).await;
        let applied = company.company.talent().with_offer().apply();
        let (application, at) = (applied.application.id.clone(), company.company.stage(stage));
        company.company.save().await;
        let (application, at, number): (i64, i64, i64) =
            (application.parse().unwrap(), at.parse().unwrap(), position.parse().unwrap());
        let move_on = move |tx: &mut hired::store::WriteTx<'_>| {
            use hired::store::{applications::Application, offers::Offer};
            let id = hire_types::Id::new(application);
            let before = tx.get::<Application>(&id)?.expect("an application");
            tx.update(&before, &Application { stage: hire_types::Id::new(at), ..before.clone() })?;
            let offer = tx.find::<Offer>("WHERE tenant = $1 AND application = $2", &[&id])?.expect("an offer");
            tx.update(&offer, &Offer { position: Some(hire_types::Id::new(number)), ..offer.clone() })
        };
        company.server().write(move_on).await;
        set(company.server(), &position, false, "2024-06-01").await.assert_error(400, code);
    }
}
