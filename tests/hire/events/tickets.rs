//! The tickets of store apps.

use axum::http::StatusCode;
use serde_json::json;

use super::{
    HOUR, deliveries,
    receiver::{Receiver, ReceiverBehaviour, text},
    server, subscribe, worker,
};
use crate::harness::{APP, NOW, SECRET, STORE_APP, request};

#[tokio::test]
async fn a_store_app_receives_its_ticket_every_hour_and_when_it_asks() {
    let server = server().await;
    let receiver = Receiver::start(&server.clock, ReceiverBehaviour::Respond(StatusCode::OK)).await;
    subscribe(&server, STORE_APP, &receiver.url());
    subscribe(&server, APP, &receiver.url());
    let mut worker = worker(&server);
    worker.run_due().await.unwrap();
    server.clock.advance(HOUR - 1);
    worker.run_due().await.unwrap();
    assert_eq!(receiver.times(), [NOW]);
    server.clock.advance(60_001);
    worker.run_due().await.unwrap();
    assert_eq!(receiver.times(), [NOW, NOW + HOUR + 60_000]);

    let credentials = json!({ "app_id": STORE_APP, "app_secret": SECRET });
    let resend = "/open-apis/auth/v3/app_ticket/resend";
    server.send(request(axum::http::Method::POST, resend, None, credentials.to_string().into())).await.data();
    worker.run_due().await.unwrap();
    let received = receiver.received();
    assert_eq!(received.len(), 3);
    let event = &received[2].body;
    assert_eq!((&event["type"], &event["token"]), (&json!("event_callback"), &json!("token")));
    assert_eq!((&event["event"]["type"], &event["event"]["app_id"]), (&json!("app_ticket"), &json!(STORE_APP)));
    assert_eq!(event["event"]["app_ticket"], received[1].body["event"]["app_ticket"]);
    assert_ne!(event["event"]["app_ticket"], received[0].body["event"]["app_ticket"]);
    assert_eq!(text(&event["uuid"]).len(), 32);
    let ticket = &event["event"]["app_ticket"];
    let body = json!({ "app_id": STORE_APP, "app_secret": SECRET, "app_ticket": ticket });
    let token = "/open-apis/auth/v3/app_access_token";
    let response = server.send(request(axum::http::Method::POST, token, None, body.to_string().into())).await;
    assert_eq!(response.code(), 0, "{}", response.text);
}

#[tokio::test]
async fn a_store_app_that_receives_no_events_has_no_deliveries() {
    let server = server().await;
    worker(&server).run_due().await.unwrap();
    assert!(deliveries(&server, STORE_APP).is_empty());
}
