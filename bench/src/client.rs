//! A client with one connection, and the text of requests.

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

use crate::Result;

pub struct Client {
    stream: TcpStream,
}

#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub body: String,
}

impl Client {
    pub fn connect(address: &str) -> Result<Self> {
        Self::over(TcpStream::connect(address)?)
    }

    /// Over a connection on which a request may be half sent.
    pub fn over(stream: TcpStream) -> Result<Self> {
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(120)))?;
        Ok(Self { stream })
    }

    pub fn get(&mut self, path: &str, token: Option<&str>) -> Result<Reply> {
        self.send(&request("GET", path, token, None))
    }

    pub fn post(&mut self, path: &str, body: &str, token: Option<&str>) -> Result<Reply> {
        self.send(&request("POST", path, token, Some(body)))
    }

    pub fn send(&mut self, text: &str) -> Result<Reply> {
        self.stream.write_all(text.as_bytes())?;
        let mut buffer = Vec::new();
        let mut part = [0; 16 * 1024];
        loop {
            let count = self.stream.read(&mut part)?;
            if count == 0 {
                return Err("the connection was closed".into());
            }
            buffer.extend_from_slice(&part[..count]);
            if let Some((status, start)) = whole(&buffer)? {
                let body = String::from_utf8_lossy(&buffer[start..]).into_owned();
                return Ok(Reply { status, body: body.strip_suffix("\r\n0\r\n\r\n").map_or(body.clone(), dechunked) });
            }
        }
    }
}

/// The text of a request. It is made during a measurement, so in one piece.
pub fn request(method: &str, path: &str, token: Option<&str>, body: Option<&str>) -> String {
    let body = body.unwrap_or_default();
    let mut text = String::with_capacity(256 + path.len() + body.len());
    for part in [method, " ", path, " HTTP/1.1\r\nHost: 127.0.0.1\r\n"] {
        text.push_str(part);
    }
    if let Some(token) = token {
        text.push_str("Authorization: Bearer ");
        text.push_str(token);
        text.push_str("\r\n");
    }
    if method != "GET" {
        text.push_str("Content-Type: application/json\r\nContent-Length: ");
        text.push_str(&body.len().to_string());
        text.push_str("\r\n");
    }
    text.push_str("\r\n");
    text.push_str(body);
    text
}

/// The status and the start of the body, once the response is complete.
pub fn whole(buffer: &[u8]) -> Result<Option<(u16, usize)>> {
    let mut headers = [httparse::EMPTY_HEADER; 32];
    let mut response = httparse::Response::new(&mut headers);
    let httparse::Status::Complete(body) = response.parse(buffer)? else { return Ok(None) };
    let header = |wanted: &str| {
        let found = response.headers.iter().find(|header| header.name.eq_ignore_ascii_case(wanted))?;
        std::str::from_utf8(found.value).ok()
    };
    let is_complete = match header("content-length") {
        Some(length) => buffer.len() >= body + length.trim().parse::<usize>()?,
        None if header("transfer-encoding").is_some() => buffer.ends_with(b"0\r\n\r\n"),
        None => true,
    };
    let status = response.code.ok_or("no status")?;
    Ok(is_complete.then_some((status, body)))
}

fn dechunked(text: &str) -> String {
    let (mut rest, mut body) = (text, String::new());
    while let Some((size, after)) = rest.split_once("\r\n") {
        let size = usize::from_str_radix(size.trim(), 16).unwrap_or(0);
        let Some(chunk) = after.get(..size) else { return body + after };
        body.push_str(chunk);
        rest = after.get(size..).unwrap_or_default().trim_start_matches("\r\n");
    }
    body
}

/// Percent-encodes a value of a query string.
pub fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

/// The token of the next page, without reading the whole page.
pub fn page_token(body: &str) -> Option<String> {
    let (_, rest) = body.rsplit_once(r#""page_token":""#)?;
    Some(rest.split('"').next()?.to_owned()).filter(|token| !token.is_empty())
}
