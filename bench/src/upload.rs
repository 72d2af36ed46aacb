//! The memory of a large upload.

use std::{
    io::Write,
    net::TcpStream,
    time::{Duration, Instant},
};

use crate::{Result, client::Client, report::Report, server::Server};

const MB: usize = 1_000_000;
const SIZE: usize = 200 * MB;
/// Between two readings of the memory.
const POLL: Duration = Duration::from_millis(5);

/// Uploads a file, and reports how much more memory the server had at any time until the response.
pub fn measure(report: &mut Report, server: &Server, setup: &str) -> Result<()> {
    let (address, token) = (server.address.clone(), server.token()?);
    let (before, begun) = (server.memory()?.resident, Instant::now());
    let upload = std::thread::spawn(move || upload(&address, &token));
    let mut peak = before;
    while !upload.is_finished() {
        peak = peak.max(server.memory()?.resident);
        std::thread::sleep(POLL);
    }
    upload.join().map_err(|_| "the upload panicked")??;
    let seconds = begun.elapsed().as_secs_f64();
    report.fact(&format!("{setup}: an upload of 200 MB adds, MB"), peak.max(server.memory()?.resident) - before);
    report.fact(&format!("{setup}: uploaded MB a second"), SIZE as f64 / MB as f64 / seconds);
    Ok(())
}

fn upload(address: &str, token: &str) -> Result<()> {
    let start = "--b\r\nContent-Disposition: form-data; name=\"content\"; filename=\"large.pdf\"\r\n\r\n";
    let end = "\r\n--b--\r\n";
    let mut stream = TcpStream::connect(address)?;
    write!(
        stream,
        "POST /open-apis/hire/v1/attachments HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: multipart/form-data; boundary=b\r\nContent-Length: {}\r\n\r\n{start}",
        start.len() + SIZE + end.len()
    )?;
    let part = vec![b'x'; MB];
    for _ in 0..SIZE / MB {
        stream.write_all(&part)?;
    }
    let reply = Client::over(stream)?.send(end)?;
    if reply.status == 200 { Ok(()) } else { Err(reply.body.into()) }
}
