//! Settings of receivers, and what became of events.

use axum::http::{Method, StatusCode};
use hired::events::worker::Worker;
use serde_json::{Value, json};

use super::{Tenant, ask, ok, refused, sandbox};
use crate::{
    events::receiver::{Receiver, ReceiverBehaviour},
    harness::{NOW, Server},
};

const DELETED: &str = "hire.talent.deleted_v1";

async fn deliveries(server: &Server, query: &str) -> Vec<Value> {
    ok(ask(server, Method::GET, &format!("deliveries{query}"), json!({})).await)["deliveries"]
        .as_array()
        .unwrap()
        .clone()
}

#[tokio::test]
async fn an_app_is_subscribed_and_what_it_was_sent_is_shown_and_sent_again() {
    let server = sandbox().await;
    let (tenant, other) = (Tenant::create(&server, json!({})).await, Tenant::create(&server, json!({})).await);
    let receiver = Receiver::start(&server.clock, ReceiverBehaviour::Respond(StatusCode::BAD_GATEWAY)).await;
    let of_app = |tenant: &Tenant| format!("apps/{}/events", tenant.app_id);
    for tenant in [&tenant, &other] {
        let settings = json!({ "request_url": receiver.url(), "verification_token": "token", "subscribe": [DELETED] });
        let saved = ok(ask(&server, Method::POST, &of_app(tenant), settings).await);
        assert_eq!(saved, ok(ask(&server, Method::GET, &of_app(tenant), json!({})).await));
        assert_eq!((&saved["mode"], &saved["subscriptions"]), (&json!("webhook"), &json!([DELETED])));
        let trigger = json!({ "tenant": tenant.key, "type": DELETED });
        ok(ask(&server, Method::POST, "events/trigger", trigger).await);
    }
    let mut worker = Worker::new(server.state.system.clone());
    worker.run_due().await.unwrap();
    assert_eq!(deliveries(&server, "").await.len(), 2);
    assert_eq!(deliveries(&server, "?state=delivered").await, Vec::<Value>::new());
    let pending = deliveries(&server, &format!("?app_id={}&state=pending&since=1h", tenant.app_id)).await;
    assert_eq!(pending.len(), 1);
    let id = pending[0]["event_id"].as_str().unwrap();
    let attempts = deliveries(&server, &format!("/{id}")).await[0]["attempt_list"].clone();
    assert_eq!((&attempts[0]["status"], &attempts[0]["started_at"]), (&json!(502), &json!(NOW)));

    receiver.behave(ReceiverBehaviour::Respond(StatusCode::OK));
    let queued = ok(ask(&server, Method::POST, &format!("deliveries/{id}/redeliver"), json!({})).await);
    assert_eq!(queued["queued"], 1);
    worker.run_due().await.unwrap();
    let state = |deliveries: Vec<Value>| deliveries[0]["state"].clone();
    assert_eq!(state(deliveries(&server, &format!("/{id}")).await), "delivered");
    let all = json!({ "since": "2024-05-01T00:00:00Z", "state": "pending" });
    assert_eq!(ok(ask(&server, Method::POST, "deliveries/redeliver", all).await)["queued"], 1);
    worker.run_due().await.unwrap();
    assert_eq!(deliveries(&server, "?state=delivered").await.len(), 2);
}

#[tokio::test]
async fn what_is_wrong_with_settings_or_a_query_is_named() {
    let server = sandbox().await;
    let tenant = Tenant::create(&server, json!({})).await;
    let path = format!("apps/{}/events", tenant.app_id);
    let gone = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    for (settings, problem) in [
        (json!({ "request_url": format!("http://{gone}/") }), "Challenge code"),
        (json!({ "mode": "mail" }), "mode: "),
        (json!({ "subscribe": [DELETED] }), "mode"),
        (json!({ "mode": "long_connection", "subscribe": ["hire.talent.deleted"] }), "did you mean"),
        (json!({ "url": "http://localhost/" }), "unknown field `url`"),
    ] {
        refused(&ask(&server, Method::POST, &path, settings).await, 400, problem);
    }
    refused(&ask(&server, Method::GET, "apps/cli_0/events", json!({})).await, 400, "cli_0");
    refused(&ask(&server, Method::GET, "deliveries?state=lost", json!({})).await, 400, "state: ");
    refused(&ask(&server, Method::GET, "deliveries?since=soon", json!({})).await, 400, "since: ");
    refused(&ask(&server, Method::GET, "deliveries/5", json!({})).await, 400, "no delivery");
    let all = ok(ask(&server, Method::POST, &path, json!({ "mode": "long_connection", "subscribe_all": true })).await);
    assert_eq!(all["subscriptions"].as_array().unwrap().len(), hired::events::catalogue::EVENT_TYPES.len());
    assert_eq!(ok(ask(&server, Method::POST, &path, json!({ "mode": "off" })).await)["mode"], "off");
}
