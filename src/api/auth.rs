//! Tokens.

pub mod app_token;
pub mod app_token_internal;
pub mod tenant_token;
pub mod tenant_token_internal;
pub mod ticket_resend;

use std::sync::Arc;

use hire_api::{DocumentedError, Endpoint, auth::Credentials};

use crate::{
    http::{ApiError, Call},
    store::GlobalTx,
    tenancy::tokens::{self, BadCredentials, IssuedToken, TokenError, TokenRequest, VerifiedApp},
};

/// Two hours.
const INTERNAL_TOKEN_TTL_MS: i64 = 7_200_000;
/// Store apps' documents show a minute less.
const STORE_TOKEN_TTL_MS: i64 = 7_140_000;

/// Returns the caller's current token, or issues a new one. Only a new one needs the writer, so guessed secrets and a
/// request before every call do not delay writes. `grant` returns the owner of the token, or refuses.
async fn issue<E: Endpoint>(
    call: &Call<E>,
    grant: impl Fn(&mut GlobalTx<'_>) -> Result<TokenRequest, ApiError<E>> + Send + Sync + 'static,
) -> Result<IssuedToken, ApiError<E>> {
    let (store, clock, entropy) = (call.store(), call.state().clock.clone(), call.state().entropy.clone());
    let grant = Arc::new(grant);
    let (look, now) = (Arc::clone(&grant), clock.clone());
    let current = store.read_global(move |shared| {
        let grant = look(shared)?;
        let now = grant.now(shared, &now)?;
        Ok::<_, ApiError<E>>(tokens::current(shared, &grant, now)?)
    });
    if let Some(issued) = current.await? {
        return Ok(issued);
    }
    // Checked again: since the read, another request may have issued the token, or the right to it may be gone.
    let made = store.write_global(move |shared| {
        let grant = grant(shared)?;
        let now = grant.now(shared, &clock)?;
        Ok::<_, ApiError<E>>(tokens::issue(shared, &grant, now, &entropy)?)
    });
    made.await
}

/// Which of the operation's errors bad credentials are.
type CredentialErrors<E> = fn(BadCredentials) -> <E as Endpoint>::Error;

/// Proves an app by its secret.
fn verify_app<E: Endpoint>(
    shared: &mut GlobalTx<'_>,
    app_id: &str,
    app_secret: &str,
    refused: CredentialErrors<E>,
) -> Result<VerifiedApp, ApiError<E>> {
    if app_id.is_empty() || app_secret.is_empty() {
        return Err(ApiError::new(E::Error::PARAMETER));
    }
    tokens::verify_credentials(shared, app_id, app_secret)?.map_err(|bad| ApiError::new(refused(bad)))
}

/// The tenant token of a self-built app, in the tenant that owns it.
async fn issue_internal<E: Endpoint>(
    call: &Call<E>,
    credentials: &Credentials,
    refused: CredentialErrors<E>,
) -> Result<IssuedToken, ApiError<E>> {
    let (app_id, secret) = (credentials.app_id.clone(), credentials.app_secret.clone());
    issue(call, move |shared| {
        let app = verify_app(shared, &app_id, &secret, refused)?;
        let home = if app.store_app { None } else { tokens::owner_tenant(shared, &app.app_id)? };
        let tenant = home.ok_or_else(|| ApiError::new(refused(BadCredentials::Disabled)))?;
        Ok(TokenRequest::tenant(app.app_id, tenant, secret.as_str(), INTERNAL_TOKEN_TTL_MS))
    })
    .await
}

impl<E: Endpoint> From<TokenError> for ApiError<E> {
    fn from(error: TokenError) -> Self {
        Self::internal(error)
    }
}
