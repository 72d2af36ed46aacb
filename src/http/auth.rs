//! Authorization: token → app kind → scope.

use axum::http::{HeaderMap, header::AUTHORIZATION};
use hire_api::{Spec, gateway::GatewayError};

use crate::{
    app_state::AppState,
    tenancy::{Caller, CallerError},
};

/// Why a call is not authorized.
#[derive(Debug)]
pub enum AuthError {
    Gateway(GatewayError),
    /// None of the operation's scopes is granted to this app.
    Scope(Caller),
    /// The store failed.
    Broken(String),
}

pub async fn authorize(state: &AppState, spec: &Spec, headers: &HeaderMap) -> Result<Caller, AuthError> {
    let token = bearer(headers).map_err(AuthError::Gateway)?;
    if !token.starts_with("t-") {
        return Err(AuthError::Gateway(match token {
            _ if token.starts_with("a-") => GatewayError::InvalidAppToken,
            _ if token.starts_with("u-") || token.starts_with("eyJ") => GatewayError::UserTokenNotSupported,
            _ => GatewayError::MalformedToken,
        }));
    }
    let caller = state.callers.find(state, token).await.map_err(|error| match error {
        CallerError::Refused(error) => AuthError::Gateway(error),
        CallerError::Store(error) => AuthError::Broken(error.to_string()),
    })?;
    if !spec.apps.contains(&caller.kind) {
        return Err(AuthError::Gateway(GatewayError::NoPermission));
    }
    if !spec.scopes.is_empty() && !spec.scopes.iter().any(|scope| caller.has_scope(scope)) {
        return Err(AuthError::Scope(caller));
    }
    Ok(caller)
}

fn bearer(headers: &HeaderMap) -> Result<&str, GatewayError> {
    let mut sent = headers.get_all(AUTHORIZATION).iter();
    let (first, more) = (sent.next(), sent.next());
    if more.is_some() {
        // A proxy may have checked the other header.
        return Err(GatewayError::InvalidTenantToken);
    }
    let value = first.and_then(|value| value.to_str().ok()).ok_or(GatewayError::MissingToken)?;
    let token = value.strip_prefix("Bearer ").map(str::trim).filter(|token| !token.is_empty());
    token.ok_or(GatewayError::MissingToken)
}
