//! A tenant per test: a copy of a prepared company, with apps of its own.

use std::{
    collections::BTreeSet,
    sync::{Arc, PoisonError},
};

use hire_api::AppKind;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Sandbox, SandboxError, snapshots};
use crate::{
    app_state::AppState,
    clock::TenantClock,
    files::BlobName,
    seed::{Format, Seed},
    store::{
        Actor, GlobalTx, GlobalWriteTx, TenantNo, access, files,
        sandbox::SandboxTenant,
        tenant_rows::{self, TenantRows},
    },
    tenancy::{
        admin::{
            apps::{self, Credentials, NewApp},
            tenants::{self, Tenant},
        },
        epoch, scopes,
    },
};

/// Companies that are kept prepared.
const MAX_TEMPLATES: usize = 32;

/// A tenant to create.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewTenant {
    /// `"demo"`, `"empty"`, or the lists of a seed file. Without it: empty.
    pub seed: Option<Value>,
    pub name: Option<String>,
    /// Without any: one app with every scope.
    #[serde(default)]
    pub apps: Vec<NewTenantApp>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewTenantApp {
    pub name: Option<String>,
    #[serde(default)]
    pub store_app: bool,
    /// Without it: every scope.
    pub scopes: Option<Vec<String>>,
}

/// A tenant that was created. The app is the first of the apps.
#[derive(Clone, Debug, Serialize)]
pub struct CreatedTenant {
    #[serde(flatten)]
    pub app: Credentials,
    pub apps: Vec<Credentials>,
}

/// The seed of a tenant, in the text that names its template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedText(String);

impl SeedText {
    fn parse(seed: Option<&Value>) -> Result<Self, SandboxError> {
        match seed {
            None => Ok(Self("empty".to_owned())),
            Some(Value::String(name)) if name == "demo" || name == "empty" => Ok(Self(name.clone())),
            Some(Value::Object(members)) => {
                for member in ["tenants", "apps", "include"] {
                    if members.contains_key(member) {
                        let problem = format!("`{member}` cannot be in the seed of one tenant; `apps` stand beside it");
                        return Err(SandboxError::Invalid("seed", problem));
                    }
                }
                Ok(Self(Value::Object(members.clone()).to_string()))
            }
            Some(_) => Err(SandboxError::Invalid("seed", "\"demo\", \"empty\" or an object is expected".to_owned())),
        }
    }

    /// That of a tenant which the sandbox created.
    pub fn of(tenant: &SandboxTenant) -> Option<Self> {
        (!tenant.seed.is_empty()).then(|| Self(tenant.seed.clone()))
    }

    pub fn demo() -> Self {
        Self("demo".to_owned())
    }
}

impl Sandbox {
    /// The rows of a company, prepared at its first use.
    pub async fn template(&self, state: &AppState, seed: &SeedText) -> Result<Arc<TenantRows>, SandboxError> {
        let SeedText(text) = seed;
        if let Some(rows) = self.templates.lock().unwrap_or_else(PoisonError::into_inner).get(text) {
            return Ok(Arc::clone(rows));
        }
        let rows = Arc::new(match text.as_str() {
            "empty" => Seed::parse("{}", Format::Json, "seed")?.rows(&state.store).await?,
            "demo" => Seed::demo()?.rows(&state.store).await?,
            json => Seed::parse(json, Format::Json, "seed")?.rows(&state.store).await?,
        });
        let mut templates = self.templates.lock().unwrap_or_else(PoisonError::into_inner);
        if templates.len() >= MAX_TEMPLATES {
            templates.clear();
        }
        templates.insert(text.clone(), Arc::clone(&rows));
        Ok(rows)
    }
}

