//! Files that are opened by a link. The tests upload with the library, as they need the names of the blobs.

use axum::{
    body::{Body, Bytes},
    http::Method,
};
use futures_util::stream;
use hire_api::id::FileId;
use hired::{files::BlobName, store::files};

use crate::harness::{NOW, Reply, Server, request};

const MINUTE: i64 = 60_000;

async fn upload(server: &Server, name: &'static str, mime: &'static str, content: &'static str) -> BlobName {
    let state = &server.state;
    let bytes = stream::iter([Ok::<_, String>(Bytes::from_static(content.as_bytes()))]);
    let upload = state.files.write(bytes, 1 << 20, &state.clock, &state.entropy).await.unwrap();
    let blob = upload.blob.clone();
    server.write(move |tx| files::insert(tx, FileId::new(1), &upload, name, mime)).await;
    blob
}

async fn open(server: &Server, method: Method, path: &str) -> Reply {
    server.send(request(method, path, None, Body::empty())).await
}

#[track_caller]
fn refused(reply: &Reply, status: u16, text: &str) {
    assert_eq!((reply.status.as_u16(), reply.text.as_str()), (status, text));
    assert_eq!(reply.header("content-type"), Some("text/plain; charset=utf-8"));
}

#[tokio::test]
async fn a_link_opens_a_file_without_a_token() {
    let server = Server::start().await;
    let blob = upload(&server, "简历.pdf", "application/pdf", "the bytes").await;
    let link = server.state.links.link(&blob, NOW + 10 * MINUTE);
    let reply = open(&server, Method::GET, &link).await;
    assert_eq!((reply.status.as_u16(), reply.text.as_str()), (200, "the bytes"));
    assert_eq!(reply.header("content-type"), Some("application/pdf"));
    assert_eq!(reply.header("content-length"), Some("9"));
    let disposition = "attachment; filename=\"__.pdf\"; filename*=UTF-8''%E7%AE%80%E5%8E%86.pdf";
    assert_eq!(reply.header("content-disposition"), Some(disposition));
    // No browser runs a file as a page of this server or caches it.
    assert_eq!(reply.header("content-security-policy"), Some("sandbox; default-src 'none'"));
    assert_eq!(reply.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(reply.header("cache-control"), Some("private, no-store"));

    let reply = open(&server, Method::HEAD, &link).await;
    assert_eq!((reply.status.as_u16(), reply.text.as_str()), (200, ""));
    assert_eq!(reply.header("content-length"), Some("9"));
}

#[tokio::test]
async fn a_link_that_expired_or_was_changed_opens_nothing() {
    let server = Server::start().await;
    let blob = upload(&server, "a.txt", "text/plain", "the bytes").await;
    let link = server.state.links.link(&blob, NOW + MINUTE);
    let (path, _) = link.split_once('?').unwrap();
    let later = link.replace("expires=1", "expires=2");
    let other = link.replace(blob.as_str(), &"0f".repeat(16));
    for forged in
        [path, &later, &other, &format!("{path}?expires=&signature="), "/files/hired.db?expires=9&signature=00"]
    {
        refused(&open(&server, Method::GET, forged).await, 403, "the link is not valid");
    }
    server.clock.advance(2 * MINUTE);
    refused(&open(&server, Method::GET, &link).await, 403, "the link has expired");
}

#[tokio::test]
async fn a_link_to_a_file_that_is_gone_opens_nothing() {
    let server = Server::start().await;
    let blob = upload(&server, "a.txt", "text/plain", "the bytes").await;
    let link = server.state.links.link(&blob, NOW + MINUTE);
    server.write(|tx| files::delete(tx, FileId::new(1))).await;
    refused(&open(&server, Method::GET, &link).await, 404, "there is no such file");
}

#[tokio::test]
async fn a_file_whose_bytes_cannot_be_read_is_an_error_without_details() {
    let server = Server::start().await;
    let blob = upload(&server, "a.txt", "text/plain", "the bytes").await;
    server.state.files.delete(&blob).await.unwrap();
    let reply = open(&server, Method::GET, &server.state.links.link(&blob, NOW + MINUTE)).await;
    refused(&reply, 503, "the file cannot be read at the moment");
}

#[tokio::test]
async fn links_of_one_process_are_good_after_a_restart() {
    let server = Server::start().await;
    let blob = upload(&server, "a.txt", "text/plain", "the bytes").await;
    let link = server.state.links.link(&blob, NOW + MINUTE);
    let server = server.restarted().await;
    assert_eq!(open(&server, Method::GET, &link).await.text, "the bytes");
}

#[tokio::test]
async fn other_methods_get_the_documented_405() {
    let server = Server::start().await;
    open(&server, Method::POST, "/files/0f").await.assert_error(405, 99_991_301);
}

#[tokio::test]
async fn the_demo_company_is_supplied_with_the_files_that_are_missing() {
    let server = Server::demo().await;
    let without = "SELECT COUNT(*) FROM attachments WHERE mime = 'application/pdf' AND (file IS NULL OR size = 0)";
    let files = "SELECT COUNT(*) FROM files";
    let missing: Option<i64> = server.query_global(without).await;
    assert!(missing > Some(0), "{missing:?}");
    for _ in 0..2 {
        hired::demo::files::supply(&server.state).await.expect("files");
        assert_eq!(server.query_global(without).await, Some(0));
        assert_eq!(server.query_global(files).await, missing);
    }
}
