//! Changes that a time brings about, made by the server itself.

use std::time::Duration;

use crate::{
    hired::Hired,
    hiring::offers,
    store::{Actor, StoreError, TenantNo, due},
};

/// How often deadlines are looked for.
const POLL: Duration = Duration::from_secs(1);

/// Makes all changes that are due, in every tenant by its own time.
pub async fn run_due(hired: &Hired) -> Result<(), StoreError> {
    let latest = hired.clock.latest();
    let tenants = hired.store.read_global(move |tx| due::tenants_with_expired_offers(tx, latest)).await?;
    for tenant in tenants {
        hired.store.write::<_, StoreError>(Actor::System, TenantNo(tenant), offers::expire).await?;
    }
    Ok(())
}

/// Does so until the server stops.
pub async fn run(hired: Hired) {
    let mut ticks = tokio::time::interval(POLL);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        if let Err(error) = run_due(&hired).await {
            tracing::warn!(%error, "cannot make the changes that are due");
        }
    }
}
