//! Stores tenants and apps. Unlike the entities of a tenant they have no digest and are compared member by member.

use std::collections::BTreeSet;

use super::write::SeedSummary;
use crate::{
    clock::Entropy,
    seed::{
        app_events,
        errors::{Errors, SeedErrors},
        parse::source::{AppSource, SeedAppKind, TenantSource},
    },
    store::{
        Actor, GlobalTx, GlobalWriteTx, StoreError, TenantNo,
        access::{self, App, AppScope, Developer, Install, Tenant},
    },
    tenancy::{
        contacts::{self, Contacts, ContactsError},
        secret::SecretDigest,
        switches::Switches,
        tokens,
    },
};

/// How to handle the secrets of existing apps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secrets {
    /// Kept, because they may have been rotated.
    Keep,
    /// Replaced by those of the seed.
    Reset,
}

/// The context of storing an app.
#[derive(Clone, Copy, Debug)]
pub struct AppContext<'a> {
    pub secrets: Secrets,
    pub entropy: &'a Entropy,
    /// Milliseconds.
    pub now: i64,
}

/// A stored tenant.
pub struct StoredTenant {
    pub number: TenantNo,
    pub key: String,
    /// Whether this seed created it.
    pub is_new: bool,
}

/// Stores the tenant of a part of the seed.
pub fn tenant(
    tx: &mut GlobalWriteTx<'_>,
    source: &TenantSource,
    entropy: &Entropy,
    summary: &mut SeedSummary,
) -> Result<StoredTenant, SeedErrors> {
    let before: Option<Tenant> = match &source.key {
        Some(key) => tx.find("WHERE tenant_key = $1", &[key])?,
        None => tx.find("ORDER BY id LIMIT 1", &[])?,
    };
    let mut after = match &before {
        Some(before) => before.clone(),
        None => Tenant {
            id: access::next_tenant(tx)?,
            tenant_key: match &source.key {
                Some(key) => key.clone(),
                None => hex::encode(entropy.bytes::<8>()?),
            },
            name: "Company".to_owned(),
            created_at: tx.now(),
        },
    };
    if let Some(name) = &source.name {
        after.name.clone_from(name);
    }
    let mut changed = tx.save(before.as_ref(), &after)?;
    let number = TenantNo(after.id);
    for (switch, on) in &source.switches {
        changed |= tx.in_tenant(number, &Actor::Seed, |tx| Switches::set(tx, *switch, *on))?;
    }
    summary.count_account(before.is_some(), changed);
    Ok(StoredTenant { number, key: after.tenant_key, is_new: before.is_none() })
}

/// Stores an app, its scopes and the tenants that use it. Values that the seed does not have are kept, because an
/// administrator may have changed them.
pub fn app(
    tx: &mut GlobalWriteTx<'_>,
    source: &AppSource,
    own: Option<TenantNo>,
    context: &AppContext<'_>,
    (errors, summary): (&mut Errors, &mut SeedSummary),
) -> Result<(), SeedErrors> {
    let Some(stated_tenants) = stated_tenants(tx, source, errors)? else { return Ok(()) };
    let Some(before) = tx.get::<App>(&source.app_id)? else {
        let tenants = if stated_tenants.is_empty() { own.iter().map(|own| own.0).collect() } else { stated_tenants };
        let Some(first) = tenants.first() else {
            errors.add(source.at, format!("apps {:?}: `tenants` is missing", source.app_id));
            return Ok(());
        };
        let app = new_app(source, *first, context)?;
        ensure_developer(tx, &app.developer, context.entropy)?;
        tx.insert(&app)?;
        set_scopes(tx, &source.app_id, source.scopes.as_ref().unwrap_or(&BTreeSet::new()))?;
        set_installs(tx, &source.app_id, &tenants)?;
        if let Some(events) = &source.events {
            app_events::write(tx, &source.app_id, events, context.entropy, errors)?;
        }
        set_contacts(tx, source, own, contacts::set_first, errors)?;
        summary.count_account(false, true);
        return Ok(());
    };
    let mut after = App {
        name: source.name.clone().unwrap_or_else(|| before.name.clone()),
        kind: source.kind.map_or_else(|| before.kind.clone(), |stated| kind(stated).to_owned()),
        developer: source.developer.clone().unwrap_or_else(|| before.developer.clone()),
        disabled: source.disabled.unwrap_or(before.disabled),
        ..before.clone()
    };
    let secret = SecretDigest { salt: before.secret_salt.clone(), hash: before.secret_hash.clone() };
    if !secret.matches(&source.secret) {
        match context.secrets {
            Secrets::Keep => summary.kept_secrets += 1,
            Secrets::Reset => {
                let SecretDigest { salt, hash } = SecretDigest::new(&source.secret, context.entropy)?;
                (after.secret_salt, after.secret_hash) = (salt, hash);
                // Tokens of the old secret become invalid.
                tokens::revoke(tx, &source.app_id, None)?;
            }
        }
    }
    if after.developer != before.developer {
        ensure_developer(tx, &after.developer, context.entropy)?;
    }
    let mut changed = tx.update(&before, &after)?;
    if let Some(scopes) = &source.scopes {
        changed |= set_scopes(tx, &source.app_id, scopes)?;
    }
    if !stated_tenants.is_empty() {
        changed |= set_installs(tx, &source.app_id, &stated_tenants)?;
    }
    if let Some(events) = &source.events {
        changed |= app_events::write(tx, &source.app_id, events, context.entropy, errors)?;
    }
    changed |= set_contacts(tx, source, own, contacts::set, errors)?;
    summary.count_account(true, changed);
    Ok(())
}

