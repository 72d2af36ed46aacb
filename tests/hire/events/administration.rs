//! Settings of apps, and the commands that show and repeat deliveries.

use axum::http::StatusCode;
use hired::{
    events::webhook::UrlError,
    store::deliveries::{DeliveryMode, DeliveryState},
    tenancy::admin::{
        AdminError,
        events::{DeliveryFilter, EventsChange, NewMode},
    },
};

use super::{
    HOUR, SECOND, admin, deliveries, happen, only,
    receiver::{Receiver, ReceiverBehaviour, text},
    server, stage_changed, subscribe, talent_deleted, worker,
};
use crate::harness::{APP, MINUTE, NOW, STORE_APP};

const FINE: ReceiverBehaviour = ReceiverBehaviour::Respond(StatusCode::OK);

fn refused(result: Result<impl std::fmt::Debug, AdminError>) -> String {
    result.unwrap_err().to_string()
}

fn to(url: &str) -> EventsChange {
    EventsChange { request_url: Some(url.to_owned()), ..EventsChange::default() }
}

#[tokio::test]
async fn a_url_that_does_not_prove_itself_is_not_saved_and_one_that_does_is_with_the_token_it_was_shown() {
    let server = server().await;
    let admin = admin(&server);
    let silent = |_: &_| Err(UrlError::NoChallenge("silence".to_owned()));
    let error = refused(admin.change_events(APP, to("http://localhost/events"), silent));
    assert!(error.contains("Challenge code"), "{error}");
    assert_eq!(admin.app_events(APP).unwrap().mode, "off");

    let mut shown = None;
    let saved = admin.change_events(APP, to("http://localhost/events"), |receiver| {
        shown = Some(receiver.verification_token.clone());
        Ok(())
    });
    let saved = saved.unwrap();
    assert_eq!((saved.mode, &saved.verification_token), ("webhook", &shown));
    assert_eq!(saved.verification_token.unwrap().len(), 32);

    let key = EventsChange { encrypt_key: Some(Some("key".to_owned())), ..EventsChange::default() };
    let error = refused(admin.change_events(APP, key, silent));
    assert!(error.contains("Challenge code"), "a new key is verified as well: {error}");
    let long = EventsChange { mode: Some(NewMode::On(DeliveryMode::LongConnection)), ..EventsChange::default() };
    assert_eq!(admin.change_events(APP, long, silent).unwrap().mode, "long_connection");
    let error = refused(admin.change_events(APP, to("http://localhost/events"), silent));
    assert!(error.contains("Challenge code"), "a URL means a webhook: {error}");
    let off = EventsChange { mode: Some(NewMode::Off), ..EventsChange::default() };
    assert_eq!(admin.change_events(APP, off, silent).unwrap().request_url, None);
}

#[tokio::test]
async fn settings_that_cannot_be_are_refused_with_the_reason() {
    let server = server().await;
    let admin = admin(&server);
    let ask = |app: &str, change| refused(admin.change_events(app, change, |_| Ok(())));
    let of =
        |events: [&str; 1]| EventsChange { subscribe: events.map(str::to_owned).into(), ..to("http://localhost/") };
    assert!(ask("cli_0000000000000000", to("http://localhost/")).contains("there is no app"));
    assert!(ask(APP, to("localhost")).contains("http://"));
    assert!(ask(APP, of(["hire.talent.deleted"])).contains("did you mean hire.talent.deleted_v1"));
    assert!(ask(STORE_APP, of(["hire.ehr_import_task.imported_v1"])).contains("store apps cannot"));
    let long = EventsChange { mode: Some(NewMode::On(DeliveryMode::LongConnection)), ..EventsChange::default() };
    assert!(ask(STORE_APP, long).contains("custom apps"));
    let only = EventsChange { subscribe: ["hire.talent.deleted_v1".to_owned()].into(), ..EventsChange::default() };
    assert!(ask(APP, only).contains("--mode"));
}

