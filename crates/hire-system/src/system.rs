//! The parts of a running system, shared by requests and background tasks.

use std::{ops::Deref, path::Path, sync::Arc};

use hire_search::Search;
use sha2::{Digest, Sha256};

use crate::{
    clock::{Clock, Entropy, NoEntropy},
    events::{self, Events},
    files::{BlobStore, link::Signer},
    search::StoreFeed,
    store::{GlobalTx, Store, StoreError, access::Meta, changes},
    tenancy::CallerCache,
};

/// Cheap to clone: clones share the same parts.
#[derive(Clone)]
pub struct System(Arc<Parts>);

pub struct Parts {
    pub store: Store,
    pub search: Search,
    pub files: BlobStore,
    /// Signs links to files; equal on all nodes of a database.
    pub links: Signer,
    pub clock: Clock,
    pub entropy: Entropy,
    pub callers: CallerCache,
    pub events: Events,
    /// Signs page tokens; equal on all nodes of a database.
    pub page_key: [u8; 32],
}

impl Deref for System {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Entropy(#[from] NoEntropy),
}

impl System {
    /// Opens the system on an open store, with the search index in the data directory. The index is updated after
    /// `search` is started. Blocks on the store: call it before the server runs, or from a blocking thread.
    pub fn open(
        store: Store,
        files: BlobStore,
        data: &Path,
        clock: Clock,
        entropy: Entropy,
        events: events::Options,
    ) -> Result<Self, StartError> {
        let page_key = page_key(&store, &entropy)?;
        let database = store.read_global_blocking(database_id)?.unwrap_or_default();
        let feed = StoreFeed::new(store.clone(), database);
        Ok(Self(Arc::new(Parts {
            search: Search::new(data.join("index"), Arc::new(feed)),
            store,
            files,
            links: Signer::derived_from(&page_key),
            clock,
            callers: CallerCache::default(),
            events: Events::new(events, &entropy)?,
            entropy,
            page_key,
        })))
    }
}

/// Identifies a database, so that a search index is used with its own database only. A database that was never served
/// has no identity yet. A restored database has a new one: its feed continues from an earlier position, and the old
/// index may contain later changes.
pub fn database_id(shared: &mut GlobalTx<'_>) -> Result<Option<String>, StoreError> {
    let Some(kept) = shared.get::<Meta>(&PAGE_KEY.to_owned())? else { return Ok(None) };
    let name = Sha256::new()
        .chain_update(b"database")
        .chain_update(decode_key(&kept.value))
        .chain_update(changes::generation(shared)?);
    Ok(Some(hex::encode(name.finalize())))
}

/// The key is stored in the database, so that page tokens are valid on all nodes and after a restart.
fn page_key(store: &Store, entropy: &Entropy) -> Result<[u8; 32], StartError> {
    let fresh = hex::encode(entropy.bytes::<32>()?);
    let kept: String = store.write_global_blocking(move |shared| -> Result<String, StoreError> {
        shared.insert_absent(&Meta { name: PAGE_KEY.to_owned(), value: fresh.clone() })?;
        Ok(shared.get::<Meta>(&PAGE_KEY.to_owned())?.map(|kept| kept.value).unwrap_or_default())
    })?;
    Ok(decode_key(&kept))
}

const PAGE_KEY: &str = "page_key";

fn decode_key(kept: &str) -> [u8; 32] {
    let mut key = [0; 32];
    // A key that was damaged by hand still works; it only differs from that of the other nodes.
    let _ = hex::decode_to_slice(kept, &mut key);
    key
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::files::Location;
    use crate::store::{Database, Options, backup, testing::TestDatabase};

    fn name(store: &Store) -> Option<String> {
        store.read_global_blocking(database_id).unwrap()
    }

    #[test]
    fn a_database_keeps_its_identity_and_its_backups_get_another() {
        let scratch = TestDatabase::sqlite().unwrap();
        let store = scratch.open().unwrap();
        assert_eq!(name(&store), None);
        let open = || {
            let (clock, entropy) = (Clock::System, Entropy::System);
            let files = BlobStore::open(Location::Directory(scratch.directory.join("files"))).unwrap();
            System::open(store.clone(), files, &scratch.directory, clock, entropy, events::Options::default()).unwrap();
            name(&store).unwrap()
        };
        let named = open();
        assert_eq!(open(), named);
        let copies: Vec<String> = ["one.db", "two.db"]
            .map(|file| scratch.directory.join(file))
            .into_iter()
            .map(|file| {
                backup(&scratch.database, &file).unwrap();
                name(&Store::open(&Database::Sqlite(file), Options::default()).unwrap()).unwrap()
            })
            .collect();
        assert!(copies.iter().all(|copy| *copy != named) && copies.first() != copies.last());
    }
}
