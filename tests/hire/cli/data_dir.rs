//! A data directory, the commands that work on it, and the server that runs on it.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::PathBuf,
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

use hired::store::{Database, testing::TestDatabase};
use serde_json::{Value, json};

/// Timeout for other processes, much longer than necessary.
const TIMEOUT: Duration = Duration::from_secs(30);

/// A data directory, and the commands that work on it.
pub struct TestInstallation {
    pub data: PathBuf,
    /// The database, if it is not in the directory.
    pub database_url: Option<String>,
}

impl TestInstallation {
    pub fn new(name: &str) -> Self {
        let data = std::env::temp_dir().join(format!("hired_program_{}_{name}", std::process::id()));
        let _ = fs::remove_dir_all(&data);
        Self { data, database_url: None }
    }

    /// An installation on a test database, on the engine that the environment names.
    pub fn on(scratch: &TestDatabase) -> Self {
        let database_url = match &scratch.database {
            Database::Sqlite(_) => None,
            Database::Postgres(url) => Some(url.clone()),
        };
        Self { data: scratch.directory.clone(), database_url }
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hired"));
        command.args(arguments).arg("--data").arg(&self.data).stdin(Stdio::null());
        if let Some(url) = &self.database_url {
            command.args(["--database-url", url]);
        }
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("HIRED_")) {
            command.env_remove(name);
        }
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("the program runs")
    }

    #[track_caller]
    pub fn run_ok(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// The error output of a failing command.
    #[track_caller]
    pub fn run_err(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(!output.status.success(), "{arguments:?}");
        String::from_utf8_lossy(&output.stderr).into_owned()
    }

    /// The problems of the data that the doctor reports. Checks of the machine are left out.
    pub fn doctor_problems(&self) -> Vec<String> {
        let machine = ["data directory", "disk space", "server", "credentials", "apps"];
        let output = self.run(&["doctor", "--deep", "--json"]);
        let findings: Vec<Value> = serde_json::from_slice(&output.stdout).expect("findings");
        let of = |finding: &Value, member: &str| finding[member].as_str().unwrap_or_default().to_owned();
        let missing = |finding: &Value| of(finding, "fix") == "hired serve";
        findings
            .iter()
            .filter(|finding| of(finding, "level") != "OK" && !missing(finding))
            .filter(|finding| !machine.contains(&of(finding, "check").as_str()))
            .map(|finding| format!("{}: {}", of(finding, "check"), of(finding, "says")))
            .collect()
    }

    pub fn serve(&self, more: &[&str]) -> Serving {
        self.serve_on("127.0.0.1:0", more)
    }

    pub fn serve_on(&self, listen: &str, more: &[&str]) -> Serving {
        let arguments = [&["serve", "--listen", listen], more].concat();
        let mut child =
            self.command(&arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the server starts");
        let log = BufReader::new(child.stderr.take().unwrap());
        let mut serving = Serving { child, log, said: String::new(), address: String::new() };
        while serving.address.is_empty() {
            let line = serving.next_line();
            if let Some(address) = line.strip_prefix("hired listening on http://") {
                serving.address = address.trim().to_owned();
            }
        }
        serving
    }
}

impl Drop for TestInstallation {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.data);
    }
}

pub struct Serving {
    pub child: Child,
    log: BufReader<std::process::ChildStderr>,
    said: String,
    pub address: String,
}

impl Serving {
    pub fn next_line(&mut self) -> String {
        let mut line = String::new();
        assert!(self.log.read_line(&mut line).unwrap() > 0, "the server ended: {}", self.said);
        self.said.push_str(&line);
        line
    }

    pub fn request(&self, method: &str, path: &str, token: &str, body: &str) -> (u16, Value) {
        let (http, body) = self.respond(method, path, token, body);
        (http, serde_json::from_str(&body).unwrap_or_default())
    }

    /// HTTP status and body.
    pub fn respond(&self, method: &str, path: &str, token: &str, body: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nAuthorization: Bearer {token}\r\n\
             Content-Length: {}\r\n\r\n{body}",
            self.address,
            body.len()
        )
        .unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).unwrap();
        let (head, body) = response.split_once("\r\n\r\n").unwrap();
        (head.split(' ').nth(1).unwrap().parse().unwrap(), body.to_owned())
    }

    pub fn token(&self, app_id: &str, app_secret: &str) -> Value {
        let body = json!({ "app_id": app_id, "app_secret": app_secret }).to_string();
        self.request("POST", "/open-apis/auth/v3/tenant_access_token/internal", "", &body).1
    }

    pub fn code(&self, token: &str) -> i64 {
        self.request("GET", "/open-apis/hire/v1/talents?query_option=ignore_empty_error", token, "").1["code"]
            .as_i64()
            .unwrap()
    }

    /// Polls until a condition holds.
    pub fn wait_until(&self, what: &str, mut is_so: impl FnMut() -> bool) {
        let end = Instant::now() + TIMEOUT;
        while !is_so() {
            assert!(Instant::now() < end, "{what}: not within {TIMEOUT:?}");
        }
    }

    /// Polls until the code of a call changes.
    pub fn code_after(&self, token: &str, before: i64) -> i64 {
        let end = Instant::now() + TIMEOUT;
        loop {
            let code = self.code(token);
            if code != before || Instant::now() > end {
                return code;
            }
        }
    }

    pub fn signal(&self, name: &str) {
        let status = Command::new("kill").arg(format!("-{name}")).arg(self.child.id().to_string()).status().unwrap();
        assert!(status.success());
    }

    /// Stops it, and returns its output on both streams.
    pub fn end(mut self) -> (bool, String, String) {
        self.signal("TERM");
        let status = self.child.wait().unwrap();
        let (mut out, mut log) = (String::new(), std::mem::take(&mut self.said));
        self.child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
        self.log.read_to_string(&mut log).unwrap();
        (status.success(), out, log)
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
