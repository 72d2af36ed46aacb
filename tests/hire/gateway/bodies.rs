//! Memory for request bodies is bounded for all requests together, and unneeded bodies are not read.

use std::{
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::{
    body::{Body, Bytes},
    http::{Method, Request},
};
use futures_util::{FutureExt, StreamExt, stream};
use hired::app_state::RequestSettings;

use crate::harness::{APP, OTHER_TENANT_APP, Reply, SECRET, Server, request};

const OFFERS: &str = "/open-apis/hire/v1/offers";
const ATTACHMENTS: &str = "/open-apis/hire/v1/attachments";
/// Twice as much, the part of an app, is enough for one upload and not for two.
const LIMIT: usize = 512 << 10;

/// The share of one app is a quarter of the memory, two bodies of the maximum size.
async fn server() -> Server {
    let settings =
        RequestSettings { rate_limits: false, body_limit: LIMIT, body_memory: 8 * LIMIT, ..RequestSettings::default() };
    Server::with(settings).await
}

type Sending<'a> = Pin<Box<dyn Future<Output = Reply> + 'a>>;

/// A request with a body of the maximum size, except its last byte.
async fn unfinished<'a>(server: &'a Server, app: &str) -> Sending<'a> {
    let token = server.token(app).await;
    let arrived = stream::iter([Ok::<_, std::io::Error>(Bytes::from(vec![b' '; LIMIT]))]);
    let body = Body::from_stream(arrived.chain(stream::pending()));
    pending(server, app, request(Method::POST, OFFERS, Some(&token), body)).await
}

/// An upload of which nothing arrives.
fn upload(token: &str) -> Request<Body> {
    let body = Body::from_stream(stream::pending::<Result<Bytes, std::io::Error>>());
    let mut upload = request(Method::POST, ATTACHMENTS, Some(token), body);
    upload.headers_mut().insert("content-type", "multipart/form-data; boundary=b".parse().unwrap());
    upload
}

async fn pending<'a>(server: &'a Server, app: &str, request: Request<Body>) -> Sending<'a> {
    // The token is cached now, so that the next call reads its body immediately.
    server.get_as(app, &format!("{OFFERS}?talent_id=1")).await;
    let mut sending = Box::pin(server.send(request)) as Sending<'a>;
    assert!(sending.as_mut().now_or_never().is_none());
    sending
}

async fn post(server: &Server, app: &str, length: usize) -> Reply {
    let token = server.token(app).await;
    server.send(request(Method::POST, OFFERS, Some(&token), Body::from(" ".repeat(length)))).await
}

fn refused(reply: &Reply) {
    reply.assert_error(429, 99_991_400);
    assert_eq!(reply.body["msg"], "request trigger frequency limit: too many request bodies at once");
    assert_eq!(reply.header("x-ogw-ratelimit-reset"), Some("1"));
}

#[tokio::test]
async fn bodies_beyond_the_share_of_an_app_are_refused() {
    let server = server().await;
    let held = [unfinished(&server, APP).await, unfinished(&server, APP).await];
    refused(&post(&server, APP, LIMIT).await);
    post(&server, OTHER_TENANT_APP, LIMIT).await.assert_error(400, 99_992_402);
    drop(held);
    post(&server, APP, LIMIT).await.assert_error(400, 99_992_402);
}

#[tokio::test]
async fn an_upload_takes_of_the_same_memory_until_it_ends() {
    let server = server().await;
    let token = server.token(APP).await;
    let held = pending(&server, APP, upload(&token)).await;
    refused(&post(&server, APP, LIMIT).await);
    refused(&server.send(upload(&token)).await);
    drop(held);
    post(&server, APP, LIMIT).await.assert_error(400, 99_992_402);
}

#[tokio::test]
async fn small_bodies_are_read_whatever_the_large_ones_take() {
    let server = server().await;
    let _held = [unfinished(&server, APP).await, unfinished(&server, APP).await];
    assert_ne!(post(&server, APP, 8 << 10).await.status, 429);
    refused(&post(&server, APP, (8 << 10) + 1).await);
}

#[tokio::test]
async fn a_declared_length_above_the_limit_is_refused_unread() {
    let server = server().await;
    let reply = post(&server, APP, LIMIT + 1).await;
    reply.assert_error(413, 99_991_413);
    assert_eq!(reply.header("connection"), Some("close"));
}

/// An endless body that counts the bytes read.
fn endless() -> (Body, Arc<AtomicUsize>) {
    let read = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&read);
    let chunks = stream::repeat_with(move || {
        counted.fetch_add(1024, Ordering::Relaxed);
        Ok::<_, std::io::Error>(Bytes::from_static(&[b' '; 1024]))
    });
    (Body::from_stream(chunks), read)
}

#[tokio::test]
async fn at_most_a_few_kilobytes_of_the_body_of_a_get_are_read() {
    let server = server().await;
    let token = server.token(APP).await;
    let path = format!("{OFFERS}?talent_id=1");
    let (body, read) = endless();
    let reply = server.send(request(Method::GET, &path, Some(&token), body)).await;
    reply.data();
    assert_eq!(reply.header("connection"), Some("close"));
    assert!(read.load(Ordering::Relaxed) <= 17 << 10, "{read:?}");
    let reply = server.send(request(Method::GET, &path, Some(&token), Body::from("{}"))).await;
    reply.data();
    assert_eq!(reply.header("connection"), None);
}

#[tokio::test]
async fn a_refused_request_keeps_its_connection_if_little_body_remains() {
    let server = server().await;
    let send = |path: &'static str, body: Body| server.send(request(Method::POST, path, None, body));
    for path in [OFFERS, "/nothing", "/healthz"] {
        let reply = send(path, Body::from(format!("{{\"app_secret\": \"{SECRET}\"}}"))).await;
        assert!(reply.status.is_client_error() && reply.header("connection").is_none(), "{path}");
        let (body, read) = endless();
        assert_eq!(send(path, body).await.header("connection"), Some("close"), "{path}");
        assert!(read.load(Ordering::Relaxed) <= 17 << 10, "{read:?}");
    }
}
