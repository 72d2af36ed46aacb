//! Where PostgreSQL is and how to connect to it: the URL of the settings, then the environment variables that every
//! PostgreSQL client reads, then the password file.

use std::{
    collections::BTreeMap,
    ffi::OsString,
    fmt,
    path::{Path, PathBuf},
    time::Duration,
};

use postgres::{Client, Config, config::SslMode};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::{
    failure::ConnectError,
    password_file::{self, Wanted},
    tls::{self, Files, Mode},
    url::{PostgresUrl, hosts_and_ports},
};
use crate::store::StoreError;

/// Used unless `connect_timeout` is stated.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(3);
/// A server that vanished without closing its connections is noticed after this long, unless `tcp_user_timeout` is
/// stated.
const TCP_TIMEOUT: Duration = Duration::from_secs(10);
const DEFAULT_PORT: &str = "5432";

/// The environment variables for parameters that the URL does not state.
const VARIABLES: [(&str, &str); 18] = [
    ("PGAPPNAME", "application_name"),
    ("PGCHANNELBINDING", "channel_binding"),
    ("PGCONNECT_TIMEOUT", "connect_timeout"),
    ("PGDATABASE", "dbname"),
    ("PGHOST", "host"),
    ("PGHOSTADDR", "hostaddr"),
    ("PGLOADBALANCEHOSTS", "load_balance_hosts"),
    ("PGOPTIONS", "options"),
    ("PGPASSFILE", "passfile"),
    ("PGPASSWORD", "password"),
    ("PGPORT", "port"),
    ("PGSSLCERT", "sslcert"),
    ("PGSSLKEY", "sslkey"),
    ("PGSSLMODE", "sslmode"),
    ("PGSSLNEGOTIATION", "sslnegotiation"),
    ("PGSSLROOTCERT", "sslrootcert"),
    ("PGTARGETSESSIONATTRS", "target_session_attrs"),
    ("PGUSER", "user"),
];

/// Unsupported variables that would change the server or the security of the connection. They are refused, because
/// ignoring them silently would be worse.
const REFUSED_VARIABLES: [&str; 11] = [
    "PGGSSDELEGATION",
    "PGREQUIREAUTH",
    "PGREQUIREPEER",
    "PGREQUIRESSL",
    "PGSERVICE",
    "PGSERVICEFILE",
    "PGSSLCERTMODE",
    "PGSSLCRL",
    "PGSSLCRLDIR",
    "PGSSLMAXPROTOCOLVERSION",
    "PGSSLMINPROTOCOLVERSION",
];

/// The parameters that are not passed to the client library.
const OWN_PARAMETERS: [&str; 5] = ["passfile", "sslcert", "sslkey", "sslmode", "sslrootcert"];

/// Gives the value of an environment variable.
type Environment<'e> = &'e dyn Fn(&str) -> Option<OsString>;

/// A PostgreSQL database and how to connect to it. Its text form names user, host, port and database only.
#[derive(Clone)]
pub struct Target {
    config: Config,
    connector: MakeRustlsConnect,
    shown: String,
}

impl Target {
    /// From a URL and the environment of this process.
    pub fn new(url: &str) -> Result<Self, StoreError> {
        Self::resolve(url, &|name| std::env::var_os(name)).map_err(StoreError::Settings)
    }

    fn resolve(url: &str, environment: Environment<'_>) -> Result<Self, String> {
        let mut parameters = url.parse::<PostgresUrl>()?.into_parameters();
        add_environment(&mut parameters, environment)?;
        let port = parameters.get("port").map_or(DEFAULT_PORT, |ports| ports.split(',').next().unwrap_or_default());
        if !parameters.contains_key("host") && !parameters.contains_key("hostaddr") {
            let host = default_host(port);
            parameters.insert("host", host);
        }
        if let (false, Some(user)) = (parameters.contains_key("user"), environment("USER")) {
            parameters.insert("user", utf8("USER", user)?);
        }
        let home = environment("HOME").map(PathBuf::from);
        let (mode, root) = mode_and_root(&parameters, home.as_deref())?;
        let stated = |name: &str| parameters.get(name).map(String::as_str);
        let files = Files { root: root.as_deref(), certificate: stated("sslcert"), key: stated("sslkey") };
        let connector = tls::connector(mode, files)?;
        if !parameters.contains_key("password")
            && let Some(password) = password_from_file(&parameters, home.as_deref())?
        {
            parameters.insert("password", password);
        }
        Ok(Self { config: config(&parameters, mode)?, connector, shown: shown(&parameters) })
    }

