//! When attempts are made, and what happens to the others meanwhile.

use std::sync::Arc;

use axum::http::StatusCode;
use hired::store::deliveries::DeliveryState;
use tokio::sync::Notify;

use super::{
    HOUR, SECOND, SOON, deliveries, happen, offer_changed, only,
    receiver::{Receiver, ReceiverBehaviour, text},
    server, stage_changed, subscribe, talent_deleted, with_timeout, worker,
};
use crate::harness::{APP, APP_WITHOUT_USER_IDS, MINUTE, NOW};

const FAILING: ReceiverBehaviour = ReceiverBehaviour::Respond(StatusCode::INTERNAL_SERVER_ERROR);
const FINE: ReceiverBehaviour = ReceiverBehaviour::Respond(StatusCode::OK);

#[tokio::test]
async fn retries_come_after_15_seconds_5_minutes_1_hour_and_6_hours() {
    let server = server().await;
    let receiver = Receiver::start(&server.clock, FAILING).await;
    subscribe(&server, APP, &receiver.url());
    happen(&server, [talent_deleted(1)]).await;
    let mut worker = worker(&server);
    let mut expected = vec![NOW];
    worker.run_due().await.unwrap();
    for delay in [15 * SECOND, 5 * MINUTE, HOUR, 6 * HOUR] {
        server.clock.advance(delay - 1);
        worker.run_due().await.unwrap();
        assert_eq!(receiver.times(), expected, "one millisecond before {delay}");
        server.clock.advance(1);
        worker.run_due().await.unwrap();
        expected.push(server.clock.now());
        assert_eq!(receiver.times(), expected);
    }
    let failed = only(&server);
    assert_eq!((failed.delivery.state, failed.delivery.attempts), (DeliveryState::Failed, 5));
    let attempts: Vec<_> = failed.attempt_list.iter().map(|attempt| (attempt.started_at, attempt.status)).collect();
    assert_eq!(attempts, expected.iter().map(|at| (*at, Some(500))).collect::<Vec<_>>());
    assert_eq!(failed.attempt_list[0].response, "answer");
    let ids = receiver.events(|event| text(&event["header"]["event_id"]));
    assert!(ids.iter().all(|id| *id == ids[0] && id.len() == 32), "{ids:?}");
    server.clock.advance(100 * HOUR);
    worker.run_due().await.unwrap();
    assert_eq!(receiver.times(), expected);
}

#[tokio::test]
async fn a_receiver_that_recovers_after_an_hour_gets_everything_in_order() {
    let server = server().await;
    let receiver = Receiver::start(&server.clock, FAILING).await;
    subscribe(&server, APP, &receiver.url());
    happen(&server, [stage_changed(1, 10, 2)]).await;
    happen(&server, [stage_changed(1, 10, 3)]).await;
    happen(&server, [talent_deleted(1)]).await;
    let mut worker = worker(&server);
    for delay in [0, 15 * SECOND, 5 * MINUTE] {
        server.clock.advance(delay);
        worker.run_due().await.unwrap();
    }
    assert_eq!(receiver.times().len(), 3, "what comes later waits for the first");
    receiver.behave(FINE);
    server.clock.advance(HOUR);
    worker.run_due().await.unwrap();
    let stages = receiver.events(|event| event["event"]["target_stage_id"].as_str().map(str::to_owned));
    let stage = |id: &str| Some(id.to_owned());
    assert_eq!(stages, [stage("2"), stage("2"), stage("2"), stage("2"), stage("3"), None]);
    assert!(deliveries(&server, APP).iter().all(|delivery| delivery.state == DeliveryState::Delivered));
    server.clock.advance(7 * HOUR);
    worker.run_due().await.unwrap();
    assert_eq!(receiver.times().len(), 6);
}

#[tokio::test]
async fn events_behind_a_failed_one_are_sent_after_its_last_attempt() {
    let server = server().await;
    let receiver = Receiver::start(&server.clock, FAILING).await;
    subscribe(&server, APP, &receiver.url());
    happen(&server, [stage_changed(1, 10, 2)]).await;
    happen(&server, [stage_changed(1, 10, 3)]).await;
    let mut worker = worker(&server);
    for delay in [0, 15 * SECOND, 5 * MINUTE, HOUR] {
        server.clock.advance(delay);
        worker.run_due().await.unwrap();
    }
    assert_eq!(receiver.times().len(), 4);
    server.clock.advance(6 * HOUR);
    worker.run_due().await.unwrap();
    let stages = receiver.events(|event| text(&event["event"]["target_stage_id"]));
    assert_eq!(stages, ["2", "2", "2", "2", "2", "3"]);
}

