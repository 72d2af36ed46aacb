//! Real connections: clients that close early, send more than is read, or exceed the connection limit.

use std::{net::SocketAddr, time::Duration};

use hired::http::serve::{ConnectionLimits, serve};
use serde_json::Value;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

use super::bare_offer;
use crate::harness::{APP, Server, UNKNOWN_ID, id};

const OFFERS: &str = "/open-apis/hire/v1/offers";
/// An application without an offer, for a job whose offers have no required fields.
const APPLICATION: i64 = 430_000_001;
const TIMEOUT: Duration = Duration::from_secs(60);
const ATTEMPTS: usize = 20;

struct Serving {
    server: Server,
    address: SocketAddr,
    task: JoinHandle<()>,
}

impl Serving {
    async fn start(connections: usize) -> Self {
        let server = Server::start().await;
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let limits = ConnectionLimits { connections, header_timeout: TIMEOUT, write_timeout: TIMEOUT };
        let service = server.service.clone();
        let task = tokio::spawn(async move {
            serve(listener, service, std::future::pending(), Duration::ZERO, limits).await;
        });
        Self { server, address, task }
    }

    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.expect("a connection")
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.task.abort();
    }
}

struct Response {
    status: u16,
    head: String,
    body: Value,
}

/// One response; the connection may stay open.
async fn receive(stream: &mut TcpStream) -> std::io::Result<Response> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let value = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
    let mut body = vec![0; value("Content-Length:").and_then(|length| length.parse().ok()).unwrap_or(0)];
    stream.read_exact(&mut body).await?;
    let status = head.get(9..12).and_then(|status| status.parse().ok()).expect("a status");
    Ok(Response { status, body: serde_json::from_slice(&body).unwrap_or_default(), head })
}

fn head(method: &str, path: &str, token: &str, more: &str) -> String {
    format!("{method} {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n{more}\r\n")
}

/// As Python's `http.client` does: head and body in two packets, the connection is used again unless the response says
/// that it closes.
struct HttpClient<'a> {
    serving: &'a Serving,
    stream: Option<TcpStream>,
}

impl HttpClient<'_> {
    async fn send(&mut self, method: &str, path: &str, token: &str, body: &[u8]) -> std::io::Result<Response> {
        let mut stream = match self.stream.take() {
            Some(kept) => kept,
            None => self.serving.connect().await,
        };
        stream.set_nodelay(true)?;
        let length = format!("Content-Length: {}\r\n", body.len());
        stream.write_all(head(method, path, token, &length).as_bytes()).await?;
        tokio::task::yield_now().await;
        stream.write_all(body).await?;
        let response = receive(&mut stream).await?;
        if !response.head.contains("Connection: close") {
            self.stream = Some(stream);
        }
        Ok(response)
    }
}

#[tokio::test]
async fn no_request_is_lost_after_one_that_was_refused_unread() {
    let serving = Serving::start(64).await;
    let token = serving.server.token(APP).await;
    let list = format!("{OFFERS}?talent_id={UNKNOWN_ID}");
    for length in [1_000, 100_000] {
        for (path, token) in [(OFFERS, "t-unknown"), (OFFERS, ""), ("/nothing", token.as_str())] {
            let mut client = HttpClient { serving: &serving, stream: None };
            for attempt in 0..ATTEMPTS {
                let refused = client.send("POST", path, token, &vec![b' '; length]).await;
                assert!((400..500).contains(&refused.expect("a refusal").status));
                let next = client.send("GET", &list, &self::token(&serving).await, b"").await;
                let next = next.unwrap_or_else(|error| panic!("{path}, {length} bytes, attempt {attempt}: {error}"));
                assert_eq!((next.status, &next.body["code"]), (200, &Value::from(0)));
            }
        }
    }
}

async fn token(serving: &Serving) -> String {
    serving.server.token(APP).await
}

#[tokio::test]
async fn a_client_that_sends_all_of_a_body_that_is_too_large_gets_the_413() {
    let serving = Serving::start(64).await;
    let token = token(&serving).await;
    let body = vec![b' '; 8 << 20];
    for attempt in 0..ATTEMPTS {
        let mut client = HttpClient { serving: &serving, stream: None };
        let response = client.send("POST", OFFERS, &token, &body).await;
        let response = response.unwrap_or_else(|error| panic!("attempt {attempt}: {error}"));
        assert_eq!((response.status, &response.body["code"]), (413, &Value::from(99_991_413)));
        assert!(response.head.contains("Connection: close"), "{}", response.head);
    }
}

