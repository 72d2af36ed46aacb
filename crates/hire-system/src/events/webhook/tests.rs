#![allow(clippy::unwrap_used)]

use std::net::SocketAddr;

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
    routing::post,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
    sync::mpsc,
};

use super::*;

const SOON: Duration = Duration::from_millis(200);
const NOW: i64 = 1_716_177_600_123;

fn webhook(allowed: AllowedHosts) -> Webhook {
    Webhook::new(allowed, SOON, Entropy::seeded(1))
}

fn receiver(url: String, encrypt_key: Option<&str>) -> Receiver {
    Receiver { url, encrypt_key: encrypt_key.map(str::to_owned), verification_token: "token".to_owned() }
}

type Requests = mpsc::UnboundedReceiver<(HeaderMap, Bytes)>;

/// A receiver that responds with `respond` and reports the requests.
async fn listening(respond: fn(&Bytes) -> Response) -> (SocketAddr, Requests) {
    type Shared = (mpsc::UnboundedSender<(HeaderMap, Bytes)>, fn(&Bytes) -> Response);
    async fn take(State((sender, respond)): State<Shared>, headers: HeaderMap, body: Bytes) -> Response {
        let response = respond(&body);
        let _ = sender.send((headers, body));
        response
    }
    let (sender, requests) = mpsc::unbounded_channel();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = Router::new().route("/", post(take)).with_state((sender, respond));
    tokio::spawn(async move { axum::serve(listener, router).await });
    (address, requests)
}

/// A receiver that takes a connection and writes a text.
async fn speaking(text: &'static str, keeps_open: bool) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let mut open = Vec::new();
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = [0; 4096];
            let _ = stream.read(&mut request).await;
            let _ = stream.write_all(text.as_bytes()).await;
            if keeps_open {
                open.push(stream);
            }
        }
    });
    address
}

#[tokio::test]
async fn without_a_key_events_are_unsigned_compact_json() {
    let (address, mut requests) = listening(|_| "fine".into_response()).await;
    let outcome =
        webhook(AllowedHosts::ALL).send(&receiver(format!("http://{address}/"), None), "{\"a\":1}", NOW).await;
    assert!(outcome.succeeded(), "{outcome:?}");
    assert_eq!((outcome.status, outcome.response.as_str()), (Some(200), "fine"));
    let (headers, body) = requests.recv().await.unwrap();
    assert_eq!(body, "{\"a\":1}");
    assert_eq!(headers.get("content-type").unwrap(), "application/json;charset=utf-8");
    assert!(headers.get("x-lark-signature").is_none());
}

#[tokio::test]
async fn with_a_key_the_body_is_encrypted_and_signed_as_it_is_sent() {
    let (address, mut requests) = listening(|_| StatusCode::OK.into_response()).await;
    let target = receiver(format!("http://{address}/"), Some("key"));
    assert!(webhook(AllowedHosts::ALL).send(&target, "{\"a\":1}", NOW).await.succeeded());
    let (headers, body) = requests.recv().await.unwrap();
    assert!(body.starts_with(b"{\"encrypt\":\""));
    let header = |name: &str| headers.get(name).unwrap().to_str().unwrap().to_owned();
    assert_eq!(header("x-lark-request-timestamp"), "1716177600");
    let signed = crypt::signature(&header("x-lark-request-timestamp"), &header("x-lark-request-nonce"), "key", &body);
    assert_eq!(header("x-lark-signature"), signed);
}

