//! Brings the schema up to date at start. A database that is ahead of this program is left alone.

use refinery::{Migration, Runner};

use super::{Engine, StoreError, changes, schema};

/// A step of the schema. Its text is portable unless it says otherwise.
struct Step {
    name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

const fn portable(name: &'static str, sql: &'static str) -> Step {
    Step { name, sqlite: sql, postgres: sql }
}

/// A step that must differ has two files, `NNNN_name.sqlite.sql` and `NNNN_name.postgres.sql`, and names both here.
const STEPS: &[Step] = &[
    portable("V1__company", include_str!("../../migrations/0001_company.sql")),
    portable("V2__changes", include_str!("../../migrations/0002_changes.sql")),
    portable("V3__talent_windows", include_str!("../../migrations/0003_talent_windows.sql")),
    portable("V4__changes_of_before", include_str!("../../migrations/0004_changes_of_before.sql")),
    Step {
        name: "V5__id_claims",
        sqlite: include_str!("../../migrations/0005_id_claims.sqlite.sql"),
        postgres: include_str!("../../migrations/0005_id_claims.postgres.sql"),
    },
    Step {
        name: "V6__resume_lists",
        sqlite: include_str!("../../migrations/0006_resume_lists.sqlite.sql"),
        postgres: include_str!("../../migrations/0006_resume_lists.postgres.sql"),
    },
    Step {
        name: "V7__names_version",
        sqlite: include_str!("../../migrations/0007_names_version.sqlite.sql"),
        postgres: include_str!("../../migrations/0007_names_version.postgres.sql"),
    },
    Step {
        name: "V8__talent_texts",
        sqlite: include_str!("../../migrations/0008_talent_texts.sqlite.sql"),
        postgres: include_str!("../../migrations/0008_talent_texts.postgres.sql"),
    },
    portable("V9__requirement_field_order", include_str!("../../migrations/0009_requirement_field_order.sql")),
    portable("V10__files", include_str!("../../migrations/0010_files.sql")),
];

pub(super) const KNOWN: i64 = STEPS.len() as i64;
/// Nodes that start at once take turns.
const LOCK: i64 = 0x6869_7265_6400;
/// `pg_current_xact_id` came with this one.
const OLDEST_POSTGRES: i32 = 130_000;

pub(super) fn sqlite(connection: &mut rusqlite::Connection) -> Result<(), StoreError> {
    // The runner's transactions write: taking the lock at once makes two processes wait for each other.
    connection.set_transaction_behavior(rusqlite::TransactionBehavior::Immediate);
    let mut migrated = sqlite_once(connection);
    if matches!(migrated, Err(StoreError::Migration(_))) {
        // Another process, starting at the same time, may have taken the very steps that failed here.
        migrated = sqlite_once(connection);
    }
    migrated
}

/// To be asked before anything else is done to the file.
pub(super) fn not_newer(connection: &rusqlite::Connection) -> Result<(), StoreError> {
    known(schema::sqlite(connection)?).inspect_err(|_| {
        // Closing it would fold what the newer program left in its log into the file.
        let _ = connection.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
    })
}

fn sqlite_once(connection: &mut rusqlite::Connection) -> Result<(), StoreError> {
    not_newer(connection)?;
    runner(Engine::Sqlite)?.run(connection).map_err(|error| failed(&error))?;
    Ok(())
}

pub(super) fn postgres(client: &mut postgres::Client) -> Result<(), StoreError> {
    let version: String = client.query_one("SELECT current_setting('server_version_num')", &[])?.try_get(0)?;
    if version.parse::<i32>().is_ok_and(|version| version < OLDEST_POSTGRES) {
        return Err(StoreError::Unsupported("this PostgreSQL is too old, version 13 is the oldest that will do"));
    }
    client.execute("SELECT pg_advisory_lock($1)", &[&LOCK])?;
    let migrated = postgres_locked(client);
    // Should this fail, the lock ends with the session.
    let _ = client.execute("SELECT pg_advisory_unlock($1)", &[&LOCK]);
    migrated
}

fn postgres_locked(client: &mut postgres::Client) -> Result<(), StoreError> {
    known(schema::postgres(client)?)?;
    runner(Engine::Postgres)?.run(client).map_err(|error| failed(&error))?;
    client.execute(changes::ADOPT, &[])?;
    Ok(())
}

fn known(found: Option<i64>) -> Result<(), StoreError> {
    match found {
        Some(found) if found > KNOWN => Err(StoreError::NewerSchema { found, known: KNOWN }),
        _ => Ok(()),
    }
}

fn failed(error: &refinery::Error) -> StoreError {
    use std::error::Error;
    // The runner says where it was, its source says what was wrong.
    let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
    StoreError::Migration(format!("{error}{cause}"))
}

fn runner(engine: Engine) -> Result<Runner, StoreError> {
    let migrations: Result<Vec<Migration>, _> = STEPS
        .iter()
        .map(|step| {
            let sql = match engine {
                Engine::Sqlite => step.sqlite,
                Engine::Postgres => step.postgres,
            };
            Migration::unapplied(step.name, sql)
        })
        .collect();
    let migrations = migrations.map_err(|error| StoreError::Migration(error.to_string()))?;
    // One transaction for a step and the note that it was taken. Apart, a crash between the two would leave a database
    // that no program can open.
    Ok(Runner::new(&migrations).set_grouped(true))
}

/// As a program would have done that knew no more than this version.
#[cfg(test)]
pub(super) fn sqlite_upto(connection: &mut rusqlite::Connection, version: i32) -> Result<(), StoreError> {
    let runner = runner(Engine::Sqlite)?.set_target(refinery::Target::Version(version));
    runner.run(connection).map(|_| ()).map_err(|error| failed(&error))
}

#[cfg(test)]
pub(super) fn postgres_upto(client: &mut postgres::Client, version: i32) -> Result<(), StoreError> {
    let runner = runner(Engine::Postgres)?.set_target(refinery::Target::Version(version));
    runner.run(client).map(|_| ()).map_err(|error| failed(&error))
}
