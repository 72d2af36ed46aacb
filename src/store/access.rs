//! Who may call, and what an administrator switched.

use super::{
    GlobalTx, StoreError,
    record::{record, view},
};

record! {
    /// What the program keeps for itself: signing key of page tokens, version of the accounts, mark of a copy.
    pub struct Meta in meta, key(name: String), global() {
        value: String,
    }
}

record! {
    /// A switch that an administrator of the tenant set.
    pub struct SwitchSetting in switches, key(name: String), cached() {
        value: String,
    }
}

record! {
    pub struct Tenant in tenants, key(id: i64), global() {
        tenant_key: String,
        name: String,
        created_at: i64,
    }
}

view! {
    /// A tenant and how many apps use it.
    pub struct TenantWithApps of Tenant in tenants {
        id: i64,
        tenant_key: String,
        name: String,
        apps: i64 = "(SELECT COUNT(*) FROM installs WHERE installs.tenant = tenants.id)",
    }
}

record! {
    /// Apps of one developer see the same union_ids.
    pub struct Developer in developers, key(id: String), global() {
        union_key: Vec<u8>,
    }
}

record! {
    pub struct App in apps, key(app_id: String), global() {
        name: String,
        kind: String,
        developer: String,
        secret_salt: Vec<u8>,
        secret_hash: Vec<u8>,
        open_id_key: Vec<u8>,
        ticket: Option<String>,
        ticket_issued_at: Option<i64>,
        disabled: bool,
        created_at: i64,
    }
}

impl App {
    pub fn is_store_app(&self) -> bool {
        self.kind == "store"
    }
}

record! {
    pub struct AppScope in app_scopes, key(app_id: String, scope: String), global() {}
}

record! {
    /// A tenant that uses an app.
    pub struct Install in installs, key(app_id: String, tenant: i64), global() {}
}

record! {
    pub struct Token in tokens, key(digest: Vec<u8>), global() {
        kind: String,
        app_id: String,
        tenant: i64,
        nonce: Vec<u8>,
        sealed_key: Option<Vec<u8>>,
        expires_at: i64,
    }
}

/// The id of the next tenant.
pub fn next_tenant(tx: &mut GlobalTx<'_>) -> Result<i64, StoreError> {
    Ok(tx.scalar("SELECT COALESCE(MAX(id), 0) + 1 FROM tenants", &[])?.unwrap_or(1))
}

pub fn scopes_of(tx: &mut GlobalTx<'_>, app_id: &str) -> Result<Vec<AppScope>, StoreError> {
    tx.select("WHERE app_id = $1 ORDER BY scope", &[&app_id])
}

/// The keys of the tenants that use an app.
pub fn tenants_of(tx: &mut GlobalTx<'_>, app_id: &str) -> Result<Vec<String>, StoreError> {
    let uses = "WHERE EXISTS (SELECT 1 FROM installs WHERE installs.tenant = tenants.id AND installs.app_id = $1) \
                ORDER BY id";
    let tenants: Vec<Tenant> = tx.select(uses, &[&app_id])?;
    Ok(tenants.into_iter().map(|tenant| tenant.tenant_key).collect())
}

pub fn installs_of(tx: &mut GlobalTx<'_>, app_id: &str) -> Result<Vec<Install>, StoreError> {
    tx.select("WHERE app_id = $1 ORDER BY tenant", &[&app_id])
}
