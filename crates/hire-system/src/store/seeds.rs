//! Applied seed entities.

use std::collections::HashMap;

use super::{StoreError, Tx, record::record};

record! {
    /// An entity of a seed file and the row that it became. The digest covers the explicit values of the file, to
    /// distinguish a change of the file from a change of the row.
    pub struct SeededEntity in seeded, key(entity: String, name: String), unlogged() {
        /// 0 where the row has no id.
        id: i64,
        digest: Vec<u8>,
    }
}

/// All seeded entities of the tenant, by list and key.
pub fn all(tx: &mut Tx<'_>) -> Result<HashMap<(String, String), SeededEntity>, StoreError> {
    let rows = tx.select::<SeededEntity>("WHERE tenant = $1", &[])?;
    Ok(rows.into_iter().map(|row| ((row.entity.clone(), row.name.clone()), row)).collect())
}
