//! The time of a tenant.

use axum::http::{Method, StatusCode};
use hire_types::id::OfferId;
use hired::{
    store::{Actor, StoreError, TenantNo, testing},
    tenancy::admin::events::EventsChange,
};
use serde_json::{Value, json};

use super::{APPLICATION, DAY, Tenant, ask, ok, refused, sandbox};
use crate::{
    events::receiver::{Receiver, ReceiverBehaviour},
    harness::{NOW, Server},
};

const HOUR: i64 = 3_600_000;

async fn clock(server: &Server, tenant: &Tenant, action: &str, body: Value) -> Value {
    ok(ask(server, Method::POST, &format!("tenants/{}/clock/{action}", tenant.key), body).await)
}

async fn now(server: &Server, tenant: &Tenant) -> Value {
    ok(ask(server, Method::GET, &format!("tenants/{}/clock", tenant.key), json!({})).await)["now"].clone()
}

pub async fn number(server: &Server, tenant: &Tenant) -> TenantNo {
    let sql = format!("SELECT id FROM tenants WHERE tenant_key = '{}'", tenant.key);
    TenantNo(server.query_global(sql).await.unwrap())
}

/// Makes an offer of the demo company one that was sent and is valid for some days.
pub async fn send_offer(server: &Server, tenant: &Tenant, days: i64) -> OfferId {
    let offer = tenant.get(server, &format!("/open-apis/hire/v1/applications/{APPLICATION}/offer")).await;
    let id: i64 = offer.data()["offer"]["id"].as_str().unwrap().parse().unwrap();
    let until = NOW + days * DAY;
    let sent = server.state.store.write::<_, StoreError>(Actor::System, number(server, tenant).await, move |tx| {
        testing::execute(
            tx,
            "UPDATE offers SET status = 6, expires_at = $2 WHERE tenant = $1 AND id = $3",
            &[&until, &id],
        )
    });
    sent.await.unwrap();
    OfferId::new(id)
}

#[tokio::test]
async fn a_frozen_clock_stands_and_a_resumed_one_goes_on_from_there() {
    let server = sandbox().await;
    let (tenant, other) = (Tenant::create(&server, json!({})).await, Tenant::create(&server, json!({})).await);
    assert_eq!(clock(&server, &tenant, "freeze", json!({})).await["frozen"], true);
    server.clock.advance(5 * HOUR);
    assert_eq!((now(&server, &tenant).await, now(&server, &other).await), (json!(NOW), json!(NOW + 5 * HOUR)));
    clock(&server, &tenant, "resume", json!({})).await;
    server.clock.advance(HOUR);
    assert_eq!((now(&server, &tenant).await, now(&server, &other).await), (json!(NOW + HOUR), json!(NOW + 6 * HOUR)));
}

#[tokio::test]
async fn an_advanced_clock_stays_ahead_of_the_server_also_after_a_restart() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    let advanced = clock(&server, &tenant, "advance", json!({ "by": "3d" })).await;
    assert_eq!((&advanced["now"], &advanced["frozen"]), (&json!(NOW + 3 * DAY), &json!(false)));
    let server = server.restarted().await;
    server.clock.advance(1000);
    assert_eq!(now(&server, &tenant).await, NOW + 3 * DAY + 1000);
    let to = clock(&server, &tenant, "advance", json!({ "to": "2024-06-01T00:00:00Z" })).await;
    assert_eq!(to["time"], "2024-06-01T00:00:00Z");
}

#[tokio::test]
async fn time_does_not_go_back_and_what_is_no_time_is_refused() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    let path = format!("tenants/{}/clock/advance", tenant.key);
    for (body, problem) in [
        (json!({ "to": "2024-05-19T00:00:00Z" }), "only moves forward"),
        (json!({ "to": "2060-05-19T00:00:00Z" }), "beyond the year 2037"),
        (json!({ "to": "tomorrow" }), "to: "),
        (json!({ "by": "-3d" }), "by: "),
        (json!({ "by": "3d", "to": "2024-06-01T00:00:00Z" }), "one of `by` and `to`"),
        (json!({}), "one of `by` and `to`"),
    ] {
        refused(&ask(&server, Method::POST, &path, body).await, 400, problem);
    }
    refused(&ask(&server, Method::POST, "tenants/none/clock/freeze", json!({})).await, 404, "none");
}

#[tokio::test]
async fn a_token_ends_with_the_time_of_its_tenant_alone() {
    let server = sandbox().await;
    let (tenant, other) = (Tenant::create(&server, json!({})).await, Tenant::create(&server, json!({})).await);
    let path = "/open-apis/hire/v1/talents?query_option=ignore_empty_error";
    tenant.get(&server, path).await.data();
    let advanced = clock(&server, &tenant, "advance", json!({ "by": "2h" })).await;
    assert_eq!(advanced["done"], json!([{ "at": NOW + 2 * HOUR, "what": "token_expired", "app_id": tenant.app_id }]));
    tenant.get(&server, path).await.assert_error(400, 99_991_663);
    other.get(&server, path).await.data();
}

