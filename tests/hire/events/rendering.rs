//! The content of events, and their recipients.

use axum::http::StatusCode;
use hire_types::id::{ApplicationId, TalentId};
use hired::events::Fact;
use serde_json::{Value, json};

use super::{
    admin, deliveries, happen, offer_changed,
    receiver::{Receiver, ReceiverBehaviour, text},
    server, stage_changed, subscribe, talent_deleted, worker,
};
use crate::harness::{APP, APP_WITHOUT_SCOPES, DISABLED_APP, NOW, OTHER_TENANT_APP, READONLY_APP, STORE_APP};

const FINE: ReceiverBehaviour = ReceiverBehaviour::Respond(StatusCode::OK);

#[tokio::test]
async fn an_event_has_the_documented_envelope_and_members() {
    let server = server().await;
    let receiver = Receiver::start(&server.clock, FINE).await;
    subscribe(&server, APP, &receiver.url());
    let deleted = Fact::ApplicationsDeleted {
        talent: TalentId::new(4),
        applications: vec![ApplicationId::new(5), ApplicationId::new(6)],
    };
    happen(&server, [deleted, stage_changed(1, 10, 2), offer_changed(2, 11), talent_deleted(3)]).await;
    worker(&server).run_due().await.unwrap();
    let mut events: Vec<(String, Value)> =
        receiver.events(|event| (text(&event["header"]["event_type"]), event["event"].clone()));
    events.sort_by(|one, other| one.0.cmp(&other.0));
    let stage = json!({
        "application_id": "10", "origin_stage_id": "1", "target_stage_id": "2", "update_time": 5,
    });
    let expected = [
        ("hire.application.deleted_v1", json!({ "application_ids": ["5", "6"] })),
        ("hire.application.stage_changed_v1", stage),
        ("hire.offer.status_changed_v1", json!({ "offer_id": "11" })),
        ("hire.talent.deleted_v1", json!({ "talent_id": "3" })),
    ];
    assert_eq!(events, expected.map(|(name, event)| (name.to_owned(), event)));
    let first = &receiver.received()[0];
    let header = &first.body["header"];
    assert_eq!(first.body["schema"], "2.0");
    assert_eq!(header["create_time"], NOW.to_string());
    assert_eq!((&header["app_id"], &header["token"]), (&json!(APP), &json!("token")));
    assert_eq!(header["tenant_key"], "7e57000000000001");
    assert_eq!(first.raw, first.body.to_string(), "compact JSON");
}

#[tokio::test]
async fn events_go_to_enabled_subscribed_apps_with_a_scope() {
    let server = server().await;
    let receiver = Receiver::start(&server.clock, FINE).await;
    for app in [APP, READONLY_APP, STORE_APP, APP_WITHOUT_SCOPES, DISABLED_APP, OTHER_TENANT_APP] {
        subscribe(&server, app, &receiver.url());
    }
    happen(&server, [talent_deleted(1)]).await;
    worker(&server).run_due().await.unwrap();
    let mut apps = receiver.events(|event| event["header"]["app_id"].clone());
    // The store app's ticket is an event of the first version.
    apps.retain(|app| !app.is_null());
    apps.sort_by_key(ToString::to_string);
    assert_eq!(apps, [APP, READONLY_APP, STORE_APP]);
    let mut ids = receiver.events(|event| event["header"]["event_id"].clone());
    ids.retain(|id| !id.is_null());
    ids.sort_by_key(ToString::to_string);
    ids.dedup();
    assert_eq!(ids.len(), 3, "each app has an event id of its own");
}

#[tokio::test]
async fn an_app_receives_only_the_events_that_it_subscribed_to() {
    let server = server().await;
    let receiver = Receiver::start(&server.clock, FINE).await;
    subscribe(&server, APP, &receiver.url());
    let change = hired::tenancy::admin::events::EventsChange {
        unsubscribe: ["hire.talent.deleted_v1".to_owned()].into(),
        ..Default::default()
    };
    admin(&server).change_events(APP, change, |_| panic!("the receiver is the same")).unwrap();
    happen(&server, [talent_deleted(1), offer_changed(1, 2)]).await;
    worker(&server).run_due().await.unwrap();
    let types: Vec<_> = deliveries(&server, APP).into_iter().map(|delivery| delivery.event_type).collect();
    assert_eq!(types, ["hire.offer.status_changed_v1"]);
    assert_eq!(server.query_number("SELECT COUNT(*) FROM events WHERE tenant = $1 AND expanded = 0").await, 0);
}

#[tokio::test]
async fn facts_of_one_transaction_about_a_talent_arrive_in_their_order() {
    let server = server().await;
    let receiver = Receiver::start(&server.clock, FINE).await;
    subscribe(&server, APP, &receiver.url());
    happen(&server, [talent_deleted(1), stage_changed(1, 10, 2), offer_changed(1, 11)]).await;
    worker(&server).run_due().await.unwrap();
    let types = receiver.events(|event| text(&event["header"]["event_type"]));
    assert_eq!(types, ["hire.offer.status_changed_v1", "hire.application.stage_changed_v1", "hire.talent.deleted_v1"]);
}

#[tokio::test]
async fn events_of_a_talent_keep_their_order_when_clocks_differ() {
    let server = server().await;
    let receiver = Receiver::start(&server.clock, FINE).await;
    subscribe(&server, APP, &receiver.url());
    for to in 2..6 {
        happen(&server, [stage_changed(1, 10, to)]).await;
        // Another node, whose clock is slower.
        server.clock.advance(-2_000);
    }
    worker(&server).run_due().await.unwrap();
    assert_eq!(receiver.events(|event| text(&event["event"]["target_stage_id"])), ["2", "3", "4", "5"]);
}
