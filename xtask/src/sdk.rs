//! The official SDKs, unmodified, as clients of a started server.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::process::{apt_install, find, run_quietly};
use crate::project;
use crate::python::{self, install_once};
use crate::report::{Count, from_lines};
use crate::scratch::Scratch;
use crate::server::{DEMO_APP_ID, DEMO_APP_SECRET, Server};

#[derive(Clone, Copy)]
pub enum Sdk {
    Python,
    Node,
}

impl Sdk {
    pub const ALL: [Self; 2] = [Self::Python, Self::Node];

    pub fn title(self) -> &'static str {
        match self {
            Self::Python => "Python SDK",
            Self::Node => "Node SDK",
        }
    }
}

/// Runs the script of `sdk` against a server with a fresh demo company.
pub fn run(sdk: Sdk, hired: &Path) -> Result<Count> {
    let mut script = match sdk {
        Sdk::Python => python::script("sdk/python")?,
        Sdk::Node => node()?,
    };
    let scratch = Scratch::new("sdk")?;
    let server = Server::start_demo(hired, &scratch)?;
    from_lines(script.args([&server.base_url, DEMO_APP_ID, DEMO_APP_SECRET]))
        .with_context(|| format!("the server's last words:\n{}", server.last_words()))
}

/// The script, beside an installed SDK: an ES module finds packages only from where it lies.
fn node() -> Result<Command> {
    let source = project::root().join("tests/sdk/node");
    let dir = project::target().join("sdk/node");
    install_once(&dir, &source.join("package.json"), || {
        if find("npm", &[]).is_none() {
            apt_install(&["nodejs", "npm"]).context("node and npm are not installed")?;
        }
        copy_files(&source, &dir)?;
        run_quietly(Command::new("npm").args(["install", "--no-audit", "--no-fund"]).current_dir(&dir))
    })?;
    // What the scripts share lies above them, in the copy as well.
    for (from, to) in [(&source, &dir), (&parent(&source)?, &parent(&dir)?)] {
        copy_files(from, to)?;
    }
    let mut command = Command::new("node");
    command.arg(dir.join("run.mjs"));
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
