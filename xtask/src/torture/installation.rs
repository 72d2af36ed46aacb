//! The installation under test: its program, its data, and the database it uses.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

use super::Engine;
use super::writes::{self, WRITES};
use crate::http::{Client, Response};
use crate::postgres::Cluster;
use crate::process::{apt_install, find, stdout_of};
use crate::project;
use crate::server::Server;
use crate::temp_dir::TempDir;

/// The app of the test company that has all scopes.
pub const APP_ID: &str = "cli_7e57000000000001";
/// Another app that may create offers.
pub const SECOND_APP_ID: &str = "cli_7e57000000000002";
/// An app of another tenant.
pub const OTHER_TENANT_APP_ID: &str = "cli_7e57000000000007";
const APP_SECRET: &str = "test-secret";

pub struct Installation {
    program: PathBuf,
    data: PathBuf,
    database_url: Option<String>,
    serve_flags: Vec<String>,
    variables: Vec<(&'static str, String)>,
    pub cluster: Option<Cluster>,
    pub scratch: TempDir,
}

impl Installation {
    /// The test company on fresh data.
    pub fn new(program: &Path, engine: Engine) -> Result<Self> {
        let scratch = TempDir::new("torture")?;
        let data = scratch.path().join("data");
        Self::at(program, engine, scratch, data)
    }

    /// The same with the data in a given directory.
    pub fn at(program: &Path, engine: Engine, scratch: TempDir, data: PathBuf) -> Result<Self> {
        let cluster = match engine {
            Engine::Sqlite => None,
            Engine::Postgres => Some(Cluster::durable()?),
        };
        let database_url = cluster.as_ref().map(Cluster::url);
        let (program, serve_flags, variables) = (program.to_owned(), unlimited(), Vec::new());
        let installation = Self { program, data, database_url, serve_flags, variables, cluster, scratch };
        installation.run_ok(&["seed", &project::root().join("tests/hire/company.toml").display().to_string()])?;
        Ok(installation)
    }

    /// The same installation with other data, such as a backup.
    pub fn with_data(&self, data: PathBuf) -> Result<Self> {
        let (program, scratch) = (self.program.clone(), TempDir::new("torture")?);
        let (serve_flags, variables) = (unlimited(), Vec::new());
        Ok(Self { program, data, database_url: None, serve_flags, variables, cluster: None, scratch })
    }

    /// Sets the flags of `serve`.
    pub fn with_flags(mut self, flags: &[&str]) -> Self {
        self.serve_flags = flags.iter().map(|flag| (*flag).to_owned()).collect();
        self
    }