#[tokio::test]
async fn a_client_that_waits_for_100_continue_is_refused_without_it() {
    let serving = Serving::start(64).await;
    let mut stream = serving.connect().await;
    let request = head("POST", OFFERS, "t-unknown", "Content-Length: 100\r\nExpect: 100-continue\r\n");
    stream.write_all(request.as_bytes()).await.expect("a request");
    let response = receive(&mut stream).await.expect("a refusal");
    assert_eq!(response.status, 400);
    assert!(response.head.contains("Connection: close"), "{}", response.head);
}

#[tokio::test]
async fn a_client_that_closes_its_side_gets_the_response_of_a_whole_request() {
    let serving = Serving::start(64).await;
    let token = token(&serving).await;
    let body = bare_offer(&id(APPLICATION)).to_string();
    let mut stream = serving.connect().await;
    let request = head("POST", OFFERS, &token, &format!("Content-Length: {}\r\n", body.len())) + &body;
    stream.write_all(request.as_bytes()).await.expect("a request");
    stream.shutdown().await.expect("an end");
    let response = receive(&mut stream).await.expect("a response");
    assert_eq!((response.status, &response.body["code"]), (200, &Value::from(0)), "{}", response.body);
    assert_eq!(stream.read(&mut [0]).await.expect("an end"), 0);
}

#[tokio::test]
async fn a_request_with_two_lengths_is_refused_and_not_executed() {
    let serving = Serving::start(64).await;
    let token = token(&serving).await;
    let before = serving.server.query_number("SELECT COUNT(*) FROM offers WHERE tenant = $1").await;
    let body = bare_offer(&id(APPLICATION)).to_string();
    let length = format!("Content-Length: {}\r\n", body.len());
    let chunked = "Transfer-Encoding: chunked\r\n";
    for more in [format!("{length}{chunked}"), format!("{chunked}{length}")] {
        let mut stream = serving.connect().await;
        let request = head("POST", OFFERS, &token, &more) + &format!("{:x}\r\n{body}\r\n0\r\n\r\n", body.len());
        stream.write_all(request.as_bytes()).await.expect("a request");
        assert_eq!(receive(&mut stream).await.expect("a refusal").status, 400, "{more}");
        assert_eq!(stream.read(&mut [0]).await.expect("an end"), 0);
    }
    let after = serving.server.query_number("SELECT COUNT(*) FROM offers WHERE tenant = $1").await;
    assert_eq!(after, before);
}

#[tokio::test]
async fn beyond_the_connection_limit_only_health_checks_are_served() {
    let serving = Serving::start(3).await;
    let token = token(&serving).await;
    let mut silent = Vec::new();
    for _ in 0..3 {
        let mut stream = serving.connect().await;
        stream.write_all(head("GET", "/healthz", "", "").as_bytes()).await.expect("a request");
        assert_eq!(receive(&mut stream).await.expect("a response").status, 200);
        silent.push(stream);
    }
    let send = async |path: &str| {
        let mut stream = serving.connect().await;
        stream.write_all(head("GET", path, &token, "").as_bytes()).await.expect("a request");
        let response = receive(&mut stream).await.expect("a response");
        assert!(response.head.contains("Connection: close"), "{}", response.head);
        response
    };
    for _ in 0..5 {
        assert_eq!(send("/healthz").await.status, 200);
        assert_eq!(send("/readyz").await.body["status"], "opening");
        let refused = send(&format!("{OFFERS}?talent_id={UNKNOWN_ID}")).await;
        assert_eq!((refused.status, &refused.body["code"]), (429, &Value::from(99_991_400)));
        assert_eq!(refused.body["msg"], "request trigger frequency limit: too many connections");
    }
    // A connection within the limit is not affected.
    let stream = silent.last_mut().expect("a connection");
    let request = head("GET", &format!("{OFFERS}?talent_id={UNKNOWN_ID}"), &token, "");
    stream.write_all(request.as_bytes()).await.expect("a request");
    assert_eq!(receive(stream).await.expect("a response").status, 200);
}
