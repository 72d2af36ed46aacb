//! Tenants that a sandbox created or whose clock tests moved.

use super::{
    StoreError, Tx,
    record::{PerTenant, Record, record},
};

record! {
    pub struct SandboxTenant in sandbox_tenants, key(tenant: i64), global() {
        /// The state that a reset restores: `demo`, `empty`, or a seed in JSON. Empty if the sandbox did not create the
        /// tenant.
        seed: String,
        /// The offset of its clock from the server's, in milliseconds. Ignored if the clock is stopped at `frozen_at`.
        clock_offset: i64,
        frozen_at: Option<i64>,
    }
}

/// The newest records of a table whose key is an id.
pub fn newest<R: Record<Scope = PerTenant>>(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<R>, StoreError> {
    tx.select("WHERE tenant = $1 ORDER BY id DESC LIMIT $2", &[&limit])
}
