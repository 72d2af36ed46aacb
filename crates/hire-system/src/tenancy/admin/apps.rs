//! Apps, their scopes and secrets.

use std::collections::BTreeSet;

use hire_api::AppKind;
use serde::Serialize;

use super::{
    Admin, AdminError,
    tenants::{self, InitialData, Tenant},
    tickets,
};
use crate::{
    clock::Entropy,
    store::{
        GlobalTx, GlobalWriteTx,
        access::{self, AppScope, Developer, Install},
    },
    tenancy::{
        scopes,
        secret::{SecretDigest, new_secret},
        tokens,
    },
};

/// An app to create.
#[derive(Clone, Debug)]
pub struct NewApp {
    pub name: String,
    pub kind: AppKind,
    pub scopes: BTreeSet<String>,
    /// `None`: the only tenant, or a new one if there is none.
    pub tenant: Option<String>,
    /// Apps of one developer see the same union_ids. `None`: for a self-built app its tenant, for a store app a new
    /// developer.
    pub developer: Option<String>,
}

/// The credentials of an app. The secret is not stored and cannot be shown again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Credentials {
    pub app_id: String,
    pub app_secret: String,
    pub tenant_key: String,
}

/// An app as administration shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct App {
    pub app_id: String,
    pub name: String,
    /// `self-built` or `store`.
    pub kind: String,
    pub developer: String,
    pub disabled: bool,
    pub scopes: usize,
    /// The keys of the tenants that use it.
    pub tenants: Vec<String>,
}

/// Changes to the scopes of an app.
#[derive(Clone, Debug, Default)]
pub struct ScopeChange {
    pub add: BTreeSet<String>,
    pub remove: BTreeSet<String>,
}

/// The name of the tenant that is created if none exists.
const FIRST_TENANT: &str = "My company";

impl Admin {
    pub fn create_app(&self, app: NewApp) -> Result<Credentials, AdminError> {
        let (entropy, now) = (self.entropy.clone(), self.clock.now());
        self.write(move |shared| {
            let tenant = match &app.tenant {
                Some(key) => tenants::named(shared, key)?,
                None => match tenants::only(shared)? {
                    Some(tenant) => tenant,
                    None => tenants::create(shared, FIRST_TENANT, None, InitialData::DefaultSet, &entropy, now)?,
                },
            };
            create(shared, &app, &tenant, &entropy, now)
        })
    }

    pub fn apps(&self) -> Result<Vec<App>, AdminError> {
        self.read(|shared| {
            let apps: Vec<access::App> = shared.select("ORDER BY created_at, app_id", &[])?;
            let shown = apps.into_iter().map(|app| {
                Ok(App {
                    scopes: access::scopes_of(shared, &app.app_id)?.len(),
                    tenants: access::tenants_of(shared, &app.app_id)?,
                    app_id: app.app_id,
                    name: app.name,
                    kind: app.kind,
                    developer: app.developer,
                    disabled: app.disabled,
                })
            });
            shown.collect()
        })
    }

    /// The scopes of an app, after the change. Removing a scope that it does not have changes nothing.
    pub fn change_scopes(&self, app_id: &str, change: ScopeChange) -> Result<Vec<String>, AdminError> {
        let app_id = app_id.to_owned();
        self.write(move |shared| {
            named(shared, &app_id)?;
            grant(shared, &app_id, &change.add)?;
            for scope in &change.remove {
                shared.delete_where::<AppScope>("app_id = $1 AND scope = $2", &[&app_id, scope])?;
            }
            granted(shared, &app_id)
        })
    }

    pub fn scopes(&self, app_id: &str) -> Result<Vec<String>, AdminError> {
        let app_id = app_id.to_owned();
        self.read(move |shared| {
            named(shared, &app_id)?;
            granted(shared, &app_id)
        })
    }

    /// A new secret for an existing app. It takes effect with [`set_secret`](Self::set_secret).
    pub fn new_secret(&self, app_id: &str) -> Result<String, AdminError> {
        let app_id = app_id.to_owned();
        self.read(move |shared| named(shared, &app_id))?;
        Ok(new_secret(&self.entropy)?)
    }

    /// Replaces the secret of an app. The old secret and all tokens issued with it stop working.
    pub fn set_secret(&self, app_id: &str, secret: &str) -> Result<(), AdminError> {
        let (app_id, secret, entropy) = (app_id.to_owned(), secret.to_owned(), self.entropy.clone());
        self.write(move |shared| {
            named(shared, &app_id)?;
            let digest = SecretDigest::new(&secret, &entropy)?;
            let set = "secret_salt = $1, secret_hash = $2";
            shared.update_where::<access::App>(set, "app_id = $3", &[&digest.salt, &digest.hash, &app_id])?;
            tokens::revoke(shared, &app_id, None)?;
            Ok(())
        })
    }

