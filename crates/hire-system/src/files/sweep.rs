//! Deletes blobs that no row refers to.

use std::time::Duration;

use futures_util::TryStreamExt;

use super::{BlobName, BlobStore, FileError, GRACE_MS, try_lock};
use crate::{
    store::{Store, StoreError, files as rows},
    system::System,
};

/// Interval of deleting queued blobs.
const INTERVAL: Duration = Duration::from_mins(10);
/// Number of intervals between lists of the store, for blobs whose upload failed before it had a row.
const LISTING_EVERY: u32 = 6;
/// Blobs per transaction.
const BATCH: usize = 200;

/// The result of a sweep.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Blobs without a row that were found in the store and queued.
    pub queued: usize,
    pub deleted: usize,
    /// Unfinished files of killed processes.
    pub abandoned: usize,
}

#[derive(Debug, thiserror::Error)]
pub enum SweepError {
    #[error(transparent)]
    Files(#[from] FileError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

/// Deletes the blobs that were queued more than [`GRACE_MS`] before `now` and still have no row. Lists the store first
/// if `listing` says so. Does nothing while a backup copies files.
pub async fn sweep(store: &Store, blobs: &BlobStore, now: i64, listing: bool) -> Result<Swept, SweepError> {
    let directory = blobs.directory().map(std::path::Path::to_owned);
    let _lock = match directory {
        Some(directory) => match try_lock(&directory)? {
            Some(lock) => Some(lock),
            None => return Ok(Swept::default()),
        },
        None => None,
    };
    let mut swept = Swept::default();
    if listing {
        let store_of_blobs = blobs.clone();
        let abandoned = tokio::task::spawn_blocking(move || store_of_blobs.remove_abandoned(now - GRACE_MS)).await;
        swept.abandoned = abandoned.map_err(std::io::Error::other)??;
        let mut chunks = blobs.list().map_ok(|listed| listed.blob).try_chunks(BATCH);
        while let Some(chunk) = chunks.try_next().await.map_err(|error| error.1)? {
            swept.queued += queue_unknown(store, chunk, now).await?;
        }
    }
    loop {
        let read = move |shared: &mut crate::store::GlobalTx<'_>| rows::due(shared, now - GRACE_MS, BATCH as i64);
        let due: Vec<(BlobName, bool)> = store.read_global(read).await?;
        let last = due.len() < BATCH;
        for (blob, _) in due.iter().filter(|(_, has_row)| !has_row) {
            blobs.delete(blob).await?;
            swept.deleted += 1;
        }
        let done: Vec<BlobName> = due.into_iter().map(|(blob, _)| blob).collect();
        if !done.is_empty() {
            store.write_global(move |shared| rows::dequeue(shared, &done)).await?;
        }
        if last {
            return Ok(swept);
        }
    }
}

async fn queue_unknown(store: &Store, blobs: Vec<BlobName>, now: i64) -> Result<usize, StoreError> {
    let unknown = store.read_global(move |shared| rows::unknown(shared, &blobs)).await?;
    let count = unknown.len();
    if count > 0 {
        store.write_global(move |shared| rows::queue(shared, &unknown, now)).await?;
    }
    Ok(count)
}

/// Sweeps until the server stops.
pub async fn run(system: System) {
    let mut ticks = tokio::time::interval(INTERVAL);
    for round in 0_u32.. {
        ticks.tick().await;
        let listing = round.is_multiple_of(LISTING_EVERY);
        match sweep(&system.store, &system.files, system.clock.now(), listing).await {
            Ok(swept) if swept == Swept::default() => {}
            Ok(Swept { queued, deleted, abandoned }) => {
                tracing::info!(queued, deleted, abandoned, "removed files that nothing refers to");
            }
            Err(error) => tracing::warn!(%error, "cannot remove files that nothing refers to"),
        }
    }
}
