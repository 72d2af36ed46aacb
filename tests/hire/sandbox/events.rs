//! Events to wait for and to bring about.

use axum::http::{Method, StatusCode};
use hired::events::worker::Worker;
use serde_json::json;

use super::{DAY, Tenant, ask, clock::send_offer, ok, refused, sandbox};
use crate::events::receiver::{Receiver, RequestSettings};

#[tokio::test]
async fn an_event_of_a_change_is_found_by_its_type_and_place() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({ "seed": "demo" })).await;
    let offer = send_offer(&server, &tenant, 1).await;
    let path = format!("events?tenant={}&type=hire.offer.status_changed_v1", tenant.key);
    assert_eq!(ok(ask(&server, Method::GET, &path, json!({})).await)["events"], json!([]));
    let advance = format!("tenants/{}/clock/advance", tenant.key);
    ok(ask(&server, Method::POST, &advance, json!({ "by": "2d" })).await);
    let found = ok(ask(&server, Method::GET, &format!("{path}&wait=2s"), json!({})).await);
    let events = found["events"].as_array().unwrap();
    assert_eq!(events.len(), 1, "{found}");
    assert_eq!(events[0]["event"], json!({ "offer_id": offer }));
    assert_eq!(events[0]["create_time"], (crate::harness::NOW + DAY + 1).to_string());
    let after = format!("{path}&after={}", events[0]["id"].as_str().unwrap());
    assert_eq!(ok(ask(&server, Method::GET, &after, json!({})).await)["events"], json!([]));
}

#[tokio::test]
async fn a_waiting_call_returns_with_the_event() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    let path = format!("events?tenant={}&type=hire.talent.deleted_v1&wait=60s", tenant.key);
    let trigger = json!({ "tenant": tenant.key, "type": "hire.talent.deleted_v1", "event": { "talent_id": "7" } });
    let (found, triggered) = tokio::join!(
        ask(&server, Method::GET, &path, json!({})),
        ask(&server, Method::POST, "events/trigger", trigger)
    );
    ok(triggered);
    assert_eq!(ok(found)["events"][0]["event"], json!({ "talent_id": "7" }));
}

#[tokio::test]
async fn a_triggered_event_is_delivered() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    let receiver = Receiver::start(&server.clock, RequestSettings::Answer(StatusCode::OK)).await;
    crate::events::subscribe(&server, &tenant.app_id, &receiver.url());
    let trigger = json!({ "tenant": tenant.key, "type": "hire.talent.deleted_v1", "event": { "talent_id": "7" } });
    ok(ask(&server, Method::POST, "events/trigger", trigger).await);
    Worker::new(server.state.clone()).run_due().await.unwrap();
    let received = receiver.received();
    assert_eq!(received.len(), 1);
    assert_eq!(received[0].body["event"], json!({ "talent_id": "7" }));
    assert_eq!(received[0].body["header"]["event_type"], "hire.talent.deleted_v1");
}

#[tokio::test]
async fn what_is_wrong_with_a_query_or_a_trigger_is_named() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    for (query, problem) in [
        ("", "tenant: "),
        ("tenant=none", "no tenant"),
        (&format!("tenant={}&type=hire.talent.deleted", tenant.key), "did you mean hire.talent.deleted_v1"),
        (&format!("tenant={}&wait=2h", tenant.key), "wait: "),
        (&format!("tenant={}&app_id=none", tenant.key), "no such app"),
    ] {
        let reply = ask(&server, Method::GET, &format!("events?{query}"), json!({})).await;
        let status = reply.status.as_u16();
        refused(&reply, status, problem);
        assert!(matches!(status, 400 | 404), "{query}");
    }
    let trigger = json!({ "tenant": tenant.key, "type": "hire.talent.deleted_v1", "event": 7 });
    refused(&ask(&server, Method::POST, "events/trigger", trigger).await, 400, "event: ");
}
