//! Tests the sandbox with the test clients in `clients/`.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::process::{apt_install, find};
use crate::project;
use crate::python;
use crate::report::{Count, from_lines};
use crate::server::Server;
use crate::temp_dir::TempDir;

pub fn python(hired: &Path) -> Result<Count> {
    let mut script = python::script("sandbox")?;
    let scratch = TempDir::new("sandbox")?;
    let server = Server::start_demo(hired, &scratch)?;
    script.arg(&server.base_url).arg(hired).env("HIRED_DATA", scratch.path().join("data"));
    from_lines(&mut script).with_context(|| format!("the end of the server's log:\n{}", server.log_tail()))
}

pub fn node(hired: &Path) -> Result<Count> {
    if find("node", &[]).is_none() {
        apt_install(&["nodejs"]).context("node is not installed")?;
    }
    let scratch = TempDir::new("sandbox")?;
    let server = Server::start_demo(hired, &scratch)?;
    let script = project::root().join("tests/sandbox/run.mjs");
    from_lines(Command::new("node").arg(script).arg(&server.base_url))
        .with_context(|| format!("the end of the server's log:\n{}", server.log_tail()))
}
