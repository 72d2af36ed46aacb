//! Id claims: numbers of which each is given to one process only. See `ids.rs`.

use super::{GlobalTx, StoreError};

/// Creates the next claim: above every earlier claim, and at least `earliest`.
pub fn take(global: &mut GlobalTx<'_>, earliest: i64) -> Result<i64, StoreError> {
    let claim = global.query_opt(
        "UPDATE id_claims SET last = CASE WHEN last >= $1 THEN last + 1 ELSE $1 END RETURNING last",
        &[&earliest],
        |row| row.get(0),
    )?;
    // An invented claim could belong to another process, and its ids would collide.
    claim.ok_or_else(|| StoreError::Corrupt("id_claims has no row".to_owned()))
}