    pub(super) fn connect(&self) -> Result<Client, ConnectError> {
        self.config.connect(self.connector.clone()).map_err(|error| ConnectError::new(&error, self))
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown)
    }
}

impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown)
    }
}

type Parameters = BTreeMap<&'static str, String>;

fn add_environment(parameters: &mut Parameters, environment: Environment<'_>) -> Result<(), String> {
    if let Some(refused) = REFUSED_VARIABLES.iter().find(|name| environment(name).is_some()) {
        return Err(format!("the environment variable {refused} is not supported; remove it for this program"));
    }
    for (variable, parameter) in VARIABLES {
        let Some(value) = environment(variable).filter(|value| !value.is_empty()) else { continue };
        // A URL with a host means that server, whatever address the environment states.
        let elsewhere = parameter == "hostaddr" && parameters.contains_key("host");
        if !elsewhere && !parameters.contains_key(parameter) {
            parameters.insert(parameter, utf8(variable, value)?);
        }
    }
    Ok(())
}

fn utf8(variable: &str, value: OsString) -> Result<String, String> {
    value.into_string().map_err(|_| format!("the environment variable {variable} is not UTF-8"))
}

/// The socket of this machine, where there is one.
fn default_host(port: &str) -> String {
    let directories = ["/var/run/postgresql", "/tmp"];
    let with_socket = directories.iter().find(|at| Path::new(at).join(format!(".s.PGSQL.{port}")).exists());
    with_socket.map_or_else(|| "localhost".to_owned(), |directory| (*directory).to_owned())
}

/// The rules of libpq: a configured authority is also checked with `require`; the authorities of the system, which sign
/// certificates for any host, are only allowed with `verify-full`.
fn mode_and_root(parameters: &Parameters, home: Option<&Path>) -> Result<(Mode, Option<String>), String> {
    let stated = parameters.get("sslmode").map(|mode| Mode::parse(mode)).transpose()?;
    let root = parameters.get("sslrootcert").cloned();
    match (stated, root) {
        (Some(mode), Some(root)) if root == "system" && mode != Mode::VerifyFull => {
            Err("sslrootcert=system needs sslmode=verify-full".to_owned())
        }
        (None, Some(root)) if root == "system" => Ok((Mode::VerifyFull, Some(root))),
        (Some(Mode::Require), Some(root)) => Ok((Mode::VerifyCa, Some(root))),
        (Some(mode), None) if mode >= Mode::VerifyCa => {
            let usual = home.map(|home| home.join(".postgresql/root.crt")).filter(|file| file.exists());
            Ok((mode, usual.map(|file| file.display().to_string())))
        }
        (mode, root) => Ok((mode.unwrap_or(Mode::Prefer), root)),
    }
}

fn password_from_file(parameters: &Parameters, home: Option<&Path>) -> Result<Option<String>, String> {
    let stated = parameters.get("passfile").map(PathBuf::from);
    let Some(file) = stated.or_else(|| home.map(|home| home.join(".pgpass"))) else { return Ok(None) };
    let text = |name: &str| parameters.get(name).map(String::as_str).unwrap_or_default();
    let hosts = if text("host").is_empty() { text("hostaddr") } else { text("host") };
    let ports: Vec<&str> = text("port").split(',').collect();
    let port = |at: usize| match ports.get(if ports.len() == 1 { 0 } else { at }) {
        None | Some(&"") => DEFAULT_PORT,
        Some(port) => port,
    };
    let user = text("user");
    let database = if text("dbname").is_empty() { user } else { text("dbname") };
    let hosts = hosts.split(',').enumerate().map(|(at, host)| (host, port(at))).collect();
    password_file::find(&file, &Wanted { hosts, database, user })
}

