//! Receivers that fail, each in its own way. The attempts and their times are the documented ones, and nothing is sent
//! after the last one.

use axum::http::StatusCode;
use hired::{
    events::{self, addresses::AllowedHosts},
    store::deliveries::DeliveryState,
};

use super::{
    HOUR, SECOND, SOON, happen, only,
    receiver::{Receiver, ReceiverBehaviour, closing},
    subscribe, talent_deleted, with_options, worker,
};
use crate::harness::{APP, MINUTE, NOW, Server};

const DELAYS: [i64; 5] = [0, 15 * SECOND, 5 * MINUTE, HOUR, 6 * HOUR];

async fn quick_to_give_up() -> Server {
    with_options(events::Options { timeout: SOON, ..events::Options::default() }).await
}

/// Sends an event to a URL until it has failed, and for four more days. Each attempt must come at its time and fail
/// with
/// `status` and an error that begins with `error`.
async fn given_up(server: &Server, url: &str, status: Option<i64>, error: &str) {
    subscribe(server, APP, url);
    happen(server, [talent_deleted(1)]).await;
    let mut worker = worker(server);
    let (mut now, mut times) = (NOW, Vec::new());
    for delay in DELAYS {
        now += delay;
        times.push(now);
        if delay > 0 {
            server.clock.advance(delay - 1);
            worker.run_due().await.unwrap();
            server.clock.advance(1);
        }
        worker.run_due().await.unwrap();
    }
    server.clock.advance(96 * HOUR);
    worker.run_due().await.unwrap();
    let given_up = only(server);
    assert_eq!((given_up.delivery.state, given_up.delivery.due_at), (DeliveryState::Failed, None));
    let attempts = &given_up.attempt_list;
    assert_eq!(attempts.iter().map(|attempt| attempt.started_at).collect::<Vec<_>>(), times);
    for attempt in attempts {
        assert_eq!(attempt.status, status);
        assert!(attempt.error.as_deref().unwrap().starts_with(error), "{attempt:?}");
    }
}

#[tokio::test]
async fn a_receiver_that_answers_500() {
    let server = quick_to_give_up().await;
    let receiver = Receiver::start(&server.clock, ReceiverBehaviour::Respond(StatusCode::INTERNAL_SERVER_ERROR)).await;
    given_up(&server, &receiver.url(), Some(500), "the receiver answered 500").await;
    assert_eq!(receiver.received().len(), DELAYS.len());
}

#[tokio::test]
async fn a_receiver_that_is_too_slow() {
    let server = quick_to_give_up().await;
    let receiver = Receiver::start(&server.clock, ReceiverBehaviour::Hang).await;
    given_up(&server, &receiver.url(), None, "no answer within 0.1 s").await;
    assert_eq!(receiver.received().len(), DELAYS.len());
}

#[tokio::test]
async fn a_receiver_that_closes_the_connection() {
    let server = quick_to_give_up().await;
    let (address, connections) = closing().await;
    given_up(&server, &format!("http://{address}/events"), None, "the connection failed: ").await;
    assert_eq!(connections.load(std::sync::atomic::Ordering::SeqCst), DELAYS.len());
}

#[tokio::test]
async fn a_receiver_that_is_not_there() {
    let server = quick_to_give_up().await;
    let gone = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    given_up(&server, &format!("http://{gone}/events"), None, "cannot connect: ").await;
}

#[tokio::test]
async fn a_receiver_that_redirects_to_one_that_would_take_the_event() {
    let server = quick_to_give_up().await;
    let target = Receiver::start(&server.clock, ReceiverBehaviour::Respond(StatusCode::OK)).await;
    let receiver = Receiver::start(&server.clock, ReceiverBehaviour::Redirect(target.url())).await;
    given_up(&server, &receiver.url(), Some(307), "the receiver answered 307").await;
    assert_eq!((receiver.received().len(), target.received().len()), (DELAYS.len(), 0));
}

#[tokio::test]
async fn a_forbidden_address() {
    let server = quick_to_give_up().await;
    given_up(&server, "http://169.254.169.254/latest/meta-data", None, "169.254.169.254 is link-local").await;
    let error = only(&server).attempt_list[0].error.clone().unwrap();
    assert!(error.contains("events.allowed_hosts"), "{error}");
}

#[tokio::test]
async fn a_name_that_resolves_to_an_address_that_the_setting_forbids() {
    let allowed_hosts = AllowedHosts { loopback: false, ..AllowedHosts::ALL };
    let server = with_options(events::Options { timeout: SOON, allowed_hosts }).await;
    let receiver = Receiver::start(&server.clock, ReceiverBehaviour::Respond(StatusCode::OK)).await;
    given_up(&server, &format!("http://localhost:{}/events", receiver.address.port()), None, "").await;
    let error = only(&server).attempt_list[0].error.clone().unwrap();
    assert!(error.ends_with("is loopback, which the setting events.allowed_hosts does not allow"), "{error}");
    assert_eq!(receiver.received().len(), 0);
}
