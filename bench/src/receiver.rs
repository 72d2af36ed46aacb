//! A local receiver of webhooks that records when each event arrives, and can be made to fail.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU8, Ordering},
    },
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use axum::{Router, body::Bytes, http::StatusCode};
use serde_json::{Value, json};

use crate::{Result, load::Figures};

/// How the receiver treats events. It always answers challenges.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Behavior {
    Accept,
    /// Answers with status 500.
    Fail,
    /// Never answers.
    Hang,
}

/// An event that arrived.
#[derive(Clone, Copy)]
struct Arrival {
    at: Instant,
    /// Milliseconds since the change that the event is about.
    delay: f64,
}

#[derive(Clone)]
pub struct Receiver {
    pub url: String,
    behavior: Arc<AtomicU8>,
    arrivals: Arc<Mutex<Vec<Arrival>>>,
}

impl Receiver {
    pub fn start() -> Result<Self> {
        let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
        listener.set_nonblocking(true)?;
        let url = format!("http://{}/events", listener.local_addr()?);
        let behavior = Arc::new(AtomicU8::new(Behavior::Accept as u8));
        let receiver = Self { url, behavior, arrivals: Arc::default() };
        let serving = receiver.clone();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        std::thread::spawn(move || {
            runtime.block_on(async {
                let router = Router::new().fallback(move |body: Bytes| {
                    let receiver = serving.clone();
                    async move { receiver.respond(&body).await }
                });
                match tokio::net::TcpListener::from_std(listener) {
                    Ok(listener) => axum::serve(listener, router).await,
                    Err(error) => Err(error),
                }
            })
        });
        Ok(receiver)
    }

    pub fn behave(&self, behavior: Behavior) {
        self.behavior.store(behavior as u8, Ordering::Relaxed);
    }

    /// Clears the recorded arrivals.
    pub fn clear(&self) {
        self.arrivals.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    pub fn count(&self) -> usize {
        self.arrivals.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Waits until this many events have arrived. The rate is that between the first and the last; the latencies are from
    /// the change to the arrival.
    pub fn wait_for(&self, count: usize, timeout: Duration) -> Result<Figures> {
        let begun = Instant::now();
        while self.count() < count {
            if begun.elapsed() > timeout {
                return Err(format!("{} of {count} events have arrived within {timeout:?}", self.count()).into());
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        let arrivals = self.arrivals.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let (first, last) = (arrivals.first().ok_or("no events")?.at, arrivals.last().ok_or("no events")?.at);
        let delays = arrivals.iter().map(|arrival| arrival.delay).collect();
        Ok(Figures::new(delays, (last - first).as_secs_f64()))
    }

    async fn respond(&self, body: &Bytes) -> (StatusCode, String) {
        let at = Instant::now();
        let event: Value = serde_json::from_slice(body).unwrap_or_default();
        if let Some(challenge) = event.get("challenge") {
            return (StatusCode::OK, json!({ "challenge": challenge }).to_string());
        }
        let behavior = self.behavior.load(Ordering::Relaxed);
        if behavior == Behavior::Hang as u8 {
            std::future::pending::<()>().await;
        }
        if behavior == Behavior::Fail as u8 {
            return (StatusCode::INTERNAL_SERVER_ERROR, "{}".to_owned());
        }
        let created = event.pointer("/header/create_time").and_then(Value::as_str).and_then(|time| time.parse().ok());
        #[expect(clippy::disallowed_methods, reason = "the delay of a delivery is real time")]
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64() * 1000.0;
        let delay = now - created.unwrap_or(now);
        self.arrivals.lock().unwrap_or_else(PoisonError::into_inner).push(Arrival { at, delay });
        (StatusCode::OK, "{}".to_owned())
    }
}
