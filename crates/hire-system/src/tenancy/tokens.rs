//! Issues tokens: returns the current one while it is valid for half an hour or more, otherwise a new one. The old one
//! stays valid.

use crate::{
    clock::{Clock, Entropy, NoEntropy},
    store::{
        GlobalTx, GlobalWriteTx, StoreError, TenantNo,
        access::{self, App, Install, Tenant, Token},
    },
    tenancy::secret::{SecretDigest, mask_key, tenant_token_key, token, token_digest},
};

const MINUTE: i64 = 60_000;
/// Minimum remaining lifetime of a token that is returned again.
const MIN_REMAINING_MS: i64 = 30 * MINUTE;

/// A token and its remaining lifetime in seconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedToken {
    pub token: String,
    pub expire: i64,
}

/// The type of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Acts in a tenant. Two hours for a self-built app; a minute less for a store app, as its document shows.
    Tenant,
    /// Authenticates a store app when it requests the tokens of its tenants.
    App,
}

impl TokenKind {
    const fn prefix(self) -> &'static str {
        match self {
            Self::Tenant => "t-",
            Self::App => "a-",
        }
    }

    const fn column(self) -> &'static str {
        match self {
            Self::Tenant => "t",
            Self::App => "a",
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum TokenError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Entropy(#[from] NoEntropy),
}

/// The app, tenant and secret of a token.
pub struct TokenRequest {
    kind: TokenKind,
    app_id: String,
    tenant: TenantNo,
    /// The verified secret of the caller, from which the token is computed.
    secret: Vec<u8>,
    /// The key that is stored masked by the token.
    masks: Option<[u8; 32]>,
    ttl_ms: i64,
}

impl TokenRequest {
    /// The token of an app in a tenant.
    pub fn tenant(app_id: String, tenant: TenantNo, secret: impl Into<Vec<u8>>, ttl_ms: i64) -> Self {
        Self { kind: TokenKind::Tenant, app_id, tenant, secret: secret.into(), masks: None, ttl_ms }
    }

    /// The token of a store app itself.
    pub fn app(app_id: String, app_secret: &str, ttl_ms: i64) -> Self {
        let (secret, masks) = (app_secret.into(), Some(tenant_token_key(app_secret)));
        Self { kind: TokenKind::App, app_id, tenant: TenantNo(0), secret, masks, ttl_ms }
    }
}

impl TokenRequest {
    /// The current time on the clock of the token's tenant.
    pub fn now(&self, shared: &mut GlobalTx<'_>, clock: &Clock) -> Result<i64, StoreError> {
        match self.kind {
            TokenKind::Tenant => Ok(clock.tenant_now(self.tenant)),
            TokenKind::App => access::time_of(shared, clock, &self.app_id),
        }
    }
}

/// The token that was issued before, if its remaining lifetime is long enough. Only reads.
pub fn current(shared: &mut GlobalTx<'_>, grant: &TokenRequest, now: i64) -> Result<Option<IssuedToken>, StoreError> {
    let TokenRequest { kind, app_id, tenant, secret, .. } = grant;
    let youngest = shared.find::<Token>(
        "WHERE app_id = $1 AND kind = $2 AND tenant = $3 ORDER BY expires_at DESC LIMIT 1",
        &[&app_id, &kind.column(), &tenant.0],
    )?;
    let lasting = youngest.filter(|youngest| youngest.expires_at - now >= MIN_REMAINING_MS);
    Ok(lasting.and_then(|stored| {
        // With another secret, this would compute a token that was never issued.
        let same = token(kind.prefix(), secret, &stored.nonce);
        let known = token_digest(&same).as_slice() == stored.digest;
        known.then_some(IssuedToken { token: same, expire: (stored.expires_at - now) / 1000 })
    }))
}

/// The current token, or a new one.
pub fn issue(
    shared: &mut GlobalWriteTx<'_>,
    grant: &TokenRequest,
    now: i64,
    entropy: &Entropy,
) -> Result<IssuedToken, TokenError> {
    if let Some(issued) = current(shared, grant, now)? {
        return Ok(issued);
    }
    let TokenRequest { kind, app_id, tenant, secret, masks, ttl_ms } = grant;
    shared.delete_where::<Token>("expires_at <= $1 AND app_id = $2", &[&now, &app_id])?;
    let nonce = entropy.bytes::<16>()?;
    let fresh = token(kind.prefix(), secret, &nonce);
    shared.insert(&Token {
        digest: token_digest(&fresh).to_vec(),
        kind: kind.column().to_owned(),
        app_id: app_id.clone(),
        tenant: tenant.0,
        nonce: nonce.to_vec(),
        sealed_key: masks.map(|key| mask_key(key, &fresh).to_vec()),
        expires_at: now + ttl_ms,
    })?;
    crate::telemetry::token_issued(kind.column());
    Ok(IssuedToken { token: fresh, expire: ttl_ms / 1000 })
}

/// An app whose secret was verified.
#[derive(Clone, Debug)]
pub struct VerifiedApp {
    pub app_id: String,
    pub store_app: bool,
    pub ticket: Option<String>,
}

/// Why credentials are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadCredentials {
    UnknownApp,
    WrongSecret,
    Disabled,
}

