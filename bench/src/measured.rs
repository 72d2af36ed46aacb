//! The processes that are measured, and where they keep their data.

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use axum::{Router, routing::get, serve::ListenerExt};
use hired::{
    clock::{Clock, Entropy},
    hired::{Behaviour, Hired},
    store::{Database, Options, Store},
};
use tokio::{io::AsyncWriteExt, net::TcpStream};

use crate::{Result, load::answer};

/// As large as the answer of an application's offer.
fn constant_body() -> String {
    format!(r#"{{"code":0,"msg":"ok","data":"{}"}}"#, "x".repeat(2000))
}

/// What no server that does anything can beat.
pub fn ceiling() -> Result<()> {
    let body = constant_body();
    serve(Router::new().route("/", get(move || std::future::ready(body.clone()))))
}

/// The server itself, with the given number of writes committed together.
pub fn server(data: &Path, batch: usize) -> Result<()> {
    let database = Database::Sqlite(data.join("hired.db"));
    let store = Store::open(&database, Options { batch, ..Options::default() })?;
    let settings = Behaviour { rate_limits: false, ..Behaviour::default() };
    let hired = Hired::open(store, data, Clock::System, Entropy::System, settings)?;
    serve(hired::http::router(&hired))
}

fn serve(router: Router) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        println!("{}", listener.local_addr()?);
        let listener = listener.tap_io(|stream| {
            let _ = stream.set_nodelay(true);
        });
        axum::serve(listener, router).await?;
        Ok(())
    })
}

/// One of the above, running.
pub struct Process {
    child: Child,
    pub address: String,
}

impl Process {
    pub fn start(arguments: &[&str]) -> Result<Self> {
        let mut child =
            Command::new(std::env::current_exe()?).args(arguments).stdout(Stdio::piped()).spawn()?;
        let stdout = child.stdout.take().ok_or("no output")?;
        let mut address = String::new();
        BufReader::new(stdout).read_line(&mut address)?;
        Ok(Self { child, address: address.trim().to_owned() })
    }

    pub fn token(&self, app: &str, secret: &str) -> Result<String> {
        let body = serde_json::json!({ "app_id": app, "app_secret": secret }).to_string();
        let path = "/open-apis/auth/v3/tenant_access_token/internal";
        let request = format!("POST {path} HTTP/1.1\r\nHost: bench\r\nContent-Length: {}\r\n\r\n{body}", body.len());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let reply = runtime.block_on(async {
            let mut stream = TcpStream::connect(&self.address).await?;
            stream.write_all(request.as_bytes()).await?;
            let mut buffer = Vec::new();
            answer(&mut stream, &mut buffer).await?;
            let start = buffer.iter().position(|byte| *byte == b'{').ok_or("no body")?;
            Ok::<serde_json::Value, Box<dyn std::error::Error + Send + Sync>>(serde_json::from_slice(&buffer[start..])?)
        })?;
        Ok(reply["tenant_access_token"].as_str().ok_or_else(|| reply.to_string())?.to_owned())
    }

    pub fn resident_mb(&self) -> Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find(|line| line.starts_with("VmRSS")).ok_or("no resident size")?;
        let kb: u64 = line.split_whitespace().nth(1).ok_or("no number")?.parse()?;
        Ok(kb / 1024)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A directory on the disk that is measured, gone afterwards.
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new() -> Result<Self> {
        let path = std::env::current_dir()?.join("target").join(format!("bench-{}", std::process::id()));
        std::fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn text(&self) -> String {
        self.0.to_string_lossy().into_owned()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
