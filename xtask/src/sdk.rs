//! Tests the official SDKs, unmodified, as clients of a server and as receivers of its events.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::process::{apt_install, find, output_of, run_quietly};
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

/// Scripts that call operations on the demo company; each is there in both languages.
const DEMO_SCRIPTS: [&str; 4] = ["run", "talents", "jobs", "organisation"];
/// Scripts of the hiring process, each of which begins with an empty company.
const PROCESS_SCRIPTS: [&str; 3] = ["formal", "internship", "exits"];

/// Runs the scripts of `sdk`, each against a server of its own.
pub fn run(sdk: Sdk, hired: &Path) -> Result<Count> {
    let demo = DEMO_SCRIPTS.iter().map(|name| on_demo(sdk, name, hired));
    let processes = PROCESS_SCRIPTS.iter().map(|name| on_empty_company(sdk, name, hired));
    let mut count = Count::default();
    for result in demo.chain(processes) {
        let Count { passed, failed } = result?;
        count.passed += passed;
        count.failed += failed;
    }
    Ok(count)
}

/// Runs the script that synchronizes a directory of a few hundred people.
pub fn synchronize(hired: &Path) -> Result<Count> {
    on_demo(Sdk::Python, "directory", hired)
}

/// Runs the script that receives events with `sdk`.
pub fn receive(sdk: Sdk, hired: &Path) -> Result<Count> {
    let mut script = script(sdk, "events")?;
    let scratch = TempDir::new("sdk")?;
    let server = Server::start_demo(hired, &scratch)?;
    script.args([&server.base_url, DEMO_APP_ID, DEMO_APP_SECRET]).arg(hired).arg(data(&scratch));
    report(&mut script, &server)
}

fn on_demo(sdk: Sdk, name: &str, hired: &Path) -> Result<Count> {
    let mut script = script(sdk, name)?;
    let scratch = TempDir::new("sdk")?;
    let server = Server::start_demo(hired, &scratch)?;
    report(script.args([&server.base_url, DEMO_APP_ID, DEMO_APP_SECRET]), &server)
}

/// Runs a script on a company that has the default set and an app, and nothing else.
fn on_empty_company(sdk: Sdk, name: &str, hired: &Path) -> Result<Count> {
    let mut script = script(sdk, name)?;
    let scratch = TempDir::new("sdk")?;
    let data = data(&scratch);
    let made = |arguments: &[&str]| -> Result<Value> {
        let output = output_of(Command::new(hired).args(arguments).args(["--json", "--data"]).arg(&data))?;
        Ok(serde_json::from_str(&output)?)
    };
    let tenant = made(&["tenant", "create", "--name", "Empty"])?;
    let key = text(&tenant, "tenant_key")?;
    let app = made(&["app", "create", "--name", "script", "--all-scopes", "--tenant", key])?;
    let arguments = ["--sandbox", "--data", data.to_str().context("a temporary directory has a name in UTF-8")?];
    let server = Server::start(hired, &arguments, &scratch.path().join("hired.log"))?;
    report(script.args([&server.base_url, text(&app, "app_id")?, text(&app, "app_secret")?]), &server)
}

fn data(scratch: &TempDir) -> PathBuf {
    scratch.path().join("data")
}

fn text<'a>(object: &'a Value, member: &str) -> Result<&'a str> {
    object.get(member).and_then(Value::as_str).with_context(|| format!("{object} has no {member}"))
}

fn report(script: &mut Command, server: &Server) -> Result<Count> {
    from_lines(script).with_context(|| format!("the end of the server's log:\n{}", server.log_tail()))
}

fn script(sdk: Sdk, name: &str) -> Result<Command> {
    match sdk {
        Sdk::Python => python::script_named("sdk/python", &format!("{name}.py")),
        Sdk::Node => node(&format!("{name}.mjs")),
    }
}

/// Copies the script next to the installed SDK, because an ES module resolves packages from its own directory.
fn node(script: &str) -> Result<Command> {
    const SCRIPTS: &str = "tests/sdk/node";
    let (root, copy) = (project::root(), project::target().join("sdk/copy"));
    let (source, dir) = (root.join(SCRIPTS), copy.join(SCRIPTS));
    install_once(&dir, &source.join("package.json"), || {
        if find("npm", &[]).is_none() {
            apt_install(&["nodejs", "npm"]).context("node and npm are not installed")?;
        }
        fs::copy(source.join("package.json"), dir.join("package.json"))?;
        run_quietly(Command::new("npm").args(["install", "--no-audit", "--no-fund"]).current_dir(&dir))
    })?;
    // The files that they read have the same relative paths as for the scripts.
    for folder in [SCRIPTS, "tests/sdk", "clients"] {
        copy_files(&root.join(folder), &copy.join(folder))?;
    }
    let mut command = Command::new("node");
    command.arg(dir.join(script));
    Ok(command)
}

fn copy_files(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let file = entry?.path();
        if let Some(name) = file.file_name().filter(|_| file.is_file()) {
            fs::copy(&file, to.join(name))?;
        }
    }
    Ok(())
}
