//! Writes tenants and apps. Unlike the entities of a tenant they have no digest, and are compared member by member.

use std::collections::BTreeSet;

use super::{
    app_events,
    mistakes::{Found, SeedErrors},
    source::{AppSource, SeedAppKind, TenantSource},
    write::Report,
};
use crate::{
    clock::Entropy,
    store::{Actor, GlobalTx, GlobalWriteTx, StoreError, TenantNo},
    tenancy::{secret::SecretDigest, switches::Switches},
};

/// What becomes of the secrets of apps that exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secrets {
    /// They stay, as they may have been rotated.
    Keep,
    /// They become those of the seed.
    Reset,
}

/// What writing an app needs beside the seed.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    pub secrets: Secrets,
    pub entropy: &'a Entropy,
    pub now: i64,
}

/// The tenant that a part of the seed is about. It is created if it does not exist.
pub fn tenant(
    shared: &mut GlobalWriteTx<'_>,
    source: &TenantSource,
    entropy: &Entropy,
    now: i64,
    report: &mut Report,
) -> Result<TenantNo, SeedErrors> {
    let found = match &source.key {
        Some(key) => shared.one("SELECT id, name FROM tenants WHERE tenant_key = $1", &[key], named)?,
        None => shared.one("SELECT id, name FROM tenants ORDER BY id LIMIT 1", &[], named)?,
    };
    let mut changed = false;
    let tenant = if let Some((id, name)) = &found {
        if let Some(stated) = source.name.as_ref().filter(|stated| *stated != name) {
            shared.execute("UPDATE tenants SET name = $2 WHERE id = $1", &[id, stated])?;
            changed = true;
        }
        *id
    } else {
        let key = match &source.key {
            Some(key) => key.clone(),
            None => hex::encode(entropy.bytes::<8>()?),
        };
        let name = source.name.clone().unwrap_or_else(|| "Company".to_owned());
        let sql = "INSERT INTO tenants (id, tenant_key, name, created_at) \
                   SELECT COALESCE(MAX(id), 0) + 1, $1, $2, $3 FROM tenants RETURNING id";
        shared.one(sql, &[&key, &name, &now], |row| row.get(0))?.unwrap_or_default()
    };
    for (switch, on) in &source.switches {
        changed |= shared.in_tenant(TenantNo(tenant), &Actor::Seed, |tx| Switches::set(tx, *switch, *on))?;
    }
    report.count(found.is_some(), changed);
    Ok(TenantNo(tenant))
}

fn named(row: &crate::store::Row<'_>) -> Result<(i64, String), StoreError> {
    Ok((row.get(0)?, row.get(1)?))
}

/// An app, its scopes and the tenants that use it. What the seed does not state stays as it is stored: administration
/// may have changed it.
pub fn app(
    shared: &mut GlobalWriteTx<'_>,
    source: &AppSource,
    own: Option<TenantNo>,
    context: &Context<'_>,
    (mistakes, report): (&mut Found, &mut Report),
) -> Result<(), SeedErrors> {
    let Some(stated_tenants) = stated_tenants(shared, source, mistakes)? else { return Ok(()) };
    let Some(stored) = stored(shared, &source.app_id)? else {
        let tenants = if stated_tenants.is_empty() { own.iter().map(|own| own.0).collect() } else { stated_tenants };
        let Some(first) = tenants.first() else {
            mistakes.add(source.at, format!("apps {:?}: `tenants` is missing", source.app_id));
            return Ok(());
        };
        create(shared, source, *first, context)?;
        set_scopes(shared, &source.app_id, source.scopes.as_ref().unwrap_or(&BTreeSet::new()))?;
        set_installs(shared, &source.app_id, &tenants)?;
        if let Some(events) = &source.events {
            app_events::write(shared, &source.app_id, events, context.entropy, mistakes)?;
        }
        report.count(false, true);
        return Ok(());
    };
    let mut changed = false;
    if !stored.secret.matches(&source.secret) {
        match context.secrets {
            Secrets::Keep => report.kept_secrets += 1,
            Secrets::Reset => {
                set_secret(shared, source, context.entropy)?;
                changed = true;
            }
        }
    }
    let next = AppRow {
        name: source.name.clone().unwrap_or_else(|| stored.name.clone()),
        kind: source.kind.map_or_else(|| stored.kind.clone(), |stated| kind(stated).to_owned()),
        developer: source.developer.clone().unwrap_or_else(|| stored.developer.clone()),
        disabled: source.disabled.unwrap_or(stored.disabled),
        secret: stored.secret.clone(),
    };
    if (&next.name, &next.kind, &next.developer, next.disabled)
        != (&stored.name, &stored.kind, &stored.developer, stored.disabled)
    {
        ensure_developer(shared, &next.developer, context.entropy)?;
        let sql = "UPDATE apps SET name = $2, kind = $3, developer = $4, disabled = $5 WHERE app_id = $1";
        shared.execute(sql, &[&source.app_id, &next.name, &next.kind, &next.developer, &next.disabled])?;
        changed = true;
    }
    if let Some(scopes) = &source.scopes {
        changed |= set_scopes(shared, &source.app_id, scopes)?;
    }
    if !stated_tenants.is_empty() {
        changed |= set_installs(shared, &source.app_id, &stated_tenants)?;
    }
    if let Some(events) = &source.events {
        changed |= app_events::write(shared, &source.app_id, events, context.entropy, mistakes)?;
    }
    report.count(true, changed);
    Ok(())
}