/// Creates a tenant and its apps, in one transaction.
pub async fn create(state: &AppState, sandbox: &Sandbox, new: NewTenant) -> Result<CreatedTenant, SandboxError> {
    let seed = SeedText::parse(new.seed.as_ref())?;
    let wanted = if new.apps.is_empty() { vec![NewTenantApp::default()] } else { new.apps };
    let mut planned = Vec::with_capacity(wanted.len());
    for app in wanted {
        let scopes: BTreeSet<String> = match app.scopes {
            Some(scopes) => apps::checked(scopes)?,
            None => scopes::all(),
        };
        let kind = if app.store_app { AppKind::Store } else { AppKind::SelfBuilt };
        let name = app.name.unwrap_or_else(|| "Test".to_owned());
        planned.push(NewApp { name, kind, scopes, tenant: None, developer: None });
    }
    let name = new.name.unwrap_or_else(|| "Sandbox".to_owned());
    let rows = sandbox.template(state, &seed).await?;
    let entropy = state.entropy.clone();
    let create = move |tx: &mut GlobalWriteTx<'_>| -> Result<_, SandboxError> {
        let now = tx.now();
        let tenant = tenants::create_empty(tx, &name, None, &entropy, now)?;
        tx.insert(&SandboxTenant { tenant: tenant.number.0, seed: seed.0.clone(), clock_offset: 0, frozen_at: None })?;
        tx.in_tenant(tenant.number, &Actor::Seed, |tx| rows.write(tx))?;
        let apps: Result<Vec<_>, _> = planned.iter().map(|app| apps::create(tx, app, &tenant, &entropy, now)).collect();
        Ok(apps?)
    };
    let apps: Vec<Credentials> = state.store.write_global(create).await?;
    let app = apps.first().cloned().ok_or_else(|| SandboxError::Conflict("the tenant has no app".to_owned()))?;
    Ok(CreatedTenant { app, apps })
}

/// All tenants of the server.
pub async fn list(state: &AppState) -> Result<Vec<Tenant>, SandboxError> {
    Ok(state.store.read_global(tenants::all).await?)
}

/// Deletes a tenant that the sandbox created, with its rows, files, apps and search documents.
pub async fn delete(state: &AppState, sandbox: &Sandbox, key: &str) -> Result<(), SandboxError> {
    let _changing = sandbox.changing_clock(number(state, key).await?).await;
    let (wanted, watermark) = (key.to_owned(), state.search.watermark());
    let delete = move |tx: &mut GlobalWriteTx<'_>| -> Result<_, SandboxError> {
        let tenant = tenants::named(tx, &wanted).map_err(|_| not_found(&wanted))?;
        let Some(created) = tx.get::<SandboxTenant>(&tenant.number.0)?.filter(|created| !created.seed.is_empty())
        else {
            let problem = format!("the sandbox did not create the tenant {wanted}, so it does not delete it");
            return Err(SandboxError::Conflict(problem));
        };
        let blobs = tx.in_tenant(tenant.number, &Actor::System, tenant_rows::clear)?;
        tx.delete(&created)?;
        let Some(row) = tx.get::<access::Tenant>(&tenant.number.0)? else { return Err(not_found(&wanted)) };
        tenant_rows::delete(tx, &row)?;
        if let Some(watermark) = watermark {
            tenant_rows::prune_feed(tx, watermark)?;
        }
        // Deleted below; if that fails, by the next sweep.
        let now = tx.now();
        files::queue(tx, &blobs, now)?;
        epoch::bump(tx)?;
        Ok((tenant.number, blobs))
    };
    let (tenant, blobs): (TenantNo, Vec<BlobName>) = state.store.write_global(delete).await?;
    state.callers.clear();
    state.clock.set_tenant(tenant, TenantClock::default());
    state.limiter.remove_tenant(tenant);
    sandbox.forget(tenant);
    sandbox.deletions.notify_one();
    snapshots::forget(sandbox, key).await?;
    delete_blobs(state, blobs).await
}

/// Deletes queued blobs at once.
pub async fn delete_blobs(state: &AppState, blobs: Vec<BlobName>) -> Result<(), SandboxError> {
    if blobs.is_empty() {
        return Ok(());
    }
    for blob in &blobs {
        state.files.delete(blob).await?;
    }
    Ok(state.store.write_global(move |tx| files::dequeue(tx, &blobs)).await?)
}

/// The number of the tenant of a key.
pub async fn number(state: &AppState, key: &str) -> Result<TenantNo, SandboxError> {
    let key = key.to_owned();
    Ok(state.store.read_global(move |tx: &mut GlobalTx<'_>| named(tx, &key)).await?.number)
}

/// The tenant of a key.
pub fn named(tx: &mut GlobalTx<'_>, key: &str) -> Result<Tenant, SandboxError> {
    tenants::named(tx, key).map_err(|_| not_found(key))
}

fn not_found(key: &str) -> SandboxError {
    SandboxError::NotFound(format!("there is no tenant {key:?}"))
}
