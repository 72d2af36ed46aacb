//! `POST /hire/v1/offers/:offer_id/intern_offer_status`

use axum::http::Method;
use hire_api::id::{OfferId, TalentId};
use hire_types::talent::TalentOnboardState;
use hired::store::{offers::Offer, talents::Talent};
use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{Reply, Server, UNKNOWN_ID, id},
    sample::Sample,
};

const TO_ONBOARD: i64 = 440_000_111;
const ONBOARDED: i64 = 440_000_112;
const LEFT: i64 = 440_000_113;
const FORMAL: i64 = 440_000_110;

/// Confirms an onboarding; the variants cancel one and end an internship.
pub fn sample(company: &mut Company) -> Sample {
    let mut call = |status: i64, body: Value| {
        let internship = json!({ "offer_type": 2, "status": status });
        let offer = company.talent().with_offer_that_is(internship).apply().offer.expect("an offer");
        Sample::new().path("offer_id", offer.id).body(body)
    };
    call(11, confirm("2024-05-20"))
        .or(call(11, json!({ "operation": "cancel_onboarding" })))
        .or(call(12, leave("2024-08-31")))
}

fn confirm(day: &str) -> Value {
    json!({ "operation": "confirm_onboarding", "onboarding_info": { "actual_onboarding_date": day } })
}

fn leave(day: &str) -> Value {
    let info = json!({ "actual_offboarding_date": day, "notes": "表现优秀" });
    json!({ "operation": "offboard", "offboarding_info": info })
}

async fn post(server: &Server, offer: i64, body: Value) -> Reply {
    server.post(&format!("/open-apis/hire/v1/offers/{}/intern_offer_status", id(offer)), body).await
}

async fn stored(server: &Server, offer: i64) -> Offer {
    let key = OfferId::new(id(offer).parse().expect("a number"));
    server.write(move |tx| tx.get::<Offer>(&key)).await.expect("an offer")
}

async fn onboard_state(server: &Server, talent: TalentId) -> TalentOnboardState {
    server.write(move |tx| tx.get::<Talent>(&talent)).await.expect("a talent").onboard_state
}

#[tokio::test]
async fn an_internship_begins_and_ends_and_the_talent_with_it() {
    let server = Server::start().await;
    let talent = stored(&server, TO_ONBOARD).await.talent;
    // The talent has no other internship.
    server.execute_tenant("DELETE FROM offers WHERE tenant = $1 AND status IN (12, 13)").await;
    let reply = post(&server, TO_ONBOARD, confirm("2024-05-20")).await;
    assert_eq!(reply.body["msg"], "success");
    let mut expected = confirm("2024-05-20");
    expected["offer_id"] = id(TO_ONBOARD).into();
    assert_eq!(reply.data(), &expected);
    assert_eq!(stored(&server, TO_ONBOARD).await.status.code(), 12);
    assert_eq!(onboard_state(&server, talent).await, TalentOnboardState::Onboarded);

    for day in ["2024-05-19", "2024-05-20"] {
        let reply = post(&server, TO_ONBOARD, leave(day)).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains("offboarding_info.actual_offboarding_date: is not later"), "{}", reply.text);
    }
    let reply = post(&server, TO_ONBOARD, leave("2024-05-21")).await;
    let mut expected = leave("2024-05-21");
    expected["offer_id"] = id(TO_ONBOARD).into();
    assert_eq!(reply.data(), &expected);
    let offer = stored(&server, TO_ONBOARD).await;
    assert_eq!(offer.status.code(), 13);
    let internship = offer.document.0.progress.internship.expect("an internship");
    let days = [internship.onboarded_on, internship.left_on].map(|day| day.expect("a day").to_string());
    assert_eq!(days, ["2024-05-20", "2024-05-21"]);
    assert_eq!(internship.notes.as_deref(), Some("表现优秀"));
    assert_eq!(onboard_state(&server, talent).await, TalentOnboardState::Left);
    assert_eq!(server.query_number("SELECT COUNT(*) FROM events WHERE tenant = $1").await, 0);
}

