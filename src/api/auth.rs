//! Tokens.

pub mod app_token;
pub mod app_token_internal;
pub mod tenant_token;
pub mod tenant_token_internal;
pub mod ticket_resend;

use hire_api::{Endpoint, auth::Credentials};

use crate::{
    http::{Call, Failure},
    store::{Shared, TenantNo},
    tenancy::tokens::{self, BadCredentials, Issued, ProvenApp, Request, TokenError},
};

/// Two hours.
const INTERNAL_LIFE: i64 = 7_200_000;
/// Store apps' documents show a minute less.
const STORE_LIFE: i64 = 7_140_000;

/// Proves an app by its secret; `refused` says which of the operation's errors bad credentials are.
async fn prove<E: Endpoint>(
    call: &Call<E>,
    app_id: &str,
    app_secret: &str,
    refused: fn(BadCredentials) -> E::Error,
) -> Result<ProvenApp, Failure<E>> {
    if app_id.is_empty() || app_secret.is_empty() {
        return Err(Failure::of(<E::Error as hire_api::DocumentedError>::PARAMETER));
    }
    let (id, secret) = (app_id.to_owned(), app_secret.to_owned());
    let proven = call
        .hired
        .store
        .read_shared(move |shared| tokens::prove(shared, &id, &secret).map_err(Failure::<E>::from))
        .await?;
    proven.map_err(|bad| Failure::of(refused(bad)))
}

/// The tenant token of a self-built app, in the tenant that owns it.
async fn issue_internal<E: Endpoint>(
    call: &Call<E>,
    app: ProvenApp,
    secret: &str,
) -> Result<Option<Issued>, Failure<E>> {
    if app.store_app {
        return Ok(None);
    }
    let (now, entropy, secret) = (call.now(), call.hired.entropy.clone(), secret.to_owned());
    call.hired
        .store
        .write_shared(move |shared| {
            let Some(tenant) = home_of(shared, &app.app_id)? else { return Ok(None) };
            let request = Request::tenant(&app.app_id, tenant, secret.as_bytes(), INTERNAL_LIFE);
            Ok(Some(tokens::issue(shared, request, now, &entropy)?))
        })
        .await
}

fn home_of<E: Endpoint>(shared: &mut Shared<'_>, app_id: &str) -> Result<Option<TenantNo>, Failure<E>> {
    let sql = "SELECT tenant FROM installs WHERE app_id = $1 ORDER BY tenant LIMIT 1";
    Ok(shared.one(sql, &[&app_id], |row| row.get::<i64>(0))?.map(TenantNo))
}

fn credentials(body: &Credentials) -> (&str, &str) {
    (&body.app_id, &body.app_secret)
}

impl<E: Endpoint> From<TokenError> for Failure<E> {
    fn from(error: TokenError) -> Self {
        Self::internal(error)
    }
}
