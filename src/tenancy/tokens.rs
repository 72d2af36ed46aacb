//! Issuing tokens: the same one while it lives half an hour or more, a new one beside it afterwards.

use crate::{
    clock::{Entropy, NoEntropy},
    store::{GlobalTx, GlobalWriteTx, StoreError, TenantNo},
    tenancy::secret::{SecretDigest, sealed, tenants_key, token, token_digest},
};

const MINUTE: i64 = 60_000;
/// From here on the same token is not given out again.
const RENEWED_BELOW: i64 = 30 * MINUTE;

/// A token and what is left of its life, in seconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issued {
    pub token: String,
    pub expire: i64,
}

/// What a token is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Acts in a tenant. Two hours for a self-built app; a minute less for a store app, as its document shows.
    Tenant,
    /// Stands for a store app when it asks for the tokens of its tenants.
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

/// For whom and from which secret a token is.
pub struct Grant {
    kind: TokenKind,
    app_id: String,
    tenant: TenantNo,
    /// What the caller proved to have; the token is computed from it.
    secret: Vec<u8>,
    /// The key that the holder of the token shall be able to read.
    seals: Option<[u8; 32]>,
    life_ms: i64,
}

impl Grant {
    /// The token of an app in a tenant.
    pub fn tenant(app_id: String, tenant: TenantNo, secret: impl Into<Vec<u8>>, life_ms: i64) -> Self {
        Self { kind: TokenKind::Tenant, app_id, tenant, secret: secret.into(), seals: None, life_ms }
    }

    /// The token of a store app itself.
    pub fn app(app_id: String, app_secret: &str, life_ms: i64) -> Self {
        let (secret, seals) = (app_secret.into(), Some(tenants_key(app_secret)));
        Self { kind: TokenKind::App, app_id, tenant: TenantNo(0), secret, seals, life_ms }
    }
}

/// The token that was given out before, while it has long enough to live. Only reads.
pub fn current(shared: &mut GlobalTx<'_>, grant: &Grant, now: i64) -> Result<Option<Issued>, StoreError> {
    let Grant { kind, app_id, tenant, secret, .. } = grant;
    let youngest = shared.one(
        "SELECT digest, nonce, expires_at FROM tokens WHERE app_id = $1 AND kind = $2 AND tenant = $3 \
         ORDER BY expires_at DESC LIMIT 1",
        &[&app_id, &kind.column(), &tenant.0],
        |row| Ok((row.get::<Vec<u8>>(0)?, row.get::<Vec<u8>>(1)?, row.get::<i64>(2)?)),
    )?;
    let lasting = youngest.filter(|(_, _, expires_at)| expires_at - now >= RENEWED_BELOW);
    Ok(lasting.and_then(|(digest, nonce, expires_at)| {
        // Computed from another secret, it would be a token that was never issued.
        let same = token(kind.prefix(), secret, &nonce);
        let known = token_digest(&same).as_slice() == digest;
        known.then_some(Issued { token: same, expire: (expires_at - now) / 1000 })
    }))
}

/// The current token, or a new one.
pub fn issue(shared: &mut GlobalWriteTx<'_>, grant: &Grant, now: i64, entropy: &Entropy) -> Result<Issued, TokenError> {
    if let Some(issued) = current(shared, grant, now)? {
        return Ok(issued);
    }
    let Grant { kind, app_id, tenant, secret, seals, life_ms } = grant;
    shared.execute("DELETE FROM tokens WHERE expires_at <= $1 AND app_id = $2", &[&now, &app_id])?;
    let nonce = entropy.bytes::<16>()?;
    let fresh = token(kind.prefix(), secret, &nonce);
    shared.execute(
        "INSERT INTO tokens (digest, kind, app_id, tenant, nonce, sealed_key, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            &token_digest(&fresh).as_slice(),
            &kind.column(),
            &app_id,
            &tenant.0,
            &nonce.as_slice(),
            &seals.map(|key| sealed(key, &fresh)),
            &(now + life_ms),
        ],
    )?;
    crate::telemetry::token_issued(kind.column());
    Ok(Issued { token: fresh, expire: life_ms / 1000 })
}

/// An app as its secret proves it.
#[derive(Clone, Debug)]
pub struct ProvenApp {
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

pub fn prove(
    shared: &mut GlobalTx<'_>,
    app_id: &str,
    app_secret: &str,
) -> Result<Result<ProvenApp, BadCredentials>, StoreError> {
    let app = shared.one(
        "SELECT kind, secret_salt, secret_hash, disabled, ticket FROM apps WHERE app_id = $1",
        &[&app_id],
        |row| {
            let digest = SecretDigest { salt: row.get(1)?, hash: row.get(2)? };
            Ok((row.get::<String>(0)?, digest, row.get::<bool>(3)?, row.get::<Option<String>>(4)?))
        },
    )?;
    let Some((kind, digest, disabled, ticket)) = app else { return Ok(Err(BadCredentials::UnknownApp)) };
    if !digest.matches(app_secret) {
        return Ok(Err(BadCredentials::WrongSecret));
    }
    if disabled {
        return Ok(Err(BadCredentials::Disabled));
    }
    Ok(Ok(ProvenApp { app_id: app_id.to_owned(), store_app: kind == "store", ticket }))
}

/// The app whose token it is, and the key that the token seals.
pub fn app_of_token(
    shared: &mut GlobalTx<'_>,
    app_token: &str,
    now: i64,
) -> Result<Option<(String, [u8; 32])>, StoreError> {
    let digest = token_digest(app_token);
    let found = shared.one(
        "SELECT t.app_id, t.sealed_key FROM tokens t JOIN apps a ON a.app_id = t.app_id \
         WHERE t.digest = $1 AND t.kind = 'a' AND t.expires_at > $2 AND a.disabled = 0",
        &[&digest.as_slice(), &now],
        |row| Ok((row.get(0)?, row.get::<Option<Vec<u8>>>(1)?)),
    )?;
    Ok(found.and_then(|(app, key): (String, _)| Some((app, sealed(key?.try_into().ok()?, app_token)))))
}

/// The tenant that installed an app, by its key.
pub fn tenant_of_customer(
    shared: &mut GlobalTx<'_>,
    app_id: &str,
    tenant_key: &str,
) -> Result<Option<TenantNo>, StoreError> {
    let tenant = shared.one(
        "SELECT t.id FROM tenants t JOIN installs i ON i.tenant = t.id WHERE i.app_id = $1 AND t.tenant_key = $2",
        &[&app_id, &tenant_key],
        |row| row.get(0),
    )?;
    Ok(tenant.map(TenantNo))
}

/// The tenant of a self-built app.
pub fn home_of(shared: &mut GlobalTx<'_>, app_id: &str) -> Result<Option<TenantNo>, StoreError> {
    let sql = "SELECT tenant FROM installs WHERE app_id = $1 ORDER BY tenant LIMIT 1";
    Ok(shared.one(sql, &[&app_id], |row| row.get::<i64>(0))?.map(TenantNo))
}

/// Ends the tokens of an app: all of them, or those for one tenant.
pub fn revoke(tx: &mut GlobalWriteTx<'_>, app_id: &str, tenant: Option<i64>) -> Result<(), StoreError> {
    match tenant {
        None => tx.execute("DELETE FROM tokens WHERE app_id = $1", &[&app_id])?,
        Some(tenant) => tx.execute("DELETE FROM tokens WHERE app_id = $1 AND tenant = $2", &[&app_id, &tenant])?,
    };
    Ok(())
}
