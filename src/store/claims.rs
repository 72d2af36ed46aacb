//! Claims of ids: numbers that are given out once, to any process. What they are for is said in `ids.rs`.

use super::{GlobalTx, StoreError};

/// The next claim: no other than was ever given out, and not before `earliest`.
pub fn take(global: &mut GlobalTx<'_>, earliest: i64) -> Result<i64, StoreError> {
    let claim = global.one(
        "UPDATE id_claims SET last = CASE WHEN last >= $1 THEN last + 1 ELSE $1 END RETURNING last",
        &[&earliest],
        |row| row.get(0),
    )?;
    // A claim made up instead might be another process's, and with it its ids.
    claim.ok_or_else(|| StoreError::Corrupt("id_claims has no row".to_owned()))
}
