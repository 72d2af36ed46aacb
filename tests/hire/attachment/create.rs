//! `POST /hire/v1/attachments`

use axum::{
    body::{Body, Bytes, HttpBody},
    http::{Method, Request},
};
use serde_json::json;

use crate::{
    company::Company,
    harness::{APP, MINUTE, PUBLIC_URL, Reply, Server, id, request},
    offer,
    sample::Sample,
};

pub fn sample(_: &mut Company) -> Sample {
    Sample::new().body(json!({ "content": "a.pdf", "file_name": "张三的简历.pdf" }))
}

const PATH: &str = "/open-apis/hire/v1/attachments";

async fn form(server: &Server, body: impl Into<Body>) -> Request<Body> {
    let mut request = request(Method::POST, PATH, Some(&server.token(APP).await), body.into());
    request.headers_mut().insert("content-type", "multipart/form-data; boundary=b".parse().unwrap());
    request
}

/// Sends parts, each with its parameters, its headers and its content.
pub async fn upload(server: &Server, parts: &[&str]) -> Reply {
    let body: String = parts.iter().map(|part| format!("--b\r\nContent-Disposition: form-data; {part}\r\n")).collect();
    server.send(form(server, body + "--b--\r\n").await).await
}

/// The content at a URL of a response.
pub async fn open(server: &Server, url: &str) -> Reply {
    let path = url.strip_prefix(PUBLIC_URL).expect("a URL of this server");
    server.send(request(Method::GET, path, None, Body::empty())).await
}

async fn count(server: &Server) -> i64 {
    server.query_number("SELECT COUNT(*) FROM attachments WHERE tenant = $1").await
}

#[tokio::test]
async fn an_upload_is_opened_by_its_url_for_half_an_hour() {
    let server = Server::start().await;
    let content = "name=\"content\"; filename=\"简历.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4";
    let reply = upload(&server, &[content]).await;
    let data = reply.data().clone();
    assert_eq!((&reply.body["message"], &data["name"]), (&json!("OK"), &json!("简历.pdf")));
    assert_eq!(data["id"].as_str().map(str::len), Some(19));
    let url = data["url"].as_str().unwrap();
    let file = open(&server, url).await;
    assert_eq!((file.status.as_u16(), file.text.as_str()), (200, "%PDF-1.4"));
    assert_eq!(file.header("content-type"), Some("application/pdf"));
    let disposition = "attachment; filename=\"__.pdf\"; filename*=UTF-8''%E7%AE%80%E5%8E%86.pdf";
    assert_eq!(file.header("content-disposition"), Some(disposition));
    server.clock.advance(30 * MINUTE);
    assert_eq!(open(&server, url).await.status.as_u16(), 200);
    server.clock.advance(MINUTE);
    assert_eq!(open(&server, url).await.status.as_u16(), 403);
}

#[tokio::test]
async fn names_and_media_types_are_taken_from_where_clients_state_them() {
    let server = Server::start().await;
    let pdf = "\r\nContent-Type: application/pdf\r\n\r\nx";
    let none = "\r\n\r\nx";
    let name = "name=\"file_name\"\r\n\r\n简历.docx";
    let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    for (parts, expected, mime) in [
        // A part without a file name is still a file.
        (vec![format!("name=\"content\"{none}")], "file", "application/octet-stream"),
        (vec![format!("name=\"content\"{pdf}")], "file", "application/pdf"),
        (vec![format!("name=\"content\"; filename=\"unknown-file\"{none}"), name.to_owned()], "简历.docx", docx),
        (vec![name.to_owned(), format!("name=\"content\"; filename=\"a.pdf\"{pdf}")], "简历.docx", docx),
        (vec![format!("name=\"content\"; filename=\"C:\\x/y/a.TXT\"{pdf}")], "a.TXT", "text/plain"),
        (vec![format!("name=\"content\"; filename=\"x/\"{pdf}")], "file", "application/pdf"),
        (
            vec![format!("name=\"content\"; filename*=UTF-8''%E7%AE%80.md; filename=\"a\"{none}")],
            "简.md",
            "text/markdown",
        ),
        (
            vec!["name=\"file_type\"\r\n\r\nresume".into(), format!("name=\"content\"; filename=\"a\"{pdf}")],
            "a",
            "application/pdf",
        ),
    ] {
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let reply = upload(&server, &parts).await;
        assert_eq!(reply.data()["name"], expected);
        let id = reply.data()["id"].as_str().unwrap();
        let reply = server.get(&format!("{PATH}/{id}?type=3")).await;
        assert_eq!(reply.data()["attachment"]["mime"], mime, "{parts:?}");
    }
}

#[tokio::test]
async fn a_request_without_a_file_is_refused_and_keeps_nothing() {
    let server = Server::start().await;
    let before = count(&server).await;
    let token = server.token(APP).await;
    // The builder of the SDK for Python sends neither a type nor a body, that of Node a type alone.
    server.send(request(Method::POST, PATH, Some(&token), Body::empty())).await.assert_violations(&["content"]);
    server.send(form(&server, Body::empty()).await).await.assert_violations(&["content"]);
    upload(&server, &["name=\"file_name\"\r\n\r\na.pdf"]).await.assert_violations(&["content"]);
    let long = format!("name=\"content\"; filename=\"{}\"\r\n\r\nx", "长".repeat(256));
    let refused = upload(&server, &[&long]).await;
    assert!(refused.assert_error(400, 1_002_002).text.contains("file_name"), "{}", refused.text);
    assert_eq!(count(&server).await, before);
}

/// A body that states its length and never arrives.
struct Announced(u64);

impl HttpBody for Announced {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<hyper::body::Frame<Bytes>, Self::Error>>> {
        std::task::Poll::Pending
    }

    fn size_hint(&self) -> hyper::body::SizeHint {
        hyper::body::SizeHint::with_exact(self.0)
    }
}

#[tokio::test]
async fn more_than_300_mb_are_refused_before_they_arrive() {
    let server = Server::start().await;
    let large = form(&server, Body::new(Announced((300 << 20) + (1 << 20)))).await;
    let refused = server.send(large).await;
    assert!(refused.assert_error(400, 1_002_002).text.contains("must have at most"), "{}", refused.text);
}

#[tokio::test]
async fn an_offer_shows_the_size_of_an_uploaded_file() {
    let server = Server::start().await;
    let content = "name=\"content\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4";
    let file = upload(&server, &[content]).await.data()["id"].clone();
    let mut body = offer::create::request(offer::create::BARE);
    body["basic_info"]["common_attachment_id_list"] = json!([file]);
    server.post(offer::create::PATH, body).await.data();
    let path = format!("/open-apis/hire/v1/applications/{}/get_detail?options=with_offer", id(offer::create::BARE));
    let detail = server.get(&path).await;
    let shown = &detail.data()["application_detail"]["offer"]["offer_basic"]["attachment_list"];
    assert_eq!((&shown[0]["id"], &shown[0]["size"]), (&file, &json!(8)), "{}", detail.text);
}
