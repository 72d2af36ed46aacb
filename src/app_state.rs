//! The parts of a running server, shared by all requests.

use aes::{
    Aes128,
    cipher::{Array, KeyInit},
};
use hire_search::Search;
use sha2::{Digest, Sha256};
use std::{ops::Deref, sync::Arc, time::Duration};

use crate::{
    clock::{Clock, Entropy, NoEntropy},
    events::{self, Events},
    files::{BlobStore, link::Signer},
    http::{BodyBudget, Limiter, MAX_FORM_MEMORY},
    sandbox::{self, Sandbox},
    search::StoreFeed,
    store::{GlobalTx, Store, StoreError, access::Meta, changes},
    tenancy::CallerCache,
};

/// The error for an unknown id of a user or department.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UnknownIdErrors {
    /// The operation's own "bad parameter".
    #[default]
    Operation,
    /// The gateway's error for ids of that type.
    Gateway,
}

/// The settings that requests depend on.
#[derive(Clone, Copy, Debug)]
pub struct RequestSettings {
    pub rate_limits: bool,
    pub body_limit: usize,
    /// Memory for the bodies of all requests in progress.
    pub body_memory: usize,
    /// Timeout of request bodies.
    pub body_timeout: Duration,
    pub id_errors: UnknownIdErrors,
    /// Unknown paths and methods get the plain text of the real gateway instead of the envelope.
    pub plain_not_found: bool,
    pub events: events::Options,
    /// Whether tests may control the server.
    pub sandbox: bool,
}

impl Default for RequestSettings {
    fn default() -> Self {
        Self {
            rate_limits: true,
            body_limit: 1 << 20,
            body_memory: 64 << 20,
            body_timeout: Duration::from_mins(1),
            id_errors: UnknownIdErrors::Operation,
            plain_not_found: false,
            events: events::Options::default(),
            sandbox: false,
        }
    }
}

/// Cheap to clone: clones share the same parts.
#[derive(Clone)]
pub struct AppState(Arc<AppStateInner>);

pub struct AppStateInner {
    pub store: Store,
    pub search: Search,
    pub files: BlobStore,
    /// Signs links to files; equal on all nodes of a database.
    pub links: Signer,
    pub clock: Clock,
    pub entropy: Entropy,
    pub callers: CallerCache,
    pub limiter: Limiter,
    pub events: Events,
    /// The sandbox; `None` if it is off, then its paths do not exist.
    pub sandbox: Option<Sandbox>,
    pub bodies: Arc<BodyBudget>,
    pub settings: RequestSettings,
    /// Encrypts the counter in the log ids of this process.
    pub log_id_cipher: Aes128,
    /// Signs page tokens; equal on all nodes of a database.
    pub page_key: [u8; 32],
}

impl Deref for AppState {
    type Target = AppStateInner;

    fn deref(&self) -> &AppStateInner {
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

impl AppState {
    /// Opens the state on an open store, with the search index in the data directory. The index is updated after
    /// `search` is started. Blocks on the store: call it before the server runs, or from a blocking thread.
    pub fn open(
        store: Store,
        files: BlobStore,
        data: &std::path::Path,
        clock: Clock,
        entropy: Entropy,
        settings: RequestSettings,
    ) -> Result<Self, StartError> {
        let clock = if settings.sandbox { clock.with_tenants() } else { clock };
        let store = store.with_clock(clock.clone());
        if settings.sandbox {
            sandbox::clock::load(&store, &clock)?;
        }
        let page_key = page_key(&store, &entropy)?;
        let database = store.read_global_blocking(database_id)?.unwrap_or_default();
        let feed = StoreFeed::new(store.clone(), database);
        let search = Search::new(data.join("index"), Arc::new(feed));
        let events = Events::new(settings.events, &entropy)?;
        let largest_body = settings.body_limit.max(MAX_FORM_MEMORY + files.upload_memory());
        let log_id_cipher = Aes128::new(&Array::from(entropy.bytes::<16>()?));
        Ok(Self(Arc::new(AppStateInner {
            store,
            search,
            files,
            links: Signer::derived_from(&page_key),
            clock,
            entropy,
            callers: CallerCache::default(),
            limiter: Limiter::default(),
            events,
            sandbox: settings.sandbox.then(|| Sandbox::new(data)),
            bodies: BodyBudget::new(settings.body_memory, largest_body),
            settings,
            log_id_cipher,
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
            AppState::open(store.clone(), files, &scratch.directory, clock, entropy, RequestSettings::default())
                .unwrap();
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
