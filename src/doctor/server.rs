//! Checks whether the running server is ready.

use std::{
    io::{Read, Write},
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream},
    time::Duration,
};

use serde_json::Value;

use super::Finding;

const CHECK: &str = "server";
const TIMEOUT: Duration = Duration::from_secs(5);
/// The response of `/readyz` is far shorter.
const MAX_RESPONSE_BYTES: u64 = 64 * 1024;

/// The response of `/readyz`.
pub fn check(listen: SocketAddr) -> Finding {
    let address = reachable(listen);
    match get(address, "/readyz") {
        Ok((200, _)) => Finding::ok(CHECK, format!("ready at http://{address}")),
        Ok((http, body)) => {
            let status = serde_json::from_str::<Value>(&body).unwrap_or_default();
            let said = status.get("status").and_then(Value::as_str).unwrap_or("not ready").to_owned();
            let progress = match (status.get("done"), status.get("total")) {
                (Some(done), Some(total)) => format!(", {done} of {total}"),
                _ => String::new(),
            };
            // Not ready is not a failure: a restart would only restart building the index.
            let says = format!("http://{address} answers {http}: {said}{progress}");
            Finding::warn(CHECK, says, format!("curl http://{address}/readyz  # and the log of the server"))
        }
        Err(error) => Finding::fail(
            CHECK,
            format!("http://{address} does not answer: {error}"),
            "look at the log of the server and start it again with `hired serve`",
        ),
    }
}

fn reachable(listen: SocketAddr) -> SocketAddr {
    let ip = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, listen.port())
}

/// A minimal HTTP request; returns status and body.
fn get(address: SocketAddr, path: &str) -> std::io::Result<(u16, String)> {
    let mut stream = TcpStream::connect_timeout(&address, TIMEOUT)?;
    stream.set_read_timeout(Some(TIMEOUT))?;
    stream.set_write_timeout(Some(TIMEOUT))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    let mut response = String::new();
    stream.take(MAX_RESPONSE_BYTES).read_to_string(&mut response)?;
    let (head, body) = response.split_once("\r\n\r\n").unwrap_or((&response, ""));
    let http = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    let http = http.ok_or_else(|| std::io::Error::other("the response is not HTTP"))?;
    Ok((http, body.to_owned()))
}