/// Offers begin with 10. Internships have the statuses that formal offers have, too, but wait instead of being accepted.
#[tokio::test]
async fn every_documented_status_is_reached_from_a_new_offer() {
    let approval = [2, 3, 10, 2, 5, 10, 2, 4, 6];
    for (offer_type, ways) in
        [(1, [&approval[..], &[7, 8, 6, 9]].concat()), (2, [&approval[..], &[8, 6, 9, 6, 7]].concat())]
    {
        let mut company = Company::start().await;
        let members = json!({ "offer_type": offer_type });
        let offer = company.talent().with_offer_that_is(members).apply().offer.expect("an offer").id;
        let reason = company.termination_reason(22).id;
        company.save().await;
        let path = format!("/open-apis/hire/v1/offers/{offer}");
        let status =
            async || company.server.get(&path).await.data()["offer"]["offer_status"].as_i64().expect("a status");
        let mut reached = vec![status().await];
        for to in ways {
            let body = json!({
                "offer_status": to, "expiration_date": "2024-05-20", "termination_reason_id_list": [reason],
            });
            company.server.call(Method::PATCH, &format!("{path}/offer_status"), body).await.data();
            reached.push(status().await);
        }
        let steps = if offer_type == 2 { vec![confirm("2024-05-20"), leave("2024-05-21")] } else { Vec::new() };
        for step in steps {
            company.server.post(&format!("{path}/intern_offer_status"), step).await.data();
            reached.push(status().await);
        }
        reached.sort_unstable();
        reached.dedup();
        let all = if offer_type == 2 { vec![2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13] } else { (2..=10).collect() };
        assert_eq!(reached, all);
    }
}

#[tokio::test]
async fn a_cancelled_onboarding_ends_the_offer() {
    let server = Server::start().await;
    let mut body = confirm("2024-05-20");
    body["operation"] = "cancel_onboarding".into();
    let reply = post(&server, TO_ONBOARD, body).await;
    assert_eq!(reply.data(), &json!({ "offer_id": id(TO_ONBOARD), "operation": "cancel_onboarding" }));
    let ended = stored(&server, TO_ONBOARD).await;
    assert_eq!((ended.status.code(), ended.updated_at), (9, server.clock.now()));
}

#[tokio::test]
async fn every_step_has_its_status() {
    let server = Server::start().await;
    for offer in [ONBOARDED, LEFT] {
        post(&server, offer, confirm("2024-05-20")).await.assert_error(500, 1_002_067);
        post(&server, offer, json!({ "operation": "cancel_onboarding" })).await.assert_error(500, 1_002_067);
    }
    for offer in [TO_ONBOARD, LEFT] {
        post(&server, offer, leave("2024-05-21")).await.assert_error(500, 1_002_068);
    }
    post(&server, ONBOARDED, leave("2024-05-21")).await.data();
}

#[tokio::test]
async fn formal_offers_are_refused() {
    let server = Server::start().await;
    let unknown: i64 = UNKNOWN_ID.parse::<i64>().expect("a number") - 7_000_000_000_000_000_000;
    for offer in [FORMAL, unknown, 1_440_000_001] {
        let reply = post(&server, offer, confirm("2024-05-20")).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains("offer_id: "), "{}", reply.text);
    }
}

#[tokio::test]
async fn a_step_needs_its_date_and_the_status_is_checked_first() {
    let server = Server::start().await;
    let confirm_only = json!({ "operation": "confirm_onboarding" });
    for (body, said) in [
        (confirm_only.clone(), "onboarding_info.actual_onboarding_date: is required"),
        (confirm("2024-13-01"), "onboarding_info.actual_onboarding_date: is not a date"),
    ] {
        let reply = post(&server, TO_ONBOARD, body).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains(said), "{}", reply.text);
    }
    let reply = post(&server, ONBOARDED, json!({ "operation": "offboard" })).await;
    reply.assert_error(400, 1_002_002);
    assert!(reply.text.contains("offboarding_info.actual_offboarding_date: is required"), "{}", reply.text);
    post(&server, LEFT, confirm_only).await.assert_error(500, 1_002_067);
    let without_day = json!({ "operation": "offboard", "onboarding_info": {}, "offboarding_info": {} });
    let places = ["onboarding_info.actual_onboarding_date", "offboarding_info.actual_offboarding_date"];
    post(&server, ONBOARDED, without_day).await.assert_violations(&places);
}

#[tokio::test]
async fn of_two_confirmations_at_once_one_is_taken() {
    let server = Server::start().await;
    let both = futures_util::future::join_all((0..2).map(|_| post(&server, TO_ONBOARD, confirm("2024-05-20")))).await;
    let codes: Vec<i64> = both.iter().map(Reply::code).collect();
    assert!(codes == [0, 1_002_067] || codes == [1_002_067, 0], "{codes:?}");
}
