//! Checks of the whole database: whether it is reachable, of this version and undamaged, and the clock.

use super::{Finding, Level};
use crate::{
    clock::Clock,
    config::Settings,
    store::{Database, Engine, SchemaVersion, Store, StoreError},
};

const CHECK: &str = "database";

/// Whether there is a database of this version, and whether the other checks can run.
pub fn schema(settings: &Settings) -> (Finding, bool) {
    let finding = match SchemaVersion::read(&settings.database()) {
        Err(StoreError::NewerSchema { found, known }) => {
            let says = format!("schema version {found} is newer than this program, which supports {known}");
            Finding::fail(CHECK, says, "use the newer hired")
        }
        Err(error @ (StoreError::Migration(_) | StoreError::Lost(_))) => {
            Finding::fail(CHECK, error.to_string(), "see \"Troubleshooting\" in docs/operations.md")
        }
        Err(error) => {
            let fix = match settings.database() {
                Database::Sqlite(_) => "restore a backup: copy it to hired.db in an empty data directory",
                Database::Postgres(_) => "check database_url, and that PostgreSQL runs and lets this machine in",
            };
            Finding::fail(CHECK, error.to_string(), fix)
        }
        Ok(SchemaVersion { current: None, .. }) => {
            let fix = "check --data and database_url, or restore a backup; `hired serve` starts a new company";
            Finding::fail(CHECK, "it is missing or empty", fix)
        }
        Ok(schema) if schema.pending() > 0 => {
            Finding::warn(CHECK, format!("{} migrations have to be applied", schema.pending()), "hired migrate")
        }
        Ok(schema) => Finding::ok(CHECK, format!("answers; schema version {}", schema.supported)),
    };
    let usable = finding.level == Level::Ok;
    (finding, usable)
}

/// Larger files are read completely with `--deep` only.
const SHALLOW_SIZE_LIMIT: u64 = 256_000_000;

pub fn examine(settings: &Settings, store: &Store, clock: &Clock, deep: bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Database::Sqlite(file) = settings.database() {
        let size = std::fs::metadata(file).map(|file| file.len()).unwrap_or_default();
        findings.push(if deep || size <= SHALLOW_SIZE_LIMIT {
            integrity(store)
        } else {
            Finding::ok("integrity", "not checked because the database is large; `hired doctor --deep` does")
        });
    }
    findings.push(time(store, clock));
    findings
}

fn integrity(store: &Store) -> Finding {
    let check = "integrity";
    let said = store.read_global_blocking(|shared| -> Result<_, StoreError> {
        shared.query_all("PRAGMA quick_check(5)", &[], |row| row.get::<String>(0))
    });
    let wrong = match said {
        Ok(lines) if lines == ["ok"] => return Finding::ok(check, "the database file is sound"),
        Ok(lines) => lines.join("; "),
        Err(error) => error.to_string(),
    };
    Finding::fail(check, wrong, "stop the server and restore a backup")
}

/// 2024-01-01. Ids begin with the time, so a clock before it would create ids below those that exist.
const EARLIEST_PLAUSIBLE_MS: i64 = 1_704_067_200_000;
const MAX_CLOCK_SKEW_MS: i64 = 5 * 60_000;

fn time(store: &Store, clock: &Clock) -> Finding {
    let check = "clock";
    let now = clock.now();
    let fix = "synchronise the clock, for example with `timedatectl set-ntp true`";
    if now < EARLIEST_PLAUSIBLE_MS {
        return Finding::fail(check, "the system clock is before 2024-01-01", fix);
    }
    let read = store.read_global_blocking(|shared| -> Result<_, StoreError> {
        let newest = "SELECT MAX(newest) FROM (SELECT MAX(updated_at) AS newest FROM talents \
                      UNION ALL SELECT MAX(updated_at) FROM offers \
                      UNION ALL SELECT MAX(updated_at) FROM applications) AS newest_of_each";
        let newest: Option<i64> = shared.scalar(newest, &[])?.flatten();
        let database: Option<i64> = match shared.engine() {
            Engine::Sqlite => None,
            Engine::Postgres => {
                let sql = "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";
                shared.scalar(sql, &[])?
            }
        };
        Ok((newest, database))
    });
    match read {
        Err(error) => Finding::fail(check, error.to_string(), "see the log of the database"),
        Ok((newest, _)) if newest.is_some_and(|newest| newest > now + MAX_CLOCK_SKEW_MS) => {
            Finding::warn(check, "the database has records from the future", fix)
        }
        Ok((_, database)) if database.is_some_and(|there| (there - now).abs() > MAX_CLOCK_SKEW_MS) => {
            Finding::warn(check, "this machine and PostgreSQL do not agree on the time", fix)
        }
        Ok(_) => Finding::ok(check, "plausible"),
    }
}