/// The tenants that the seed states for an app, or `None` if one of them does not exist.
fn stated_tenants(
    shared: &mut GlobalTx<'_>,
    source: &AppSource,
    mistakes: &mut Found,
) -> Result<Option<BTreeSet<i64>>, StoreError> {
    let mut tenants = Some(BTreeSet::new());
    for key in &source.tenants {
        let id = shared.one("SELECT id FROM tenants WHERE tenant_key = $1", &[key], |row| row.get::<i64>(0))?;
        match (id, &mut tenants) {
            (Some(id), Some(tenants)) => {
                tenants.insert(id);
            }
            (Some(_), None) => {}
            (None, _) => {
                mistakes.add(source.at, format!("apps {:?}: unknown tenant {key:?}", source.app_id));
                tenants = None;
            }
        }
    }
    Ok(tenants)
}

fn set_secret(shared: &mut GlobalWriteTx<'_>, source: &AppSource, entropy: &Entropy) -> Result<(), SeedErrors> {
    let secret = SecretDigest::of(&source.secret, entropy)?;
    let sql = "UPDATE apps SET secret_salt = $2, secret_hash = $3 WHERE app_id = $1";
    shared.execute(sql, &[&source.app_id, &secret.salt, &secret.hash])?;
    // Tokens that came from the old secret end with it.
    shared.execute("DELETE FROM tokens WHERE app_id = $1", &[&source.app_id])?;
    Ok(())
}

const fn kind(kind: SeedAppKind) -> &'static str {
    match kind {
        SeedAppKind::SelfBuilt => "self-built",
        SeedAppKind::Store => "store",
    }
}

struct AppRow {
    name: String,
    kind: String,
    developer: String,
    disabled: bool,
    secret: SecretDigest,
}

fn stored(shared: &mut GlobalTx<'_>, app_id: &str) -> Result<Option<AppRow>, StoreError> {
    let sql = "SELECT name, kind, developer, disabled, secret_salt, secret_hash FROM apps WHERE app_id = $1";
    shared.one(sql, &[&app_id], |row| {
        let secret = SecretDigest { salt: row.get(4)?, hash: row.get(5)? };
        Ok(AppRow { name: row.get(0)?, kind: row.get(1)?, developer: row.get(2)?, disabled: row.get(3)?, secret })
    })
}

fn create(
    shared: &mut GlobalWriteTx<'_>,
    source: &AppSource,
    tenant: i64,
    context: &Context<'_>,
) -> Result<(), SeedErrors> {
    let kind_of_app = source.kind.unwrap_or_default();
    let developer = match (&source.developer, kind_of_app) {
        (Some(stated), _) => stated.clone(),
        // A company develops its own apps; the vendor of a store app is another one.
        (None, SeedAppKind::SelfBuilt) => format!("tenant-{tenant}"),
        (None, SeedAppKind::Store) => source.app_id.clone(),
    };
    ensure_developer(shared, &developer, context.entropy)?;
    let secret = SecretDigest::of(&source.secret, context.entropy)?;
    let open_id_key = context.entropy.bytes::<16>()?;
    shared.execute(
        "INSERT INTO apps (app_id, name, kind, developer, secret_salt, secret_hash, open_id_key, disabled, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            &source.app_id,
            source.name.as_ref().unwrap_or(&source.app_id),
            &kind(kind_of_app),
            &developer,
            &secret.salt,
            &secret.hash,
            &open_id_key,
            &source.disabled.unwrap_or(false),
            &context.now,
        ],
    )?;
    Ok(())
}

fn ensure_developer(shared: &mut GlobalWriteTx<'_>, developer: &str, entropy: &Entropy) -> Result<(), SeedErrors> {
    let union_key = entropy.bytes::<16>()?;
    let sql = "INSERT INTO developers (id, union_key) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING";
    shared.execute(sql, &[&developer, &union_key])?;
    Ok(())
}

fn set_scopes(shared: &mut GlobalWriteTx<'_>, app_id: &str, scopes: &BTreeSet<String>) -> Result<bool, StoreError> {
    let stored =
        shared.all("SELECT scope FROM app_scopes WHERE app_id = $1", &[&app_id], |row| row.get::<String>(0))?;
    let stored: BTreeSet<_> = stored.into_iter().collect();
    for scope in stored.difference(scopes) {
        shared.execute("DELETE FROM app_scopes WHERE app_id = $1 AND scope = $2", &[&app_id, scope])?;
    }
    for scope in scopes.difference(&stored) {
        shared.execute("INSERT INTO app_scopes (app_id, scope) VALUES ($1, $2)", &[&app_id, scope])?;
    }
    Ok(stored != *scopes)
}

fn set_installs(shared: &mut GlobalWriteTx<'_>, app_id: &str, tenants: &BTreeSet<i64>) -> Result<bool, StoreError> {
    let stored = shared.all("SELECT tenant FROM installs WHERE app_id = $1", &[&app_id], |row| row.get::<i64>(0))?;
    let stored: BTreeSet<_> = stored.into_iter().collect();
    for tenant in stored.difference(tenants) {
        shared.execute("DELETE FROM installs WHERE app_id = $1 AND tenant = $2", &[&app_id, tenant])?;
        shared.execute("DELETE FROM tokens WHERE app_id = $1 AND tenant = $2", &[&app_id, tenant])?;
    }
    for tenant in tenants.difference(&stored) {
        shared.execute("INSERT INTO installs (app_id, tenant) VALUES ($1, $2)", &[&app_id, tenant])?;
    }
    Ok(stored != *tenants)
}
