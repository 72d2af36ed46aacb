//! The change feed: what changed last, for everything that is derived from the store.
//!
//! A position says in which order changes became visible. On SQLite there is one writer, so a counter does. On
//! PostgreSQL a counter would lie: the transaction with the smaller number may commit later, and a follower that has
//! gone past it would never see its change. There the position is the transaction's id, and a follower goes only as far
//! as the oldest transaction that is still running. (In the whole cluster: a long write into another database holds
//! followers back too.)
//!
//! Transaction ids begin anew when a dump is restored into another cluster. `change_clock` then holds what has to be
//! added to them, so that positions go on rising.

use hire_types::{Param, coded_enum};

use super::{Engine, GlobalTx, StoreError, Tx};

coded_enum! {
    /// What the change feed tells changes of.
    pub enum Entity: str {
        Application = "application", JobRequirement = "job_requirement", Offer = "offer", Talent = "talent",
    }
}

/// A change of one entity. What it changed to is in the entity's own table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub tenant: i64,
    /// Nothing when a newer version of the program, which works on the same database, knows more entities.
    pub entity: Option<Entity>,
    pub id: i64,
    pub position: i64,
}

/// PostgreSQL, at start: if there are positions that no transaction of this cluster can have had, go on behind them.
pub(super) const ADVANCE_CLOCK_AFTER_RESTORE: &str = "UPDATE change_clock SET position = (SELECT MAX(c.position) FROM changes c) \
     WHERE (SELECT MAX(c.position) FROM changes c) \
        >= position + CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS TEXT) AS BIGINT)";

/// Ids in one statement.
const IDS_PER_INSERT: usize = 64;

/// Notes in the transaction that changes entities that it does. They share one position.
pub(super) fn append(tx: &mut Tx<'_>, changed: &[(Entity, i64)]) -> Result<(), StoreError> {
    if changed.is_empty() {
        return Ok(());
    }
    let position = new_position(tx.global())?;
    for changed in changed.chunks(IDS_PER_INSERT) {
        let row = |at: usize| format!("($1, ${}, ${}, (SELECT p FROM now))", 2 * at + 2, 2 * at + 3);
        let rows: Vec<String> = (0..changed.len()).map(row).collect();
        let sql = format!(
            "WITH now AS (SELECT {position} AS p FROM change_clock) \
             INSERT INTO changes (tenant, entity, id, position) VALUES {} \
             ON CONFLICT (tenant, entity, id) DO UPDATE SET position = excluded.position",
            rows.join(", ")
        );
        let params: Vec<&dyn Param> =
            changed.iter().flat_map(|(entity, id)| [entity as &dyn Param, id as &dyn Param]).collect();
        tx.execute(&sql, &params)?;
    }
    Ok(())
}

/// The position of what this transaction does. A transaction that saw the effects of another one has a higher position.
pub(super) fn position(tx: &mut GlobalTx<'_>) -> Result<i64, StoreError> {
    let position = new_position(tx)?;
    Ok(tx.scalar(&format!("SELECT {position} FROM change_clock"), &[])?.unwrap_or(0))
}

/// Makes a position, as an expression over the clock's row.
fn new_position(tx: &mut GlobalTx<'_>) -> Result<&'static str, StoreError> {
    Ok(match tx.engine() {
        Engine::Sqlite => {
            tx.execute("UPDATE change_clock SET position = position + 1", &[])?;
            "position"
        }
        Engine::Postgres => "position + CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT)",
    })
}

/// Every change below this position is visible here, and none below it will appear later.
///
/// It does not go past the last change either. After a crash, PostgreSQL reuses the ids of transactions that were rolled
/// back, and a follower that had gone past them would miss the changes made under them. The id of a commit that was
/// visible is on the disk with it, as are all smaller ones, and is never reused.
pub fn horizon(global: &mut GlobalTx<'_>) -> Result<i64, StoreError> {
    let sql = match global.engine() {
        Engine::Sqlite => "SELECT position + 1 FROM change_clock",
        Engine::Postgres => {
            "SELECT LEAST(position + CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS BIGINT), \
             (SELECT COALESCE(MAX(c.position), 0) + 1 FROM changes c)) FROM change_clock"
        }
    };
    Ok(global.one(sql, &[], |row| row.get(0))?.unwrap_or(0))
}

/// Another one when positions of before say nothing any more: the database was restored from a backup or a dump.
pub fn generation(global: &mut GlobalTx<'_>) -> Result<String, StoreError> {
    let sql = match global.engine() {
        // Marked by the backup itself.
        Engine::Sqlite => "SELECT value FROM meta WHERE name = 'copy'",
        // A dump makes its tables anew, also in the cluster and under the name that they had.
        Engine::Postgres => {
            "SELECT CAST(position AS TEXT) || '/' || CAST(CAST(CAST('changes' AS REGCLASS) AS OID) AS TEXT) \
             FROM change_clock"
        }
    };
    Ok(global.one(sql, &[], |row| row.get(0))?.unwrap_or_default())
}

/// What changed at a position or after it, oldest first.
///
/// About as many as the limit says: changes of one position come together or not at all, so that the next call can go
/// on at the last position plus one. One PostgreSQL transaction may change more than any limit.
///
/// It also shows changes at and above the [`horizon`]. They are there, but others may yet appear among them: a follower
/// may take them in, and must not remember having passed the horizon.
pub fn since(global: &mut GlobalTx<'_>, position: i64, limit: i64) -> Result<Vec<Change>, StoreError> {
    global.all(
        "SELECT tenant, entity, id, position FROM changes WHERE position >= $1 AND position <= \
         (SELECT MAX(f.position) FROM (SELECT position FROM changes WHERE position >= $1 ORDER BY position LIMIT $2) f) \
         ORDER BY position, tenant, entity, id",
        &[&position, &limit],
        |row| {
            let entity = Entity::from_code(row.text(1)?);
            Ok(Change { tenant: row.get(0)?, entity, id: row.get(2)?, position: row.get(3)? })
        },
    )
}

/// The tenant's entities of a kind that changed at a position or after it, also at and above the horizon.
pub fn tenant_changes_since(tx: &mut Tx<'_>, entity: Entity, position: i64) -> Result<Vec<i64>, StoreError> {
    // A follower is never far behind, so this is a short stretch of all tenants' changes. Asked for those of one tenant,
    // SQLite would rather read through everything that ever changed there.
    let tenant = tx.tenant().0;
    let changed = tx.global().all(
        "SELECT CASE WHEN tenant = $2 AND entity = $3 THEN id END FROM changes WHERE position >= $1",
        &[&position, &tenant, &entity],
        |row| row.get::<Option<i64>>(0),
    )?;
    Ok(changed.into_iter().flatten().collect())
}
