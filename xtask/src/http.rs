//! A client with one connection, which distinguishes responses from broken connections.

use std::fmt;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

/// Timeout, longer than any response may take.
const STORE_TIMEOUT_SECS: Duration = Duration::from_secs(60);

pub struct Client {
    address: String,
    token: String,
    stream: Option<BufReader<TcpStream>>,
}

#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub body: Value,
}

impl Answer {
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

impl fmt::Display for Answer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.status, self.body)
    }
}

impl Client {
    /// Connects with the first request.
    pub fn new(base_url: &str, token: &str) -> Self {
        let address = base_url.trim_start_matches("http://").to_owned();
        Self { address, token: token.to_owned(), stream: None }
    }

    pub fn get(&mut self, path: &str) -> std::io::Result<Answer> {
        self.send("GET", path, "")
    }

    pub fn post(&mut self, path: &str, body: &Value) -> std::io::Result<Answer> {
        self.send("POST", path, &body.to_string())
    }

    /// Sends once. After an error it is unknown whether the request arrived.
    fn send(&mut self, method: &str, path: &str, body: &str) -> std::io::Result<Answer> {
        let mut stream = match self.stream.take() {
            Some(kept) => kept,
            None => {
                let stream = TcpStream::connect(&self.address)?;
                stream.set_nodelay(true)?;
                stream.set_read_timeout(Some(STORE_TIMEOUT_SECS))?;
                stream.set_write_timeout(Some(STORE_TIMEOUT_SECS))?;
                BufReader::new(stream)
            }
        };
        let (host, token, length) = (&self.address, &self.token, body.len());
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\nContent-Length: {length}\r\n\r\n{body}"
        );
        stream.get_mut().write_all(request.as_bytes())?;
        let (answer, stays) = receive(&mut stream)?;
        if stays {
            self.stream = Some(stream);
        }
        Ok(answer)
    }
}

/// A response, and whether the connection stays open.
pub fn receive(stream: &mut BufReader<TcpStream>) -> std::io::Result<(Answer, bool)> {
    let broken = |what: &str| std::io::Error::other(what.to_owned());
    let mut line = String::new();
    stream.read_line(&mut line)?;
    let status = line.split(' ').nth(1).and_then(|status| status.parse().ok());
    let status = status.ok_or_else(|| broken("the connection ended"))?;
    let (mut length, mut stays) = (0, true);
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
            Some(("content-length", value)) => length = value.parse().map_err(|_| broken("a strange length"))?,
            Some(("connection", "close")) => stays = false,
            _ => {}
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body)?;
    let body =
        serde_json::from_slice(&body).unwrap_or_else(|_| Value::String(String::from_utf8_lossy(&body).into_owned()));
    Ok((Answer { status, body }, stays))
}
