//! A load generator: a fixed number of connections, each sending its next request when its last is answered.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::Result;

/// What a run came to.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    pub rate: f64,
    pub p50: f64,
    pub p99: f64,
    pub resident_mb: u64,
}

impl Figures {
    pub fn median(mut runs: Vec<Self>) -> Self {
        runs.sort_by(|one, other| one.rate.total_cmp(&other.rate));
        runs.swap_remove(runs.len() / 2)
    }
}

type Render = dyn Fn(u64) -> String + Send + Sync;

/// Requests of one kind.
pub struct Load {
    address: String,
    /// The whole text of the n-th request.
    render: Arc<Render>,
    most: u64,
}

impl Load {
    pub fn get(address: &str, path: impl Fn(u64) -> String + Send + Sync + 'static, token: Option<&str>) -> Self {
        let authorization = token.map(|token| format!("Authorization: Bearer {token}\r\n")).unwrap_or_default();
        let render = move |number| format!("GET {} HTTP/1.1\r\nHost: bench\r\n{authorization}\r\n", path(number));
        Self { address: address.to_owned(), render: Arc::new(render), most: u64::MAX }
    }

    pub fn post(
        address: &str,
        path: &'static str,
        body: impl Fn(u64) -> String + Send + Sync + 'static,
        token: &str,
    ) -> Self {
        let authorization = format!("Authorization: Bearer {token}\r\n");
        let render = move |number| {
            let body = body(number);
            let length = body.len();
            format!("POST {path} HTTP/1.1\r\nHost: bench\r\nContent-Length: {length}\r\n{authorization}\r\n{body}")
        };
        Self { address: address.to_owned(), render: Arc::new(render), most: u64::MAX }
    }

    /// Stops after this many requests even if time is left.
    pub fn at_most(mut self, most: u64) -> Self {
        self.most = most;
        self
    }

    pub fn run(&self, connections: usize, time: Duration) -> Result<Figures> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let next = Arc::new(AtomicU64::new(0));
            let begun = Instant::now();
            let end = begun + time;
            let mut tasks = Vec::new();
            for _ in 0..connections {
                let stream = TcpStream::connect(&self.address).await?;
                stream.set_nodelay(true)?;
                tasks.push(tokio::spawn(drive(stream, Arc::clone(&self.render), Arc::clone(&next), self.most, end)));
            }
            let mut latencies = Vec::new();
            for task in tasks {
                latencies.extend(task.await??);
            }
            let elapsed = begun.elapsed().as_secs_f64();
            latencies.sort_unstable();
            let at = |share: f64| {
                let place = (latencies.len() as f64 * share) as usize;
                f64::from(*latencies.get(place).unwrap_or(&0)) / 1000.0
            };
            let rate = latencies.len() as f64 / elapsed;
            Ok(Figures { rate, p50: at(0.5), p99: at(0.99), resident_mb: 0 })
        })
    }
}

async fn drive(
    mut stream: TcpStream,
    render: Arc<Render>,
    next: Arc<AtomicU64>,
    most: u64,
    end: Instant,
) -> Result<Vec<u32>> {
    let mut latencies = Vec::new();
    let mut buffer = Vec::with_capacity(16 * 1024);
    loop {
        let sent = Instant::now();
        let number = next.fetch_add(1, Ordering::Relaxed);
        if sent >= end || number >= most {
            return Ok(latencies);
        }
        stream.write_all(render(number).as_bytes()).await?;
        let status = answer(&mut stream, &mut buffer).await?;
        if status != 200 {
            let text = String::from_utf8_lossy(&buffer);
            return Err(format!("a request of the load was refused: {text}").into());
        }
        latencies.push(sent.elapsed().as_micros() as u32);
    }
}

/// Reads one answer whole and returns its status.
pub async fn answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Result<u16> {
    buffer.clear();
    loop {
        if let Some(head) = buffer.windows(4).position(|window| window == b"\r\n\r\n") {
            let text = std::str::from_utf8(&buffer[..head])?;
            let status = text.split(' ').nth(1).ok_or("no status")?.parse()?;
            let length: usize = text
                .lines()
                .filter_map(|line| line.split_once(": "))
                .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
                .ok_or("no length")?
                .1
                .parse()?;
            while buffer.len() < head + 4 + length {
                if stream.read_buf(buffer).await? == 0 {
                    return Err("the connection was closed".into());
                }
            }
            return Ok(status);
        }
        if stream.read_buf(buffer).await? == 0 {
            return Err("the connection was closed".into());
        }
    }
}
