//! Claims of ids: numbers that are given out once, whoever asks. What they are for is said in `src/ids.rs`.

use super::{Shared, StoreError};

/// The next claim: no other than was ever given out, and not before `earliest`.
pub fn take(shared: &mut Shared<'_>, earliest: i64) -> Result<i64, StoreError> {
    let claim = shared.one(
        "UPDATE id_claims SET last = CASE WHEN last >= $1 THEN last + 1 ELSE $1 END RETURNING last",
        &[&earliest],
        |row| row.get(0),
    )?;
    // A claim made up instead might be another process's, and with it its ids.
    claim.ok_or_else(|| StoreError::Corrupt("id_claims has no row".to_owned()))
}
