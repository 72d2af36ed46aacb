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
    tenancy::Callers,
};

/// What an unknown id of a person or department is answered with.
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
    /// How long a body may take to arrive.
    pub body_timeout: Duration,
    pub id_errors: UnknownIdErrors,
    /// Unknown paths and methods get the real gateway's bare text instead of the envelope.
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

/// Cheap to clone: everyone holds the same parts.
#[derive(Clone)]
pub struct AppState(Arc<AppStateInner>);

pub struct AppStateInner {
    pub store: Store,
    pub search: Search,
    pub files: BlobStore,
    /// Signs links to files; the same on every node of a database.
    pub links: Signer,
    pub clock: Clock,
    pub entropy: Entropy,
    pub callers: Callers,
    pub limiter: Limiter,
    pub events: Events,
    /// What tests control the server with. `None`: its paths do not exist.
    pub sandbox: Option<Sandbox>,
    pub bodies: Arc<BodyBudget>,
    pub settings: RequestSettings,
    /// Encrypts the counter in the log ids of this process.
    pub log_id_cipher: Aes128,
    /// Signs page tokens; the same on every node of a database.
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
    /// Over an open store, with its search index in the data directory; the index follows once `search` is started.
    /// Blocks on the store: call it before the server runs, or from a thread.
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
        let database = store.read_global_blocking(known_database)?.unwrap_or_default();
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
            callers: Callers::default(),
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

/// Tells databases apart, so that a search index is only used with its own. A database that was never served has no name
/// yet. One that was restored from a backup or a dump has another one than before: its feed goes on from an earlier
/// position, and what an index has read beyond that is not its own.
pub fn known_database(shared: &mut GlobalTx<'_>) -> Result<Option<String>, StoreError> {
    let Some(kept) = shared.get::<Meta>(&PAGE_KEY.to_owned())? else { return Ok(None) };
    let name = Sha256::new()
        .chain_update(b"database")
        .chain_update(decoded(&kept.value))
        .chain_update(changes::generation(shared)?);
    Ok(Some(hex::encode(name.finalize())))
}

/// The key lives in the database, so that a page token of one node is good on every other and after a restart.
fn page_key(store: &Store, entropy: &Entropy) -> Result<[u8; 32], StartError> {
    let fresh = hex::encode(entropy.bytes::<32>()?);
    let kept: String = store.write_global_blocking(move |shared| -> Result<String, StoreError> {
        shared.insert_absent(&Meta { name: PAGE_KEY.to_owned(), value: fresh.clone() })?;
        Ok(shared.get::<Meta>(&PAGE_KEY.to_owned())?.map(|kept| kept.value).unwrap_or_default())
    })?;
    Ok(decoded(&kept))
}

const PAGE_KEY: &str = "page_key";

fn decoded(kept: &str) -> [u8; 32] {
    let mut key = [0; 32];
    // A key that was damaged by hand still signs; it only differs from that of the other nodes.
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
        store.read_global_blocking(known_database).unwrap()
    }

    #[test]
    fn a_database_keeps_its_name_and_its_backups_have_others() {
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
