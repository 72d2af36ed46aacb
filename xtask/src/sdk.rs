//! Tests the official SDKs, unmodified, as clients of a server and as receivers of its events.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::process::{apt_install, find, run_quietly};
use crate::project;
use crate::python::{self, install_once};
use crate::report::{Count, from_lines};
use crate::server::{DEMO_APP_ID, DEMO_APP_SECRET, Server};
use crate::temp_dir::TempDir;

#[derive(Clone, Copy)]
pub enum Sdk {
    Python,
    Node,
}

impl Sdk {
    pub const ALL: [Self; 2] = [Self::Python, Self::Node];

    pub fn receiver_title(self) -> &'static str {
        match self {
            Self::Python => "Python SDK, receiving events",
            Self::Node => "Node SDK, receiving events",
        }
    }

    pub fn title(self) -> &'static str {
        match self {
            Self::Python => "Python SDK",
            Self::Node => "Node SDK",
        }
    }
}

/// Scripts that call operations; each exists in both languages.
const SCRIPTS: [&str; 2] = ["run", "jobs"];

/// Runs the scripts of `sdk`, each against a server with a fresh demo company.
pub fn run(sdk: Sdk, hired: &Path) -> Result<Count> {
    let mut count = Count::default();
    for script in SCRIPTS {
        let Count { passed, failed } = run_script(sdk, script, hired)?;
        count.passed += passed;
        count.failed += failed;
    }
    Ok(count)
}

fn run_script(sdk: Sdk, name: &str, hired: &Path) -> Result<Count> {
    let mut script = match sdk {
        Sdk::Python => python::script_named("sdk/python", &format!("{name}.py"))?,
        Sdk::Node => node(&format!("{name}.mjs"))?,
    };
    let scratch = TempDir::new("sdk")?;
    let server = Server::start_demo(hired, &scratch)?;
    from_lines(script.args([&server.base_url, DEMO_APP_ID, DEMO_APP_SECRET]))
        .with_context(|| format!("the server's last words:\n{}", server.log_tail()))
}

/// Runs the script that synchronizes a directory of a few hundred people.
pub fn synchronize(hired: &Path) -> Result<Count> {
    let mut script = python::script_named("sdk/python", "directory.py")?;
    let scratch = TempDir::new("sdk-directory")?;
    let server = Server::start_demo(hired, &scratch)?;
    from_lines(script.args([&server.base_url, DEMO_APP_ID, DEMO_APP_SECRET]))
        .with_context(|| format!("the server's last words:\n{}", server.log_tail()))
}

/// Runs the script that receives events with `sdk`.
pub fn receive(sdk: Sdk, hired: &Path) -> Result<Count> {
    let mut script = match sdk {
        Sdk::Python => python::script_named("sdk/python", "events.py")?,
        Sdk::Node => node("events.mjs")?,
    };
    let scratch = TempDir::new("sdk-events")?;
    let server = Server::start_demo(hired, &scratch)?;
    let data = scratch.path().join("data");
    let arguments = [hired.as_os_str(), data.as_os_str(), server.base_url.as_ref()];
    from_lines(script.args(arguments).args([DEMO_APP_ID, DEMO_APP_SECRET]))
        .with_context(|| format!("the end of the server's log:\n{}", server.log_tail()))
}

/// Copies the script next to the installed SDK, because an ES module resolves packages from its own directory.
fn node(script: &str) -> Result<Command> {
    let source = project::root().join("tests/sdk/node");
    let dir = project::target().join("sdk/node");
    install_once(&dir, &source.join("package.json"), || {
        if find("npm", &[]).is_none() {
            apt_install(&["nodejs", "npm"]).context("node and npm are not installed")?;
        }
        copy_files(&source, &dir)?;
        run_quietly(Command::new("npm").args(["install", "--no-audit", "--no-fund"]).current_dir(&dir))
    })?;
    // Shared modules are in the parent directory, also in the copy.
    for (from, to) in [(&source, &dir), (&parent(&source)?, &parent(&dir)?)] {
        copy_files(from, to)?;
    }
    let mut command = Command::new("node");
    command.arg(dir.join(script));
    Ok(command)
}

fn copy_files(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let file = entry?.path();
        if let Some(name) = file.file_name().filter(|_| file.is_file()) {
            fs::copy(&file, to.join(name))?;
        }
    }
    Ok(())
}

fn parent(path: &Path) -> Result<PathBuf> {
    match path.parent() {
        Some(parent) => Ok(parent.to_path_buf()),
        None => bail!("{} lies nowhere", path.display()),
    }
}
