//! Long connections, with a client that uses the frames of the official SDKs.

use std::net::SocketAddr;

use axum::http::StatusCode;
use futures_util::{SinkExt, StreamExt};
use hired::{
    events::worker::Worker,
    http,
    http::serve::ConnectionLimits,
    store::deliveries::{DeliveryMode, DeliveryState},
    tenancy::admin::events::{EventsChange, NewMode},
};
use prost::Message as _;
use serde_json::{Value, json};
use std::time::Duration;
use tokio::net::TcpStream;
use tokio_tungstenite::{
    MaybeTlsStream, WebSocketStream, connect_async,
    tungstenite::{Error, Message},
};

use super::{HOUR, SECOND, SOON, admin, happen, only, server, talent_deleted, with_timeout, worker};
use crate::harness::{APP, DISABLED_APP, MINUTE, SECRET, STORE_APP, Server, request};

#[derive(Clone, PartialEq, prost::Message)]
struct Frame {
    #[prost(uint64, required, tag = "1")]
    seq_id: u64,
    #[prost(uint64, required, tag = "2")]
    log_id: u64,
    #[prost(int32, required, tag = "3")]
    service: i32,
    #[prost(int32, required, tag = "4")]
    method: i32,
    #[prost(message, repeated, tag = "5")]
    headers: Vec<Header>,
    #[prost(bytes = "vec", optional, tag = "8")]
    payload: Option<Vec<u8>>,
}

#[derive(Clone, PartialEq, prost::Message)]
struct Header {
    #[prost(string, required, tag = "1")]
    key: String,
    #[prost(string, required, tag = "2")]
    value: String,
}

impl Frame {
    fn header(&self, key: &str) -> &str {
        self.headers.iter().find(|header| header.key == key).map_or("", |header| header.value.as_str())
    }
}

struct Client(WebSocketStream<MaybeTlsStream<TcpStream>>);

impl Client {
    async fn connect(url: &str) -> Self {
        Self(connect_async(url).await.unwrap().0)
    }

    async fn send(&mut self, frame: &Frame) {
        self.0.send(Message::Binary(frame.encode_to_vec().into())).await.unwrap();
    }

    async fn receive(&mut self) -> Frame {
        match self.0.next().await.unwrap().unwrap() {
            Message::Binary(bytes) => Frame::decode(bytes).unwrap(),
            other => panic!("{other:?}"),
        }
    }

    /// A whole event and its last frame.
    async fn event(&mut self) -> (Frame, Value) {
        let mut payload = Vec::new();
        loop {
            let frame = self.receive().await;
            assert_eq!((frame.method, frame.header("type")), (1, "event"));
            payload.extend(frame.payload.clone().unwrap());
            if frame.header("seq").parse::<usize>().unwrap() + 1 == frame.header("sum").parse::<usize>().unwrap() {
                return (frame, serde_json::from_slice(&payload).unwrap());
            }
        }
    }

    async fn acknowledge(&mut self, mut frame: Frame, code: u16) {
        frame.headers.push(Header { key: "biz_rt".to_owned(), value: "-3".to_owned() });
        frame.payload = Some(json!({ "code": code }).to_string().into_bytes());
        self.send(&frame).await;
    }
}

/// Serves on a port, and with it the URLs of connections.
async fn listening(server: &Server) -> SocketAddr {
    let listener = http::serve::listen("127.0.0.1:0".parse().unwrap()).unwrap();
    let address = listener.local_addr().unwrap();
    let service = http::service(&server.state, &format!("http://{address}"));
    let long = Duration::from_secs(60);
    let limits = ConnectionLimits { connections: 100, header_timeout: long, write_timeout: long };
    tokio::spawn(http::serve::serve(listener, service, std::future::pending(), long, limits));
    address
}

async fn endpoint(address: SocketAddr, app_id: &str, secret: &str) -> Value {
    let body = json!({ "AppID": app_id, "AppSecret": secret }).to_string();
    let router = reqwest::Client::builder().no_proxy().build().unwrap();
    let response = router.post(format!("http://{address}/callback/ws/endpoint")).body(body).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    serde_json::from_str(&response.text().await.unwrap()).unwrap()
}

async fn url(address: SocketAddr) -> String {
    let response = endpoint(address, APP, SECRET).await;
    assert_eq!(response["code"], 0, "{response}");
    response["data"]["URL"].as_str().unwrap().to_owned()
}

fn subscribe(server: &Server) {
    let change = EventsChange {
        mode: Some(NewMode::On(DeliveryMode::LongConnection)),
        encrypt_key: Some(Some("key".to_owned())),
        subscribe: ["hire.talent.deleted_v1".to_owned(), "hire.application.deleted_v1".to_owned()].into(),
        ..EventsChange::default()
    };
    admin(server).change_events(APP, change, |_| panic!("nothing to verify")).unwrap();
}

fn running(mut worker: Worker) -> tokio::task::JoinHandle<Worker> {
    tokio::spawn(async move {
        worker.run_due().await.unwrap();
        worker
    })
}

