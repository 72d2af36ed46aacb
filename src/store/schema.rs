//! How far the schema of a database has come, without changing it.

use rusqlite::OpenFlags;

use super::{Database, StoreError, migrate::KNOWN, postgres as engine};

const VERSION: &str = "SELECT CAST(MAX(version) AS BIGINT) FROM refinery_schema_history";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schema {
    /// Nothing, when the database is empty or not there.
    pub found: Option<i64>,
    /// What this program works with.
    pub known: i64,
}

impl Schema {
    pub fn of(database: &Database) -> Result<Self, StoreError> {
        let found = match database {
            Database::Sqlite(path) if !path.exists() => None,
            Database::Sqlite(path) => {
                sqlite(&rusqlite::Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?)?
            }
            Database::Postgres(url) => postgres(&mut engine::config(url)?.connect(::postgres::NoTls)?)?,
        };
        Ok(Self { found, known: KNOWN })
    }

    /// Migrations that opening the database would run.
    pub fn pending(self) -> i64 {
        (self.known - self.found.unwrap_or(0)).max(0)
    }
}

pub(super) fn sqlite(connection: &rusqlite::Connection) -> Result<Option<i64>, StoreError> {
    let history = "SELECT COUNT(*) FROM sqlite_master WHERE name = 'refinery_schema_history'";
    let tables: i64 = connection.query_row(history, [], |row| row.get(0))?;
    if tables == 0 { Ok(None) } else { Ok(connection.query_row(VERSION, [], |row| row.get(0))?) }
}

pub(super) fn postgres(client: &mut ::postgres::Client) -> Result<Option<i64>, StoreError> {
    let history: Option<String> =
        client.query_one("SELECT to_regclass('refinery_schema_history')::text", &[])?.try_get(0)?;
    if history.is_none() { Ok(None) } else { Ok(client.query_one(VERSION, &[])?.try_get(0)?) }
}
