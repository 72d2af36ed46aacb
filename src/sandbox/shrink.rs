//! Returns the space of deleted tenants to the file system.

use std::time::Duration;

use crate::{
    app_state::AppState,
    store::{Store, StoreError},
};

/// A test suite deletes many tenants one after the other. Once they are deleted, most free pages are at the end of the file;
/// before that, pages of the other tenants would be moved again and again.
const IDLE: Duration = Duration::from_secs(1);
/// Pages per transaction. Other writes wait for it.
const BATCH: u32 = 2_000;

/// Shrinks the database after deletions of tenants. Runs until the server stops.
pub async fn run(state: AppState) {
    let Some(sandbox) = &state.sandbox else { return };
    loop {
        sandbox.deletions.notified().await;
        while tokio::time::timeout(IDLE, sandbox.deletions.notified()).await.is_ok() {}
        if let Err(error) = shrink(&state.store).await {
            tracing::warn!(%error, "cannot return the space of deleted tenants");
        }
    }
}

async fn shrink(store: &Store) -> Result<(), StoreError> {
    while store.write_global(|tx| tx.release_pages(BATCH)).await? {}
    Ok(())
}
