//! The credentials of the demo company: they are public, so they are accepted on the loopback only. And its [files].

pub mod files;

use crate::{
    store::{GlobalTx, StoreError},
    tenancy::tokens,
};

pub const TENANT_KEY: &str = "00000000000000d0";
pub const APP_ID: &str = "cli_00000000000000d0";
pub const APP_SECRET: &str = "demo-secret";

/// Whether the store accepts the public credentials.
pub fn accepts_demo_credentials(shared: &mut GlobalTx<'_>) -> Result<bool, StoreError> {
    Ok(tokens::verify_credentials(shared, APP_ID, APP_SECRET)?.is_ok())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{clock::Entropy, seed::Seed, store::testing::TestDatabase};

    #[test]
    fn the_demo_company_has_these_credentials() {
        let scratch = TestDatabase::migrated().unwrap();
        let store = scratch.open().unwrap();
        assert!(!store.read_global_blocking(accepts_demo_credentials).unwrap());
        Seed::demo().unwrap().apply(&store, &Entropy::System).unwrap();
        assert!(store.read_global_blocking(accepts_demo_credentials).unwrap());
    }
}
