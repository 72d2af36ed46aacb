//! The long connections of this node: WebSockets that clients opened, each for one app.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use axum::{
    body::Bytes,
    extract::ws::{Message, WebSocket},
};
use prost::Message as _;
use serde::Deserialize;
use serde_json::json;
use tokio::{
    sync::{Notify, mpsc, oneshot},
    time::Instant,
};

use super::{
    frame::{self, CONTROL, DATA, Frame},
    outcome::Outcome,
};

/// Connections of one app to one node.
pub const MAX_PER_APP: usize = 50;
/// Clients send a ping this often, in seconds.
const PING_INTERVAL: u64 = 30;
/// A connection that is silent for longer is closed.
const MAX_SILENCE: Duration = Duration::from_secs(3 * PING_INTERVAL);
/// Frames that wait for a slow client; an event that finds no room is sent again later.
const MAX_QUEUED_FRAMES: usize = 256;
/// Largest part of an event in one frame.
const MAX_PART: usize = 64 << 10;
/// Largest message that a client may send; acknowledgements are far smaller.
pub const MAX_MESSAGE: usize = 1 << 20;
/// A number that fits the SDKs' 32 bits.
pub const SERVICE: i32 = 33_554_678;

/// The configuration of clients: intervals of pings and reconnects, in seconds. Short, so that clients soon reconnect
/// after a restart; there are few of them.
pub fn client_config() -> serde_json::Value {
    json!({ "ReconnectCount": -1, "ReconnectInterval": 5, "ReconnectNonce": 2, "PingInterval": PING_INTERVAL })
}

/// The connections by app.
#[derive(Debug, Default)]
pub struct Connections {
    apps: Mutex<HashMap<String, Vec<Arc<Connection>>>>,
    next: AtomicU64,
}

#[derive(Debug)]
struct Connection {
    id: u64,
    frames: mpsc::Sender<Vec<u8>>,
    /// Ends the connection.
    closed: Notify,
    /// The senders that wait for an acknowledgement, by message.
    waiting: Mutex<HashMap<String, oneshot::Sender<Bytes>>>,
}

impl Connections {
    /// Whether an app may open one more.
    pub fn has_room(&self, app_id: &str) -> bool {
        self.count(app_id) < MAX_PER_APP
    }

    pub fn count(&self, app_id: &str) -> usize {
        self.apps.lock().unwrap_or_else(PoisonError::into_inner).get(app_id).map_or(0, Vec::len)
    }

    /// All of this node.
    pub fn total(&self) -> usize {
        self.apps.lock().unwrap_or_else(PoisonError::into_inner).values().map(Vec::len).sum()
    }

    /// The apps that have any.
    pub fn apps(&self) -> Vec<String> {
        self.apps.lock().unwrap_or_else(PoisonError::into_inner).keys().cloned().collect()
    }

    /// Ends all connections of an app.
    pub fn close(&self, app_id: &str) {
        let apps = self.apps.lock().unwrap_or_else(PoisonError::into_inner);
        for connection in apps.get(app_id).into_iter().flatten() {
            connection.closed.notify_one();
        }
    }

    /// Sends an event to one of an app's clients, each in its turn, and waits for its acknowledgement.
    pub async fn send(&self, app_id: &str, message_id: &str, body: &str, timeout: Duration) -> Outcome {
        let begun = Instant::now();
        let mut outcome = match tokio::time::timeout(timeout, self.exchange(app_id, message_id, body)).await {
            Ok(outcome) => outcome,
            Err(_) => Outcome::failed(format!("no acknowledgement within {} s", timeout.as_secs_f64())),
        };
        outcome.latency = begun.elapsed();
        outcome
    }

    async fn exchange(&self, app_id: &str, message_id: &str, body: &str) -> Outcome {
        let Some(connection) = self.choose(app_id) else { return Outcome::failed("no client is connected") };
        let (reply, acknowledged) = oneshot::channel();
        let _waiting = Waiting::register(&connection, message_id, reply);
        for frame in frame::event(SERVICE, message_id, body, MAX_PART) {
            if connection.frames.send(frame.encode_to_vec()).await.is_err() {
                return Outcome::failed("the connection was closed");
            }
        }
        match acknowledged.await {
            Ok(reply) => acknowledgement(&reply),
            Err(_) => Outcome::failed("the connection was closed"),
        }
    }

