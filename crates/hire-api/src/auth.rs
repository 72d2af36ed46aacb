//! Tokens: how an app proves who it is. These are the only operations that are called without a token.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

crate::endpoints! {
    tenant_token_internal::TenantTokenInternal,
    app_token_internal::AppTokenInternal,
    ticket_resend::TicketResend,
    app_token::AppToken,
    tenant_token::TenantToken,
}

/// An app and its secret.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Credentials {
    pub app_id: String,
    pub app_secret: String,
}

/// A tenant token and the seconds until it expires.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TenantTokenData {
    pub tenant_access_token: String,
    pub expire: i64,
}
