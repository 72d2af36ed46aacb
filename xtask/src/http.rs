//! A client with one connection, which distinguishes responses from broken connections.

use std::fmt;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

/// Timeout, longer than any response may take.
const TIMEOUT: Duration = Duration::from_secs(60);

pub struct Client {
    address: String,
    token: String,
    stream: Option<BufReader<TcpStream>>,
}

#[derive(Debug, Clone)]
pub struct Response {
    pub status: u16,
    pub body: Value,
}

impl Response {
    pub fn code(&self) -> i64 {
        self.body.get("code").and_then(Value::as_i64).unwrap_or(-1)
    }

    /// The member at a path such as `/data/offer/id`.
    pub fn at(&self, pointer: &str) -> Option<&Value> {
        self.body.pointer(pointer)
    }

    pub fn text(&self, pointer: &str) -> Option<&str> {
        self.at(pointer)?.as_str()
    }
}

impl fmt::Display for Response {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.status, self.body)
    }
}

/// A request, ready to be sent to any server.
#[derive(Debug, Clone)]
pub struct Request {
    method: &'static str,
    path: String,
    content_type: &'static str,
    body: String,
}

impl Request {
    pub fn get(path: impl Into<String>) -> Self {
        Self { method: "GET", path: path.into(), content_type: JSON, body: String::new() }
    }

    pub fn json(method: &'static str, path: impl Into<String>, body: &Value) -> Self {
        Self { method, path: path.into(), content_type: JSON, body: body.to_string() }
    }

    /// A form with one file, whose content must be text without [`FORM_END`].
    pub fn upload(path: impl Into<String>, content: &str) -> Self {
        let body = format!("{FORM_HEAD}{content}{FORM_END}");
        Self { method: "POST", path: path.into(), content_type: FORM, body }
    }
}

const JSON: &str = "application/json";
const FORM: &str = "multipart/form-data; boundary=hired-torture";
const FORM_HEAD: &str =
    "--hired-torture\r\nContent-Disposition: form-data; name=\"content\"; filename=\"a.bin\"\r\n\r\n";
/// Follows the content of a file in a form.
pub const FORM_END: &str = "\r\n--hired-torture--\r\n";

/// Begins to upload a file: its bytes have to follow, `size` of them, and then [`FORM_END`].
pub fn begin_upload(base_url: &str, token: &str, path: &str, size: u64) -> std::io::Result<TcpStream> {
    let address = base_url.trim_start_matches("http://");
    let mut stream = connect(address)?;
    let length = size + (FORM_HEAD.len() + FORM_END.len()) as u64;
    stream.write_all(head(address, token, "POST", path, FORM, length).as_bytes())?;
    stream.write_all(FORM_HEAD.as_bytes())?;
    Ok(stream)
}

fn connect(address: &str) -> std::io::Result<TcpStream> {
    let stream = TcpStream::connect(address)?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(TIMEOUT))?;
    stream.set_write_timeout(Some(TIMEOUT))?;
    Ok(stream)
}

fn head(host: &str, token: &str, method: &str, path: &str, content_type: &str, length: u64) -> String {
    format!(
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: {content_type}\r\nContent-Length: {length}\r\n\r\n"
    )
}

impl Client {
    /// Connects with the first request.
    pub fn new(base_url: &str, token: &str) -> Self {
        let address = base_url.trim_start_matches("http://").to_owned();
        Self { address, token: token.to_owned(), stream: None }
    }

    pub fn get(&mut self, path: &str) -> std::io::Result<Response> {
        self.send(&Request::get(path))
    }

    pub fn post(&mut self, path: &str, body: &Value) -> std::io::Result<Response> {
        self.send(&Request::json("POST", path, body))
    }

    /// Sends once. After an error it is unknown whether the request arrived.
    pub fn send(&mut self, request: &Request) -> std::io::Result<Response> {
        let mut stream = match self.stream.take() {
            Some(kept) => kept,
            None => BufReader::new(connect(&self.address)?),
        };
        let Request { method, path, content_type, body } = request;
        let head = head(&self.address, &self.token, method, path, content_type, body.len() as u64);
        stream.get_mut().write_all((head + body).as_bytes())?;
        let (response, keep_alive) = receive(&mut stream)?;
        if keep_alive {
            self.stream = Some(stream);
        }
        Ok(response)
    }
}

/// A response, and whether the connection stays open.
pub fn receive(stream: &mut BufReader<TcpStream>) -> std::io::Result<(Response, bool)> {
    let message = read_message(stream)?;
    let status = message.first_line.split(' ').nth(1).and_then(|status| status.parse().ok());
    let status = status.ok_or_else(|| broken("the connection ended"))?;
    let body = serde_json::from_slice(&message.body)
        .unwrap_or_else(|_| Value::String(String::from_utf8_lossy(&message.body).into_owned()));
    Ok((Response { status, body }, message.keep_alive))
}

/// The body of the next request.
pub fn read_request(stream: &mut BufReader<TcpStream>) -> std::io::Result<Vec<u8>> {
    Ok(read_message(stream)?.body)
}

struct Message {
    first_line: String,
    body: Vec<u8>,
    /// Whether the connection stays open after it.
    keep_alive: bool,
}

fn read_message(stream: &mut BufReader<TcpStream>) -> std::io::Result<Message> {
    let mut first_line = String::new();
    stream.read_line(&mut first_line)?;
    let mut line = String::new();
    let (mut length, mut keep_alive) = (0, true);
    loop {
        line.clear();
        if stream.read_line(&mut line)? == 0 {
            return Err(broken("the headers are not complete"));
        }
        let header = line.trim().to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        match header.split_once(':').map(|(name, value)| (name, value.trim())) {
            Some(("content-length", value)) => {
                length = value.parse().map_err(|_| broken("an invalid Content-Length"))?;
            }
            Some(("connection", "close")) => keep_alive = false,
            _ => {}
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body)?;
    Ok(Message { first_line, body, keep_alive })
}

fn broken(what: &str) -> std::io::Error {
    std::io::Error::other(what.to_owned())
}