#[tokio::test]
async fn other_answers_than_200_fail_and_redirects_are_not_followed() {
    let (address, mut requests) = listening(|_| (StatusCode::INTERNAL_SERVER_ERROR, "broken").into_response()).await;
    let outcome = webhook(AllowedHosts::ALL).send(&receiver(format!("http://{address}/"), None), "{}", NOW).await;
    assert_eq!(outcome.error.as_deref(), Some("the receiver answered 500"));
    assert_eq!((outcome.status, outcome.response.as_str()), (Some(500), "broken"));
    requests.recv().await.unwrap();

    let (address, mut requests) = listening(|_| Redirect::temporary("/elsewhere").into_response()).await;
    let outcome = webhook(AllowedHosts::ALL).send(&receiver(format!("http://{address}/"), None), "{}", NOW).await;
    assert_eq!(outcome.error.as_deref(), Some("the receiver answered 307"));
    requests.recv().await.unwrap();
    assert!(requests.try_recv().is_err());
}

#[tokio::test]
async fn receivers_that_hang_close_or_are_not_there_fail() {
    let client = webhook(AllowedHosts::ALL);
    let hanging = speaking("", true).await;
    let outcome = client.send(&receiver(format!("http://{hanging}/"), None), "{}", NOW).await;
    assert_eq!((outcome.status, outcome.error.as_deref()), (None, Some("no answer within 0.2 s")));

    let closing = speaking("", false).await;
    let outcome = client.send(&receiver(format!("http://{closing}/"), None), "{}", NOW).await;
    assert!(outcome.error.unwrap().starts_with("the connection failed: "));

    let gone = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let outcome = client.send(&receiver(format!("http://{gone}/"), None), "{}", NOW).await;
    assert!(outcome.error.unwrap().starts_with("cannot connect: "));
}

#[tokio::test]
async fn a_status_in_time_counts_although_the_body_never_ends() {
    let hanging = speaking("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", true).await;
    let outcome = webhook(AllowedHosts::ALL).send(&receiver(format!("http://{hanging}/"), None), "{}", NOW).await;
    assert_eq!((outcome.error, outcome.response.as_str()), (None, "abc"));
}

#[tokio::test]
async fn nothing_is_sent_to_forbidden_addresses() {
    let (address, mut requests) = listening(|_| StatusCode::OK.into_response()).await;
    let port = address.port();
    let client = webhook(AllowedHosts { loopback: false, ..AllowedHosts::ALL });
    for host in ["127.0.0.1", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "localhost"] {
        let outcome = client.send(&receiver(format!("http://{host}:{port}/"), None), "{}", NOW).await;
        let error = outcome.error.unwrap();
        assert!(error.ends_with("is loopback, which the setting events.allowed_hosts does not allow"), "{error}");
    }
    let metadata = receiver("http://169.254.169.254/latest/meta-data".to_owned(), None);
    let error = webhook(AllowedHosts::ALL).send(&metadata, "{}", NOW).await.error.unwrap();
    assert!(error.contains("events are never sent there"), "{error}");
    assert!(requests.try_recv().is_err());
}

#[tokio::test]
async fn a_url_is_verified_by_a_receiver_that_repeats_the_challenge() {
    let client = webhook(AllowedHosts::ALL);
    let (repeating, mut requests) = listening(|body| {
        let challenge: serde_json::Value = serde_json::from_slice(body).unwrap();
        format!(r#"{{ "challenge": {} }}"#, challenge.get("challenge").unwrap()).into_response()
    })
    .await;
    assert_eq!(client.verify(&receiver(format!("http://{repeating}/"), None)).await, Ok(()));
    let (headers, body) = requests.recv().await.unwrap();
    assert!(String::from_utf8_lossy(&body).ends_with(r#","token":"token","type":"url_verification"}"#));
    assert!(headers.get("x-lark-signature").is_none());

    let (other, _requests) = listening(|_| r#"{"challenge":"x"}"#.into_response()).await;
    let refused = client.verify(&receiver(format!("http://{other}/"), None)).await.unwrap_err().to_string();
    assert!(refused.contains("Challenge code 没有返回") && refused.contains("another one"), "{refused}");
    for url in ["ftp://example.com/", "http://user:secret@example.com/", "example.com", "http://example.com/#part"] {
        assert_eq!(client.verify(&receiver(url.to_owned(), None)).await, Err(UrlError::Malformed), "{url}");
    }
}
