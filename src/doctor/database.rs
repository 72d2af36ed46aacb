//! The database as a whole: reachable, of this version, undamaged, and not from the future.

use super::{Finding, Level};
use crate::{
    clock::Clock,
    config::Settings,
    store::{Database, Engine, Schema, Store, StoreError},
};

const CHECK: &str = "database";

/// Whether there is a database of this version, and whether the other checks can look into it.
pub fn schema(settings: &Settings) -> (Finding, bool) {
    let finding = match Schema::of(&settings.database()) {
        Err(error) => {
            let fix = match settings.database() {
                Database::Sqlite(_) => "restore a backup: put it in the place of hired.db",
                Database::Postgres(_) => "check database_url, and that PostgreSQL runs and lets this machine in",
            };
            Finding::fail(CHECK, error.to_string(), fix)
        }
        Ok(Schema { found: None, .. }) => Finding::warn(CHECK, "it is empty", "hired serve"),
        Ok(Schema { found: Some(found), known }) if found > known => {
            let says = format!("schema version {found} is newer than this program, which knows {known}");
            Finding::fail(CHECK, says, "use the newer hired")
        }
        Ok(schema) if schema.pending() > 0 => {
            Finding::warn(CHECK, format!("{} migrations are to be applied", schema.pending()), "hired migrate")
        }
        Ok(schema) => Finding::ok(CHECK, format!("answers; schema version {}", schema.known)),
    };
    let usable = finding.level == Level::Ok;
    (finding, usable)
}

/// Reading every page of a larger file takes long enough to be asked for.
const QUICK: u64 = 256_000_000;

pub fn examine(settings: &Settings, store: &Store, clock: &Clock, deep: bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Database::Sqlite(file) = settings.database() {
        let size = std::fs::metadata(file).map(|file| file.len()).unwrap_or_default();
        findings.push(if deep || size <= QUICK {
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
        shared.all("PRAGMA quick_check(5)", &[], |row| row.get::<String>(0))
    });
    let wrong = match said {
        Ok(lines) if lines == ["ok"] => return Finding::ok(check, "the database file is whole"),
        Ok(lines) => lines.join("; "),
        Err(error) => error.to_string(),
    };
    Finding::fail(check, wrong, "stop the server and put a backup in the place of hired.db")
}

/// 2024-01-01. Ids begin with the time, so a clock before it would mint ids below those that exist.
const PLAUSIBLE: i64 = 1_704_067_200_000;
const TOLERABLE: i64 = 5 * 60_000;

fn time(store: &Store, clock: &Clock) -> Finding {
    let check = "clock";
    let now = clock.now();
    let fix = "synchronise the clock, for example with `timedatectl set-ntp true`";
    if now < PLAUSIBLE {
        return Finding::fail(check, "this machine believes to be in the past", fix);
    }
    let read = store.read_global_blocking(|shared| -> Result<_, StoreError> {
        let newest: Option<i64> = shared
            .one(
                "SELECT MAX(newest) FROM (SELECT MAX(updated_at) AS newest FROM talents \
                 UNION ALL SELECT MAX(updated_at) FROM offers \
                 UNION ALL SELECT MAX(updated_at) FROM applications) AS newest_of_each",
                &[],
                |row| row.get(0),
            )?
            .flatten();
        let database: Option<i64> = match shared.engine() {
            Engine::Sqlite => None,
            Engine::Postgres => {
                let sql = "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";
                shared.one(sql, &[], |row| row.get(0))?
            }
        };
        Ok((newest, database))
    });
    match read {
        Err(error) => Finding::fail(check, error.to_string(), "see the log of the database"),
        Ok((newest, _)) if newest.is_some_and(|newest| newest > now + TOLERABLE) => {
            Finding::warn(check, "the database has records from the future", fix)
        }
        Ok((_, database)) if database.is_some_and(|there| (there - now).abs() > TOLERABLE) => {
            Finding::warn(check, "this machine and PostgreSQL do not agree on the time", fix)
        }
        Ok(_) => Finding::ok(check, "plausible"),
    }
}
