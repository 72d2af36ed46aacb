//! The settings: defaults, configuration file, environment, flags, the later ones above the earlier.
//!
//! `config.default.toml` is the reference of every setting and the list of the names that exist.

mod layers;
mod mask;
mod values;

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    time::Duration,
};

pub use layers::{Flags, Layers, Source};
pub use mask::without_password;

use crate::{
    files::Location,
    hired::{Behaviour, IdErrors},
    http::serve::Limits,
    store::{self, Database},
};

/// The documented defaults.
pub const DEFAULTS: &str = include_str!("config.default.toml");

/// Why the settings cannot be used. Says which setting, and where it stands.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum ConfigError {
    #[error("{at}: there is no setting `{key}`{}; `hired config default` lists them", meant(.near.as_ref()))]
    Unknown { at: Source, key: String, near: Option<String> },
    #[error("{at}: `{key}`: {problem}")]
    Value { at: Source, key: String, problem: String },
    #[error("{0}: {1}")]
    File(Source, String),
}

fn meant(near: Option<&String>) -> String {
    near.map(|name| format!(", did you mean `{name}`?")).unwrap_or_default()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    Pretty,
    Json,
}

/// The settings of a program that is about to run.
#[derive(Clone, Debug)]
pub struct Settings {
    pub data: PathBuf,
    pub database_url: Option<String>,
    pub listen: SocketAddr,
    pub public_url: Option<String>,
    pub demo: bool,
    pub seed: Option<PathBuf>,
    pub rate_limits: bool,
    pub body_limit: usize,
    pub id_errors: IdErrors,
    pub plain_not_found: bool,
    pub shutdown_grace: Duration,
    pub body_timeout: Duration,
    pub connections: Limits,
    pub log_format: LogFormat,
    pub log_level: String,
    pub store: store::Options,
    /// Of `files.url`; the data directory where it is empty.
    pub files: Option<Location>,
}

impl Settings {
    /// Checks every setting; the first that does not fit is refused.
    pub fn of(layers: &Layers) -> Result<Self, ConfigError> {
        let data = PathBuf::from(layers.filled("data")?);
        let store = store::Options {
            readers: match layers.read("store.readers", values::count)? {
                0 => store::Options::default().readers,
                readers => readers,
            },
            pool: layers.read("store.pool", values::positive)?,
            patience: layers.read("store.patience", values::seconds)?,
            queue: layers.read("store.queue", values::positive)?,
            ..store::Options::default()
        };
        let files = Location::parse(
            &layers.text("files.url")?,
            layers.read("files.endpoint", values::url)?,
            layers.optional("files.region")?,
        );
        let files = files.map_err(|error| layers.refusal("files.url", error.to_string()))?;
        Ok(Self {
            database_url: layers.read("database_url", values::database_url)?,
            listen: layers.read("listen", values::address)?,
            public_url: layers.read("public_url", values::url)?,
            demo: layers.read("demo", values::flag)?,
            seed: layers.optional("seed")?.map(PathBuf::from),
            rate_limits: layers.read("rate_limits", values::flag)?,
            body_limit: layers.read("body_limit", values::bytes)?,
            id_errors: layers.read("id_errors", values::id_errors)?,
            plain_not_found: layers.read("plain_not_found", values::flag)?,
            shutdown_grace: layers.read("shutdown_grace", values::seconds)?,
            body_timeout: layers.read("http.body_timeout", values::seconds)?,
            connections: Limits {
                connections: layers.read("http.connections", values::count)?,
                headers: layers.read("http.header_timeout", values::seconds)?,
                stall: layers.read("http.stall_timeout", values::seconds)?,
            },
            log_format: layers.read("log.format", values::log_format)?,
            log_level: layers.read("log.level", values::log_level)?,
            store,
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

    /// Where uploaded files are kept.
    pub fn files(&self) -> Location {
        self.files.clone().unwrap_or_else(|| Location::Directory(self.data.join("files")))
    }

    /// Derived from the database: it can be deleted at any time, and is built anew.
    pub fn search_index(&self) -> PathBuf {
        self.data.join("index")
    }

    /// The settings that requests depend on.
    pub fn behaviour(&self) -> Behaviour {
        Behaviour {
            rate_limits: self.rate_limits,
            body_limit: self.body_limit,
            body_timeout: self.body_timeout,
            id_errors: self.id_errors,
            plain_not_found: self.plain_not_found,
        }
    }
}

/// Where the configuration file is looked for when none is named.
pub fn usual_files(data: &Path) -> [PathBuf; 2] {
    [data.join("hired.toml"), PathBuf::from("./hired.toml")]
}

#[cfg(test)]
mod tests;