fn config(parameters: &Parameters, mode: Mode) -> Result<Config, String> {
    let mut text = String::new();
    for (name, value) in parameters.iter().filter(|(name, _)| !OWN_PARAMETERS.contains(name)) {
        text.push_str(&format!("{name}='{}' ", value.replace('\\', "\\\\").replace('\'', "\\'")));
    }
    let mut config: Config = text.parse().map_err(|error: postgres::Error| {
        // It names the parameter and does not repeat its value.
        std::error::Error::source(&error).map_or_else(|| error.to_string(), ToString::to_string)
    })?;
    let sockets_only = parameters.get("host").is_some_and(|hosts| hosts.split(',').all(|host| host.starts_with('/')));
    config.ssl_mode(match mode {
        // Sockets have no TLS and need none.
        _ if sockets_only => SslMode::Disable,
        Mode::Disable => SslMode::Disable,
        Mode::Prefer => SslMode::Prefer,
        Mode::Require | Mode::VerifyCa | Mode::VerifyFull => SslMode::Require,
    });
    let is_stated = |name: &str| parameters.contains_key(name);
    if !is_stated("application_name") {
        config.application_name("hired");
    }
    if !is_stated("connect_timeout") {
        config.connect_timeout(CONNECT_TIMEOUT);
    }
    if !is_stated("tcp_user_timeout") {
        config.tcp_user_timeout(TCP_TIMEOUT);
    }
    if !is_stated("keepalives_idle") {
        config.keepalives_idle(TCP_TIMEOUT / 2);
    }
    if !is_stated("keepalives_interval") {
        config.keepalives_interval(TCP_TIMEOUT / 5);
    }
    if !is_stated("keepalives_retries") {
        config.keepalives_retries(3);
    }
    Ok(config)
}

