//! An installation that is mistreated: its program, its data, and the database it uses.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

use super::Engine;
use crate::http::{Answer, Client};
use crate::postgres::Cluster;
use crate::project;
use crate::server::Server;
use crate::temp_dir::TempDir;

/// The app of the test company that may do everything.
pub const APP_ID: &str = "cli_7e57000000000001";
/// Another app that may create offers.
pub const SECOND_APP_ID: &str = "cli_7e57000000000002";
/// An app of another tenant.
pub const OTHER_TENANT_APP_ID: &str = "cli_7e57000000000007";
const APP_SECRET: &str = "test-secret";
const CHEN_MING: &str = "ou_7e570000000000000000000000000001";
const RD: &str = "od-7e570000000000000000000000000002";
/// Applies for everything, for a job whose offers have no required fields.
const APPLICANT: &str = "7000000000420000009";

pub struct Place {
    program: PathBuf,
    data: PathBuf,
    database_url: Option<String>,
    more: Vec<String>,
    pub cluster: Option<Cluster>,
    pub scratch: TempDir,
}

impl Place {
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
        let place = Self { program: program.to_owned(), data, database_url, more: unlimited(), cluster, scratch };
        place.says(&["seed", &project::root().join("tests/hire/company.toml").display().to_string()])?;
        Ok(place)
    }

    /// The same installation with other data, such as a backup.
    pub fn elsewhere(&self, data: PathBuf) -> Result<Self> {
        let (program, scratch) = (self.program.clone(), TempDir::new("torture")?);
        Ok(Self { program, data, database_url: None, more: unlimited(), cluster: None, scratch })
    }

    /// Serves with these flags from now on.
    pub fn with_flags(mut self, flags: &[&str]) -> Self {
        self.more = flags.iter().map(|flag| (*flag).to_owned()).collect();
        self
    }

    pub fn data(&self) -> &Path {
        &self.data
    }

    fn flags(&self) -> Vec<String> {
        let mut flags = vec!["--data".to_owned(), self.data.display().to_string()];
        if let Some(url) = &self.database_url {
            flags.extend(["--database-url".to_owned(), url.clone()]);
        }
        flags
    }

    pub fn serve(&self) -> Result<Server> {
        let mut flags = self.flags();
        flags.extend(self.more.iter().cloned());
        let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
        Server::start(&self.program, &flags, &self.scratch.path().join("hired.log"))
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

    pub fn says(&self, arguments: &[&str]) -> Result<String> {
        let output = self.run(arguments)?;
        if !output.status.success() {
            bail!("hired {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Brings applications number `from` to `to` into the offer stage.
    pub fn apply(&self, from: u64, to: u64) -> Result<()> {
        use std::fmt::Write as _;
        let mut seed = String::new();
        for number in from..to {
            let id = application(number);
            // A talent has one active application for a job.
            writeln!(
                seed,
                "[[jobs]]\nkey = \"job-{id}\"\ntitle = \"助理\"\njob_process = \"social\"\nrecruitment_type = \"101\"\n\
                 offer_form = \"bare\"\n\
                 [[applications]]\nid = \"{id}\"\ntalent = \"{APPLICANT}\"\njob = \"job-{id}\"\nstage = \"offer\""
            )?;
        }
        let file = self.scratch.path().join("applications.toml");
        std::fs::write(&file, seed)?;
        self.says(&["seed", &file.display().to_string()]).map(drop)
    }

    /// Gives a talent of the company a name.
    pub fn change_a_talent(&self, name: &str, number: usize) -> Result<()> {
        let file = self.scratch.path().join(format!("talent-{number}.toml"));
        std::fs::write(&file, format!("[[talents]]\nkey = \"restored\"\nname = \"{name}\"\n"))?;
        self.says(&["seed", &file.display().to_string()]).map(drop)
    }

    /// What the examination of the whole installation finds wrong. Only checks that a machine cannot be blamed for.
    pub fn wrong(&self) -> Result<Vec<String>> {
        let output = self.run(&["doctor", "--deep", "--json"])?;
        let findings: Vec<Value> = serde_json::from_slice(&output.stdout).context("doctor speaks JSON")?;
        let checks = ["database", "integrity", "rows", "change feed", "search index", "search index contents"];
        let text = |finding: &Value, member: &str| finding.get(member).and_then(Value::as_str).unwrap_or("").to_owned();
        // An index that a kill kept from being built is made up for.
        let unbuilt = |finding: &Value| {
            text(finding, "check").starts_with("search index") && text(finding, "fix") == "hired serve"
        };
        let wrong = |finding: &&Value| {
            checks.contains(&text(finding, "check").as_str()) && text(finding, "level") != "OK" && !unbuilt(finding)
        };
        let told = |finding: &Value| format!("{}: {}", text(finding, "check"), text(finding, "says"));
        Ok(findings.iter().filter(wrong).map(told).collect())
    }
}

fn unlimited() -> Vec<String> {
    vec!["--rate-limits".to_owned(), "off".to_owned()]
}

/// A token of the app that may do everything.
pub fn token(server: &Server) -> Result<String> {
    token_of(server, APP_ID)
}

/// A token of an app of the test company.
pub fn token_of(server: &Server, app_id: &str) -> Result<String> {
    let credentials = json!({ "app_id": app_id, "app_secret": APP_SECRET });
    let path = "/open-apis/auth/v3/tenant_access_token/internal";
    let answer = Client::new(&server.base_url, "").post(path, &credentials)?;
    Ok(answer.text("/tenant_access_token").with_context(|| format!("no token in {answer}"))?.to_owned())
}

/// The index is there: an end in peace then leaves it up to date.
pub fn settled(server: &Server) -> Result<()> {
    let mut client = Client::new(&server.base_url, "");
    let read_all = |numbers: &Answer| {
        numbers.body.as_str().is_some_and(|numbers| numbers.lines().any(|line| line == "hired_search_lag 0"))
    };
    let settled = || {
        client.get("/readyz").is_ok_and(|answer| answer.status == 200)
            && client.get("/metrics").is_ok_and(|answer| read_all(&answer))
    };
    eventually("an index that has read everything", Duration::from_secs(30), settled).map(drop)
}

pub fn application(number: u64) -> String {
    format!("71000000{number:011}")
}

/// The least that an offer needs, and a mark to know it by.
pub fn offer(number: u64) -> Value {
    json!({
        "application_id": application(number),
        "basic_info": {
            "department_id": RD,
            "leader_user_id": CHEN_MING,
            "owner_user_id": CHEN_MING,
            "operator_user_id": CHEN_MING,
            "recommended_words": mark(number),
        },
    })
}

pub fn mark(number: u64) -> String {
    format!("offer of application {number}")
}

pub fn offer_path(number: u64) -> String {
    format!("/open-apis/hire/v1/applications/{}/offer", application(number))
}

/// Asks again and again, for what another process does in its own time.
pub fn eventually(what: &str, within: Duration, mut is_so: impl FnMut() -> bool) -> Result<Duration> {
    let start = Instant::now();
    while !is_so() {
        if start.elapsed() > within {
            bail!("{what}: not within {within:?}");
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(start.elapsed())
}
