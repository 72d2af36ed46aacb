//! Tenants and apps: who may call. They are kept apart from the entities of a tenant, and compared member by member.

use std::collections::BTreeSet;

use super::{
    mistakes::{Found, SeedErrors},
    source::{AppKind, AppSource, TenantSource},
    write::Report,
};
use crate::{
    clock::Entropy,
    store::{Actor, GlobalTx, GlobalWriteTx, StoreError, TenantNo},
    tenancy::{secret::SecretDigest, switches::Switches},
};

/// The tenant that a part of the seed is about; created when it is not there yet.
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

/// An app, its scopes and the tenants that use it, as the seed states them.
pub fn app(
    shared: &mut GlobalWriteTx<'_>,
    source: &AppSource,
    own: Option<TenantNo>,
    entropy: &Entropy,
    now: i64,
    (mistakes, report): (&mut Found, &mut Report),
) -> Result<(), SeedErrors> {
    let mut tenants = BTreeSet::new();
    for key in &source.tenants {
        match shared.one("SELECT id FROM tenants WHERE tenant_key = $1", &[key], |row| row.get::<i64>(0))? {
            Some(id) => {
                tenants.insert(id);
            }
            None => mistakes.add(source.at, format!("apps {:?}: unknown tenant {key:?}", source.app_id)),
        }
    }
    if source.tenants.is_empty() {
        tenants.extend(own.map(|own| own.0));
    }
    if tenants.is_empty() {
        mistakes.add(source.at, format!("apps {:?}: `tenants` is missing", source.app_id));
        return Ok(());
    }
    let developer = match (&source.developer, source.kind, tenants.first()) {
        (Some(stated), ..) => stated.clone(),
        // A company develops its own apps; a vendor is somebody else.
        (None, AppKind::SelfBuilt, Some(tenant)) => format!("tenant-{tenant}"),
        (None, ..) => source.app_id.clone(),
    };
    let stored = stored(shared, &source.app_id)?;
    let mut changed = false;
    match &stored {
        None => create(shared, source, &developer, entropy, now)?,
        Some(stored) => {
            if !stored.secret.matches(&source.secret) {
                let secret = SecretDigest::of(&source.secret, entropy)?;
                let sql = "UPDATE apps SET secret_salt = $2, secret_hash = $3 WHERE app_id = $1";
                shared.execute(sql, &[&source.app_id, &secret.salt, &secret.hash])?;
                // Tokens that came from the old secret go with it.
                shared.execute("DELETE FROM tokens WHERE app_id = $1", &[&source.app_id])?;
                changed = true;
            }
            let stated = (&source.name, kind(source.kind), &developer, source.disabled);
            if (&stored.name, stored.kind.as_str(), &stored.developer, stored.disabled) != stated {
                let sql = "UPDATE apps SET name = $2, kind = $3, developer = $4, disabled = $5 WHERE app_id = $1";
                let (name, kind, developer, disabled) = stated;
                shared.execute(sql, &[&source.app_id, name, &kind, developer, &disabled])?;
                changed = true;
            }
        }
    }
    ensure_developer(shared, &developer, entropy)?;
    changed |= set_scopes(shared, source)?;
    changed |= set_installs(shared, &source.app_id, &tenants)?;
    report.count(stored.is_some(), changed);
    Ok(())
}

const fn kind(kind: AppKind) -> &'static str {
    match kind {
        AppKind::SelfBuilt => "self-built",
        AppKind::Store => "store",
    }
}

struct Stored {
    name: String,
    kind: String,
    developer: String,
    disabled: bool,
    secret: SecretDigest,
}

fn stored(shared: &mut GlobalTx<'_>, app_id: &str) -> Result<Option<Stored>, StoreError> {
    let sql = "SELECT name, kind, developer, disabled, secret_salt, secret_hash FROM apps WHERE app_id = $1";
    shared.one(sql, &[&app_id], |row| {
        let secret = SecretDigest { salt: row.get(4)?, hash: row.get(5)? };
        Ok(Stored { name: row.get(0)?, kind: row.get(1)?, developer: row.get(2)?, disabled: row.get(3)?, secret })
    })
}

fn create(
    shared: &mut GlobalWriteTx<'_>,
    source: &AppSource,
    developer: &str,
    entropy: &Entropy,
    now: i64,
) -> Result<(), SeedErrors> {
    let secret = SecretDigest::of(&source.secret, entropy)?;
    let open_id_key = entropy.bytes::<16>()?;
    shared.execute(
        "INSERT INTO apps (app_id, name, kind, developer, secret_salt, secret_hash, open_id_key, disabled, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            &source.app_id,
            &source.name,
            &kind(source.kind),
            &developer,
            &secret.salt,
            &secret.hash,
            &open_id_key,
            &source.disabled,
            &now,
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

fn set_scopes(shared: &mut GlobalWriteTx<'_>, source: &AppSource) -> Result<bool, StoreError> {
    let app_id = &source.app_id;
    let stored = shared.all("SELECT scope FROM app_scopes WHERE app_id = $1", &[app_id], |row| row.get::<String>(0))?;
    let stored: BTreeSet<_> = stored.into_iter().collect();
    for scope in stored.difference(&source.scopes) {
        shared.execute("DELETE FROM app_scopes WHERE app_id = $1 AND scope = $2", &[app_id, scope])?;
    }
    for scope in source.scopes.difference(&stored) {
        shared.execute("INSERT INTO app_scopes (app_id, scope) VALUES ($1, $2)", &[app_id, scope])?;
    }
    Ok(stored != source.scopes)
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
