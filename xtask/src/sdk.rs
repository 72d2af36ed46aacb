//! The official SDKs, unmodified, as clients of a started server.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::process::{apt_install, find, run_quietly, watch};
use crate::project;
use crate::report::Count;
use crate::scratch::Scratch;
use crate::server::{DEMO_APP_ID, DEMO_APP_SECRET, Server};

/// Fixed, so that a release of theirs does not turn our tests red on a day when we changed nothing.
const PYTHON_PACKAGE: &str = "lark-oapi==1.7.5";
const NODE_PACKAGE: &str = "@larksuiteoapi/node-sdk@1.74.0";

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
        Sdk::Python => python()?,
        Sdk::Node => node()?,
    };
    let scratch = Scratch::new("sdk")?;
    let server = Server::start_demo(hired, &scratch)?;
    let mut count = Count::default();
    let status = watch(script.args([&server.base_url, DEMO_APP_ID, DEMO_APP_SECRET]), |line| {
        if line.starts_with("ok ") {
            count.passed += 1;
        } else if line.starts_with("not ok ") {
            count.failed += 1;
        }
    })?;
    if !status.success() && count.failed == 0 {
        bail!("the script ended with {status}; the server's last words:\n{}", server.last_words());
    }
    if count == Count::default() {
        bail!("the script reported no test");
    }
    Ok(count)
}

/// The script, with the interpreter of a virtual environment that has the SDK.
fn python() -> Result<Command> {
    let script = script("python", "run.py")?;
    let dir = project::target().join("sdk/python");
    let interpreter = dir.join("bin/python");
    install_once(&dir, PYTHON_PACKAGE, || {
        let create = |python: &Path| run_quietly(Command::new(python).args(["-m", "venv"]).arg(&dir));
        let created = find("python3", &[]).is_some_and(|python| create(&python).is_ok());
        if !created {
            // Debian splits `venv` from the interpreter.
            apt_install(&["python3", "python3-venv"]).context("python3 with venv is not installed")?;
            create(&find("python3", &[]).context("the package python3 brought no python3")?)?;
        }
        run_quietly(Command::new(&interpreter).args(["-m", "pip", "install", "--quiet", PYTHON_PACKAGE]))
    })?;
    let mut command = Command::new(interpreter);
    command.arg(script).env("PYTHONUNBUFFERED", "1").env("PYTHONDONTWRITEBYTECODE", "1");
    Ok(command)
}

/// The script, beside an installed SDK: an ES module finds packages only from where it lies.
fn node() -> Result<Command> {
    let script = script("node", "run.mjs")?;
    let dir = project::target().join("sdk/node");
    install_once(&dir, NODE_PACKAGE, || {
        if find("npm", &[]).is_none() {
            apt_install(&["nodejs", "npm"]).context("node and npm are not installed")?;
        }
        fs::write(dir.join("package.json"), "{\"private\":true}\n")?;
        run_quietly(Command::new("npm").args(["install", "--no-audit", "--no-fund", NODE_PACKAGE]).current_dir(&dir))
    })?;
    for entry in fs::read_dir(script.parent().context("the script lies in a directory")?)? {
        let file = entry?.path();
        if let Some(name) = file.file_name().filter(|_| file.is_file()) {
            fs::copy(&file, dir.join(name))?;
        }
    }
    let mut command = Command::new("node");
    command.arg(dir.join("run.mjs"));
    Ok(command)
}

fn script(language: &str, name: &str) -> Result<PathBuf> {
    let file = project::root().join("tests/sdk").join(language).join(name);
    if !file.is_file() {
        bail!("{} is missing", file.display());
    }
    Ok(file)
}

/// Sets up `dir` unless the same package was set up in it before.
fn install_once(dir: &Path, package: &str, install: impl FnOnce() -> Result<()>) -> Result<()> {
    let installed = dir.join("installed");
    if fs::read_to_string(&installed).is_ok_and(|name| name == package) {
        return Ok(());
    }
    println!("installing {package}");
    if dir.exists() {
        fs::remove_dir_all(dir)?;
    }
    fs::create_dir_all(dir)?;
    install()?;
    Ok(fs::write(installed, package)?)
}
