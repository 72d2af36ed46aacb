//! The epoch: a counter that every administrative change increments, and that running servers poll.
//!
//! Commands of the operator are other processes, and other nodes share a PostgreSQL database, so locks and signals
//! would not reach them. Polling one small row four times a second is cheap.

use std::time::Duration;

use crate::{
    store::{GlobalWriteTx, StoreError, access::Meta},
    system::System,
};

/// Changes take effect in every process within a second, even with a slow read.
const POLL_INTERVAL: Duration = Duration::from_millis(250);
const EPOCH: &str = "epoch";

/// Increments the epoch. Must be called in the transaction that changes apps, scopes, tokens or installations.
pub fn bump(shared: &mut GlobalWriteTx<'_>) -> Result<(), StoreError> {
    let raised = "value = CAST(CAST(value AS BIGINT) + 1 AS TEXT)";
    if !shared.insert_absent(&Meta { name: EPOCH.to_owned(), value: "1".to_owned() })? {
        shared.update_where::<Meta>(raised, "name = $1", &[&EPOCH])?;
    }
    Ok(())
}

/// Clears the caller cache whenever the epoch changed. Runs until the server stops.
pub async fn watch(system: System) {
    let mut seen = current(&system).await;
    let mut ticks = tokio::time::interval(POLL_INTERVAL);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let now = current(&system).await;
        // While the store does not answer, this process cannot change anything, so its cached callers stay valid until
        // it answers again.
        if now.is_some() && now != seen {
            system.callers.clear();
            seen = now;
        }
    }
}

async fn current(system: &System) -> Option<String> {
    let read = system.store.read_global(|shared| -> Result<_, StoreError> { shared.get::<Meta>(&EPOCH.to_owned()) });
    match read.await {
        Ok(epoch) => Some(epoch.map(|epoch| epoch.value).unwrap_or_default()),
        Err(_) => None,
    }
}