    pub fn set_disabled(&self, app_id: &str, disabled: bool) -> Result<(), AdminError> {
        let app_id = app_id.to_owned();
        self.write(move |shared| {
            named(shared, &app_id)?;
            shared.update_where::<access::App>("disabled = $1", "app_id = $2", &[&disabled, &app_id])?;
            Ok(())
        })
    }

    /// Installs a store app in a tenant, or uninstalls it.
    pub fn install(&self, app_id: &str, tenant: &str, installed: bool) -> Result<(), AdminError> {
        let (app_id, tenant) = (app_id.to_owned(), tenant.to_owned());
        self.write(move |shared| {
            must_be_store_app(shared, &app_id)?;
            let tenant = tenants::named(shared, &tenant)?;
            if installed {
                return put_install(shared, &app_id, &tenant);
            }
            shared.delete_where::<Install>("app_id = $1 AND tenant = $2", &[&app_id, &tenant.number.0])?;
            Ok(tokens::revoke(shared, &app_id, Some(tenant.number.0))?)
        })
    }

    /// The ticket that a store app needs for its app token. A missing one, or one older than an hour, is replaced.
    pub fn ticket(&self, app_id: &str) -> Result<String, AdminError> {
        let (app_id, entropy, now) = (app_id.to_owned(), self.entropy.clone(), self.clock.now());
        self.write(move |shared| {
            must_be_store_app(shared, &app_id)?;
            let ticket = tickets::current(shared, &app_id, &tickets::new(&entropy)?, now)?;
            ticket.ok_or_else(|| AdminError::NoSuchApp(app_id.clone()))
        })
    }
}

/// The scopes, or an error for the first unknown one.
pub fn checked(scopes: impl IntoIterator<Item = String>) -> Result<BTreeSet<String>, AdminError> {
    let known = scopes::all();
    scopes
        .into_iter()
        .map(|scope| {
            if known.contains(&scope) {
                return Ok(scope);
            }
            let near = scopes::similar(&scope);
            Err(AdminError::NoSuchScope { scope, near })
        })
        .collect()
}

pub fn create(
    shared: &mut GlobalWriteTx<'_>,
    app: &NewApp,
    tenant: &Tenant,
    entropy: &Entropy,
    now: i64,
) -> Result<Credentials, AdminError> {
    if app.name.trim().is_empty() {
        return Err(AdminError::NoName);
    }
    let app_id = format!("cli_{}", hex::encode(entropy.bytes::<8>()?));
    let kind = match app.kind {
        AppKind::SelfBuilt => "self-built",
        AppKind::Store => "store",
    };
    let developer = app.developer.clone().unwrap_or_else(|| match app.kind {
        AppKind::SelfBuilt => format!("tenant-{}", tenant.number.0),
        AppKind::Store => app_id.clone(),
    });
    shared.insert_absent(&Developer { id: developer.clone(), union_key: entropy.bytes::<16>()?.to_vec() })?;
    let app_secret = new_secret(entropy)?;
    let digest = SecretDigest::new(&app_secret, entropy)?;
    shared.insert(&access::App {
        app_id: app_id.clone(),
        name: app.name.clone(),
        kind: kind.to_owned(),
        developer,
        secret_salt: digest.salt,
        secret_hash: digest.hash,
        open_id_key: entropy.bytes::<16>()?.to_vec(),
        ticket: None,
        ticket_issued_at: None,
        disabled: false,
        created_at: now,
    })?;
    grant(shared, &app_id, &app.scopes)?;
    put_install(shared, &app_id, tenant)?;
    Ok(Credentials { app_id, app_secret, tenant_key: tenant.tenant_key.clone() })
}

fn put_install(shared: &mut GlobalWriteTx<'_>, app_id: &str, tenant: &Tenant) -> Result<(), AdminError> {
    shared.insert_absent(&Install { app_id: app_id.to_owned(), tenant: tenant.number.0, all_contacts: true })?;
    Ok(())
}

fn grant(shared: &mut GlobalWriteTx<'_>, app_id: &str, scopes: &BTreeSet<String>) -> Result<(), AdminError> {
    let scope = |scope: &String| AppScope { app_id: app_id.to_owned(), scope: scope.clone() };
    let rows: Vec<AppScope> = scopes.iter().map(scope).collect();
    Ok(shared.insert_all_absent(&rows)?)
}

fn granted(shared: &mut GlobalTx<'_>, app_id: &str) -> Result<Vec<String>, AdminError> {
    Ok(access::scopes_of(shared, app_id)?.into_iter().map(|granted| granted.scope).collect())
}

pub(super) fn named(shared: &mut GlobalTx<'_>, app_id: &str) -> Result<access::App, AdminError> {
    let app = shared.get(&app_id.to_owned())?;
    app.ok_or_else(|| AdminError::NoSuchApp(app_id.to_owned()))
}

fn must_be_store_app(shared: &mut GlobalTx<'_>, app_id: &str) -> Result<(), AdminError> {
    if named(shared, app_id)?.is_store_app() { Ok(()) } else { Err(AdminError::NotAStoreApp(app_id.to_owned())) }
}
