//! Brings the schema up to date at start. A database that is ahead of this program is left alone.

use refinery::{Migration, Runner};

use super::StoreError;

/// Number, name and text of every migration. Texts are portable; one that cannot be has a file for each engine.
const MIGRATIONS: &[(&str, &str)] = &[
    ("V1__company", include_str!("../../migrations/0001_company.sql")),
    ("V2__changes", include_str!("../../migrations/0002_changes.sql")),
];

const KNOWN: i64 = MIGRATIONS.len() as i64;
/// Nodes that start at once take turns.
const LOCK: i64 = 0x6869_7265_6400;
const VERSION: &str = "SELECT CAST(MAX(version) AS BIGINT) FROM refinery_schema_history";

pub(super) fn sqlite(connection: &mut rusqlite::Connection) -> Result<(), StoreError> {
    let known = connection.query_row(
        "SELECT COUNT(*) FROM sqlite_master WHERE name = 'refinery_schema_history'",
        [],
        |row| row.get::<_, i64>(0),
    )?;
    if known > 0 {
        let found: Option<i64> = connection.query_row(VERSION, [], |row| row.get(0))?;
        not_newer(found)?;
    }
    runner()?.run(connection).map_err(|error| StoreError::Migration(error.to_string()))?;
    Ok(())
}

pub(super) fn postgres(client: &mut postgres::Client) -> Result<(), StoreError> {
    client.execute("SELECT pg_advisory_lock($1)", &[&LOCK])?;
    let migrated = postgres_locked(client);
    client.execute("SELECT pg_advisory_unlock($1)", &[&LOCK])?;
    migrated
}

fn postgres_locked(client: &mut postgres::Client) -> Result<(), StoreError> {
    let table: Option<String> =
        client.query_one("SELECT to_regclass('refinery_schema_history')::text", &[])?.try_get(0)?;
    if table.is_some() {
        not_newer(client.query_one(VERSION, &[])?.try_get(0)?)?;
    }
    runner()?.run(client).map_err(|error| StoreError::Migration(error.to_string()))?;
    Ok(())
}

fn not_newer(found: Option<i64>) -> Result<(), StoreError> {
    match found {
        Some(found) if found > KNOWN => Err(StoreError::NewerSchema { found, known: KNOWN }),
        _ => Ok(()),
    }
}

fn runner() -> Result<Runner, StoreError> {
    let migrations: Result<Vec<Migration>, _> =
        MIGRATIONS.iter().map(|(name, sql)| Migration::unapplied(name, sql)).collect();
    Ok(Runner::new(&migrations.map_err(|error| StoreError::Migration(error.to_string()))?))
}
