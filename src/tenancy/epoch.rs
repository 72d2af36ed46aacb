//! How a running server notices what administration changes: a number that every change raises.
//!
//! Commands of the operator are other processes, and other nodes share a PostgreSQL database, so a lock or a signal
//! would not do. Reading one small row four times a second does.

use std::time::Duration;

use crate::{
    app_state::AppState,
    store::{GlobalWriteTx, StoreError, access::Meta},
};

/// Changes take effect in every process within a second; this leaves room for a slow read.
const POLL_INTERVAL: Duration = Duration::from_millis(250);
const EPOCH: &str = "epoch";

/// Says that apps, scopes, tokens or installations have changed. Belongs in the transaction that changes them.
pub fn raise(shared: &mut GlobalWriteTx<'_>) -> Result<(), StoreError> {
    let raised = "value = CAST(CAST(value AS BIGINT) + 1 AS TEXT)";
    if !shared.insert_absent(&Meta { name: EPOCH.to_owned(), value: "1".to_owned() })? {
        shared.update_where::<Meta>(raised, "name = $1", &[&EPOCH])?;
    }
    Ok(())
}

/// Forgets what is remembered of callers whenever the number has changed. Runs until the server ends.
pub async fn watch(state: AppState) {
    let mut seen = current(&state).await;
    let mut ticks = tokio::time::interval(POLL_INTERVAL);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let now = current(&state).await;
        // While the store does not answer, this process cannot change anything, so its cached callers stay valid until
        // it answers again.
        if now.is_some() && now != seen {
            state.callers.forget();
            seen = now;
        }
    }
}

async fn current(state: &AppState) -> Option<String> {
    let read = state.store.read_global(|shared| -> Result<_, StoreError> { shared.get::<Meta>(&EPOCH.to_owned()) });
    match read.await {
        Ok(epoch) => Some(epoch.map(|epoch| epoch.value).unwrap_or_default()),
        Err(_) => None,
    }
}