async fn connected(server: &Server, count: usize) {
    while server.state.events.connections.count(APP) != count {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn the_endpoint_answers_as_the_sdks_read_it() {
    let server = server().await;
    let address = listening(&server).await;
    let response = endpoint(address, APP, SECRET).await;
    assert_eq!((&response["code"], &response["msg"]), (&json!(0), &json!("ok")));
    let config = response["data"]["ClientConfig"].as_object().unwrap();
    for name in ["ReconnectCount", "ReconnectInterval", "ReconnectNonce", "PingInterval"] {
        assert!(config[name].is_i64(), "{name}");
    }
    let url = response["data"]["URL"].as_str().unwrap();
    let (base, query) = url.split_once('?').unwrap();
    assert_eq!(base, format!("ws://{address}/ws/v2"));
    let names: Vec<_> = query.split('&').map(|pair| pair.split_once('=').unwrap().0).collect();
    assert_eq!(names, ["fpid", "aid", "device_id", "service_id", "access_key", "ticket"]);

    for (app, secret, code) in [
        (APP, "wrong", 1_000_040_345),
        ("cli_0000000000000000", SECRET, 1_000_040_346),
        (APP, "", 1_000_040_344),
        (DISABLED_APP, SECRET, 403),
        (STORE_APP, SECRET, 403),
    ] {
        let response = endpoint(address, app, secret).await;
        assert_eq!((&response["code"], &response["data"]["URL"]), (&json!(code), &json!("")), "{app} {secret}");
    }
    let nothing = server.send(request(axum::http::Method::POST, "/callback/ws/endpoint", None, "".into())).await;
    assert_eq!(nothing.code(), 1_000_040_344);
}

#[tokio::test]
async fn a_ping_is_answered_with_the_configuration() {
    let server = server().await;
    let address = listening(&server).await;
    let mut client = Client::connect(&url(address).await).await;
    let headers = vec![Header { key: "type".to_owned(), value: "ping".to_owned() }];
    client.send(&Frame { service: 33_554_678, headers, ..Frame::default() }).await;
    let pong = client.receive().await;
    assert_eq!((pong.method, pong.service, pong.header("type")), (0, 33_554_678, "pong"));
    let config: Value = serde_json::from_slice(&pong.payload.unwrap()).unwrap();
    assert!(config["PingInterval"].is_i64());
}

#[tokio::test]
async fn an_event_is_sent_in_plain_text_and_delivered_when_it_is_acknowledged() {
    let server = server().await;
    let address = listening(&server).await;
    subscribe(&server);
    let mut client = Client::connect(&url(address).await).await;
    connected(&server, 1).await;
    happen(&server, [talent_deleted(1)]).await;
    let worker = running(worker(&server));
    let (frame, event) = client.event().await;
    assert_eq!(event["event"], json!({ "talent_id": "1" }));
    client.acknowledge(frame, 200).await;
    worker.await.unwrap();
    let delivery = only(&server);
    assert_eq!(delivery.delivery.state, DeliveryState::Delivered);
    assert_eq!(delivery.attempt_list[0].response, r#"{"code":200}"#);
}

#[tokio::test]
async fn refused_unacknowledged_and_cut_off_events_are_sent_again() {
    let server = with_timeout(SOON).await;
    let address = listening(&server).await;
    subscribe(&server);
    let mut client = Client::connect(&url(address).await).await;
    connected(&server, 1).await;
    happen(&server, [talent_deleted(1)]).await;
    let task = running(worker(&server));
    let (frame, first) = client.event().await;
    client.acknowledge(frame, 500).await;
    let worker = task.await.unwrap();
    assert_eq!(only(&server).attempt_list[0].status, Some(500));

    server.clock.advance(15 * SECOND);
    let task = running(worker);
    let (late, _) = client.event().await;
    let worker = task.await.unwrap();
    assert_eq!(only(&server).attempt_list[1].error.as_deref(), Some("no acknowledgement within 0.1 s"));
    client.acknowledge(late, 200).await;

    server.clock.advance(5 * MINUTE);
    let task = running(worker);
    client.event().await;
    drop(client);
    let worker = task.await.unwrap();
    let error = only(&server).attempt_list[2].error.clone().unwrap();
    assert!(["the connection was closed", "no acknowledgement within 0.1 s"].contains(&error.as_str()), "{error}");

    connected(&server, 0).await;
    let mut client = Client::connect(&url(address).await).await;
    connected(&server, 1).await;
    server.clock.advance(HOUR);
    let task = running(worker);
    let (frame, again) = client.event().await;
    client.acknowledge(frame, 200).await;
    task.await.unwrap();
    assert_eq!(again["header"]["event_id"], first["header"]["event_id"]);
    assert_eq!(only(&server).delivery.state, DeliveryState::Delivered);
}

#[tokio::test]
async fn a_large_event_comes_in_parts() {
    let server = server().await;
    let address = listening(&server).await;
    subscribe(&server);
    let mut client = Client::connect(&url(address).await).await;
    connected(&server, 1).await;
    let applications: Vec<_> = (1..=10_000).map(hire_types::id::ApplicationId::new).collect();
    let talent = hire_types::id::TalentId::new(1);
    happen(&server, [hired::events::Fact::ApplicationsDeleted { talent, applications }]).await;
    let task = running(worker(&server));
    let (frame, event) = client.event().await;
    assert_eq!(frame.header("sum"), "2");
    assert_eq!(event["event"]["application_ids"].as_array().unwrap().len(), 10_000);
    client.acknowledge(frame, 200).await;
    task.await.unwrap();
    assert_eq!(only(&server).delivery.state, DeliveryState::Delivered);
}

#[tokio::test]
async fn each_event_goes_to_one_of_the_clients() {
    let server = server().await;
    let address = listening(&server).await;
    subscribe(&server);
    let (mut one, mut two) = (Client::connect(&url(address).await).await, Client::connect(&url(address).await).await);
    connected(&server, 2).await;
    happen(&server, [talent_deleted(1), talent_deleted(2)]).await;
    let task = running(worker(&server));
    let mut talents = Vec::new();
    for client in [&mut one, &mut two] {
        let (frame, event) = client.event().await;
        talents.push(event["event"]["talent_id"].clone());
        client.acknowledge(frame, 200).await;
    }
    task.await.unwrap();
    talents.sort_by_key(ToString::to_string);
    assert_eq!(talents, ["1", "2"]);
}

#[tokio::test]
async fn events_without_a_client_fail_after_the_time_of_all_attempts() {
    let server = server().await;
    let address = listening(&server).await;
    subscribe(&server);
    happen(&server, [talent_deleted(1)]).await;
    let mut idle = worker(&server);
    idle.run_due().await.unwrap();
    server.clock.advance(7 * HOUR);
    idle.run_due().await.unwrap();
    assert_eq!((only(&server).delivery.state, only(&server).delivery.attempts), (DeliveryState::Pending, 0));
    let mut client = Client::connect(&url(address).await).await;
    connected(&server, 1).await;
    let task = running(idle);
    let (frame, _) = client.event().await;
    client.acknowledge(frame, 200).await;
    let mut idle = task.await.unwrap();
    assert_eq!(only(&server).delivery.state, DeliveryState::Delivered);

    drop(client);
    connected(&server, 0).await;
    let delivered = only(&server).delivery;
    admin(&server).redeliver(&delivered.event_id).unwrap();
    server.clock.advance(7 * HOUR + 5 * MINUTE + 15 * SECOND);
    idle.run_due().await.unwrap();
    let failed = only(&server);
    assert_eq!(failed.delivery.state, DeliveryState::Failed);
    assert!(failed.attempt_list[1].error.as_deref().unwrap().starts_with("no client was connected"));
}

#[tokio::test]
async fn refused_handshakes_have_the_headers_that_the_sdks_read() {
    let server = server().await;
    let address = listening(&server).await;
    let valid = url(address).await;
    let refused = async |url: &str| match connect_async(url).await.err().unwrap() {
        Error::Http(response) => {
            let header = |name: &str| response.headers()[name].to_str().unwrap().to_owned();
            assert!(!header("handshake-msg").is_empty());
            (response.status().as_u16(), header("handshake-status"), header("handshake-autherrcode"))
        }
        other => panic!("{other}"),
    };
    let forged = format!("{}0", &valid[..valid.len() - 1]);
    let forged = if forged == valid { format!("{}1", &valid[..valid.len() - 1]) } else { forged };
    assert_eq!(refused(&forged).await, (401, "514".to_owned(), "514".to_owned()));
    let mut clients = Vec::new();
    for count in 1..=50 {
        clients.push(Client::connect(&valid).await);
        connected(&server, count).await;
    }
    assert_eq!(refused(&valid).await, (401, "514".to_owned(), "1000040350".to_owned()));
    assert_eq!(endpoint(address, APP, SECRET).await["code"], 1_000_040_350);
    clients.pop();
    connected(&server, 49).await;
    clients.push(Client::connect(&valid).await);
    connected(&server, 50).await;
    server.clock.advance(HOUR);
    clients.pop();
    connected(&server, 49).await;
    assert_eq!(refused(&valid).await.0, 401, "a ticket is valid for five minutes");
}

#[tokio::test]
async fn the_connections_of_an_app_end_when_it_is_disabled() {
    let server = server().await;
    let address = listening(&server).await;
    let mut client = Client::connect(&url(address).await).await;
    connected(&server, 1).await;
    let mut worker = worker(&server);
    worker.run_due().await.unwrap();
    assert_eq!(server.state.events.connections.count(APP), 1);
    admin(&server).set_disabled(APP, true).unwrap();
    server.clock.advance(MINUTE);
    worker.run_due().await.unwrap();
    connected(&server, 0).await;
    assert!(!matches!(client.0.next().await, Some(Ok(Message::Binary(_)))));
}
