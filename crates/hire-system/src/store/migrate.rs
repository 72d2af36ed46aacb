//! Brings the schema up to date. A database of a newer program, or with other migrations than this program has, is
//! refused unchanged.

use refinery_core::{Migration, Runner};

use super::{Engine, StoreError, changes, postgres::check_privileges, schema};

/// The SQL of one migration, for each engine.
struct MigrationSql {
    name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

const fn portable(name: &'static str, sql: &'static str) -> MigrationSql {
    MigrationSql { name, sqlite: sql, postgres: sql }
}

/// Every migration, in order. One that differs by engine has two files, `NNNN_name.sqlite.sql` and
/// `NNNN_name.postgres.sql`.
const MIGRATIONS: &[MigrationSql] = &[portable("V1__schema", include_str!("../../../../migrations/0001_schema.sql"))];

/// The schema version that this program works with.
pub(super) const LATEST_VERSION: i64 = MIGRATIONS.len() as i64;
/// The advisory lock under which nodes that start at the same time migrate one after the other.
const MIGRATION_LOCK_ID: i64 = 0x6869_7265_6400;

/// A migration as the database records that it was applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Applied {
    pub version: i64,
    pub name: String,
    pub checksum: String,
}

pub(super) fn sqlite(connection: &mut rusqlite::Connection) -> Result<(), StoreError> {
    // The runner's transactions write. Taking the write lock at their start makes a second process wait instead of
    // failing.
    connection.set_transaction_behavior(rusqlite::TransactionBehavior::Immediate);
    let mut migrated = sqlite_once(connection);
    if matches!(migrated, Err(StoreError::Migration(_))) {
        // Another process that started at the same time may have applied the migrations that failed here.
        migrated = sqlite_once(connection);
    }
    migrated
}

/// Must be called before anything else is done to the file.
pub(super) fn refuse_newer_schema(connection: &rusqlite::Connection) -> Result<(), StoreError> {
    check_history(Engine::Sqlite, &schema::sqlite_history(connection)?).inspect_err(|_| {
        // Closing the connection would checkpoint what the newer program left in its WAL.
        let _ = connection.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
    })
}

fn sqlite_once(connection: &mut rusqlite::Connection) -> Result<(), StoreError> {
    refuse_newer_schema(connection)?;
    runner(Engine::Sqlite)?.run(connection).map_err(|error| failed(&error))?;
    Ok(())
}

pub(super) fn postgres(client: &mut postgres::Client) -> Result<(), StoreError> {
    client.execute("SELECT pg_advisory_lock($1)", &[&MIGRATION_LOCK_ID])?;
    let migrated = postgres_locked(client);
    // If this fails, the lock ends with the session.
    let _ = client.execute("SELECT pg_advisory_unlock($1)", &[&MIGRATION_LOCK_ID]);
    migrated
}

fn postgres_locked(client: &mut postgres::Client) -> Result<(), StoreError> {
    let history = schema::postgres_history(client)?;
    check_history(Engine::Postgres, &history)?;
    // The runner creates its table if it is missing, and a role without the right to create tables is refused even if
    // the table exists.
    if history.len() < MIGRATIONS.len() {
        runner(Engine::Postgres)?.run(client).map_err(|error| failed(&error))?;
    }
    check_privileges(client)?;
    client.execute(changes::ADVANCE_CLOCK_AFTER_RESTORE, &[])?;
    Ok(())
}

/// Refuses a migration history that is newer than this program or has migrations that were changed after they were
/// applied.
pub(super) fn check_history(engine: Engine, history: &[Applied]) -> Result<(), StoreError> {
    if let Some(found) = history.iter().map(|applied| applied.version).max().filter(|last| *last > LATEST_VERSION) {
        return Err(StoreError::NewerSchema { found, known: LATEST_VERSION });
    }
    let own = migrations(engine)?;
    for applied in history {
        let own = own.iter().find(|own| i64::from(own.version()) == applied.version);
        if own.is_none_or(|own| own.name() != applied.name || own.checksum().to_string() != applied.checksum) {
            return Err(StoreError::Migration(format!(
                "migration {} ({}) is not the one that was applied to this database; use the program that applied it",
                applied.version, applied.name
            )));
        }
    }
    Ok(())
}

/// The tables that the migrations create. Some of them may have been dropped since.
pub(super) fn tables() -> Vec<&'static str> {
    let texts = MIGRATIONS.iter().flat_map(|migration| migration.postgres.split("CREATE TABLE ").skip(1));
    let names = texts.filter_map(|text| text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next());
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn failed(error: &refinery_core::Error) -> StoreError {
    use std::error::Error;
    // The message of the runner has the migration, its sources have the cause.
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        let cause_text = cause.to_string();
        if !text.ends_with(&cause_text) {
            text = format!("{text}: {cause_text}");
        }
        source = cause.source();
    }
    StoreError::Migration(text)
}

fn migrations(engine: Engine) -> Result<Vec<Migration>, StoreError> {
    let migrations = MIGRATIONS.iter().map(|migration| {
        let sql = match engine {
            Engine::Sqlite => migration.sqlite,
            Engine::Postgres => migration.postgres,
        };
        Migration::unapplied(migration.name, sql)
    });
    migrations.collect::<Result<_, _>>().map_err(|error| StoreError::Migration(error.to_string()))
}

fn runner(engine: Engine) -> Result<Runner, StoreError> {
    // One transaction for a migration and its entry in the history. With two, a crash between them would leave a
    // database that no program can open.
    Ok(Runner::new(&migrations(engine)?).set_grouped(true))
}