    fn choose(&self, app_id: &str) -> Option<Arc<Connection>> {
        let apps = self.apps.lock().unwrap_or_else(PoisonError::into_inner);
        let connections = apps.get(app_id)?;
        let turn = self.next.fetch_add(1, Ordering::Relaxed) as usize;
        connections.get(turn.checked_rem(connections.len())?).cloned()
    }

    /// Serves a connection until it ends. Refuses it if the app has as many as it may.
    pub async fn serve(self: Arc<Self>, app_id: String, mut socket: WebSocket) {
        let (sender, mut frames) = mpsc::channel(MAX_QUEUED_FRAMES);
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        let connection = Arc::new(Connection { id, frames: sender, closed: Notify::new(), waiting: Mutex::default() });
        if !self.add(&app_id, &connection) {
            return;
        }
        let _registered = Registered { connections: &self, app_id: &app_id, id };
        loop {
            tokio::select! {
                () = connection.closed.notified() => break,
                frame = frames.recv() => {
                    let Some(frame) = frame else { break };
                    if socket.send(Message::Binary(frame.into())).await.is_err() {
                        break;
                    }
                }
                message = tokio::time::timeout(MAX_SILENCE, socket.recv()) => match message {
                    Ok(Some(Ok(Message::Binary(bytes)))) => {
                        if let Some(pong) = connection.handle_frame(&bytes)
                            && socket.send(Message::Binary(pong.into())).await.is_err()
                        {
                            break;
                        }
                    }
                    Ok(Some(Ok(Message::Ping(_) | Message::Pong(_) | Message::Text(_)))) => {}
                    Ok(Some(Ok(Message::Close(_)) | Err(_)) | None) | Err(_) => break,
                },
            }
        }
    }

    fn add(&self, app_id: &str, connection: &Arc<Connection>) -> bool {
        let mut apps = self.apps.lock().unwrap_or_else(PoisonError::into_inner);
        let connections = apps.entry(app_id.to_owned()).or_default();
        let room = connections.len() < MAX_PER_APP;
        if room {
            connections.push(Arc::clone(connection));
        }
        room
    }
}

/// Takes a connection off the list when its task ends, however it ends.
struct Registered<'a> {
    connections: &'a Connections,
    app_id: &'a str,
    id: u64,
}

impl Drop for Registered<'_> {
    fn drop(&mut self) {
        let mut apps = self.connections.apps.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(connections) = apps.get_mut(self.app_id) {
            for gone in connections.extract_if(.., |connection| connection.id == self.id) {
                // Those who wait for an acknowledgement fail at once.
                gone.waiting.lock().unwrap_or_else(PoisonError::into_inner).clear();
            }
            if connections.is_empty() {
                apps.remove(self.app_id);
            }
        }
    }
}

/// Removes a message when its sender no longer waits.
struct Waiting<'a> {
    connection: &'a Connection,
    message_id: &'a str,
}

impl<'a> Waiting<'a> {
    fn register(connection: &'a Connection, message_id: &'a str, reply: oneshot::Sender<Bytes>) -> Self {
        let mut waiting = connection.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.insert(message_id.to_owned(), reply);
        Self { connection, message_id }
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.connection.waiting.lock().unwrap_or_else(PoisonError::into_inner).remove(self.message_id);
    }
}

impl Connection {
    /// Takes a frame of the client; returns the reply to a ping.
    fn handle_frame(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let frame = Frame::from_bytes(bytes)?;
        match (frame.method, frame.header("type")) {
            (CONTROL, Some("ping")) => Some(Frame::pong(frame.service, client_config().to_string()).encode_to_vec()),
            (DATA, _) => {
                let message_id = frame.header("message_id")?;
                let reply = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).remove(message_id)?;
                let _ = reply.send(frame.payload.unwrap_or_default().into());
                None
            }
            _ => None,
        }
    }
}

/// `{"code":200}` says that the client processed the event.
fn acknowledgement(payload: &[u8]) -> Outcome {
    #[derive(Deserialize)]
    struct Acknowledgement {
        code: u16,
    }
    match serde_json::from_slice::<Acknowledgement>(payload) {
        Ok(Acknowledgement { code }) => Outcome::answered(code, payload),
        Err(_) => {
            Outcome { error: Some("the acknowledgement has no code".to_owned()), ..Outcome::answered(200, payload) }
        }
    }
}
