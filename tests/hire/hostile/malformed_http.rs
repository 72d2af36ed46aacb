//! Malformed HTTP on a real connection is refused once, and the next connection is served.

use std::time::Duration;

use axum::{body::Body, http::Method};
use hired::http::serve::{ConnectionLimits, serve};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

use crate::harness::{Server, request};

fn get(head: &str) -> Vec<u8> {
    format!("GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{head}\r\n").into_bytes()
}

fn post(head: &str, body: &str) -> Vec<u8> {
    format!("POST /open-apis/hire/v1/offers HTTP/1.1\r\nHost: x\r\n{head}\r\n{body}").into_bytes()
}

/// Longer than a test takes: slow clients are tested elsewhere.
const TIMEOUT: Duration = Duration::from_secs(60);
const LIMITS: ConnectionLimits = ConnectionLimits { connections: 16, header_timeout: TIMEOUT, write_timeout: TIMEOUT };

const SECOND: &str = "GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

/// The bytes sent, and the statuses of all responses on that connection.
fn conversations() -> Vec<(Vec<u8>, &'static [u16])> {
    let many: String = (0..200).map(|n| format!("x{n}: 1\r\n")).collect();
    let mut conversations: Vec<(Vec<u8>, &'static [u16])> = vec![
        (get(""), &[200]),
        (get(&format!("x: {}\r\n", "a".repeat(600_000))), &[431]),
        (get(&many), &[431]),
        (get("a: b\r\n c\r\n"), &[400]),
        (get("a b: c\r\n"), &[400]),
        (get("a\0b: c\r\n"), &[400]),
        (get(": c\r\n"), &[400]),
        (format!("GET /healthz?{} HTTP/1.1\r\nHost: x\r\n\r\n", "a".repeat(70_000)).into_bytes(), &[414]),
        (b"GET /\x01 HTTP/1.1\r\nHost: x\r\n\r\n".to_vec(), &[400]),
        (b"GET /\r\n\r\n".to_vec(), &[400]),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec(), &[400]),
        (vec![b'A'; 1000], &[]),
        // Two ways to delimit a body: a proxy may use the other one.
        (post("Content-Length: 5\r\nContent-Length: 6\r\n\r\n", "hello"), &[400]),
        (post("Transfer-Encoding: xchunked\r\n", &format!("0\r\n\r\n{SECOND}")), &[400]),
        (post("Transfer-Encoding: chunked, identity\r\n", &format!("0\r\n\r\n{SECOND}")), &[400]),
        (post("Content-Length: +5\r\n", SECOND), &[400]),
        (post("Content-Length: 5, 6\r\n", SECOND), &[400]),
        (post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", &format!("0\r\n\r\n{SECOND}")), &[400]),
    ];
    for path in ["/../../etc/passwd", "/..%2f..%2fetc/passwd", "//evil.example/", "*", "/.git/config", "/%00"] {
        conversations
            .push((format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").into_bytes(), &[404]));
    }
    for method in ["TRACE", "CONNECT", "PROPFIND", "SEARCH"] {
        conversations
            .push((format!("{method} x:1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").into_bytes(), &[]));
    }
    conversations
}

#[tokio::test]
async fn malformed_http_is_refused_once_and_breaks_nothing() {
    let server = Server::start().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let serving = tokio::spawn(serve(listener, server.service.clone(), std::future::pending(), Duration::ZERO, LIMITS));
    for (sent, expected) in conversations() {
        let mut stream = TcpStream::connect(address).await.expect("a connection");
        // The server may stop reading before everything is sent.
        let _ = stream.write_all(&sent).await;
        let _ = stream.shutdown().await;
        let mut response = Vec::new();
        let _ = stream.read_to_end(&mut response).await;
        let response = String::from_utf8_lossy(&response).into_owned();
        let statuses: Vec<u16> =
            response.split("HTTP/1.1 ").skip(1).filter_map(|rest| rest.get(..3)?.parse().ok()).collect();
        let start = String::from_utf8_lossy(&sent[..sent.len().min(120)]).into_owned();
        if expected.is_empty() {
            assert!(statuses.iter().all(|status| (400..500).contains(status)), "{start:?}: {response}");
        } else {
            assert_eq!(statuses, expected, "{start:?}: {response}");
        }
        assert!(!response.contains("root:") && response.len() < 2_000, "{start:?}: {response}");
    }
    serving.abort();
}

/// A response may echo the request, so a browser must not interpret it as a page; and the page loads nothing.
#[tokio::test]
async fn responses_forbid_browsers_to_sniff_and_to_load() {
    let server = Server::start().await;
    for path in ["/open-apis/hire/v1/offers", "/nowhere", "/healthz", "/metrics", "/docs", "/openapi.json", "/"] {
        let reply = server.send(request(Method::GET, path, None, Body::empty())).await;
        assert_eq!(reply.header("x-content-type-options"), Some("nosniff"), "{path}");
        let page = reply.header("content-type").is_some_and(|kind| kind.starts_with("text/html"));
        let policy = reply.header("content-security-policy");
        assert_eq!(policy.is_some_and(|policy| policy.starts_with("default-src 'none'")), page, "{path}");
    }
}
