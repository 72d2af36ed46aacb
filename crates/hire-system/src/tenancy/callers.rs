//! Resolves tokens to callers, with a cache that is cleared after every administrative change.

use std::{
    ops::Deref,
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicU64, Ordering},
    },
};

use foldhash::{HashMap, HashSet};
use hire_api::{AppKind, gateway::GatewayError};

use super::{open_id::UserIdCipher, secret::token_digest};
use crate::{
    clock::Clock,
    organisation::ContactScope,
    store::{
        AppNo, GlobalTx, Owner, StoreError, TenantNo, Tx,
        access::{self, App, ContactKind, Developer, Install, Tenant, Token},
        directory::PinnedOpenId,
    },
    system::System,
};

/// An app that acts in a tenant.
#[derive(Clone, Debug)]
pub struct Caller(Arc<CallerRecord>);

#[derive(Debug)]
pub struct CallerRecord {
    pub app_id: Arc<str>,
    pub kind: AppKind,
    pub tenant: TenantNo,
    /// The owner of its jobs in the store.
    pub owner: Owner,
    scopes: HashSet<String>,
    /// The contact scope of the app.
    pub contacts: ContactScope,
    pub open_ids: Option<UserIdCipher>,
    pub union_ids: Option<UserIdCipher>,
    /// Pinned open_ids in both directions.
    pub pinned_by_user: HashMap<i64, String>,
    pub pinned_by_open_id: HashMap<String, i64>,
}

impl Deref for Caller {
    type Target = CallerRecord;

    fn deref(&self) -> &CallerRecord {
        &self.0
    }
}

impl Caller {
    /// The caller of an operation that takes no token.
    pub fn anonymous() -> Self {
        Self(Arc::new(CallerRecord {
            app_id: "".into(),
            kind: AppKind::SelfBuilt,
            tenant: TenantNo(0),
            owner: Owner::Gateway,
            scopes: HashSet::default(),
            contacts: ContactScope::All,
            open_ids: None,
            union_ids: None,
            pinned_by_user: HashMap::default(),
            pinned_by_open_id: HashMap::default(),
        }))
    }

    pub fn has_scope(&self, scope: &str) -> bool {
        self.scopes.contains(scope)
    }
}

#[derive(Debug, thiserror::Error)]
pub enum CallerError {
    #[error("refused: {0:?}")]
    Refused(GatewayError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Maximum number of cached tokens; the cache is cleared when it is full.
const MAX_CACHED_TOKENS: usize = 10_000;

#[derive(Debug)]
struct CachedCaller {
    caller: Caller,
    expires_at: i64,
}

/// A cache of callers by the digest of their token.
#[derive(Debug, Default)]
pub struct CallerCache {
    known: RwLock<HashMap<[u8; 32], CachedCaller>>,
    /// Cache generation. A lookup that started before a clear must not be inserted after it.
    generation: AtomicU64,
}

impl CallerCache {
    pub async fn find(&self, system: &System, token: &str) -> Result<Caller, CallerError> {
        let digest = token_digest(token);
        if let Some(known) = self.known.read().unwrap_or_else(PoisonError::into_inner).get(&digest)
            && system.clock.tenant_now(known.caller.tenant) < known.expires_at
        {
            return Ok(known.caller.clone());
        }
        let generation = self.generation.load(Ordering::SeqCst);
        let store = system.store.for_owner(Owner::Gateway);
        let clock = system.clock.clone();
        let (record, expires_at) = store.read_global(move |shared| load(shared, &digest, &clock)).await?;
        let caller = Caller(Arc::new(record));
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MAX_CACHED_TOKENS {
            known.clear();
        }
        if self.generation.load(Ordering::SeqCst) == generation {
            known.insert(digest, CachedCaller { caller: caller.clone(), expires_at });
        }
        Ok(caller)
    }

    /// Must be called after every administrative change.
    pub fn clear(&self) {
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        self.generation.fetch_add(1, Ordering::SeqCst);
        known.clear();
    }
}

fn load(shared: &mut GlobalTx<'_>, digest: &[u8], clock: &Clock) -> Result<(CallerRecord, i64), CallerError> {
    let refused = |error| CallerError::Refused(error);
    let token = shared.find::<Token>("WHERE digest = $1 AND kind = 't'", &[&digest])?;
    let token = token.filter(|token| token.expires_at > clock.tenant_now(TenantNo(token.tenant)));
    let token = token.ok_or(refused(GatewayError::InvalidTenantToken))?;
    let caller = load_caller(shared, &token.app_id, TenantNo(token.tenant))?.map_err(refused)?;
    Ok((caller, token.expires_at))
}

/// The caller for an app in a tenant, if it may act there.
pub fn acting(tx: &mut GlobalTx<'_>, app_id: &str, tenant: TenantNo) -> Result<Option<Caller>, StoreError> {
    Ok(load_caller(tx, app_id, tenant)?.ok().map(|record| Caller(Arc::new(record))))
}

fn load_caller(
    shared: &mut GlobalTx<'_>,
    app_id: &str,
    tenant: TenantNo,
) -> Result<Result<CallerRecord, GatewayError>, StoreError> {
    let Some(app) = shared.get::<App>(&app_id.to_owned())? else { return Ok(Err(GatewayError::AppNotInstalled)) };
    if app.disabled {
        return Ok(Err(GatewayError::AppDisabled));
    }
    if shared.get::<Tenant>(&tenant.0)?.is_none() {
        return Ok(Err(GatewayError::InvalidTenant));
    }
    let Some(install) = shared.get::<Install>(&(app_id.to_owned(), tenant.0))? else {
        return Ok(Err(GatewayError::AppNotInstalled));
    };
    let contacts =
        if install.all_contacts { ContactScope::All } else { contact_scope(&mut Tx::new(shared, tenant), app_id)? };
    let developer = shared.get::<Developer>(&app.developer)?;
    let scopes = access::scopes_of(shared, app_id)?;
    let pinned = Tx::new(shared, tenant).select::<PinnedOpenId>("WHERE tenant = $1 AND app_id = $2", &[&app_id])?;
    Ok(Ok(CallerRecord {
        owner: Owner::Caller { tenant, app: app_number(app_id) },
        app_id: app_id.into(),
        kind: if app.is_store_app() { AppKind::Store } else { AppKind::SelfBuilt },
        tenant,
        scopes: scopes.into_iter().map(|granted| granted.scope).collect(),
        contacts,
        open_ids: UserIdCipher::open_ids(&app.open_id_key),
        union_ids: developer.and_then(|developer| UserIdCipher::union_ids(&developer.union_key)),
        pinned_by_user: pinned.iter().map(|pinned| (pinned.user, pinned.open_id.clone())).collect(),
        pinned_by_open_id: pinned.into_iter().map(|pinned| (pinned.open_id, pinned.user)).collect(),
    }))
}

/// The departments and users in the contact scope of an app that does not see the whole directory.
fn contact_scope(tx: &mut Tx<'_>, app_id: &str) -> Result<ContactScope, StoreError> {
    let rows = access::contact_scope_of(tx, app_id)?;
    let of = |kind| rows.iter().filter(move |row| row.kind == kind).map(|row| row.id).collect();
    Ok(ContactScope::Part { departments: of(ContactKind::Department), users: of(ContactKind::User) })
}

/// An `app_id` is `cli_` and 16 hexadecimal digits.
fn app_number(app_id: &str) -> AppNo {
    AppNo(u64::from_str_radix(app_id.trim_start_matches("cli_"), 16).unwrap_or_default())
}