pub fn verify_credentials(
    shared: &mut GlobalTx<'_>,
    app_id: &str,
    app_secret: &str,
) -> Result<Result<VerifiedApp, BadCredentials>, StoreError> {
    let Some(app) = shared.get::<App>(&app_id.to_owned())? else { return Ok(Err(BadCredentials::UnknownApp)) };
    let store_app = app.is_store_app();
    if !(SecretDigest { salt: app.secret_salt, hash: app.secret_hash }).matches(app_secret) {
        return Ok(Err(BadCredentials::WrongSecret));
    }
    if app.disabled {
        return Ok(Err(BadCredentials::Disabled));
    }
    Ok(Ok(VerifiedApp { app_id: app.app_id, store_app, ticket: app.ticket }))
}

/// The app of an app token, and the key that the token unmasks.
pub fn app_of_token(
    shared: &mut GlobalTx<'_>,
    app_token: &str,
    clock: &Clock,
) -> Result<Option<(String, [u8; 32])>, StoreError> {
    let digest = token_digest(app_token);
    let token = shared.find::<Token>(
        "WHERE digest = $1 AND kind = 'a' \
         AND EXISTS (SELECT 1 FROM apps WHERE apps.app_id = tokens.app_id AND apps.disabled = 0)",
        &[&digest.as_slice()],
    )?;
    let Some(token) = token else { return Ok(None) };
    if token.expires_at <= access::time_of(shared, clock, &token.app_id)? {
        return Ok(None);
    }
    let key = token.sealed_key.and_then(|key| key.try_into().ok());
    Ok(key.map(|key| (token.app_id, mask_key(key, app_token))))
}

/// The tenant that installed an app, by its key.
pub fn installed_tenant(
    shared: &mut GlobalTx<'_>,
    app_id: &str,
    tenant_key: &str,
) -> Result<Option<TenantNo>, StoreError> {
    let installed = "WHERE tenant_key = $2 AND \
                     EXISTS (SELECT 1 FROM installs WHERE installs.tenant = tenants.id AND installs.app_id = $1)";
    Ok(shared.find::<Tenant>(installed, &[&app_id, &tenant_key])?.map(|tenant| TenantNo(tenant.id)))
}

/// The tenant of a self-built app.
pub fn owner_tenant(shared: &mut GlobalTx<'_>, app_id: &str) -> Result<Option<TenantNo>, StoreError> {
    let first = shared.find::<Install>("WHERE app_id = $1 ORDER BY tenant LIMIT 1", &[&app_id])?;
    Ok(first.map(|install| TenantNo(install.tenant)))
}

/// Ends the tokens of an app: all of them, or those for one tenant.
pub fn revoke(tx: &mut GlobalWriteTx<'_>, app_id: &str, tenant: Option<i64>) -> Result<(), StoreError> {
    match tenant {
        None => tx.delete_where::<Token>("app_id = $1", &[&app_id])?,
        Some(tenant) => tx.delete_where::<Token>("app_id = $1 AND tenant = $2", &[&app_id, &tenant])?,
    };
    Ok(())
}
