//! Uploads and downloads, by two operations of this test, over real connections.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use hire_api::FilePart;
use hired::http::{
    ApiError, ApiResult, ApiRouter, Call, Disposition, FileResponse, UploadCall,
    serve::{ConnectionLimits, serve},
    traced,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::Notify,
    task::JoinHandle,
};

use crate::harness::{APP, APP_WITHOUT_SCOPES, PUBLIC_URL, Server};

const MAX_BYTES: u64 = 100_000;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UploadQuery {
    kind: Option<i32>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UploadParts {
    content: FilePart,
    file_name: Option<String>,
    #[schemars(range(min = 1, max = 3))]
    file_type: Option<i32>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Uploaded {
    part: String,
    content_type: Option<String>,
    content: String,
    bytes: usize,
    name_in_body: String,
    file_name: Option<String>,
    file_type: Option<i32>,
    kind: Option<i32>,
}

hire_api::endpoint! {
    /// Measures a file.
    Post "/open-apis/test/files" => Upload {
        name: "test/upload", document: "none", limits: [PerSecond(3)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:offer"], ok: "success",
        path: hire_api::Empty, query: UploadQuery, upload: UploadParts, max_bytes: MAX_BYTES, data: Uploaded,
        errors: UploadError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct DownloadPath {
    name: String,
}

hire_api::endpoint! {
    /// A file with the name of the path.
    Get "/open-apis/test/files/:name" => Download {
        name: "test/download", document: "none", limits: [PerSecond(3)], apps: [SelfBuilt], access: Tenant,
        scopes: ["hire:offer"], ok: "success",
        path: DownloadPath, query: hire_api::Empty, body: hire_api::Empty, file: "application/pdf",
        errors: DownloadError {
            System = 1_002_001 @ 500 "系统错误",
            Parameter = 1_002_002 @ 400 "参数错误",
        }
    }
}

async fn upload(mut call: UploadCall<Upload>, first_chunk: Arc<Notify>) -> ApiResult<Upload> {
    let (mut content, mut part, mut content_type) = (Vec::new(), String::new(), None);
    while let Some(mut file) = call.body.next_file().await? {
        while let Some(chunk) = file.chunk().await? {
            content.extend_from_slice(&chunk);
            first_chunk.notify_one();
        }
        (part, content_type) = (file.part.clone(), file.content_type.clone());
    }
    let kind = call.query.kind;
    let call = call.finish().await?;
    let UploadParts { content: FilePart(name_in_body), file_name, file_type } = &call.body;
    let bytes = content.len();
    let content = String::from_utf8_lossy(&content[..bytes.min(20)]).into_owned();
    call.respond(&Uploaded {
        part,
        content_type,
        content,
        bytes,
        name_in_body: name_in_body.clone(),
        file_name: file_name.clone(),
        file_type: *file_type,
        kind,
    })
}

async fn download(call: Call<Download>) -> Result<FileResponse, ApiError<Download>> {
    if call.path.name == "nothing" {
        return Err(ApiError::parameter("name: there is no such file"));
    }
    let content = b"%PDF \x00\xff".as_slice();
    Ok(FileResponse {
        content_type: "application/pdf".to_owned(),
        disposition: Disposition::Attachment,
        file_name: call.path.name,
        length: Some(content.len() as u64),
        content: content.into(),
    })
}

struct Files {
    server: Server,
    address: SocketAddr,
    /// The handler has read the first bytes of a file.
    first_chunk: Arc<Notify>,
    serving: JoinHandle<hired::http::serve::Shutdown>,
}

impl Drop for Files {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl Files {
    async fn start() -> Self {
        let server = Server::with(hired::app_state::RequestSettings::default()).await;
        let first_chunk = Arc::new(Notify::new());
        let notify = Arc::clone(&first_chunk);
        let router = ApiRouter::new(server.state.clone(), PUBLIC_URL)
            .upload(Upload, move |call| upload(call, Arc::clone(&notify)))
            .download(Download, download)
            .into_router();
        let service = traced(server.state.clone(), router);
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let minute = Duration::from_secs(60);
        let limits = ConnectionLimits { connections: 16, header_timeout: minute, write_timeout: minute };
        let serving = tokio::spawn(serve(listener, service, std::future::pending(), Duration::ZERO, limits));
        Self { server, address, first_chunk, serving }
    }

    async fn send(&self, head: &str, body: &[u8]) -> RawResponse {
        let mut stream = TcpStream::connect(self.address).await.expect("a connection");
        stream.write_all(head.as_bytes()).await.expect("a head");
        // The server may refuse before it has read all.
        let _ = stream.write_all(body).await;
        RawResponse::read(stream).await
    }

    async fn upload_as(&self, app: &str, query: &str, body: &[u8]) -> RawResponse {
        let head = head(&self.server.token(app).await, query, &format!("Content-Length: {}\r\n", body.len()));
        self.send(&head, body).await
    }

    async fn download(&self, token: Option<&str>, name: &str) -> RawResponse {
        let token = token.map(|token| format!("Authorization: Bearer {token}\r\n")).unwrap_or_default();
        let path = format!("/open-apis/test/files/{name}");
        self.send(&format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{token}\r\n"), b"").await
    }
}

fn head(token: &str, query: &str, length: &str) -> String {
    format!(
        "POST /open-apis/test/files{query} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\
         Authorization: Bearer {token}\r\nContent-Type: multipart/form-data; boundary=XX\r\n{length}\r\n"
    )
}

struct RawResponse {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl RawResponse {
    async fn read(mut stream: TcpStream) -> Self {
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes).await;
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let status = head[9..12].parse().expect("a status");
        Self { status, head, body: bytes[end + 4..].to_vec() }
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&self.body)))
    }

    fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(header, _)| header.eq_ignore_ascii_case(name)).map(|(_, value)| value).next()
    }

    #[track_caller]
    fn assert_error(&self, http: u16, code: i64) -> Value {
        let body = self.json();
        assert_eq!((self.status, body["code"].as_i64()), (http, Some(code)), "{body}");
        body
    }

    #[track_caller]
    fn assert_violations(&self, field: &str, description: &str) {
        let violations = self.assert_error(400, 99_992_402)["error"]["field_violations"].clone();
        let found = violations.as_array().expect("violations").iter().any(|violation| {
            violation["field"] == field
                && violation["description"].as_str().is_some_and(|text| text.starts_with(description))
        });
        assert!(found, "{violations}");
    }
}

fn text(name: &str, value: &str) -> String {
    format!("--XX\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
}

fn file(name: &str, content: &str) -> String {
    format!(
        "--XX\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"简历.pdf\"\r\n\
         Content-Type: application/pdf\r\n\r\n{content}\r\n"
    )
}

fn form(parts: &[String]) -> Vec<u8> {
    format!("{}--XX--\r\n", parts.concat()).into_bytes()
}

#[tokio::test]
async fn an_upload_has_its_file_and_its_text_parts_in_any_order() {
    let files = Files::start().await;
    let [name, kind, content] = [text("file_name", "a.pdf"), text("file_type", "2"), file("content", "%PDF-1")];
    let unknown = text("unknown", "x");
    for parts in [[&name, &unknown, &kind, &content], [&content, &name, &kind, &unknown]] {
        let response = files.upload_as(APP, "?kind=7", &form(&parts.map(Clone::clone))).await;
        let expected = json!({
            "part": "content", "content_type": "application/pdf", "content": "%PDF-1", "bytes": 6,
            "name_in_body": "简历.pdf", "file_name": "a.pdf", "file_type": 2, "kind": 7,
        });
        assert_eq!(response.json(), json!({ "code": 0, "msg": "success", "data": expected }));
    }
}

#[tokio::test]
async fn the_handler_reads_a_file_before_all_of_it_has_arrived() {
    let files = Files::start().await;
    let mut stream = TcpStream::connect(files.address).await.expect("a connection");
    let chunk = |text: &str| format!("{:x}\r\n{text}\r\n", text.len());
    let head = head(&files.server.token(APP).await, "", "Transfer-Encoding: chunked\r\n");
    let whole = file("content", &"a".repeat(50_000));
    let (begin, end) = whole.split_at(whole.len() / 2);
    stream.write_all((head + &chunk(begin)).as_bytes()).await.expect("the first half");
    files.first_chunk.notified().await;
    stream.write_all((chunk(end) + &chunk("--XX--\r\n") + "0\r\n\r\n").as_bytes()).await.expect("the second half");
    assert_eq!(RawResponse::read(stream).await.json()["data"]["bytes"], 50_000);
}

#[tokio::test]
async fn an_upload_passes_the_same_gateway_as_every_operation() {
    let files = Files::start().await;
    let body = form(&[file("content", "x")]);
    files.upload_as(APP_WITHOUT_SCOPES, "", &body).await.assert_error(400, 99_991_672);
    let length = format!("Content-Length: {}\r\n", body.len());
    files.send(&head("t-nothing", "", &length), &body).await.assert_error(400, 99_991_663);
    let store_app = super::access::store_app_token(&files.server, "7e57000000000001").await;
    files.send(&head(&store_app, "", &length), &body).await.assert_error(400, 99_991_676);
    for _ in 0..3 {
        assert_eq!(files.upload_as(APP, "", &body).await.status, 200);
    }
    files.upload_as(APP, "", &body).await.assert_error(429, 99_991_400);
}

#[tokio::test]
async fn parts_and_query_of_an_upload_are_validated() {
    let files = Files::start().await;
    files.upload_as(APP, "?kind=x", &form(&[])).await.assert_violations("kind", "the type must be int");
    files
        .upload_as(APP, "", &form(&[text("file_type", "9")]))
        .await
        .assert_violations("content", "content is required");
    let parts = [file("content", "x"), text("file_type", "9")];
    files.upload_as(APP, "", &form(&parts)).await.assert_violations("file_type", "the max value is 3");
}

#[tokio::test]
async fn a_body_that_is_no_form_is_a_violation() {
    let files = Files::start().await;
    let twice = form(&[file("content", "x"), file("content", "y")]);
    files.upload_as(APP, "", &twice).await.assert_violations("content", "there must be one file");
    files.upload_as(APP, "", b"{}").await.assert_violations("body", "the body must be multipart/form-data");
    // Within the rate limit.
    files.server.clock.advance(60_000);
    let token = files.server.token(APP).await;
    let head = |length: usize| head(&token, "", &format!("Content-Length: {length}\r\n"));
    // The request of SDKs without parts.
    files.send(&head(0), b"").await.assert_violations("content", "content is required");
    let head = head(2);
    let json = head.replace("multipart/form-data; boundary=XX", "application/json");
    files.send(&json, b"{}").await.assert_violations("body", "the body must be multipart/form-data");
}

#[tokio::test]
async fn an_upload_has_a_size_limit_of_its_own() {
    let files = Files::start().await;
    let fits = form(&[file("content", &"a".repeat(99_000))]);
    assert_eq!(files.upload_as(APP, "", &fits).await.json()["data"]["bytes"], 99_000);
    let stated = head(&files.server.token(APP).await, "", "Content-Length: 100001\r\n");
    files.send(&stated, b"").await.assert_error(400, 1_002_002);
    let (token, large) = (files.server.token(APP).await, file("content", &"a".repeat(100_001)));
    let chunked = format!("{:x}\r\n{large}\r\n0\r\n\r\n", large.len());
    let response = files.send(&head(&token, "", "Transfer-Encoding: chunked\r\n"), chunked.as_bytes()).await;
    assert_eq!(response.assert_error(400, 1_002_002)["msg"], "参数错误: body: it must have at most 100000 bytes");
}

#[tokio::test]
async fn a_file_is_answered_with_its_type_name_and_length() {
    let files = Files::start().await;
    let token = files.server.token(APP).await;
    let response = files.download(Some(&token), "%E7%AE%80%E5%8E%86.pdf").await;
    assert_eq!((response.status, response.body.as_slice()), (200, b"%PDF \x00\xff".as_slice()));
    assert_eq!(response.header("content-type"), Some("application/pdf"));
    assert_eq!(response.header("content-length"), Some("7"));
    let disposition = "attachment; filename=\"__.pdf\"; filename*=UTF-8''%E7%AE%80%E5%8E%86.pdf";
    assert_eq!(response.header("content-disposition"), Some(disposition));
    assert!(response.header("x-tt-logid").is_some());
}

#[tokio::test]
async fn a_refused_download_is_an_error_in_the_envelope() {
    let files = Files::start().await;
    files.download(None, "a").await.assert_error(400, 99_991_661);
    let token = files.server.token(APP_WITHOUT_SCOPES).await;
    files.download(Some(&token), "a").await.assert_error(400, 99_991_672);
    let token = files.server.token(APP).await;
    let refused = files.download(Some(&token), "nothing").await.assert_error(400, 1_002_002);
    assert_eq!(refused["msg"], "参数错误: name: there is no such file");
}
