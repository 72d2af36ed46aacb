//! The change feed: which entities changed, in commit order. The search index is built from it.
//!
//! Positions follow the order in which changes become visible. SQLite has one writer, so a counter is enough. On
//! PostgreSQL a transaction with a smaller number may commit later, and a consumer that is already past it would miss
//! its change. There the position is the transaction id, and consumers read up to the oldest transaction that is still
//! running. (In the whole cluster: a long write into another database delays consumers too.)
//!
//! Transaction ids restart when a dump is restored into another cluster. `change_clock` holds the offset that is added
//! to them, so that positions keep rising.

use hire_types::{Param, coded_enum};

use super::{Engine, GlobalTx, StoreError, Tx};

coded_enum! {
    /// The types of entities in the change feed.
    pub enum Entity: str {
        Application = "application", JobRequirement = "job_requirement", Offer = "offer", Talent = "talent",
    }
}

/// A change of one entity. Its new values are in the entity's own table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub tenant: i64,
    /// `None` for a type that a newer program on the same database wrote.
    pub entity: Option<Entity>,
    pub id: i64,
    pub position: i64,
}

/// PostgreSQL, on open: if the feed has positions above every transaction id of this cluster, sets the offset so that
/// new positions follow them.
pub(super) const ADVANCE_CLOCK_AFTER_RESTORE: &str = "UPDATE change_clock SET position = (SELECT MAX(c.position) FROM changes c) \
     WHERE (SELECT MAX(c.position) FROM changes c) \
        >= position + CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS TEXT) AS BIGINT)";

/// Maximum ids in one INSERT.
const IDS_PER_INSERT: usize = 64;

/// Records changes of entities. Must be called in the transaction that makes the changes. They share one position.
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

/// The position of the changes of this transaction. A transaction that saw the effects of another one has a higher
/// position.
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
/// It is never above the last change. After a crash, PostgreSQL reuses the ids of transactions that were rolled back,
/// and a consumer past them would miss the changes made under them. The id of a visible commit is on disk with it, as
/// are all smaller ids, and is never reused.
pub fn complete_before(global: &mut GlobalTx<'_>) -> Result<i64, StoreError> {
    let sql = match global.engine() {
        Engine::Sqlite => "SELECT position + 1 FROM change_clock",
        Engine::Postgres => {
            "SELECT LEAST(position + CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS BIGINT), \
             (SELECT COALESCE(MAX(c.position), 0) + 1 FROM changes c)) FROM change_clock"
        }
    };
    Ok(global.query_opt(sql, &[], |row| row.get(0))?.unwrap_or(0))
}

/// Identifies the history that positions belong to. It changes when the database is restored from a backup or a dump;
/// then earlier positions are invalid.
pub fn generation(global: &mut GlobalTx<'_>) -> Result<String, StoreError> {
    let sql = match global.engine() {
        // The backup command writes this mark.
        Engine::Sqlite => "SELECT value FROM meta WHERE name = 'copy'",
        // Restoring a dump creates new tables, also in the same cluster and under the same names.
        Engine::Postgres => {
            "SELECT CAST(position AS TEXT) || '/' || CAST(CAST(CAST('changes' AS REGCLASS) AS OID) AS TEXT) \
             FROM change_clock"
        }
    };
    Ok(global.query_opt(sql, &[], |row| row.get(0))?.unwrap_or_default())
}

/// The changes at and after a position, oldest first.
///
/// The limit is approximate: changes of one position are returned together, so that the next call can continue at the
/// last position plus one. One PostgreSQL transaction may change more entities than any limit.
///
/// It also returns changes at and above [`complete_before`]. Others may still appear among them: a consumer may apply
/// them, but its watermark must stay below that position.
pub fn since(global: &mut GlobalTx<'_>, position: i64, limit: i64) -> Result<Vec<Change>, StoreError> {
    global.query_all(
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

/// The tenant's entities of a type that changed at or after a position, also at and above [`complete_before`].
pub fn tenant_changes_since(tx: &mut Tx<'_>, entity: Entity, position: i64) -> Result<Vec<i64>, StoreError> {
    // The indexer is never far behind, so this reads a short range of all tenants' changes. With a condition on the
    // tenant, SQLite would scan all changes of that tenant instead.
    let tenant = tx.tenant().0;
    let changed = tx.global().query_all(
        "SELECT CASE WHEN tenant = $2 AND entity = $3 THEN id END FROM changes WHERE position >= $1",
        &[&position, &tenant, &entity],
        |row| row.get::<Option<i64>>(0),
    )?;
    Ok(changed.into_iter().flatten().collect())
}
