//! Hundreds of connections with a large body each: memory stays within the budget for bodies, and returns.

use std::io::{BufReader, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use super::Engine;
use super::installation::{APP_ID, Installation, OTHER_TENANT_APP_ID, SECOND_APP_ID, token_of, wait_for_index};
use super::overload::memory;
use crate::http::{Client, receive};
use crate::report::Count;

const CONNECTIONS: usize = 480;
const BODY: usize = 1 << 20;
/// Megabytes: the setting `http.body_memory`, and what each of two tasks needs beside it to read and to check a body.
const BUDGET: u64 = 64;
const BESIDE: u64 = 64;

pub fn run(program: &Path, thorough: bool) -> Result<Count> {
    let installation = Installation::new(program, Engine::Sqlite)?;
    let server = installation.serve()?;
    wait_for_index(&server)?;
    let tokens = [APP_ID, SECOND_APP_ID, OTHER_TENANT_APP_ID].map(|app| token_of(&server, app));
    let tokens = tokens.into_iter().collect::<Result<Vec<_>>>()?;
    let before = memory(&server)?;
    let mut clients = Vec::new();
    for number in 0..CONNECTIONS {
        let token = tokens.get(number % tokens.len()).context("a token")?;
        clients.push(Unfinished::send(&server.base_url, token, if number % 2 == 0 { "POST" } else { "GET" })?);
    }
    let during = memory(&server)?;
    let health = Client::new(&server.base_url, "").get("/healthz")?;
    let other = Client::new(&server.base_url, tokens.first().context("a token")?)
        .get("/open-apis/hire/v1/offers?talent_id=7000000000000000001")?;
    if health.status != 200 || other.status != 200 {
        bail!("not served beside the bodies: {health}, {other}");
    }
    let mut statuses = std::collections::BTreeMap::<u16, u32>::new();
    for client in clients {
        *statuses.entry(client.finish()?).or_default() += 1;
    }
    let finished = memory(&server)?;
    std::thread::sleep(if thorough { Duration::from_secs(60) } else { Duration::from_secs(1) });
    let after = memory(&server)?;
    println!(
        "{CONNECTIONS} connections with {} KiB each: {before} MB before, {during} MB during, {finished} MB when all were \
         answered, {after} MB after; answers by status: {statuses:?}",
        BODY >> 10
    );
    if during.max(finished).max(after) > before + BUDGET + BESIDE {
        bail!("more than the budget of {BUDGET} MB and {BESIDE} MB beside it");
    }
    if !statuses.contains_key(&429) || !statuses.contains_key(&400) {
        bail!("some bodies are read and others refused, but the answers were {statuses:?}");
    }
    Ok(Count { passed: 3, failed: 0 })
}

/// A request that has sent all of its body but the last byte.
struct Unfinished(TcpStream);

impl Unfinished {
    fn send(base_url: &str, token: &str, method: &str) -> Result<Self> {
        let mut stream = TcpStream::connect(base_url.trim_start_matches("http://"))?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        let path = "/open-apis/hire/v1/offers?talent_id=7000000000000000001";
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\nContent-Length: {BODY}\r\n\r\n"
        );
        stream.write_all(head.as_bytes())?;
        stream.write_all(&vec![b' '; BODY - 1])?;
        Ok(Self(stream))
    }

    /// The status of the response. It arrives whether or not the body was read.
    fn finish(mut self) -> Result<u16> {
        // A response may have come already, and the connection may have closed behind it.
        let _ = self.0.write_all(b" ");
        Ok(receive(&mut BufReader::new(self.0))?.0.status)
    }
}
