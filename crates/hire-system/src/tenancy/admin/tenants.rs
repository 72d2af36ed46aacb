//! Tenants and their switches.

use serde::Serialize;

use super::{Admin, AdminError};
use crate::{
    clock::Entropy,
    organisation::employee_types,
    seed::Seed,
    store::{Actor, GlobalTx, GlobalWriteTx, StoreError, TenantNo, Tx, access},
    tenancy::switches::{Switch, Switches},
};

/// A tenant as administration shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tenant {
    /// The number of the tenant in logs and metrics.
    pub number: TenantNo,
    pub tenant_key: String,
    pub name: String,
    pub apps: i64,
}

/// A switch, and whether it is on in a tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SwitchState {
    pub switch: Switch,
    pub on: bool,
}

/// The initial data of a tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InitialData {
    /// Processes, forms, reasons and other settings that an integration needs.
    DefaultSet,
    /// None, for a seed file.
    Nothing,
}

impl Admin {
    /// Generates a key if none is given.
    pub fn create_tenant(&self, name: &str, key: Option<&str>, data: InitialData) -> Result<Tenant, AdminError> {
        let (name, key, entropy, now) =
            (name.to_owned(), key.map(str::to_owned), self.entropy.clone(), self.clock.now());
        self.write(move |shared| create(shared, &name, key.as_deref(), data, &entropy, now))
    }

    pub fn tenants(&self) -> Result<Vec<Tenant>, AdminError> {
        self.read(|shared| Ok(all(shared)?))
    }

    /// The switches of a tenant; without a key, of the only tenant.
    pub fn switches(&self, tenant: Option<&str>) -> Result<Vec<SwitchState>, AdminError> {
        let tenant = tenant.map(str::to_owned);
        self.read(move |shared| {
            let tenant = chosen(shared, tenant.as_deref())?;
            let switches = Switches::load(&mut Tx::new(shared, tenant.number))?;
            Ok(Switch::ALL.iter().map(|switch| SwitchState { switch: *switch, on: switches.on(*switch) }).collect())
        })
    }

    pub fn set_switch(&self, tenant: Option<&str>, switch: Switch, on: bool) -> Result<Tenant, AdminError> {
        let tenant = tenant.map(str::to_owned);
        self.write(move |shared| {
            let tenant = chosen(shared, tenant.as_deref())?;
            shared.in_tenant(tenant.number, &Actor::System, |tx| Switches::set(tx, switch, on))?;
            Ok(tenant)
        })
    }
}

/// Inserts a tenant with its initial data.
pub fn create(
    shared: &mut GlobalWriteTx<'_>,
    name: &str,
    key: Option<&str>,
    data: InitialData,
    entropy: &Entropy,
    now: i64,
) -> Result<Tenant, AdminError> {
    let tenant = create_empty(shared, name, key, entropy, now)?;
    shared.in_tenant(tenant.number, &Actor::System, employee_types::add_built_in)?;
    if data == InitialData::DefaultSet {
        Seed::default_set()?.apply_in(shared, tenant.number)?;
    }
    Ok(tenant)
}

/// Inserts a tenant without any data.
pub fn create_empty(
    shared: &mut GlobalWriteTx<'_>,
    name: &str,
    key: Option<&str>,
    entropy: &Entropy,
    now: i64,
) -> Result<Tenant, AdminError> {
    if name.trim().is_empty() {
        return Err(AdminError::NoName);
    }
    let key = match key {
        Some(key) if key.len() == 16 && key.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')) => {
            key.to_owned()
        }
        Some(key) => return Err(AdminError::BadTenantKey(key.to_owned())),
        None => hex::encode(entropy.bytes::<8>()?),
    };
    let number = access::next_tenant(shared)?;
    let row = access::Tenant { id: number, tenant_key: key.clone(), name: name.to_owned(), created_at: now };
    if !shared.insert_absent(&row)? {
        return Err(AdminError::TenantExists(key));
    }
    Ok(Tenant { number: TenantNo(number), tenant_key: key, name: name.to_owned(), apps: 0 })
}

impl From<access::TenantWithApps> for Tenant {
    fn from(row: access::TenantWithApps) -> Self {
        Self { number: TenantNo(row.id), tenant_key: row.tenant_key, name: row.name, apps: row.apps }
    }
}

pub fn all(shared: &mut GlobalTx<'_>) -> Result<Vec<Tenant>, StoreError> {
    let tenants: Vec<access::TenantWithApps> = shared.select("ORDER BY id", &[])?;
    Ok(tenants.into_iter().map(Tenant::from).collect())
}

pub fn named(shared: &mut GlobalTx<'_>, key: &str) -> Result<Tenant, AdminError> {
    let tenant: Option<access::TenantWithApps> = shared.find("WHERE tenant_key = $1", &[&key])?;
    tenant.map(Tenant::from).ok_or_else(|| AdminError::NoSuchTenant(key.to_owned()))
}

/// The tenant with this key; without a key, the only tenant.
pub(super) fn chosen(shared: &mut GlobalTx<'_>, key: Option<&str>) -> Result<Tenant, AdminError> {
    match key {
        Some(key) => named(shared, key),
        None => only(shared)?.ok_or_else(|| AdminError::NoSuchTenant(String::new())),
    }
}

/// The only tenant, if there is one; an error if there are several.
pub(super) fn only(shared: &mut GlobalTx<'_>) -> Result<Option<Tenant>, AdminError> {
    let mut tenants = all(shared)?;
    if tenants.len() > 1 {
        return Err(AdminError::WhichTenant(tenants.into_iter().map(|tenant| tenant.tenant_key).collect()));
    }
    Ok(tenants.pop())
}
