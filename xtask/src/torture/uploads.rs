//! Large files: the server has two parts of each in memory, never the whole, and of as many at once as there is room for.

use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use super::Engine;
use super::installation::{Installation, token, wait_for_index, wait_until};
use super::overload::anonymous_memory;
use super::writes::{ATTACHMENTS, download_path};
use crate::http::{Client, FORM_END, Request, begin_upload, receive};
use crate::report::Count;
use crate::s3::{BUCKET, Service};
use crate::server::Server;

const SIZE: u64 = 200_000_000;
const CHUNK: usize = 64 << 10;
/// Megabytes that the server may use for one of them beside what it used before.
const BUDGET: u64 = 20;
/// Unfinished uploads of one app at once, and the bytes that each has sent.
const AT_ONCE: usize = 60;
const SENT: usize = 4 << 20;
/// Megabytes: the part of `http.body_memory` that one app may use.
const OF_ONE_APP: u64 = 16;
const SAMPLES_EVERY: Duration = Duration::from_millis(2);

pub fn run(program: &Path, _thorough: bool) -> Result<Count> {
    let directory = Installation::new(program, Engine::Sqlite)?;
    up_and_down(&directory, "a directory")?;
    many_at_once(&directory)?;
    drop(directory);
    let service = Service::start().context("the S3 service did not start")?;
    let (url, endpoint) = (format!("files.url=s3://{BUCKET}"), format!("files.endpoint={}", service.url));
    let flags = ["--rate-limits", "off", "--set", &url, "--set", &endpoint];
    let bucket = Installation::new(program, Engine::Sqlite)?.with_flags(&flags).with_variables(&service.variables());
    up_and_down(&bucket, "a bucket")?;
    Ok(Count { passed: 3, failed: 0 })
}

fn up_and_down(installation: &Installation, what: &str) -> Result<()> {
    let server = installation.serve()?;
    wait_for_index(&server)?;
    let token = token(&server)?;
    // The first upload and download allocate what is kept, so they are not measured.
    transfer(&server, &token, CHUNK as u64)?;
    let before = anonymous_memory(&server)?;
    let (up, down) = transfer(&server, &token, SIZE)?;
    let after = anonymous_memory(&server)?;
    println!(
        "{} MB to {what}: {before} MB before, at most {up} MB while it is uploaded, {down} MB while it is downloaded, {after} MB after",
        SIZE / 1_000_000
    );
    if up.max(down) > before + BUDGET {
        bail!("more than {BUDGET} MB for one file in {what}");
    }
    Ok(())
}

/// Most of them are refused, and all are taken again when there is room.
fn many_at_once(installation: &Installation) -> Result<()> {
    let server = installation.serve()?;
    wait_for_index(&server)?;
    let token = token(&server)?;
    let another = Request::upload(ATTACHMENTS, &"x".repeat(SENT / 4));
    let before = anonymous_memory(&server)?;
    let mut held = Vec::new();
    for _ in 0..AT_ONCE {
        let mut stream = begin_upload(&server.base_url, &token, ATTACHMENTS, 2 * SENT as u64)?;
        // One that is refused is closed.
        let _ = stream.write_all(&vec![b'x'; SENT]);
        held.push(stream);
    }
    let during = anonymous_memory(&server)?;
    let refused = Client::new(&server.base_url, &token).send(&another)?;
    drop(held);
    println!("{AT_ONCE} uploads of one app at once: {before} MB before, {during} MB with them");
    if refused.status != 429 || during > before + OF_ONE_APP + BUDGET {
        bail!("at most {OF_ONE_APP} MB and {BUDGET} MB beside it for one app, and another upload: {refused}");
    }
    let timeout = Duration::from_secs(10);
    let taken = || Client::new(&server.base_url, &token).send(&another).is_ok_and(|response| response.code() == 0);
    wait_until("an upload after the others", timeout, taken).map(drop)
}

/// Uploads a file of this size and downloads it again; returns the maximum memory during each.
fn transfer(server: &Server, token: &str, size: u64) -> Result<(u64, u64)> {
    let chunk: Vec<u8> = (0..CHUNK).map(|at| b'a' + u8::try_from(at % 26).unwrap_or_default()).collect();
    let (id, up) = peak(server, || {
        let mut stream = begin_upload(&server.base_url, token, ATTACHMENTS, size)?;
        let mut left = size;
        while left > 0 {
            let length = usize::try_from(left)?.min(CHUNK);
            stream.write_all(chunk.get(..length).context("a chunk")?)?;
            left -= length as u64;
        }
        stream.write_all(FORM_END.as_bytes())?;
        let response = receive(&mut BufReader::new(stream))?.0;
        Ok(response.text("/data/id").with_context(|| format!("an upload: {response}"))?.to_owned())
    })?;
    let path = download_path(&mut Client::new(&server.base_url, token), &id)?;
    let path = path.map_err(|response| anyhow::anyhow!("no URL: {response}"))?;
    let ((), down) = peak(server, || {
        let mut stream = download(server, &path, size)?;
        let mut buffer = vec![0; CHUNK];
        let mut left = size;
        while left > 0 {
            let length = usize::try_from(left)?.min(CHUNK);
            let received = buffer.get_mut(..length).context("a chunk")?;
            stream.read_exact(received)?;
            if Some(&*received) != chunk.get(..length) {
                bail!("other bytes than were uploaded, {left} before the end");
            }
            left -= length as u64;
        }
        Ok(())
    })?;
    Ok((up, down))
}

/// The body of a response whose length has to be this.
fn download(server: &Server, path: &str, size: u64) -> Result<impl Read> {
    let address = server.base_url.trim_start_matches("http://");
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    stream.write_all(format!("GET {path} HTTP/1.1\r\nHost: {address}\r\n\r\n").as_bytes())?;
    let mut stream = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if stream.read_line(&mut head)? == 0 {
            bail!("the headers of a download are not complete: {head}");
        }
    }
    let length = format!("content-length: {size}\r\n");
    if !head.starts_with("HTTP/1.1 200") || !head.to_ascii_lowercase().contains(&length) {
        bail!("a download: {head}");
    }
    Ok(stream)
}

/// What `work` returns, and the maximum memory of the server meanwhile, in megabytes.
fn peak<T>(server: &Server, work: impl FnOnce() -> Result<T>) -> Result<(T, u64)> {
    let ending = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let sampling = scope.spawn(|| -> Result<u64> {
            let mut max = 0;
            while !ending.load(Ordering::SeqCst) {
                max = max.max(anonymous_memory(server)?);
                std::thread::sleep(SAMPLES_EVERY);
            }
            Ok(max)
        });
        let done = work();
        ending.store(true, Ordering::SeqCst);
        let max = sampling.join().map_err(|_| anyhow::anyhow!("the sampling thread panicked"))??;
        Ok((done?, max))
    })
}