type SetContacts = fn(&mut GlobalWriteTx<'_>, &str, TenantNo, &Contacts) -> Result<bool, ContactsError>;

/// Sets the contact scope of the app in the file's own tenant.
fn set_contacts(
    tx: &mut GlobalWriteTx<'_>,
    source: &AppSource,
    own: Option<TenantNo>,
    set: SetContacts,
    errors: &mut Errors,
) -> Result<bool, SeedErrors> {
    let (Some(stated), Some(own)) = (&source.contacts, own) else { return Ok(false) };
    match set(tx, &source.app_id, own, stated) {
        Ok(changed) => Ok(changed),
        Err(ContactsError::Store(error)) => Err(error.into()),
        Err(error) => {
            errors.add(source.at, format!("apps {:?}: contacts: {error}", source.app_id));
            Ok(false)
        }
    }
}

/// The tenants of an app in the seed, or `None` if one of them does not exist.
fn stated_tenants(
    tx: &mut GlobalTx<'_>,
    source: &AppSource,
    errors: &mut Errors,
) -> Result<Option<BTreeSet<i64>>, StoreError> {
    let mut tenants = Some(BTreeSet::new());
    for key in &source.tenants {
        match (tx.find::<Tenant>("WHERE tenant_key = $1", &[key])?, &mut tenants) {
            (Some(tenant), Some(tenants)) => {
                tenants.insert(tenant.id);
            }
            (Some(_), None) => {}
            (None, _) => {
                errors.add(source.at, format!("apps {:?}: unknown tenant {key:?}", source.app_id));
                tenants = None;
            }
        }
    }
    Ok(tenants)
}

const fn kind(kind: SeedAppKind) -> &'static str {
    match kind {
        SeedAppKind::SelfBuilt => "self-built",
        SeedAppKind::Store => "store",
    }
}

fn new_app(source: &AppSource, tenant: i64, context: &AppContext<'_>) -> Result<App, SeedErrors> {
    let app_kind = source.kind.unwrap_or_default();
    let developer = match (&source.developer, app_kind) {
        (Some(stated), _) => stated.clone(),
        // The developer of a self-built app is its tenant; a store app has its own developer.
        (None, SeedAppKind::SelfBuilt) => format!("tenant-{tenant}"),
        (None, SeedAppKind::Store) => source.app_id.clone(),
    };
    let secret = SecretDigest::new(&source.secret, context.entropy)?;
    Ok(App {
        app_id: source.app_id.clone(),
        name: source.name.as_ref().unwrap_or(&source.app_id).clone(),
        kind: kind(app_kind).to_owned(),
        developer,
        secret_salt: secret.salt,
        secret_hash: secret.hash,
        open_id_key: context.entropy.bytes::<16>()?.to_vec(),
        ticket: None,
        ticket_issued_at: None,
        disabled: source.disabled.unwrap_or(false),
        created_at: context.now,
    })
}

fn ensure_developer(tx: &mut GlobalWriteTx<'_>, developer: &str, entropy: &Entropy) -> Result<(), SeedErrors> {
    tx.insert_absent(&Developer { id: developer.to_owned(), union_key: entropy.bytes::<16>()?.to_vec() })?;
    Ok(())
}

fn set_scopes(tx: &mut GlobalWriteTx<'_>, app_id: &str, scopes: &BTreeSet<String>) -> Result<bool, StoreError> {
    let mut changed = false;
    for granted in access::scopes_of(tx, app_id)?.iter().filter(|granted| !scopes.contains(&granted.scope)) {
        tx.delete(granted)?;
        changed = true;
    }
    for scope in scopes {
        changed |= tx.insert_absent(&AppScope { app_id: app_id.to_owned(), scope: scope.clone() })?;
    }
    Ok(changed)
}

fn set_installs(tx: &mut GlobalWriteTx<'_>, app_id: &str, tenants: &BTreeSet<i64>) -> Result<bool, StoreError> {
    let mut changed = false;
    for install in access::installs_of(tx, app_id)?.iter().filter(|install| !tenants.contains(&install.tenant)) {
        tx.delete(install)?;
        tokens::revoke(tx, app_id, Some(install.tenant))?;
        changed = true;
    }
    for tenant in tenants {
        changed |= tx.insert_absent(&Install { app_id: app_id.to_owned(), tenant: *tenant, all_contacts: true })?;
    }
    Ok(changed)
}
