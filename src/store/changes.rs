//! The change feed: what changed last, for everything that is derived from the store.
//!
//! A position says in which order changes became visible. On SQLite there is one writer, so a counter does. On
//! PostgreSQL a counter would lie: the transaction with the smaller number may commit later, and a follower that has
//! gone past it would never see its change. There the position is the transaction's id, and a follower goes only as far
//! as the oldest transaction that is still running.

use super::{Engine, Shared, StoreError, Tx};

/// A change of one entity. What it changed to is in the entity's own table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub tenant: i64,
    pub entity: String,
    pub id: i64,
    pub position: i64,
}

/// Notes in the transaction that changes an entity that it does.
pub fn record(tx: &mut Tx<'_>, entity: &str, id: i64) -> Result<(), StoreError> {
    let engine = tx.shared().engine();
    let position = match engine {
        Engine::Sqlite => {
            let sql = "UPDATE change_clock SET position = position + 1 RETURNING position";
            tx.shared().one(sql, &[], |row| row.get::<i64>(0))?
        }
        Engine::Postgres => {
            tx.shared()
                .one("SELECT CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT)", &[], |row| row.get::<i64>(0))?
        }
    };
    tx.execute(
        "INSERT INTO changes (tenant, entity, id, position) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (tenant, entity, id) DO UPDATE SET position = excluded.position",
        &[&entity, &id, &position],
    )?;
    Ok(())
}

/// Every change below this position is visible here, and none below it will appear later.
pub fn horizon(shared: &mut Shared<'_>) -> Result<i64, StoreError> {
    let sql = match shared.engine() {
        Engine::Sqlite => "SELECT position + 1 FROM change_clock",
        Engine::Postgres => "SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS BIGINT)",
    };
    Ok(shared.one(sql, &[], |row| row.get(0))?.unwrap_or(0))
}

/// What changed at a position or after it, oldest first.
pub fn since(shared: &mut Shared<'_>, position: i64, limit: i64) -> Result<Vec<Change>, StoreError> {
    shared.all(
        "SELECT tenant, entity, id, position FROM changes WHERE position >= $1 ORDER BY position LIMIT $2",
        &[&position, &limit],
        |row| Ok(Change { tenant: row.get(0)?, entity: row.get(1)?, id: row.get(2)?, position: row.get(3)? }),
    )
}