#[tokio::test]
async fn a_sent_offer_expires_when_its_time_is_over() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({ "seed": "demo" })).await;
    let offer = send_offer(&server, &tenant, 3).await;
    clock(&server, &tenant, "freeze", json!({})).await;
    let advanced = clock(&server, &tenant, "advance", json!({ "by": "1h" })).await;
    assert!(advanced["done"].as_array().unwrap().iter().all(|done| done["what"] != "offer_expired"), "{advanced}");
    let advanced = clock(&server, &tenant, "advance", json!({ "by": "4d" })).await;
    let done = advanced["done"].as_array().unwrap();
    let expired = json!({ "at": NOW + 3 * DAY + 1, "what": "offer_expired", "offer_id": offer });
    assert!(done.contains(&expired), "{advanced}");
    let times: Vec<i64> = done.iter().map(|done| done["at"].as_i64().unwrap()).collect();
    assert!(times.is_sorted(), "{advanced}");
    assert_eq!(advanced["now"], NOW + 4 * DAY + HOUR);

    assert_eq!(offer_status(&server, &tenant).await, 9);
}

#[tokio::test]
async fn deliveries_are_attempted_at_their_times_on_the_way() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({ "seed": "demo" })).await;
    let receiver = Receiver::start(&server.clock, ReceiverBehaviour::Respond(StatusCode::INTERNAL_SERVER_ERROR)).await;
    crate::events::subscribe(&server, &tenant.app_id, &receiver.url());
    clock(&server, &tenant, "freeze", json!({})).await;
    send_offer(&server, &tenant, 1).await;
    let advanced = clock(&server, &tenant, "advance", json!({ "by": "2d" })).await;
    let at = NOW + DAY + 1;
    let retries = [0, 15_000, 315_000, 3_915_000, 25_515_000].map(|after| at + after);
    let attempts: Vec<i64> = advanced["done"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|done| done["what"] == "delivery_failed" && done["event_type"] == "hire.offer.status_changed_v1")
        .map(|done| done["at"].as_i64().unwrap())
        .collect();
    assert_eq!(attempts, retries);
    assert_eq!(receiver.received().len(), 5);
}

#[tokio::test]
async fn two_advances_at_once_add_up() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({ "seed": "demo" })).await;
    let day = || clock(&server, &tenant, "advance", json!({ "by": "1d" }));
    tokio::join!(day(), day(), day());
    assert_eq!(now(&server, &tenant).await, NOW + 3 * DAY);
}

#[tokio::test]
async fn an_advance_leaves_the_deliveries_of_other_tenants_alone() {
    let server = sandbox().await;
    let (tenant, other) = (Tenant::create(&server, json!({})).await, Tenant::create(&server, json!({})).await);
    let [receiver, of_other] =
        [(); 2].map(|()| Receiver::start(&server.clock, ReceiverBehaviour::Respond(StatusCode::OK)));
    let (receiver, of_other) = (receiver.await, of_other.await);
    for (tenant, receiver) in [(&tenant, &receiver), (&other, &of_other)] {
        crate::events::subscribe(&server, &tenant.app_id, &receiver.url());
        let trigger = json!({ "tenant": tenant.key, "type": "hire.talent.deleted_v1" });
        ok(ask(&server, Method::POST, "events/trigger", trigger).await);
    }
    clock(&server, &tenant, "advance", json!({ "by": "1h" })).await;
    assert_eq!((receiver.received().len(), of_other.received().len()), (1, 0));
}

#[tokio::test]
async fn what_takes_effect_later_is_announced_at_that_time_on_the_way() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    let receiver = Receiver::start(&server.clock, ReceiverBehaviour::Respond(StatusCode::OK)).await;
    let change = EventsChange {
        request_url: Some(receiver.url()),
        subscribe: ["corehr.job.created_v1".to_owned()].into(),
        ..EventsChange::default()
    };
    crate::events::admin(&server).change_events(&tenant.app_id, change, |_| Ok(())).unwrap();
    let job = json!({
        "name": [{ "lang": "zh-CN", "value": "工程师" }], "active": true, "effective_time": "2024-05-23 00:00:00",
    });
    tenant.send(&server, Method::POST, "/open-apis/corehr/v1/jobs", job).await.data();
    let path = format!("events?tenant={}", tenant.key);
    assert_eq!(ok(ask(&server, Method::GET, &path, json!({})).await)["events"], json!([]));
    clock(&server, &tenant, "freeze", json!({})).await;
    let advanced = clock(&server, &tenant, "advance", json!({ "by": "5d" })).await;
    let delivered = advanced["done"].as_array().unwrap().iter().find(|done| done["what"] == "delivered").unwrap();
    let begins: jiff::Timestamp = "2024-05-22T16:00:00Z".parse().unwrap();
    assert_eq!(delivered["at"], begins.as_millisecond());
}

/// From the database: the token of the tenant expires on the way.
async fn offer_status(server: &Server, tenant: &Tenant) -> i64 {
    let number = number(server, tenant).await.0;
    let sql = format!("SELECT status FROM offers WHERE tenant = {number} AND application = {APPLICATION}");
    server.query_global(sql).await.unwrap()
}
