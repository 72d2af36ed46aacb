//! A temporary `PostgreSQL` cluster.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::certificates;
use crate::process::{apt_install, find, is_root, run_quietly, stdout_of};
use crate::temp_dir::TempDir;

/// A running temporary cluster; it is stopped and removed when dropped.
pub struct Cluster {
    postgres: Option<Child>,
    port: u16,
    account: Option<Account>,
    programs: PathBuf,
    settings: Vec<String>,
    // Last, so that the files are removed after the server has stopped.
    dir: TempDir,
}

impl Cluster {
    /// For tests: fast, without durability. It offers TLS.
    pub fn start() -> Result<Self> {
        Self::with(&[&SETTINGS[..], &NO_DURABILITY[..], &ENCRYPTED[..]].concat())
    }

    /// With full durability.
    pub fn durable() -> Result<Self> {
        Self::with(&SETTINGS)
    }

    /// For benchmarks: the settings of a small machine.
    pub fn tuned() -> Result<Self> {
        Self::with(&[&SETTINGS[..], &TUNED[..]].concat())
    }

    fn with(settings: &[&str]) -> Result<Self> {
        let programs = programs()?;
        let dir = TempDir::new("postgres")?;
        // The server refuses to run as root.
        let account = if is_root() { Some(Account::find()?) } else { None };
        if let Some(account) = &account {
            chown(dir.path(), Some(account.uid), Some(account.gid))?;
        }
        fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o700))?;
        let data = dir.path().join("data");
        run_quietly(
            program(&programs, "initdb", account.as_ref(), dir.path())
                .args(["--username=hired", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "-D"])
                .arg(&data),
        )?;
        certificates::write(dir.path())?;
        for file in ["server.key", "server.crt", "ca.crt"] {
            let file = dir.path().join(file);
            if let Some(account) = &account {
                chown(&file, Some(account.uid), Some(account.gid))?;
            }
            fs::set_permissions(&file, fs::Permissions::from_mode(0o600))?;
        }
        fs::write(data.join("pg_hba.conf"), ACCESS)?;
        let port = free_port()?;
        let settings = settings.iter().map(|setting| (*setting).to_owned()).collect();
        let postgres = serve(&programs, account.as_ref(), dir.path(), port, &settings)?;
        Ok(Self { postgres: Some(postgres), port, account, programs, settings, dir })
    }

    /// Stops immediately: running transactions are aborted.
    pub fn stop(&mut self) -> Result<()> {
        let Some(mut postgres) = self.postgres.take() else { return Ok(()) };
        let stopped = run_quietly(
            program(&self.programs, "pg_ctl", self.account.as_ref(), self.dir.path())
                .args(["stop", "-m", "immediate", "-w", "-D"])
                .arg(self.dir.path().join("data")),
        );
        if stopped.is_err() {
            let _ = postgres.kill();
        }
        let _ = postgres.wait();
        stopped
    }

    /// Runs a statement from outside, and keeps its transaction open for this many seconds.
    pub fn hold_transaction(&self, sql: &str, seconds: u32) -> Result<Child> {
        let script = format!("BEGIN; {sql}; \\echo held\nSELECT pg_sleep({seconds}); COMMIT;\n");
        let mut child = program(&self.programs, "psql", self.account.as_ref(), self.dir.path())
            .args(["-q", "-X", "-d", &self.url()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        child.stdin.take().context("the input is piped")?.write_all(script.as_bytes())?;
        let mut output = BufReader::new(child.stdout.take().context("the output is piped")?);
        let mut line = String::new();
        output.read_line(&mut line)?;
        // The output must be read here too.
        std::thread::spawn(move || output.lines().for_each(drop));
        if line.trim() == "held" { Ok(child) } else { bail!("psql printed {line:?}") }
    }

    /// Runs a statement; returns its rows, a line each, with `|` between columns.
    pub fn run(url: &str, sql: &str) -> Result<String> {
        let mut psql = Command::new(programs()?.join("psql"));
        stdout_of(psql.args(["-q", "-X", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", sql]))
    }

    /// A dump as portable statements that also create the tables.
    pub fn dump(&self) -> Result<String> {
        let dump = stdout_of(
            program(&self.programs, "pg_dump", self.account.as_ref(), self.dir.path())
                .args(["--no-owner", "--no-privileges", "--no-comments", "--schema=public", "--rows-per-insert=100"])
                .arg(self.url()),
        )?;
        // Session settings, and psql commands.
        let settings = ["SET ", "SELECT pg_catalog.set_config", "CREATE SCHEMA", "\\", "--"];
        let kept = dump.lines().filter(|line| !line.is_empty() && !settings.iter().any(|with| line.starts_with(with)));
        Ok(kept.fold(String::new(), |kept, line| kept + &line.replace("public.", "") + "\n"))
    }

    /// Starts again with the same data and address, after a stop.
    pub fn resume(&mut self) -> Result<()> {
        if self.postgres.is_none() {
            let account = self.account.as_ref();
            self.postgres = Some(serve(&self.programs, account, self.dir.path(), self.port, &self.settings)?);
        }
        Ok(())
    }

    /// The environment of tests that use it. They connect without TLS by default, because a handshake for every
    /// connection takes longer than most tests.
    pub fn variables(&self) -> [(&'static str, String); 3] {
        [
            ("HIRED_TEST_DATABASE_URL", self.url()),
            ("HIRED_TEST_POSTGRES_FILES", self.dir.path().display().to_string()),
            ("PGSSLMODE", "disable".to_owned()),
        ]
    }

    /// The URL of its maintenance database; the user may create others.
    pub fn url(&self) -> String {
        self.url_of("postgres")
    }

    fn url_of(&self, database: &str) -> String {
        format!("postgres://hired@127.0.0.1:{}/{database}", self.port)
    }

    /// Creates an empty database and returns its URL.
    pub fn create_database(&self, name: &str) -> Result<String> {
        let mut psql = program(&self.programs, "psql", self.account.as_ref(), self.dir.path());
        run_quietly(psql.args(["-q", "-X", "-d", &self.url(), "-c", &format!("CREATE DATABASE {name}")]))?;
        Ok(self.url_of(name))
    }
}

const SETTINGS: [&str; 5] =
    ["listen_addresses=127.0.0.1", "max_connections=500", "autovacuum=off", "logging_collector=off", "lc_messages=C"];

/// The suite does not test durability, and the data is deleted afterwards.
const NO_DURABILITY: [&str; 3] = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/// The paths are relative to the directory of the data.
const ENCRYPTED: [&str; 4] =
    ["ssl=on", "ssl_cert_file=../server.crt", "ssl_key_file=../server.key", "ssl_ca_file=../ca.crt"];

/// Roles of tests that must authenticate; all others are trusted.
const ACCESS: &str = "\
local     all  all        trust
hostssl   all  certified  127.0.0.1/32  cert
hostssl   all  encrypted  127.0.0.1/32  scram-sha-256
hostnossl all  encrypted  127.0.0.1/32  reject
host      all  all        127.0.0.1/32  trust
";

const TUNED: [&str; 3] = ["shared_buffers=512MB", "max_wal_size=2GB", "autovacuum=on"];

impl Drop for Cluster {
    fn drop(&mut self) {
        let _ = self.stop();
    }
}

fn serve(programs: &Path, account: Option<&Account>, dir: &Path, port: u16, settings: &Vec<String>) -> Result<Child> {
    let mut command = program(programs, "postgres", account, dir);
    command.arg("-D").arg(dir.join("data")).arg("-k").arg(dir).args(["-p", &port.to_string()]);
    for setting in settings {
        command.args(["-c", setting]);
    }
    let mut postgres = command.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().context("cannot start postgres")?;
    if let Err(error) = wait_until_ready(&mut postgres) {
        let _ = postgres.kill();
        let _ = postgres.wait();
        return Err(error);
    }
    Ok(postgres)
}

fn program(programs: &Path, name: &str, account: Option<&Account>, home: &Path) -> Command {
    let mut command = Command::new(programs.join(name));
    command.current_dir(home).env("HOME", home).stdin(Stdio::null());
    if let Some(account) = account {
        // The standard library also drops our supplementary groups here.
        command.uid(account.uid).gid(account.gid);
    }
    command
}

/// The directory with `initdb` and `postgres`; installs them if missing.
fn programs() -> Result<PathBuf> {
    let present =
        || find("initdb", &debian_dirs()).and_then(|file| fs::canonicalize(file).ok()?.parent().map(Path::to_path_buf));
    if let Some(dir) = present() {
        return Ok(dir);
    }
    apt_install(&["postgresql"])
        .context("PostgreSQL is not installed: no initdb on the PATH or below /usr/lib/postgresql")?;
    present().context("the package postgresql brought no initdb")
}

/// Debian keeps the server's programs off the PATH; the newest version first.
fn debian_dirs() -> Vec<PathBuf> {
    let mut dirs: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().join("bin"))
        .collect();
    dirs.sort();
    dirs.reverse();
    dirs
}

/// An unprivileged account of this machine.
struct Account {
    uid: u32,
    gid: u32,
}

impl Account {
    fn find() -> Result<Self> {
        let accounts = fs::read_to_string("/etc/passwd").context("/etc/passwd")?;
        ["postgres", "nobody"]
            .iter()
            .find_map(|name| {
                let line = accounts.lines().find(|line| line.split(':').next() == Some(name))?;
                let mut columns = line.split(':').skip(2);
                Some(Self { uid: columns.next()?.parse().ok()?, gid: columns.next()?.parse().ok()? })
            })
            .context("postgres refuses to run as root, and there is neither an account `postgres` nor `nobody`")
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

fn wait_until_ready(postgres: &mut Child) -> Result<()> {
    let log = postgres.stderr.take().context("the log is piped")?;
    let mut log = BufReader::new(log).lines();
    let mut output = Vec::new();
    while let Some(Ok(line)) = log.next() {
        if line.contains("database system is ready to accept connections") {
            // The output must be read, or the server would block when the pipe is full.
            std::thread::spawn(move || log.for_each(drop));
            return Ok(());
        }
        output.push(line);
    }
    bail!("postgres did not start:\n{}", output.join("\n"))
}