/// `PostgreSQL USER@HOST:PORT/DATABASE`.
fn shown(parameters: &Parameters) -> String {
    let text = |name: &str| parameters.get(name).map(String::as_str).unwrap_or_default();
    let hosts = if text("host").is_empty() { text("hostaddr") } else { text("host") };
    let user = if text("user").is_empty() { String::new() } else { format!("{}@", text("user")) };
    let database = if text("dbname").is_empty() { String::new() } else { format!("/{}", text("dbname")) };
    format!("PostgreSQL {user}{}{database}", hosts_and_ports(hosts, text("port")))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use postgres::config::Host;

    use super::*;

    fn resolved(url: &str, variables: &[(&str, &str)]) -> Result<Target, String> {
        Target::resolve(url, &|name| {
            variables.iter().find(|(variable, _)| *variable == name).map(|(_, value)| OsString::from(value))
        })
    }

    #[test]
    fn the_url_overrides_the_environment() {
        let variables = [
            ("PGHOST", "other"),
            ("PGPORT", "5433"),
            ("PGUSER", "env"),
            ("PGDATABASE", "env"),
            ("PGPASSWORD", "from env"),
            ("PGAPPNAME", "env"),
            ("PGOPTIONS", "-c x=y"),
        ];
        let target = resolved("postgres://app@db/hired?application_name=url", &variables).unwrap();
        assert_eq!(target.to_string(), "PostgreSQL app@db:5433/hired");
        assert_eq!(target.config.get_application_name(), Some("url"));
        assert_eq!(target.config.get_password(), Some(&b"from env"[..]));
        assert_eq!(target.config.get_options(), Some("-c x=y"));
        let target = resolved("postgres://", &variables).unwrap();
        assert_eq!(target.to_string(), "PostgreSQL env@other:5433/env");
    }

    #[test]
    fn a_password_of_any_characters_reaches_the_server() {
        let target = resolved("postgres://app:%27a%5C%27%20b?%40@db/hired", &[]).unwrap();
        assert_eq!(target.config.get_password(), Some(&br"'a\' b?@"[..]));
        assert_eq!(format!("{target:?} {target}"), "PostgreSQL app@db/hired PostgreSQL app@db/hired");
    }

    #[test]
    fn unsupported_variables_are_refused_by_name() {
        for variable in REFUSED_VARIABLES {
            let refused = resolved("postgres://db/hired", &[(variable, "x")]).unwrap_err();
            assert!(refused.contains(variable), "{refused}");
        }
    }

    #[test]
    fn a_value_that_does_not_fit_is_refused_with_the_name_of_its_parameter() {
        for (url, part) in [
            ("postgres://db/d?sslmode=maybe", "sslmode must be disable, prefer, require"),
            ("postgres://db/d?sslmode=allow", "sslmode must be"),
            ("postgres://db/d?connect_timeout=soon", "`connect_timeout`"),
            ("postgres://db:99999/d", "`port`"),
            ("postgres://db/d?sslcert=/x.crt", "sslcert needs sslkey"),
            ("postgres://db/d?sslmode=verify-ca&sslrootcert=/does/not/exist.crt", "sslrootcert: /does/not/exist.crt"),
            ("postgres://db/d?sslmode=require&sslrootcert=system", "needs sslmode=verify-full"),
        ] {
            let refused = resolved(url, &[]).unwrap_err();
            assert!(refused.contains(part), "{url}: {refused}");
        }
    }

    #[test]
    fn a_socket_is_reached_without_tls() {
        let target = resolved("postgres://app@%2Frun%2Fpg/hired?sslmode=require", &[]).unwrap();
        assert_eq!(target.config.get_hosts(), [Host::Unix("/run/pg".into())]);
        assert_eq!(target.config.get_ssl_mode(), SslMode::Disable);
        let target = resolved("postgresql:///hired?host=/run/pg", &[("PGSSLMODE", "require")]).unwrap();
        assert_eq!(target.config.get_ssl_mode(), SslMode::Disable);
        assert_eq!(resolved("postgres://db/hired", &[]).unwrap().config.get_ssl_mode(), SslMode::Prefer);
    }

    #[test]
    fn the_mode_follows_the_rules_of_libpq() {
        let mode = |pairs: &[(&'static str, &str)]| {
            let parameters = pairs.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
            mode_and_root(&parameters, None).unwrap().0
        };
        assert_eq!(mode(&[]), Mode::Prefer);
        assert_eq!(mode(&[("sslmode", "require")]), Mode::Require);
        assert_eq!(mode(&[("sslmode", "require"), ("sslrootcert", "ca.crt")]), Mode::VerifyCa);
        assert_eq!(mode(&[("sslrootcert", "system")]), Mode::VerifyFull);
        assert_eq!(mode(&[("sslmode", "verify-ca"), ("sslrootcert", "ca.crt")]), Mode::VerifyCa);
    }

    #[cfg(unix)]
    #[test]
    fn the_password_file_is_read_unless_others_can_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let scratch = crate::store::testing::TestDatabase::sqlite().unwrap();
        let file = scratch.directory.join("pgpass");
        std::fs::write(&file, "db:5432:hired:app:from file\n*:*:*:other:x\n").unwrap();
        let mode = |mode| std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).unwrap();
        mode(0o600);
        let path = file.display().to_string();
        let password = |target: Target| target.config.get_password().map(<[u8]>::to_vec);
        for variables in
            [[("PGPASSFILE", path.as_str()), ("X", "")], [("PGPASSFILE", path.as_str()), ("PGPORT", "5432")]]
        {
            let target = resolved("postgres://app@db/hired", &variables).unwrap();
            assert_eq!(password(target).as_deref(), Some(&b"from file"[..]));
        }
        let url = format!("postgres://app@db/hired?passfile={path}");
        assert_eq!(password(resolved(&url, &[]).unwrap()).as_deref(), Some(&b"from file"[..]));
        let stated = resolved("postgres://app@db/hired", &[("PGPASSFILE", &path), ("PGPASSWORD", "p")]).unwrap();
        assert_eq!(password(stated).as_deref(), Some(&b"p"[..]));
        assert_eq!(password(resolved("postgres://app@elsewhere/hired", &[("PGPASSFILE", &path)]).unwrap()), None);
        mode(0o640);
        let refused = resolved("postgres://app@db/hired", &[("PGPASSFILE", &path)]).unwrap_err();
        assert!(refused.contains("chmod 600"), "{refused}");
    }
}
