//! Offers that were sent and not answered in time are no longer valid, and jobs close when they expire. Reads show both at
//! once; this stores it, and with it the update times, the operation log and the events.

use std::time::Duration;

use hire_types::id::{JobId, OfferId};

use super::{jobs, offers};
use crate::{
    store::{Actor, Store, StoreError, WriteTx, due},
    system::System,
};

/// The interval at which the server looks for expired records.
const INTERVAL: Duration = Duration::from_secs(30);

/// Expired records.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Expired {
    pub offers: Vec<OfferId>,
    pub jobs: Vec<JobId>,
}

/// Stores the expiry of records of the tenant, and returns them.
pub fn expire_all(tx: &mut WriteTx<'_>) -> Result<Expired, StoreError> {
    Ok(Expired { offers: offers::expire_all(tx)?, jobs: jobs::expire_all(tx)? })
}

/// Does so in every tenant by its own time. `latest` is the latest time of a tenant.
pub async fn expire_due(store: &Store, latest: i64) -> Result<Expired, StoreError> {
    let mut all = Expired::default();
    for tenant in store.read_global(move |tx| due::tenants_with_expired(tx, latest)).await? {
        let expired = store.write(Actor::System, tenant, expire_all).await?;
        all.offers.extend(expired.offers);
        all.jobs.extend(expired.jobs);
    }
    Ok(all)
}

/// Stores expiries until the server stops.
pub async fn run(system: System) {
    let mut ticks = tokio::time::interval(INTERVAL);
    loop {
        ticks.tick().await;
        match expire_due(&system.store, system.clock.latest()).await {
            Ok(expired) => {
                if expired != Expired::default() {
                    tracing::info!(offers = expired.offers.len(), jobs = expired.jobs.len(), "expired");
                }
            }
            Err(error) => tracing::warn!(%error, "cannot store what has expired"),
        }
    }
}
