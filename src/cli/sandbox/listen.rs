//! `hired events listen`: a client of a long connection that passes events on to a URL.

use std::{collections::BTreeMap, time::Duration};

use clap::Args;
use futures_util::{SinkExt, StreamExt};
use prost::Message as _;
use reqwest::Url;
use serde_json::{Value, json};
use tokio::time::{Instant, interval};
use tokio_tungstenite::{connect_async, tungstenite::Message};

use super::client::{Client, ServerArgs};
use crate::{
    cli::{
        CliError,
        installation::Installation,
        output::{eprint, print},
    },
    demo,
    events::frame::{CONTROL, DATA, Frame, Header},
};

const PING_INTERVAL: Duration = Duration::from_secs(30);
const FORWARD_TIMEOUT: Duration = Duration::from_secs(3);

/// Receives the events of an app over a long connection, so it works behind NAT, and passes them on.
#[derive(Debug, Args)]
pub struct Listen {
    /// The URL to forward each event to, as an unencrypted webhook.
    #[arg(long, value_name = "URL")]
    forward_to: Url,
    #[arg(long, value_name = "APP_ID", default_value = demo::APP_ID)]
    app: String,
    /// The secret of the app; otherwise the variable APP_SECRET, or that of the demo company.
    #[arg(long, value_name = "SECRET")]
    secret: Option<String>,
    /// Stop after this many events.
    #[arg(long, value_name = "NUMBER")]
    count: Option<usize>,
    #[command(flatten)]
    server: ServerArgs,
}

impl Listen {
    pub fn execute(&self, installation: &Installation) -> Result<(), CliError> {
        let client = Client::new(installation, &self.server)?;
        let stated = self.secret.clone().or_else(|| std::env::var("APP_SECRET").ok());
        let secret = stated.unwrap_or_else(|| demo::APP_SECRET.to_owned());
        let credentials = json!({ "AppID": self.app, "AppSecret": secret });
        let opened = client.send("POST", "/callback/ws/endpoint", &[], Some(credentials.to_string()))?;
        let url = opened.body.pointer("/data/URL").and_then(Value::as_str).filter(|url| !url.is_empty());
        let Some(url) = url else {
            let why = opened.body.get("msg").and_then(Value::as_str).unwrap_or("the server has no long connections");
            return Err(CliError::Message(format!("cannot listen as {}: {why}", self.app)));
        };
        client.block_on(self.pass_on(&client, url))
    }

    async fn pass_on(&self, client: &Client, url: &str) -> Result<(), CliError> {
        let lost = |error| CliError::Message(format!("the connection was lost: {error}"));
        let (mut socket, _) = connect_async(url).await.map_err(lost)?;
        eprint(&format!(
            "events of {} go to {}; `hired app events {} --mode long-connection --subscribe-all` subscribes to them\n",
            self.app, self.forward_to, self.app
        ));
        let mut pings = interval(PING_INTERVAL);
        let mut parts: BTreeMap<String, Parts> = BTreeMap::new();
        let mut left = self.count;
        while left != Some(0) {
            let message = tokio::select! {
                _ = pings.tick() => {
                    socket.send(Message::Binary(ping().encode_to_vec().into())).await.map_err(lost)?;
                    continue;
                }
                message = socket.next() => message,
            };
            let Some(message) = message else {
                return Err(CliError::Message("the server closed the connection".to_owned()));
            };
            let Message::Binary(bytes) = message.map_err(lost)? else { continue };
            let Some(frame) = Frame::from_bytes(&bytes).filter(|frame| frame.method == DATA) else { continue };
            let id = frame.header("message_id").unwrap_or_default().to_owned();
            let Some(payload) = parts.entry(id.clone()).or_default().add(&frame) else { continue };
            parts.remove(&id);
            let begun = Instant::now();
            let status = self.forward(client, payload).await;
            let reply = Frame {
                payload: Some(json!({ "code": status }).to_string().into_bytes()),
                headers: [frame.headers.clone(), vec![took(begun)]].concat(),
                ..frame
            };
            socket.send(Message::Binary(reply.encode_to_vec().into())).await.map_err(lost)?;
            left = left.map(|left| left - 1);
        }
        let _ = socket.close(None).await;
        Ok(())
    }

    /// The status of the receiver; 502 if it did not answer.
    async fn forward(&self, client: &Client, payload: Vec<u8>) -> u16 {
        let event_type = serde_json::from_slice::<Value>(&payload)
            .ok()
            .and_then(|event| event.pointer("/header/event_type").and_then(Value::as_str).map(str::to_owned));
        let event_type = event_type.unwrap_or_default();
        let request = client
            .http()
            .post(self.forward_to.clone())
            .timeout(FORWARD_TIMEOUT)
            .header("Content-Type", "application/json; charset=utf-8")
            .body(payload);
        let (status, line) = match request.send().await {
            Ok(response) => (response.status().as_u16(), format!("{event_type} {}\n", response.status())),
            Err(error) => (502, format!("{event_type} not delivered: {error}\n")),
        };
        // A closed terminal does not end the connection.
        let _ = print(&line);
        status
    }
}

/// The parts of an event, by index.
#[derive(Debug, Default)]
struct Parts(BTreeMap<usize, Vec<u8>>);

impl Parts {
    /// Takes a part; returns the event if it was the last one.
    fn add(&mut self, frame: &Frame) -> Option<Vec<u8>> {
        let number = |name: &str| frame.header(name).and_then(|value| value.parse::<usize>().ok());
        self.0.insert(number("seq").unwrap_or(0), frame.payload.clone().unwrap_or_default());
        (self.0.len() >= number("sum").unwrap_or(1)).then(|| self.0.values().flatten().copied().collect())
    }
}

fn ping() -> Frame {
    let headers = vec![Header { key: "type".to_owned(), value: "ping".to_owned() }];
    Frame { method: CONTROL, headers, ..Frame::default() }
}

/// The response time of the receiver, as the SDKs report it.
fn took(begun: Instant) -> Header {
    Header { key: "biz_rt".to_owned(), value: begun.elapsed().as_millis().to_string() }
}
