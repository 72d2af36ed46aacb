//! Too many connections, slow clients and too many calls: well-behaved clients are still served.

use std::fs;
use std::io::{BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use super::Engine;
use super::installation::{Installation, token, wait_until};
use super::journal::Journal;
use super::load::Load;
use crate::http::{Client, receive};
use crate::report::Count;
use crate::server::Server;

/// Bad clients of each of four types.
const EACH: usize = 500;
/// Seconds until such a client is cut off.
const TIMEOUT: &str = "6";
/// The program with all its bad clients, in megabytes. Unoptimised, as it runs here.
const MEMORY: u64 = 400;
/// The maximum time of a response under overload.
const LATENCY: Duration = Duration::from_secs(5);
const BODY_LIMIT: usize = 1 << 20;

pub fn run(program: &Path, thorough: bool) -> Result<Count> {
    let timeouts = ["header", "body", "stall"].map(|kind| format!("http.{kind}_timeout={TIMEOUT}"));
    let mut flags = vec!["--rate-limits", "off"];
    flags.extend(timeouts.iter().flat_map(|timeout| ["--set", timeout.as_str()]));
    let installation = Installation::new(program, Engine::Sqlite)?.with_flags(&flags);
    installation.prepare(0, 400)?;
    let server = installation.serve()?;
    let token = token(&server)?;
    let before = memory(&server)?;
    let bad = bad_clients(&server)?;
    println!("{} bad clients; {} MB, before {before} MB", bad.len(), memory(&server)?);
    check_service(&server, &token, 0)?;
    let during = memory(&server)?;
    cut_off(bad)?;
    check_service(&server, &token, 200)?;
    let after = memory(&server)?;
    large_bodies(&server, &token)?;
    let bodies = memory(&server)?;
    println!("memory: {before} MB before, {during} MB with them, {after} MB after, {bodies} MB after large bodies");
    if during.max(after).max(bodies) > MEMORY {
        bail!("more than {MEMORY} MB");
    }
    drop(server);
    let limited = installation.with_flags(&[]);
    let server = limited.serve()?;
    too_many_calls(&server, &token, Duration::from_secs(if thorough { 60 } else { 5 }))?;
    let flooded = memory(&server)?;
    println!("memory after the flood: {flooded} MB");
    Ok(Count { passed: 4, failed: u32::from(flooded > MEMORY) })
}

/// Megabytes of the process.
pub fn memory(server: &Server) -> Result<u64> {
    memory_of(server, "VmRSS:")
}

/// Anonymous memory in megabytes: without the program itself and the mapped index.
pub fn anonymous_memory(server: &Server) -> Result<u64> {
    memory_of(server, "RssAnon:")
}

fn memory_of(server: &Server, what: &str) -> Result<u64> {
    let status = fs::read_to_string(format!("/proc/{}/status", server.id()))?;
    let line = status.lines().find_map(|line| line.strip_prefix(what)).with_context(|| what.to_owned())?;
    let kilobytes: u64 = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(kilobytes / 1024)
}

/// Connected and silent; with headers, or a body, that do not end; with responses that are not read.
fn bad_clients(server: &Server) -> Result<Vec<TcpStream>> {
    let address = server.base_url.trim_start_matches("http://");
    let begun_headers = format!("GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: {}", "x".repeat(30_000));
    let path = "/open-apis/auth/v3/tenant_access_token/internal";
    let begun_body = format!("POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: 16000\r\n\r\n{}", " ".repeat(15_000));
    let unread = "GET /docs HTTP/1.1\r\nHost: x\r\n\r\n".repeat(50);
    let mut clients = Vec::new();
    for begun in ["", &begun_headers, &begun_body, &unread] {
        for number in 0..EACH {
            let mut stream = TcpStream::connect(address).with_context(|| format!("connection {number}"))?;
            stream.set_read_timeout(Some(Duration::from_secs(60)))?;
            stream.write_all(begun.as_bytes())?;
            clients.push(stream);
        }
    }
    Ok(clients)
}

fn check_service(server: &Server, token: &str, from: u64) -> Result<()> {
    let start = Instant::now();
    let alive = Client::new(&server.base_url, "").get("/healthz")?;
    let health = start.elapsed();
    if alive.status != 200 || health > LATENCY {
        bail!("/healthz: {alive} after {health:?}");
    }
    let (journal, next) = (Mutex::new(Journal::default()), AtomicU64::new(from));
    let seen = Load { journal: &journal, next: &next, end: from + 200 }.run(&server.base_url, token, 4, || true);
    println!("/healthz after {health:?}; {seen:?}");
    if seen.done != 200 || seen.longest > LATENCY {
        bail!("under overload: {seen:?}");
    }
    Ok(())
}

/// Checks that the server closes each connection.
fn cut_off(clients: Vec<TcpStream>) -> Result<()> {
    let start = Instant::now();
    for mut client in clients {
        let mut rest = Vec::new();
        if let Err(error) = client.read_to_end(&mut rest)
            && matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut)
        {
            bail!("a bad client was still connected after {:?}", start.elapsed());
        }
    }
    println!("all of them were cut off after {:?}", start.elapsed());
    Ok(())
}

