//! `PATCH /hire/v1/offers/:offer_id/offer_status`

use axum::{body::Body, http::Method};
use hire_api::id::OfferId;
use hired::{
    hiring::expiry::{self, expire_due},
    store::offers::Offer,
};
use serde_json::{Value, json};

use crate::{
    company::Company,
    harness::{APP, NOW, Reply, Server, UNKNOWN_ID, id, request},
    sample::Sample,
};

/// Offers 440000101 to 440000113 have the statuses 1 to 13; the last three are of internships.
const STATUS: i64 = 440_000_100;
const CREATED: i64 = STATUS + 10;
const SENT: i64 = STATUS + 6;
const REASON: i64 = 300_000_001;

/// An offer that the candidate declines.
pub fn sample(company: &mut Company) -> Sample {
    let reason = company.termination_reason(22);
    let sent = company.talent().with_offer_that_is(json!({ "status": 6 })).apply().offer.expect("an offer");
    let body = json!({
        "offer_status": 8, "termination_reason_id_list": [reason.id], "termination_reason_note": "不符合期望",
    });
    Sample::new().path("offer_id", sent.id).body(body)
}

fn body(status: i64) -> Value {
    json!({
        "offer_status": status,
        "expiration_date": "2024-05-20",
        "termination_reason_id_list": [id(REASON)],
        "termination_reason_note": "不符合期望",
    })
}

async fn patch(server: &Server, offer: &str, body: Value) -> Reply {
    let token = server.token(APP).await;
    let path = format!("/open-apis/hire/v1/offers/{offer}/offer_status");
    server.send(request(Method::PATCH, &path, Some(&token), Body::from(body.to_string()))).await
}

pub async fn report(server: &Server, offer: i64, status: i64) -> Reply {
    patch(server, &id(offer), body(status)).await
}

async fn stored(server: &Server, offer: i64) -> Offer {
    let key = OfferId::new(id(offer).parse().expect("a number"));
    server.write(move |tx| tx.get::<Offer>(&key)).await.expect("an offer")
}

async fn events(server: &Server) -> i64 {
    server.query_number("SELECT COUNT(*) FROM events WHERE tenant = $1").await
}

#[tokio::test]
async fn reports_out_of_order_are_refused_for_every_status() {
    let allowed: [&[i64]; 13] = [
        &[2, 6],
        &[3, 4, 5],
        &[2, 10],
        &[3, 6],
        &[2, 10],
        &[7, 8, 9],
        &[8, 9],
        &[2, 6, 7, 10],
        &[2, 6, 10],
        &[2, 6],
        &[9],
        &[],
        &[],
    ];
    for (from, allowed) in (1..).zip(allowed) {
        let server = Server::start().await;
        for to in 2..=10 {
            let before = stored(&server, STATUS + from).await;
            let reply = report(&server, STATUS + from, to).await;
            if allowed.contains(&to) {
                assert_eq!(reply.data(), &json!({}), "{from} to {to}");
                let undo = before.clone();
                server
                    .write(move |tx| {
                        let after = tx.get::<Offer>(&undo.id)?.expect("an offer");
                        assert_eq!(after.status.code(), to, "from {}", undo.status.code());
                        tx.update(&after, &undo)
                    })
                    .await;
                continue;
            }
            match to {
                2..=5 | 10 => reply.assert_error(500, 1_002_069),
                9 => reply.assert_error(400, 1_002_072),
                _ => reply.assert_error(400, 1_002_002),
            };
            let after = stored(&server, STATUS + from).await;
            assert_eq!((after.status, after.updated_at), (before.status, before.updated_at), "{from} to {to}");
        }
    }
}

#[tokio::test]
async fn a_formal_offer_runs_through_its_life_with_one_event_a_change() {
    let server = Server::start().await;
    for (to, announced) in [2, 3, 10, 2, 5, 2, 4, 6, 7, 8, 6, 9, 10, 6].into_iter().zip(1..) {
        report(&server, CREATED, to).await.data();
        assert_eq!(stored(&server, CREATED).await.status.code(), to);
        assert_eq!(events(&server).await, announced, "{to}");
    }
}

#[tokio::test]
async fn an_accepted_internship_waits_for_its_onboarding_without_an_event() {
    let server = Server::start().await;
    server.execute_tenant("UPDATE offers SET offer_type = 2 WHERE tenant = $1 AND id = 7000000000440000110").await;
    for (to, after) in [(6, 6), (7, 11), (9, 9)] {
        report(&server, CREATED, to).await.data();
        assert_eq!(stored(&server, CREATED).await.status.code(), after);
    }
    assert_eq!(events(&server).await, 0);
}

