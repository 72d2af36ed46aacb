//! Administration of tenants, apps, scopes and switches. Used by the command line, including while a server runs on the
//! same data.

pub mod apps;
pub mod contacts;
pub mod events;
pub mod tenants;
#[cfg(test)]
mod tests;

use super::{contacts::ContactsError, epoch, tickets};
use crate::{
    clock::{Clock, Entropy, NoEntropy},
    events::webhook::UrlError,
    seed::SeedErrors,
    store::{GlobalTx, GlobalWriteTx, Store, StoreError},
};

#[derive(Debug, thiserror::Error)]
pub enum AdminError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Entropy(#[from] NoEntropy),
    #[error("there is no tenant {0:?}; `hired tenant list` shows them")]
    NoSuchTenant(String),
    #[error("there are several tenants, name one with --tenant: {}", .0.join(", "))]
    WhichTenant(Vec<String>),
    #[error("there is a tenant with the key {0:?} already")]
    TenantExists(String),
    #[error("{0:?} is not a tenant key: 16 lowercase hexadecimal digits")]
    BadTenantKey(String),
    #[error("there is no app {0:?}; `hired app list` shows them")]
    NoSuchApp(String),
    #[error("{0} is not a store app: only store apps have tickets and are installed in tenants")]
    NotAStoreApp(String),
    #[error("there is no scope {scope:?}{}; `hired app scopes` lists all, --force takes any", did_you_mean(.near))]
    NoSuchScope { scope: String, near: Vec<&'static str> },
    #[error("there is no event {event_type:?}{}; `hired app events --types` lists all", did_you_mean(.near))]
    NoSuchEvent { event_type: String, near: Vec<&'static str> },
    #[error("store apps cannot subscribe to {0}")]
    NotForStoreApps(String),
    #[error("{0} is a store app: long connections are for custom apps; give it a request URL")]
    NoLongConnection(String),
    #[error(
        "the app receives no events yet: say how with a request URL (--url) or with long connections (--mode long-connection)"
    )]
    NoEventMode,
    #[error("a webhook needs a request URL: --url, or `request_url` in a seed file")]
    NoRequestUrl,
    #[error(transparent)]
    RequestUrl(UrlError),
    #[error("there is no delivery {0:?}; `hired events list` shows them")]
    NoSuchDelivery(String),
    #[error(transparent)]
    Contacts(#[from] ContactsError),
    #[error("the default set of the program cannot be applied: {0}")]
    DefaultSet(SeedErrors),
    #[error("a name must not be empty")]
    NoName,
}

impl From<SeedErrors> for AdminError {
    fn from(errors: SeedErrors) -> Self {
        match errors {
            SeedErrors::Store(error) => Self::Store(error),
            SeedErrors::NoEntropy(error) => Self::Entropy(error),
            other => Self::DefaultSet(other),
        }
    }
}

fn did_you_mean(near: &[&'static str]) -> String {
    if near.is_empty() { String::new() } else { format!(", did you mean {}?", near.join(" or ")) }
}

/// Administration of the data of one store.
#[derive(Clone, Debug)]
pub struct Admin {
    pub store: Store,
    pub clock: Clock,
    pub entropy: Entropy,
}

impl Admin {
    pub fn new(store: Store) -> Self {
        Self { store, clock: Clock::System, entropy: Entropy::System }
    }

    /// Runs a change. It bumps the epoch, so that running servers notice.
    pub fn write<T: Send + 'static>(
        &self,
        change: impl Fn(&mut GlobalWriteTx<'_>) -> Result<T, AdminError> + Send + Sync + 'static,
    ) -> Result<T, AdminError> {
        self.store.write_global_blocking(move |shared| {
            let changed = change(shared)?;
            epoch::bump(shared)?;
            Ok(changed)
        })
    }

    /// Clears the row and caller caches of all servers.
    pub fn clear_caches(&self) -> Result<(), AdminError> {
        self.write(|tx| Ok(tx.clear_caches()?))
    }

    fn read<T: Send + 'static>(
        &self,
        read: impl Fn(&mut GlobalTx<'_>) -> Result<T, AdminError> + Send + Sync + 'static,
    ) -> Result<T, AdminError> {
        self.store.read_global_blocking(read)
    }
}