    /// Sets the environment variables of `serve`.
    pub fn with_variables(mut self, variables: &[(&'static str, String)]) -> Self {
        self.variables = variables.to_vec();
        self
    }

    pub fn data(&self) -> &Path {
        &self.data
    }

    fn flags(&self) -> Vec<String> {
        self.flags_with(&self.data)
    }

    fn flags_with(&self, data: &Path) -> Vec<String> {
        let mut flags = vec!["--data".to_owned(), data.display().to_string()];
        if let Some(url) = &self.database_url {
            flags.extend(["--database-url".to_owned(), url.clone()]);
        }
        flags
    }

    pub fn serve(&self) -> Result<Server> {
        self.serve_node(0)
    }

    /// Serves one of several nodes of a database. Each has a data directory of its own.
    pub fn serve_node(&self, node: usize) -> Result<Server> {
        let data = if node == 0 { self.data.clone() } else { self.scratch.path().join(format!("node-{node}")) };
        let mut flags = self.flags_with(&data);
        flags.extend(self.serve_flags.iter().cloned());
        let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
        Server::start_with(&self.program, &flags, &self.variables, &self.scratch.path().join("hired.log"))
    }

    /// Starts a command beside the server.
    pub fn spawn(&self, arguments: &[&str]) -> Result<Child> {
        let mut command = Command::new(&self.program);
        command.args(arguments).args(self.flags());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        Ok(command.spawn()?)
    }

    pub fn run(&self, arguments: &[&str]) -> Result<Output> {
        Ok(self.spawn(arguments)?.wait_with_output()?)
    }

    pub fn run_ok(&self, arguments: &[&str]) -> Result<String> {
        let output = self.run(arguments)?;
        if !output.status.success() {
            bail!("hired {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Seeds what the writes number `from` to `to` need.
    pub fn prepare(&self, from: u64, to: u64) -> Result<()> {
        let seed: String = (from..to).map(|number| (writes::by_number(number).seed)(number)).collect();
        let file = self.scratch.path().join("writes.toml");
        std::fs::write(&file, seed)?;
        self.run_ok(&["seed", &file.display().to_string()]).map(drop)
    }

    /// Runs a statement on the database; returns the rows, a line each, with `|` between columns.
    pub fn sql(&self, sql: &str) -> Result<String> {
        match &self.database_url {
            Some(url) => Cluster::run(url, sql),
            None => sqlite(&self.data, sql),
        }
    }

    /// The entries in the operation log and the events of all writes.
    pub fn traces(&self) -> Result<Traces> {
        let logged = WRITES.iter().enumerate().map(|(index, write)| {
            let (table, action) = write.logged;
            let id = write.id_column.map_or("CAST(record AS TEXT)".to_owned(), |column| {
                format!("(SELECT {column} FROM {table} r WHERE r.tenant = l.tenant AND r.id = l.record)")
            });
            format!("SELECT {index}, {id} FROM operation_log l WHERE entity = '{table}' AND action = {action}")
        });
        let logged = self.sql(&logged.collect::<Vec<_>>().join(" UNION ALL "))?;
        let logged = logged.lines().filter_map(|line| line.split_once('|'));
        let logged = logged.map(|(index, id)| Ok((index.parse()?, id.to_owned())));
        let mut traces = Traces { logged: logged.collect::<Result<_>>()?, announced: BTreeSet::new() };
        for (index, write) in WRITES.iter().enumerate() {
            let Some((kind, id)) = write.event else { continue };
            for fact in self.sql(&format!("SELECT fact FROM events WHERE kind = '{kind}'"))?.lines() {
                let fact: Value = serde_json::from_str(fact).context("a fact is JSON")?;
                if let Some(id) = fact.pointer(&format!("/{kind}{id}")).and_then(Value::as_str) {
                    traces.announced.insert((index, id.to_owned()));
                }
            }
        }
        Ok(traces)
    }

    /// Gives a talent of the company a name.
    pub fn change_a_talent(&self, name: &str, number: usize) -> Result<()> {
        let file = self.scratch.path().join(format!("talent-{number}.toml"));
        std::fs::write(&file, format!("[[talents]]\nkey = \"restored\"\nname = \"{name}\"\n"))?;
        self.run_ok(&["seed", &file.display().to_string()]).map(drop)
    }

    /// The problems that `hired doctor --deep` reports, without the checks that depend on the machine.
    pub fn doctor_problems(&self) -> Result<Vec<String>> {
        let output = self.run(&["doctor", "--deep", "--json"])?;
        let findings: Vec<Value> = serde_json::from_slice(&output.stdout).context("the output of doctor is JSON")?;
        let checks = [
            "database",
            "integrity",
            "rows",
            "documents",
            "files",
            "change feed",
            "search index",
            "search index contents",
        ];
        let text = |finding: &Value, member: &str| finding.get(member).and_then(Value::as_str).unwrap_or("").to_owned();
        // The next start builds an index that was not complete when the server was killed.
        let unbuilt = |finding: &Value| {
            text(finding, "check").starts_with("search index") && text(finding, "fix") == "hired serve"
        };
        let is_problem = |finding: &&Value| {
            checks.contains(&text(finding, "check").as_str()) && text(finding, "level") != "OK" && !unbuilt(finding)
        };
        let description = |finding: &Value| format!("{}: {}", text(finding, "check"), text(finding, "says"));
        Ok(findings.iter().filter(is_problem).map(description).collect())
    }
}

/// Ids of records, with the index of their write in [`WRITES`].
pub struct Traces {
    /// Records with an entry in the operation log.
    pub logged: BTreeSet<(usize, String)>,
    /// Records with an event.
    pub announced: BTreeSet<(usize, String)>,
}

/// Runs a statement, or a command such as `.dump`, in the shell of SQLite.
pub fn sqlite(data: &Path, command: &str) -> Result<String> {
    if find("sqlite3", &[]).is_none() {
        apt_install(&["sqlite3"])?;
    }
    stdout_of(Command::new("sqlite3").args(["-cmd", ".timeout 5000"]).arg(data.join("hired.db")).arg(command))
}

fn unlimited() -> Vec<String> {
    vec!["--rate-limits".to_owned(), "off".to_owned()]
}

/// A token of the app that has all scopes.
pub fn token(server: &Server) -> Result<String> {
    token_of(server, APP_ID)
}

/// A token of an app of the test company.
pub fn token_of(server: &Server, app_id: &str) -> Result<String> {
    let credentials = json!({ "app_id": app_id, "app_secret": APP_SECRET });
    let path = "/open-apis/auth/v3/tenant_access_token/internal";
    let response = Client::new(&server.base_url, "").post(path, &credentials)?;
    Ok(response.text("/tenant_access_token").with_context(|| format!("no token in {response}"))?.to_owned())
}

/// Waits until the search index has read all changes. A clean stop then leaves it up to date.
pub fn wait_for_index(server: &Server) -> Result<()> {
    let mut client = Client::new(&server.base_url, "");
    let read_all = |numbers: &Response| {
        numbers.body.as_str().is_some_and(|numbers| numbers.lines().any(|line| line == "hired_search_lag 0"))
    };
    let is_up_to_date = || {
        client.get("/readyz").is_ok_and(|response| response.status == 200)
            && client.get("/metrics").is_ok_and(|response| read_all(&response))
    };
    wait_until("an index that has read everything", Duration::from_secs(30), is_up_to_date).map(drop)
}

/// Polls until `is_so`, or fails after `within`. Returns how long it took.
pub fn wait_until(what: &str, within: Duration, mut is_so: impl FnMut() -> bool) -> Result<Duration> {
    let start = Instant::now();
    while !is_so() {
        if start.elapsed() > within {
            bail!("{what}: not within {within:?}");
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(start.elapsed())
}
