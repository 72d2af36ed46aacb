//! A receiver of webhooks that records its requests.

use std::{
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::{
    Router,
    body::Bytes,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::post,
};
use hired::clock::Clock;
use serde_json::{Value, json};
use tokio::{io::AsyncReadExt, net::TcpListener, sync::Notify};

/// The requests to a receiver, with their time by the clock.
#[derive(Clone, Debug)]
pub struct Received {
    pub at: i64,
    pub body: Value,
    pub raw: Bytes,
}

#[derive(Clone)]
pub struct Receiver {
    pub address: SocketAddr,
    received: Arc<Mutex<Vec<Received>>>,
    behaviour: Arc<Mutex<ReceiverBehaviour>>,
    /// Something was received.
    pub arrived: Arc<Notify>,
}

#[derive(Clone)]
pub enum ReceiverBehaviour {
    Respond(StatusCode),
    /// Answers when the test says so.
    Wait(Arc<Notify>),
    /// Never answers.
    Hang,
    /// Answers with another URL.
    Redirect(String),
}

impl Receiver {
    pub async fn start(clock: &Clock, behaviour: ReceiverBehaviour) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let receiver = Self {
            address: listener.local_addr().unwrap(),
            received: Arc::default(),
            behaviour: Arc::new(Mutex::new(behaviour)),
            arrived: Arc::default(),
        };
        let (clock, shared) = (clock.clone(), receiver.clone());
        let take = async move |raw: Bytes| -> Response {
            let body: Value = serde_json::from_slice(&raw).unwrap_or_default();
            if let Some(challenge) = body.get("challenge") {
                return json!({ "challenge": challenge }).to_string().into_response();
            }
            shared.received.lock().unwrap().push(Received { at: clock.now(), body, raw });
            shared.arrived.notify_one();
            let behaviour = shared.behaviour.lock().unwrap().clone();
            match behaviour {
                ReceiverBehaviour::Respond(status) => (status, "answer").into_response(),
                ReceiverBehaviour::Wait(release) => {
                    release.notified().await;
                    StatusCode::OK.into_response()
                }
                ReceiverBehaviour::Hang => std::future::pending().await,
                ReceiverBehaviour::Redirect(url) => Redirect::temporary(&url).into_response(),
            }
        };
        let router = Router::new().route("/events", post(take));
        tokio::spawn(async move { axum::serve(listener, router).await });
        receiver
    }

    pub fn url(&self) -> String {
        format!("http://{}/events", self.address)
    }

    pub fn behave(&self, behaviour: ReceiverBehaviour) {
        *self.behaviour.lock().unwrap() = behaviour;
    }

    pub fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }

    /// The events, as `pick` sees them.
    pub fn events<T>(&self, pick: impl Fn(&Value) -> T) -> Vec<T> {
        self.received().iter().map(|received| pick(&received.body)).collect()
    }

    pub fn times(&self) -> Vec<i64> {
        self.received().iter().map(|received| received.at).collect()
    }
}

/// An address where every connection is closed once it has sent something, and how many there were.
pub async fn closing() -> (SocketAddr, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (address, count) = (listener.local_addr().unwrap(), Arc::<AtomicUsize>::default());
    let connections = Arc::clone(&count);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            connections.fetch_add(1, Ordering::SeqCst);
            let _ = stream.read(&mut [0; 4096]).await;
        }
    });
    (address, count)
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is not text")).to_owned()
}
