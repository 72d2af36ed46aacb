//! A load generator: a fixed number of connections, each sending its next request after the response to its last.

use std::{
    ops::Range,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use serde::Serialize;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::{
    Result,
    client::{request, whole},
};

/// The result of a run: requests a second, and latencies in milliseconds.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Figures {
    pub rate: f64,
    pub p50: f64,
    pub p99: f64,
    /// Milliseconds of processor time of the server per request, where it was measured. Unlike the others it hardly depends
    /// on what else the machine does.
    pub cpu: Option<f64>,
    pub requests: usize,
}

impl Figures {
    pub fn median(mut runs: Vec<Self>) -> Self {
        runs.sort_by(|one, other| one.rate.total_cmp(&other.rate));
        runs.swap_remove(runs.len() / 2)
    }

    /// From latencies in milliseconds and the time of the whole run.
    pub fn new(mut latencies: Vec<f64>, seconds: f64) -> Self {
        latencies.sort_unstable_by(f64::total_cmp);
        let at = |share: f64| latencies.get((latencies.len() as f64 * share) as usize).copied().unwrap_or(0.0);
        Self {
            rate: latencies.len() as f64 / seconds,
            p50: at(0.5),
            p99: at(0.99),
            cpu: None,
            requests: latencies.len(),
        }
    }
}

pub type Render = dyn Fn(u64) -> String + Send + Sync;

/// Requests of one type.
pub struct Load {
    address: String,
    /// Makes the text of the n-th request.
    render: Arc<Render>,
    first: u64,
    end: u64,
}

impl Load {
    pub fn new(address: &str, render: impl Fn(u64) -> String + Send + Sync + 'static) -> Self {
        Self { address: address.to_owned(), render: Arc::new(render), first: 0, end: u64::MAX }
    }

    pub fn get(address: &str, path: impl Fn(u64) -> String + Send + Sync + 'static, token: Option<&str>) -> Self {
        let token = token.map(str::to_owned);
        Self::new(address, move |number| request("GET", &path(number), token.as_deref(), None))
    }

    pub fn post(
        address: &str,
        path: &str,
        body: impl Fn(u64) -> String + Send + Sync + 'static,
        token: Option<&str>,
    ) -> Self {
        let (path, token) = (path.to_owned(), token.map(str::to_owned));
        Self::new(address, move |number| request("POST", &path, token.as_deref(), Some(&body(number))))
    }

    /// Sends only the requests with these numbers, even if time is left.
    pub fn between(mut self, first: u64, end: u64) -> Self {
        (self.first, self.end) = (first, end);
        self
    }

    /// Makes the text of requests, for another way to send them.
    pub fn render(&self) -> Arc<Render> {
        Arc::clone(&self.render)
    }

    pub fn run(&self, connections: usize, time: Duration) -> Result<Figures> {
        self.run_range(self.first..self.end, connections, time)
    }

    /// Sends this many requests, or fewer if the time is over.
    pub fn run_times(&self, count: u64, connections: usize, time: Duration) -> Result<Figures> {
        self.run_range(0..count, connections, time)
    }

    fn run_range(&self, numbers: Range<u64>, connections: usize, time: Duration) -> Result<Figures> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let next = Arc::new(AtomicU64::new(numbers.start));
            let begun = Instant::now();
            let deadline = begun + time;
            let mut tasks = Vec::new();
            for _ in 0..connections {
                let stream = TcpStream::connect(&self.address).await?;
                stream.set_nodelay(true)?;
                tasks.push(tokio::spawn(drive(
                    stream,
                    Arc::clone(&self.render),
                    Arc::clone(&next),
                    numbers.end,
                    deadline,
                )));
            }
            let mut latencies = Vec::new();
            for task in tasks {
                latencies.extend(task.await??);
            }
            Ok(Figures::new(latencies, begun.elapsed().as_secs_f64()))
        })
    }
}

async fn drive(
    mut stream: TcpStream,
    render: Arc<Render>,
    next: Arc<AtomicU64>,
    end: u64,
    deadline: Instant,
) -> Result<Vec<f64>> {
    let mut latencies = Vec::new();
    let mut buffer = Vec::with_capacity(64 * 1024);
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        if Instant::now() >= deadline || number >= end {
            return Ok(latencies);
        }
        // Every rendered request is sent, because some loads count them.
        let text = render(number);
        let sent = Instant::now();
        stream.write_all(text.as_bytes()).await?;
        buffer.clear();
        let status = loop {
            if stream.read_buf(&mut buffer).await? == 0 {
                return Err("the connection was closed".into());
            }
            if let Some((status, _)) = whole(&buffer)? {
                break status;
            }
        };
        if status != 200 {
            return Err(format!("{text}\nwas answered with {}", String::from_utf8_lossy(&buffer)).into());
        }
        latencies.push(sent.elapsed().as_secs_f64() * 1000.0);
    }
}
