//! The demo company's credentials: the same in every copy of the program, so they may only open what is on this machine.

use crate::{
    store::{Shared, StoreError},
    tenancy::tokens,
};

pub const APP_ID: &str = "cli_00000000000000d0";
pub const APP_SECRET: &str = "demo-secret";

/// Whether the store accepts the well-known credentials.
pub fn accepts_demo_credentials(shared: &mut Shared<'_>) -> Result<bool, StoreError> {
    Ok(tokens::prove(shared, APP_ID, APP_SECRET)?.is_ok())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{
        clock::{Clock, Entropy},
        ids::Ids,
        seed::Seed,
        store::testing::Scratch,
    };

    #[test]
    fn the_demo_company_has_these_credentials() {
        let scratch = Scratch::new().unwrap();
        let store = scratch.open().unwrap();
        assert!(!store.read_shared_blocking(accepts_demo_credentials).unwrap());
        let ids = Ids::new(Clock::System, store.clone());
        Seed::demo().unwrap().apply(&store, &Clock::System, &Entropy::System, &ids).unwrap();
        assert!(store.read_shared_blocking(accepts_demo_credentials).unwrap());
    }
}