/// Bodies of the limit and a byte more, many at once.
fn large_bodies(server: &Server, token: &str) -> Result<()> {
    let address = server.base_url.trim_start_matches("http://");
    let send = |length: usize| -> Result<(u16, i64)> {
        let mut stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        let head = format!(
            "POST /open-apis/hire/v1/offers HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\nContent-Length: {length}\r\n\r\n"
        );
        stream.write_all(head.as_bytes())?;
        // The server may close the connection before it has read the whole body.
        let _ = stream.write_all(&vec![b' '; length]);
        let (response, _) = receive(&mut BufReader::new(stream))?;
        Ok((response.status, response.code()))
    };
    std::thread::scope(|scope| -> Result<()> {
        let sending: Vec<_> = (0..16).map(|_| scope.spawn(|| (send(BODY_LIMIT), send(BODY_LIMIT + 1)))).collect();
        for sent in sending {
            let (at, over) = sent.join().map_err(|_| anyhow::anyhow!("a sender panicked"))?;
            // Blanks are no JSON, but they were read.
            let (at, over) = (at?, over?);
            if at.0 != 400 || over != (413, 99_991_413) {
                bail!("a body of the limit was answered with {at:?}, a larger one with {over:?}");
            }
        }
        Ok(())
    })
}

/// Ten times what is allowed.
fn too_many_calls(server: &Server, token: &str, time: Duration) -> Result<()> {
    const LIMIT: u64 = 50;
    const TIMES: u64 = 10;
    let path = "/open-apis/hire/v1/offers?talent_id=7000000000420000009";
    let (served, refused) = (AtomicU64::new(0), AtomicU64::new(0));
    let slowest = Mutex::new(Duration::ZERO);
    let start = Instant::now();
    let call = |client: &mut Client| -> Result<()> {
        let sent_at = Instant::now();
        let response = client.get(path)?;
        match (response.status, response.code()) {
            (200, 0) => {
                served.fetch_add(1, Ordering::Relaxed);
                let mut slowest = super::load::locked(&slowest);
                *slowest = (*slowest).max(sent_at.elapsed());
            }
            (400 | 429, 99_991_400) => {
                refused.fetch_add(1, Ordering::Relaxed);
            }
            _ => bail!("{response}"),
        }
        Ok(())
    };
    std::thread::scope(|scope| -> Result<()> {
        let callers: Vec<_> = (0..TIMES)
            .map(|_| {
                scope.spawn(|| -> Result<()> {
                    let mut client = Client::new(&server.base_url, token);
                    for number in 0.. {
                        let due = Duration::from_micros(1_000_000 * number / LIMIT);
                        if due > time {
                            break;
                        }
                        if let Some(early) = due.checked_sub(start.elapsed()) {
                            std::thread::sleep(early);
                        }
                        call(&mut client)?;
                    }
                    Ok(())
                })
            })
            .collect();
        callers.into_iter().try_for_each(|caller| caller.join().map_err(|_| anyhow::anyhow!("a caller panicked"))?)
    })?;
    let (served, refused) = (served.into_inner(), refused.into_inner());
    let slowest = slowest.into_inner().unwrap_or_default();
    println!("{TIMES} times the limit for {time:?}: {served} served, {refused} refused; slowest {slowest:?}");
    // The operation also has a limit a minute.
    let allowed = (LIMIT * (time.as_secs() + 2)).min(1000 * (1 + time.as_secs() / 60) + LIMIT);
    if served > allowed || served < LIMIT * time.as_secs().min(19) || slowest > LATENCY {
        bail!("{served} served where about {allowed} are allowed, the slowest after {slowest:?}");
    }
    let mut client = Client::new(&server.base_url, "");
    wait_until("health", LATENCY, || client.get("/healthz").is_ok_and(|response| response.status == 200)).map(drop)
}