#[tokio::test]
async fn sending_needs_a_last_day_that_is_not_over() {
    let server = Server::start().await;
    for (day, said) in [
        (json!(null), "expiration_date: is required"),
        (json!(""), "expiration_date: is required"),
        (json!("2024/05/20"), "expiration_date: is not a date"),
        (json!("2024-02-30"), "expiration_date: is not a date"),
        (json!("2024-05-19"), "expiration_date: is over"),
    ] {
        let reply = patch(&server, &id(CREATED), json!({ "offer_status": 6, "expiration_date": day })).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains(said), "{day}: {}", reply.text);
    }
    report(&server, CREATED, 6).await.data();
    // 2024-05-20T23:59:59.999+08:00
    assert_eq!(stored(&server, CREATED).await.expires_at, Some(1_716_220_799_999));
    report(&server, CREATED, 7).await.data();
    assert_eq!(stored(&server, CREATED).await.expires_at, Some(1_716_220_799_999));
    // The last day has not yet ended.
    let last_moment = Server::start().await;
    last_moment.clock.advance(1_716_220_799_999 - NOW);
    report(&last_moment, CREATED, 6).await.data();
    last_moment.clock.advance(1);
    report(&last_moment, SENT, 6).await.assert_error(400, 1_002_002);
    for (back, sent) in [(2, STATUS + 9), (10, STATUS + 8)] {
        report(&server, sent, 6).await.data();
        report(&server, sent, if back == 2 { 9 } else { 8 }).await.data();
        report(&server, sent, back).await.data();
        assert_eq!(stored(&server, sent).await.expires_at, None);
    }
}

#[tokio::test]
async fn a_candidate_who_declines_has_reasons_that_exist_and_are_in_use() {
    let server = Server::start().await;
    let decline = |reasons: Value| json!({ "offer_status": 8, "termination_reason_id_list": reasons });
    for (reasons, said) in [
        (json!(null), "is required with 8"),
        (json!([]), "is required with 8"),
        (json!([UNKNOWN_ID]), "unknown or disabled reason"),
        (json!([id(REASON), "nothing"]), "unknown or disabled reason"),
        (json!([id(1_300_000_001)]), "unknown or disabled reason"),
        (json!(vec![id(REASON); 51]), "more than 50"),
    ] {
        let reply = patch(&server, &id(SENT), decline(reasons)).await;
        reply.assert_error(400, 1_002_002);
        assert!(reply.text.contains(said), "{}", reply.text);
    }
    patch(&server, &id(SENT), decline(json!(vec![id(REASON); 50]))).await.data();
    server.execute_tenant("UPDATE termination_reasons SET active = 0 WHERE tenant = $1").await;
    patch(&server, &id(STATUS + 7), decline(json!([id(REASON)]))).await.assert_error(400, 1_002_002);
    patch(&server, &id(STATUS + 7), json!({ "offer_status": 9 })).await.data();
}

#[tokio::test]
async fn the_reasons_of_an_end_stay_until_the_offer_has_another_status() {
    let server = Server::start().await;
    report(&server, SENT, 8).await.data();
    let closing = stored(&server, SENT).await.document.0.progress.closing.expect("an end");
    assert_eq!(closing.reasons.iter().map(ToString::to_string).collect::<Vec<_>>(), [id(REASON)]);
    assert_eq!(closing.note.as_deref(), Some("不符合期望"));
    report(&server, SENT, 7).await.data();
    assert_eq!(stored(&server, SENT).await.document.0.progress.closing, None);
}

#[tokio::test]
async fn each_switch_turns_its_own_reports_off() {
    let server = Server::start().await;
    server.switch("offer_approval_by_oa", false).await;
    report(&server, CREATED, 2).await.assert_error(500, 1_002_074);
    report(&server, CREATED, 6).await.data();
    server.switch("offer_sending_by_oa", false).await;
    for to in [6, 7, 8, 9] {
        let reply = patch(&server, UNKNOWN_ID, body(to)).await;
        reply.assert_error(500, 1_002_074);
        let message = reply.body["msg"].as_str().expect("a message");
        assert!(
            message.starts_with("同步开关尚未打开，仅支持在招聘系统中创建 Offer、修改 Offer 状态和发送 Offer"),
            "{message}"
        );
    }
}

#[tokio::test]
async fn a_required_approval_comes_before_the_sending() {
    let server = Server::start().await;
    server.switch_on("offer_approval_required").await;
    report(&server, CREATED, 6).await.assert_error(400, 1_002_002);
    for to in [2, 4, 6] {
        report(&server, CREATED, to).await.data();
    }
}

#[tokio::test]
async fn what_was_begun_inside_the_system_is_not_reported() {
    let server = Server::start().await;
    server.execute_tenant("UPDATE offers SET approved_here = 1 WHERE tenant = $1").await;
    for to in [2, 3, 4, 5, 10] {
        report(&server, CREATED, to).await.assert_error(400, 1_002_070);
    }
    report(&server, CREATED, 6).await.data();
    server
        .execute_tenant("UPDATE offers SET document = '{\"progress\":{\"send_records\":[{\"id\":\"1\"}]}}', approved_here = 0 WHERE tenant = $1")
        .await;
    for to in [6, 7, 8, 9] {
        report(&server, SENT, to).await.assert_error(500, 1_002_073);
    }
    report(&server, STATUS + 9, 2).await.data();
}

