//! Starts the servers that are measured, and creates directories for their data.

use std::{
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::{
    Result,
    client::Client,
    load::{Figures, Load},
    plan,
};

/// The program in the same directory that prepares data and serves them without limits.
pub fn subject() -> Result<PathBuf> {
    Ok(std::env::current_exe()?.with_file_name("hired-bench-subject"))
}

/// The program as it is installed.
pub fn installed() -> Result<PathBuf> {
    Ok(std::env::current_exe()?.with_file_name("hired"))
}

/// Runs the subject to fill a database; returns what it prints about the data.
pub fn prepare(command: &str, database: &str, data: &Path, sizes: &[i64]) -> Result<Value> {
    let mut subject = Command::new(subject()?);
    subject.args([command, database]).arg(data).args(sizes.iter().map(ToString::to_string));
    let output = subject.stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err("the data could not be prepared".into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// A running server. It is killed when dropped.
pub struct Server {
    child: Child,
    pub address: String,
    /// From the start of the process to the first connection that it accepted.
    pub started_ms: f64,
}

/// Memory of a process, in MB.
#[derive(Clone, Copy, Debug, Default)]
pub struct Memory {
    pub resident: f64,
    pub anonymous: f64,
}

impl Server {
    /// Starts the subject, which prints its address in its first line.
    pub fn start(arguments: &[&str]) -> Result<Self> {
        let begun = Instant::now();
        let mut child = Command::new(subject()?).args(arguments).stdout(Stdio::piped()).spawn()?;
        let stdout = child.stdout.take().ok_or("no output")?;
        let mut address = String::new();
        BufReader::new(stdout).read_line(&mut address)?;
        let address = address.trim().to_owned();
        if address.is_empty() {
            return Err(format!("{arguments:?} did not start").into());
        }
        Ok(Self { child, address, started_ms: begun.elapsed().as_secs_f64() * 1000.0 })
    }

    /// Starts a program that is given its address.
    pub fn start_at(command: &mut Command, address: &str) -> Result<Self> {
        let begun = Instant::now();
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let mut process = Self { child, address: address.to_owned(), started_ms: 0.0 };
        while Client::connect(address).is_err() {
            if begun.elapsed() > Duration::from_secs(60) || process.child.try_wait()?.is_some() {
                return Err(format!("{command:?} does not listen").into());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        process.started_ms = begun.elapsed().as_secs_f64() * 1000.0;
        Ok(process)
    }

    /// Starts the installed program on a data directory.
    pub fn installed(data: &Path, flags: &[&str]) -> Result<Self> {
        let address = free_address()?;
        let mut command = Command::new(installed()?);
        command.args(["serve", "--log-level", "error", "--listen", &address]).args(flags).arg("--data").arg(data);
        Self::start_at(&mut command, &address)
    }

    pub fn serve(database: &str, data: &Path, batch: usize) -> Result<Self> {
        Self::start(&["serve", database, &data.to_string_lossy(), &batch.to_string()])
    }

    /// Waits until the search index is complete; returns how long that took.
    pub fn wait_for_index(&self) -> Result<Duration> {
        let begun = Instant::now();
        let mut client = Client::connect(&self.address)?;
        while client.get("/bench/ready", None)?.body != "ready" {
            std::thread::sleep(Duration::from_millis(5));
        }
        Ok(begun.elapsed())
    }

    pub fn token(&self) -> Result<String> {
        self.token_of(plan::APP, plan::SECRET)
    }

    pub fn token_of(&self, app_id: &str, app_secret: &str) -> Result<String> {
        let body = json!({ "app_id": app_id, "app_secret": app_secret }).to_string();
        let reply = Client::connect(&self.address)?.post(plan::TOKEN_PATH, &body, None)?;
        let reply: Value = serde_json::from_str(&reply.body)?;
        Ok(reply["tenant_access_token"].as_str().ok_or_else(|| reply.to_string())?.to_owned())
    }

    pub fn memory(&self) -> Result<Memory> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let mb = |name: &str| -> f64 {
            let line = status.lines().find(|line| line.starts_with(name));
            let kb = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
            kb.unwrap_or(0.0) / 1024.0
        };
        Ok(Memory { resident: mb("VmRSS:"), anonymous: mb("RssAnon:") })
    }

    /// Processor time so far, in milliseconds.
    fn processor_ms(&self) -> Option<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).ok()?;
        let mut fields = stat.rsplit_once(") ")?.1.split(' ').skip(11);
        let mut ticks = || fields.next()?.parse::<f64>().ok();
        // A tick is 10 ms on Linux.
        Some((ticks()? + ticks()?) * 10.0)
    }

    /// Runs a load against this process and measures its processor time.
    pub fn run_load(&self, load: &Load, connections: usize, time: Duration) -> Result<Figures> {
        let before = self.processor_ms();
        let mut figures = load.run(connections, time)?;
        let spent = self.processor_ms().zip(before).map(|(after, before)| after - before);
        figures.cpu = spent.map(|spent| spent / figures.requests as f64);
        Ok(figures)
    }

    /// Sends SIGTERM and waits for the end.
    pub fn stop(mut self) -> Result<()> {
        Command::new("sh").args(["-c", "kill -TERM \"$0\"", &self.child.id().to_string()]).status()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A directory below `target/`, removed when dropped unless it is kept.
pub struct TempDir {
    path: PathBuf,
    keep: bool,
}

impl TempDir {
    pub fn new(purpose: &str) -> Result<Self> {
        Self::at(&format!("bench-{purpose}-{}", std::process::id()), false)
    }

    /// A directory that the next run finds again.
    pub fn kept(purpose: &str) -> Result<Self> {
        Self::at(&format!("bench-{purpose}"), true)
    }

    fn at(name: &str, keep: bool) -> Result<Self> {
        let path = std::env::current_dir()?.join("target").join(name);
        std::fs::create_dir_all(&path)?;
        Ok(Self { path, keep })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for TempDir {
    fn drop(&mut self) {
        if !self.keep {
            let _ = std::fs::remove_dir_all(&self.path);
        }
    }
}

/// An address of the loopback that no server uses.
fn free_address() -> Result<String> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string())
}

/// Size of a file or a directory, in MB.
pub fn size_mb(path: &Path) -> f64 {
    fn bytes(path: &Path) -> u64 {
        let Ok(metadata) = std::fs::symlink_metadata(path) else { return 0 };
        if !metadata.is_dir() {
            return metadata.len();
        }
        std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| bytes(&entry.path())).sum()
    }
    bytes(path) as f64 / 1e6
}
