//! The settings: defaults, configuration file, environment, flags. Later ones override earlier ones.
//!
//! `config.default.toml` documents every setting and is the list of valid names.

mod layers;
mod service;
mod values;

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    time::Duration,
};

pub use layers::{Environment, Flags, RawSettings, Source};

use crate::{
    app_state::{RequestSettings, UnknownIdErrors},
    events::{self, addresses::AllowedHosts},
    files::Location,
    http::serve::ConnectionLimits,
    store::{self, Database},
    telemetry::LogFormat,
};

/// The documented defaults.
pub const DEFAULTS: &str = include_str!("config.default.toml");

/// Errors of settings, with the setting and its source.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum ConfigError {
    #[error("{at}: there is no setting `{key}`{}; `hired config default` lists them", did_you_mean(.near.as_ref()))]
    Unknown { at: Source, key: String, near: Option<String> },
    #[error("{at}: `{key}`: {problem}")]
    Value { at: Source, key: String, problem: String },
    #[error("{0}: {1}")]
    File(Source, String),
}

fn did_you_mean(near: Option<&String>) -> String {
    near.map(|name| format!(", did you mean `{name}`?")).unwrap_or_default()
}

/// The parsed settings.
#[derive(Clone, Debug)]
pub struct Settings {
    pub data: PathBuf,
    pub database_url: Option<String>,
    pub listen: SocketAddr,
    pub public_url: Option<String>,
    pub demo: bool,
    /// Implied by `demo`.
    pub sandbox: bool,
    pub seed: Option<PathBuf>,
    pub rate_limits: bool,
    pub body_limit: usize,
    pub id_errors: UnknownIdErrors,
    pub plain_not_found: bool,
    pub shutdown_grace: Duration,
    pub body_memory: usize,
    pub body_timeout: Duration,
    pub connection_limits: ConnectionLimits,
    pub log_format: LogFormat,
    pub log_level: String,
    pub store: store::Options,
    pub events: events::Options,
    /// Of `files.url`; the data directory where it is empty.
    pub files: Option<Location>,
}

impl Settings {
    /// Parses every setting. Fails with the first that is invalid.
    pub fn parse(raw: &RawSettings) -> Result<Self, ConfigError> {
        let data = PathBuf::from(raw.required("data")?);
        let store = store::Options {
            readers: match raw.read("store.readers", values::count)? {
                0 => store::Options::default().readers,
                readers => readers,
            },
            pool: raw.read("store.pool", values::positive)?,
            timeout: raw.read("store.timeout", values::timeout)?,
            queue: raw.read("store.queue", values::queue)?,
            ..store::Options::default()
        };
        let files = Location::parse(
            &raw.text("files.url")?,
            raw.read("files.endpoint", values::url)?,
            raw.optional("files.region")?,
        );
        let files = files.map_err(|error| raw.refusal("files.url", error.to_string()))?;
        Ok(Self {
            database_url: raw.read("database_url", values::database_url)?,
            listen: raw.read("listen", values::address)?,
            public_url: raw.read("public_url", values::url)?,
            demo: raw.read("demo", values::flag)?,
            sandbox: raw.read("sandbox", values::flag)? || raw.read("demo", values::flag)?,
            seed: raw.optional("seed")?.map(PathBuf::from),
            rate_limits: raw.read("rate_limits", values::flag)?,
            body_limit: raw.read("body_limit", values::bytes)?,
            id_errors: raw.read("id_errors", values::id_errors)?,
            plain_not_found: raw.read("plain_not_found", values::flag)?,
            shutdown_grace: raw.read("shutdown_grace", values::grace)?,
            body_memory: raw.read("http.body_memory", values::bytes)?,
            body_timeout: raw.read("http.body_timeout", values::timeout)?,
            connection_limits: ConnectionLimits {
                connections: raw.read("http.connections", values::count)?,
                header_timeout: raw.read("http.header_timeout", values::timeout)?,
                write_timeout: raw.read("http.stall_timeout", values::timeout)?,
            },
            log_format: raw.read("log.format", values::log_format)?,
            log_level: raw.read("log.level", values::log_level)?,
            store,
            events: events::Options {
                allowed_hosts: raw.read("events.allowed_hosts", AllowedHosts::read)?,
                ..events::Options::default()
            },
            files,
            data,
        })
    }

    pub fn database(&self) -> Database {
        match &self.database_url {
            Some(url) => Database::Postgres(url.clone()),
            None => Database::Sqlite(self.data.join("hired.db")),
        }
    }

    /// Where uploaded files are stored.
    pub fn files(&self) -> Location {
        self.files.clone().unwrap_or_else(|| Location::Directory(self.data.join("files")))
    }

    /// Derived from the database. It can be deleted while no server runs, and is then rebuilt.
    pub fn search_index(&self) -> PathBuf {
        self.data.join("index")
    }

    /// The settings that requests depend on.
    pub fn behaviour(&self) -> RequestSettings {
        RequestSettings {
            rate_limits: self.rate_limits,
            body_limit: self.body_limit,
            body_memory: self.body_memory,
            body_timeout: self.body_timeout,
            id_errors: self.id_errors,
            plain_not_found: self.plain_not_found,
            events: self.events,
            sandbox: self.sandbox,
        }
    }
}

/// The default paths of the configuration file.
pub fn default_config_paths(data: &Path) -> [PathBuf; 2] {
    [data.join("hired.toml"), PathBuf::from("./hired.toml")]
}

#[cfg(test)]
mod tests;