#[tokio::test]
async fn mistakes_are_refused_in_the_order_of_the_choices() {
    let server = Server::start().await;
    let of_offer = |set: &str| {
        let its = format!("(SELECT application FROM offers WHERE tenant = $1 AND id = {})", id(CREATED));
        format!("UPDATE applications SET {set} WHERE tenant = $1 AND id = {its}")
    };
    server.execute_tenant("UPDATE offers SET approved_here = 1 WHERE tenant = $1").await;
    server.execute_tenant(&of_offer("active_status = 2, stage = 7000000000210000006")).await;
    let wrong = json!({ "offer_status": 4 });
    for unknown in [UNKNOWN_ID, "nothing", &id(1_440_000_001)] {
        patch(&server, unknown, wrong.clone()).await.assert_error(400, 1_002_064);
    }
    let reply = patch(&server, &id(CREATED), wrong.clone()).await;
    reply.assert_error(400, 1_002_002);
    assert!(reply.text.contains("terminated"), "{}", reply.text);
    server.execute_tenant(&of_offer("active_status = 1")).await;
    patch(&server, &id(CREATED), wrong.clone()).await.assert_error(400, 1_002_071);
    server.execute_tenant(&of_offer("stage = 7000000000210000005")).await;
    patch(&server, &id(CREATED), wrong.clone()).await.assert_error(400, 1_002_070);
    server.execute_tenant("UPDATE offers SET approved_here = 0 WHERE tenant = $1").await;
    patch(&server, &id(CREATED), wrong).await.assert_error(500, 1_002_069);
}

#[tokio::test]
async fn the_gateway_knows_the_statuses() {
    let server = Server::start().await;
    for unknown in [0, 1, 11, 13, 14] {
        patch(&server, &id(CREATED), json!({ "offer_status": unknown })).await.assert_violations(&["offer_status"]);
    }
    patch(&server, &id(CREATED), json!({})).await.assert_violations(&["offer_status"]);
}

#[tokio::test]
async fn of_two_reports_at_once_one_is_refused_as_a_repetition() {
    let server = Server::start().await;
    let both = futures_util::future::join_all((0..2).map(|_| report(&server, SENT, 9))).await;
    let codes: Vec<i64> = both.iter().map(Reply::code).collect();
    assert!(codes == [0, 1_002_072] || codes == [1_002_072, 0], "{codes:?}");
    assert_eq!(events(&server).await, 1);
}

#[tokio::test]
async fn a_reply_after_the_expiry_is_refused_before_the_expiry_is_stored() {
    let server = Server::start().await;
    server.execute_tenant("UPDATE offers SET expires_at = 1716177600000 WHERE tenant = $1 AND status = 6").await;
    server.clock.advance(1);
    report(&server, SENT, 7).await.assert_error(400, 1_002_002);
    report(&server, SENT, 10).await.data();
    // The end, and the report.
    assert_eq!(events(&server).await, 2);
}

#[tokio::test]
async fn the_server_stores_ends_with_one_event_each() {
    let server = Server::start().await;
    server.execute_tenant("UPDATE offers SET expires_at = 1716177600000 WHERE tenant = $1 AND status = 6").await;
    let due = server.query_number("SELECT COUNT(*) FROM offers WHERE tenant = $1 AND status = 6").await;
    let expire = async || expire_due(&server.state.store, server.clock.now()).await.expect("a run").offers.len();
    assert_eq!(expire().await, 0);
    server.clock.advance(1);
    assert!(due > 0);
    assert_eq!(i64::try_from(expire().await).expect("few"), due);
    assert_eq!(expire().await, 0);
    let ended = stored(&server, SENT).await;
    assert_eq!((ended.status.code(), ended.updated_at), (9, server.clock.now()));
    assert_eq!(events(&server).await, due);
    let actor = server.query_number("SELECT COUNT(*) FROM events WHERE tenant = $1 AND actor = 'system'").await;
    assert_eq!(actor, due);
}

#[tokio::test]
async fn a_running_server_stores_ends() {
    let server = Server::start().await;
    server.execute_tenant("UPDATE offers SET expires_at = 1 WHERE tenant = $1 AND status = 6").await;
    let running = tokio::spawn(expiry::run(server.state.system.clone()));
    while stored(&server, SENT).await.status.code() != 9 {
        assert!(!running.is_finished(), "it runs until the server stops");
        tokio::task::yield_now().await;
    }
    running.abort();
}
