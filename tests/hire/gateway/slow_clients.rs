//! Slow clients, and large bodies without a token.

use std::time::Duration;

use axum::{
    body::{Body, Bytes},
    http::Method,
};
use futures_util::{StreamExt, stream};
use hired::app_state::RequestSettings;

use crate::harness::{Server, request};

#[tokio::test]
async fn a_body_that_does_not_arrive_in_time_is_refused() {
    let server = Server::with(RequestSettings { body_timeout: Duration::ZERO, ..RequestSettings::default() }).await;
    let begun = stream::iter([Ok::<_, std::io::Error>(Bytes::from_static(b"{\"app"))]);
    let body = Body::from_stream(begun.chain(stream::pending()));
    let path = "/open-apis/auth/v3/tenant_access_token/internal";
    let reply = server.send(request(Method::POST, path, None, body)).await;
    reply.assert_violations(&["body"]);
    assert!(reply.text.contains("too long"), "{}", reply.text);
}

#[tokio::test]
async fn a_body_without_a_token_is_at_most_16_kib() {
    let server = Server::start().await;
    let path = "/open-apis/auth/v3/tenant_access_token/internal";
    let send = |length: usize| server.send(request(Method::POST, path, None, Body::from(" ".repeat(length))));
    assert_ne!(send(16 << 10).await.status, 413);
    send((16 << 10) + 1).await.assert_error(413, 99_991_413);
}