#[tokio::test]
async fn events_are_sent_again_by_id_and_since_a_time_with_the_same_event_id() {
    let server = server().await;
    let receiver = Receiver::start(&server.clock, FINE).await;
    subscribe(&server, APP, &receiver.url());
    let mut worker = worker(&server);
    happen(&server, [talent_deleted(1)]).await;
    worker.run_due().await.unwrap();
    server.clock.advance(HOUR);
    happen(&server, [talent_deleted(2)]).await;
    worker.run_due().await.unwrap();
    let all = deliveries(&server, APP);
    assert_eq!(admin(&server).redeliver(&all[0].event_id).unwrap(), 1);
    worker.run_due().await.unwrap();
    assert_eq!(admin(&server).redeliver(&all[0].id.to_string()).unwrap(), 1);
    worker.run_due().await.unwrap();
    let since = DeliveryFilter { since: Some(NOW + MINUTE), ..DeliveryFilter::default() };
    assert_eq!(admin(&server).redeliver_all(&since).unwrap(), 1);
    worker.run_due().await.unwrap();
    let ids = receiver.events(|event| text(&event["header"]["event_id"]));
    let (one, two) = (&all[0].event_id, &all[1].event_id);
    assert_eq!(ids, [one, two, one, one, two].map(Clone::clone));
    let details = admin(&server).delivery(one).unwrap();
    assert_eq!(details[0].attempt_list.len(), 3);
    assert!(refused(admin(&server).redeliver("5")).contains("no delivery"));
}

#[tokio::test]
async fn an_attempt_carries_the_present_verification_token() {
    let server = server().await;
    let receiver = Receiver::start(&server.clock, ReceiverBehaviour::Respond(StatusCode::FORBIDDEN)).await;
    subscribe(&server, APP, &receiver.url());
    happen(&server, [talent_deleted(1)]).await;
    let mut worker = worker(&server);
    worker.run_due().await.unwrap();
    let token = EventsChange { verification_token: Some("another".to_owned()), ..EventsChange::default() };
    admin(&server).change_events(APP, token, |_| Ok(())).unwrap();
    server.clock.advance(15 * SECOND);
    worker.run_due().await.unwrap();
    assert_eq!(receiver.events(|event| text(&event["header"]["token"])), ["token", "another"]);
}

#[tokio::test]
async fn pending_deliveries_fail_when_an_app_stops_receiving_events() {
    let server = server().await;
    let receiver = Receiver::start(&server.clock, ReceiverBehaviour::Respond(StatusCode::FORBIDDEN)).await;
    subscribe(&server, APP, &receiver.url());
    happen(&server, [stage_changed(1, 2, 3), talent_deleted(1)]).await;
    let mut worker = worker(&server);
    worker.run_due().await.unwrap();
    let off = EventsChange { mode: Some(NewMode::Off), ..EventsChange::default() };
    admin(&server).change_events(APP, off, |_| Ok(())).unwrap();
    server.clock.advance(15 * SECOND);
    worker.run_due().await.unwrap();
    assert_eq!(receiver.times(), [NOW]);
    assert!(deliveries(&server, APP).iter().all(|delivery| delivery.state == DeliveryState::Failed));
}

#[tokio::test]
async fn a_redelivered_event_has_all_attempts_again() {
    let server = server().await;
    let receiver = Receiver::start(&server.clock, ReceiverBehaviour::Respond(StatusCode::BAD_GATEWAY)).await;
    subscribe(&server, APP, &receiver.url());
    happen(&server, [talent_deleted(1)]).await;
    let mut worker = worker(&server);
    for delay in [0, 15 * SECOND, 5 * MINUTE, HOUR, 6 * HOUR] {
        server.clock.advance(delay);
        worker.run_due().await.unwrap();
    }
    let failed = DeliveryFilter { state: Some("failed"), ..DeliveryFilter::default() };
    assert_eq!(admin(&server).redeliver_all(&failed).unwrap(), 1);
    worker.run_due().await.unwrap();
    server.clock.advance(15 * SECOND);
    receiver.behave(FINE);
    worker.run_due().await.unwrap();
    let delivered = only(&server);
    assert_eq!((delivered.delivery.state, delivered.delivery.attempts), (DeliveryState::Delivered, 7));
}

#[tokio::test]
async fn events_and_attempts_are_kept_for_30_days() {
    let server = server().await;
    let receiver = Receiver::start(&server.clock, FINE).await;
    subscribe(&server, APP, &receiver.url());
    happen(&server, [talent_deleted(1)]).await;
    let mut worker = worker(&server);
    worker.run_due().await.unwrap();
    let counts = async || {
        let count =
            async |table: &str| server.query_global::<i64>(format!("SELECT COUNT(*) FROM {table}")).await.unwrap();
        (count("deliveries").await, count("delivery_attempts").await, count("events").await)
    };
    server.clock.advance(30 * 24 * HOUR);
    worker.run_due().await.unwrap();
    assert_eq!(counts().await, (1, 1, 1));
    server.clock.advance(2 * MINUTE);
    worker.run_due().await.unwrap();
    assert_eq!(counts().await, (0, 0, 0));
}
