//! A receiver of webhooks that keeps what it was sent.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::Bytes,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::post,
};
use hired::clock::Clock;
use serde_json::Value;
use tokio::{net::TcpListener, sync::Notify};

/// What a receiver was sent, and when by the clock.
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
    behaviour: Arc<Mutex<RequestSettings>>,
    /// Something was received.
    pub arrived: Arc<Notify>,
}

#[derive(Clone)]
pub enum RequestSettings {
    Answer(StatusCode),
    /// Answers when it is told to.
    Wait(Arc<Notify>),
    /// Never answers.
    Hang,
}

impl Receiver {
    pub async fn start(clock: &Clock, behaviour: RequestSettings) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let receiver = Self {
            address: listener.local_addr().unwrap(),
            received: Arc::default(),
            behaviour: Arc::new(Mutex::new(behaviour)),
            arrived: Arc::default(),
        };
        let (clock, shared) = (clock.clone(), receiver.clone());
        let take = async move |raw: Bytes| -> Response {
            let body = serde_json::from_slice(&raw).unwrap_or_default();
            shared.received.lock().unwrap().push(Received { at: clock.now(), body, raw });
            shared.arrived.notify_one();
            let behaviour = shared.behaviour.lock().unwrap().clone();
            match behaviour {
                RequestSettings::Answer(status) => (status, "answer").into_response(),
                RequestSettings::Wait(told) => {
                    told.notified().await;
                    StatusCode::OK.into_response()
                }
                RequestSettings::Hang => std::future::pending().await,
            }
        };
        let router = Router::new().route("/events", post(take));
        tokio::spawn(async move { axum::serve(listener, router).await });
        receiver
    }

    pub fn url(&self) -> String {
        format!("http://{}/events", self.address)
    }

    pub fn behave(&self, behaviour: RequestSettings) {
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

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is not text")).to_owned()
}
