//! Checks an installation, and suggests a command for each problem.

mod accounts;
mod data_dir;
mod database;
mod deliveries;
mod derived;
mod documents;
mod files;
mod rows;
pub mod server;
#[cfg(test)]
mod tests;

use std::net::SocketAddr;

use serde::Serialize;

pub use rows::remove_leftovers;

use crate::{clock::Clock, config::Settings, store::Store};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Level {
    Ok,
    Warn,
    Fail,
}

/// The result of one check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    pub check: &'static str,
    pub level: Level,
    pub says: String,
    /// The command or action that fixes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<String>,
}

impl Finding {
    pub fn ok(check: &'static str, says: impl Into<String>) -> Self {
        Self { check, level: Level::Ok, says: says.into(), fix: None }
    }

    pub fn warn(check: &'static str, says: impl Into<String>, fix: impl Into<String>) -> Self {
        Self { check, level: Level::Warn, says: says.into(), fix: Some(fix.into()) }
    }

    pub fn fail(check: &'static str, says: impl Into<String>, fix: impl Into<String>) -> Self {
        Self { check, level: Level::Fail, says: says.into(), fix: Some(fix.into()) }
    }
}

/// Runs all checks. They change nothing. `running` is the address of the server of this data directory.
pub fn examine(settings: &Settings, clock: &Clock, running: Option<SocketAddr>, deep: bool) -> Vec<Finding> {
    let mut findings = data_dir::examine(settings);
    findings.push(match running {
        Some(address) => server::check(address),
        None => Finding::ok("server", "no server runs on this data directory"),
    });
    findings.push(data_dir::index(settings, running.is_some()));
    let (schema, usable) = database::schema(settings);
    findings.push(schema);
    if !usable {
        return findings;
    }
    let options = crate::store::Options { readers: 1, pool: 1, ..settings.store };
    match Store::open(&settings.database(), options) {
        Ok(store) => {
            findings.extend(database::examine(settings, &store, clock, deep));
            findings.extend(accounts::examine(settings, &store));
            findings.extend(deliveries::examine(settings, &store, clock.now()));
            findings.extend(rows::examine(&store));
            findings.extend(documents::examine(&store, deep));
            findings.extend(files::examine(settings, &store, deep));
            findings.push(derived::feed(&store));
            findings.extend(derived::index(settings, &store, running.is_some(), deep));
        }
        Err(error) => findings.push(Finding::fail("database", error.to_string(), "see docs/operations.md")),
    }
    findings
}