#[tokio::test]
async fn events_of_different_talents_do_not_wait_for_each_other() {
    let server = server().await;
    let release = Arc::new(Notify::new());
    let receiver = Receiver::start(&server.clock, ReceiverBehaviour::Wait(release.clone())).await;
    subscribe(&server, APP, &receiver.url());
    happen(&server, [offer_changed(1, 11), offer_changed(2, 22)]).await;
    let mut worker = worker(&server);
    let running = tokio::spawn(async move { worker.run_due().await });
    while receiver.times().len() < 2 {
        receiver.arrived.notified().await;
    }
    // Both are at the receiver, and neither is answered.
    release.notify_waiters();
    running.await.unwrap().unwrap();
    assert!(deliveries(&server, APP).iter().all(|delivery| delivery.state == DeliveryState::Delivered));
}

#[tokio::test]
async fn a_slow_receiver_does_not_delay_another() {
    let server = server().await;
    let release = Arc::new(Notify::new());
    let slow = Receiver::start(&server.clock, ReceiverBehaviour::Wait(release.clone())).await;
    let quick = Receiver::start(&server.clock, FINE).await;
    subscribe(&server, APP, &slow.url());
    subscribe(&server, APP_WITHOUT_USER_IDS, &quick.url());
    happen(&server, (1..=40).map(talent_deleted)).await;
    let mut worker = worker(&server);
    let running = tokio::spawn(async move { worker.run_due().await });
    while quick.times().len() < 40 {
        quick.arrived.notified().await;
    }
    assert_eq!(slow.times().len(), 16, "as many attempts at once as an app may have");
    slow.behave(FINE);
    release.notify_waiters();
    running.await.unwrap().unwrap();
    assert_eq!(slow.times().len(), 40);
}

#[tokio::test]
async fn failing_apps_get_one_attempt_at_a_time() {
    let server = server().await;
    let receiver = Receiver::start(&server.clock, FAILING).await;
    subscribe(&server, APP, &receiver.url());
    let mut worker = worker(&server);
    happen(&server, (1..=20).map(talent_deleted)).await;
    worker.run_due().await.unwrap();
    assert_eq!(receiver.times().len(), 20);
    let release = Arc::new(Notify::new());
    receiver.behave(ReceiverBehaviour::Wait(release.clone()));
    server.clock.advance(15 * SECOND);
    let running = tokio::spawn(async move { worker.run_due().await.map(|()| worker) });
    while receiver.times().len() < 21 {
        receiver.arrived.notified().await;
    }
    let leased = server.query_global::<i64>("SELECT COUNT(*) FROM deliveries WHERE lease IS NOT NULL").await;
    assert_eq!(leased, Some(1));
    receiver.behave(FINE);
    release.notify_waiters();
    running.await.unwrap().unwrap();
    assert_eq!(receiver.times().len(), 40);
    let text = hired::telemetry::render(&server.state).await;
    let gauge = format!("hired_deliveries_pending{{app=\"{}\"}} 0", APP.trim_start_matches("cli_"));
    assert!(text.contains(&gauge) && text.contains("hired_event_failures_in_row"), "{text}");
}

#[tokio::test]
async fn receivers_that_hang_or_are_gone_are_tried_again() {
    let server = with_timeout(SOON).await;
    let receiver = Receiver::start(&server.clock, ReceiverBehaviour::Hang).await;
    subscribe(&server, APP, &receiver.url());
    happen(&server, [talent_deleted(1)]).await;
    let mut worker = worker(&server);
    worker.run_due().await.unwrap();
    let error = only(&server).attempt_list[0].error.clone().unwrap();
    assert_eq!(error, "no answer within 0.1 s");
    let gone = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    subscribe(&server, APP, &format!("http://{gone}/events"));
    server.clock.advance(15 * SECOND);
    worker.run_due().await.unwrap();
    let attempts = only(&server).attempt_list;
    assert!(attempts[1].error.as_deref().unwrap().starts_with("cannot connect: "), "{attempts:?}");
    subscribe(&server, APP, &receiver.url());
    receiver.behave(FINE);
    server.clock.advance(5 * MINUTE);
    worker.run_due().await.unwrap();
    assert_eq!(only(&server).delivery.state, DeliveryState::Delivered);
}

#[tokio::test]
async fn deliveries_of_a_dead_node_are_taken_over_after_their_lease() {
    let server = server().await;
    let release = Arc::new(Notify::new());
    let receiver = Receiver::start(&server.clock, ReceiverBehaviour::Wait(release)).await;
    subscribe(&server, APP, &receiver.url());
    happen(&server, [talent_deleted(1)]).await;
    let mut dying = worker(&server);
    let running = tokio::spawn(async move { dying.run_due().await });
    while receiver.times().is_empty() {
        receiver.arrived.notified().await;
    }
    running.abort();
    let _ = running.await;
    receiver.behave(FINE);
    let mut other = worker(&server);
    server.clock.advance(30 * SECOND - 1);
    other.run_due().await.unwrap();
    assert_eq!(receiver.times().len(), 1);
    server.clock.advance(1);
    other.run_due().await.unwrap();
    assert_eq!(receiver.times(), [NOW, NOW + 30 * SECOND]);
    assert_eq!(only(&server).delivery.state, DeliveryState::Delivered);
}
