//! Apps, tenants, tokens, and the switches of administrators.

use hire_types::coded_enum;

use super::{
    GlobalTx, GlobalWriteTx, StoreError, TenantNo, Tx,
    record::{record, view},
};
use crate::clock::Clock;

record! {
    /// Values of the program itself: the signing key of page tokens, the version of the accounts, the mark of a copy.
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
    pub struct Install in installs, key(app_id: String, tenant: i64), global() {
        /// Whether the app sees the whole directory. Otherwise it sees the entries of its [`ContactScope`] rows.
        all_contacts: bool,
    }
}

coded_enum! {
    pub enum ContactKind: str { Department = "department", User = "user" }
}

record! {
    /// A department, with everything below it, or a single user that an app sees.
    pub struct ContactScope in contact_scopes, key(app_id: String, kind: ContactKind, id: i64) {}
}

record! {
    /// The result of a request with a `client_token`.
    pub struct ClientToken in client_tokens, key(app_id: String, operation: String, token: String), unlogged() {
        /// The digest of the request.
        request: Vec<u8>,
        created: i64,
        expires_at: i64,
    }
}

/// The contact scope of an app that does not see the whole directory.
pub fn contact_scope_of(tx: &mut Tx<'_>, app_id: &str) -> Result<Vec<ContactScope>, StoreError> {
    tx.select("WHERE tenant = $1 AND app_id = $2 ORDER BY kind, id", &[&app_id])
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

const LAST_DELETED: &str = "last_deleted_tenant";

/// The id of the next tenant. Ids of deleted tenants are not used again, because readers cache rows by tenant id and
/// the search index stores it.
pub fn next_tenant(tx: &mut GlobalTx<'_>) -> Result<i64, StoreError> {
    let last: Option<i64> = tx.scalar("SELECT COALESCE(MAX(id), 0) FROM tenants", &[])?;
    let deleted = tx.get::<Meta>(&LAST_DELETED.to_owned())?.and_then(|meta| meta.value.parse().ok());
    Ok(last.max(deleted).unwrap_or_default() + 1)
}

/// Keeps the id of a deleted tenant from being used again.
pub fn retire_number(tx: &mut GlobalWriteTx<'_>, id: i64) -> Result<(), StoreError> {
    let before = tx.get::<Meta>(&LAST_DELETED.to_owned())?;
    let last = before.as_ref().and_then(|meta| meta.value.parse().ok()).unwrap_or_default();
    tx.save(before.as_ref(), &Meta { name: LAST_DELETED.to_owned(), value: id.max(last).to_string() })?;
    Ok(())
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

/// The name of the company.
pub fn tenant_name(tx: &mut Tx<'_>) -> Result<Option<String>, StoreError> {
    tx.scalar("SELECT name FROM tenants WHERE id = $1", &[])
}

/// The tenant whose clock an app uses, if it is installed in exactly one tenant and that tenant's clock differs from
/// the server's.
pub fn clock_of(tx: &mut GlobalTx<'_>, clock: &Clock, app_id: &str) -> Result<Option<TenantNo>, StoreError> {
    if !clock.is_moved() {
        return Ok(None);
    }
    Ok(match installs_of(tx, app_id)?.as_slice() {
        [only] => Some(TenantNo(only.tenant)),
        _ => None,
    })
}

/// The present time of an app.
pub fn time_of(tx: &mut GlobalTx<'_>, clock: &Clock, app_id: &str) -> Result<i64, StoreError> {
    Ok(clock_of(tx, clock, app_id)?.map_or_else(|| clock.now(), |tenant| clock.tenant_now(tenant)))
}

/// The app of a tenant that was created first.
pub fn first_app_in(tx: &mut GlobalTx<'_>, tenant: TenantNo) -> Result<Option<String>, StoreError> {
    let used = "WHERE EXISTS (SELECT 1 FROM installs WHERE installs.app_id = apps.app_id AND installs.tenant = $1) \
                ORDER BY created_at, app_id LIMIT 1";
    Ok(tx.find::<App>(used, &[&tenant.0])?.map(|app| app.app_id))
}
