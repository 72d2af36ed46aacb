//! Starts `hired` servers.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context as _, Result, bail};

use crate::process::{cargo, run, terminate};
use crate::project;
use crate::temp_dir::TempDir;

/// The public credentials of `--demo`, which only work on this machine.
pub const DEMO_APP_ID: &str = "cli_00000000000000d0";
pub const DEMO_APP_SECRET: &str = "demo-secret";

/// A running server; it is stopped when dropped.
pub struct Server {
    process: Child,
    pub base_url: String,
    log: PathBuf,
}

impl Server {
    /// Starts `hired serve` with `arguments` on a free port of the loopback and waits until it listens.
    pub fn start(program: &Path, arguments: &[&str], log: &Path) -> Result<Self> {
        Self::start_with(program, arguments, &[], log)
    }

    /// The same with variables in its environment.
    pub fn start_with(program: &Path, arguments: &[&str], variables: &[(&str, String)], log: &Path) -> Result<Self> {
        let mut process = Command::new(program)
            .args(["serve", "--listen", "127.0.0.1:0"])
            .envs(variables.iter().map(|(name, value)| (name, value)))
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        match listen(&mut process, log) {
            Ok(base_url) => Ok(Self { process, base_url, log: log.to_path_buf() }),
            Err(error) => {
                let _ = process.kill();
                let _ = process.wait();
                Err(error)
            }
        }
    }

    /// The demo company on a data directory below `scratch`.
    pub fn start_demo(program: &Path, scratch: &TempDir) -> Result<Self> {
        Self::start_demo_with(program, scratch, &[])
    }

    /// The demo company, with more arguments.
    pub fn start_demo_with(program: &Path, scratch: &TempDir, more: &[&str]) -> Result<Self> {
        let data = scratch.path().join("data");
        let data = data.to_str().context("the temporary directory has a name in UTF-8")?;
        let arguments = [&["--demo", "--data", data], more].concat();
        Self::start(program, &arguments, &scratch.path().join("hired.log"))
    }

    /// The end of its log, for error reports.
    pub fn log_tail(&self) -> String {
        let log = std::fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        lines.iter().skip(lines.len().saturating_sub(20)).copied().collect::<Vec<_>>().join("\n")
    }
}

impl Server {
    /// Kills it with SIGKILL, and waits until it has ended.
    pub fn kill(mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }

    pub fn id(&self) -> u32 {
        self.process.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // The process id of an ended process may be reused.
        if matches!(self.process.try_wait(), Ok(None)) {
            terminate(&self.process);
        }
        let _ = self.process.wait();
    }
}

/// Compiles the program with a profile (`dev`, `release`), once in each run of this command; returns its file.
pub fn build(profile: &str) -> Result<PathBuf> {
    static BUILT: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    let mut built = BUILT.lock().unwrap_or_else(PoisonError::into_inner);
    if !built.contains(profile) {
        run(&mut cargo(&["build", "--quiet", "--bin", "hired", "--profile", profile]))?;
        built.insert(profile.to_owned());
    }
    let folder = if profile == "dev" { "debug" } else { profile };
    Ok(project::target().join(folder).join("hired"))
}

/// Reads the log up to the line with the address; the rest of the log goes to a file.
fn listen(process: &mut Child, log: &Path) -> Result<String> {
    let stderr = process.stderr.take().context("the log is piped")?;
    let mut file = File::create(log).with_context(|| log.display().to_string())?;
    let mut lines = BufReader::new(stderr).lines();
    let mut output = Vec::new();
    while let Some(Ok(line)) = lines.next() {
        writeln!(file, "{line}")?;
        if let Some((_, url)) = line.split_once("hired listening on ") {
            let url = url.trim().to_owned();
            std::thread::spawn(move || {
                for line in lines.map_while(Result::ok) {
                    let _ = writeln!(file, "{line}");
                }
            });
            return Ok(url);
        }
        output.push(line);
    }
    bail!("hired did not start to listen:\n{}", output.join("\n"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn stand_in(scratch: &TempDir, script: &str) -> PathBuf {
        let file = scratch.path().join("hired");
        std::fs::write(&file, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o755)).unwrap();
        file
    }

    // One test, because a file cannot be run while another thread's new process still has it open for writing.
    #[test]
    fn a_server_has_started_when_it_logs_its_address_and_its_log_is_kept() {
        let scratch = TempDir::new("test").unwrap();
        let program = stand_in(&scratch, "echo hello >&2; echo 'hired listening on http://127.0.0.1:7' >&2; exec cat");
        let server = Server::start_demo(&program, &scratch).unwrap();
        assert_eq!(server.base_url, "http://127.0.0.1:7");
        assert!(server.log_tail().starts_with("hello"));

        let scratch = TempDir::new("test").unwrap();
        let program = stand_in(&scratch, "echo 'no such setting' >&2; exit 2");
        let error = Server::start_demo(&program, &scratch).err().unwrap();
        assert!(error.to_string().contains("no such setting"), "{error}");
    }
}
