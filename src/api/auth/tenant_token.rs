use hire_api::auth::{TenantToken, TenantTokenData, tenant_token::TenantTokenError as Error};

use super::STORE_TOKEN_TTL_MS;
use crate::{
    http::{ApiError, ApiResult, Call},
    tenancy::tokens::{self, TokenRequest},
};

pub async fn issue(call: Call<TenantToken>) -> ApiResult<TenantToken> {
    if call.body.app_access_token.is_empty() || call.body.tenant_key.is_empty() {
        return Err(ApiError::new(Error::Parameter));
    }
    let clock = call.state().clock.clone();
    let (app_token, tenant_key) = (call.body.app_access_token.clone(), call.body.tenant_key.clone());
    let issued = super::issue(&call, move |shared| {
        let (app, key) =
            tokens::app_of_token(shared, &app_token, &clock)?.ok_or(ApiError::new(Error::InvalidAppToken))?;
        let tenant = tokens::installed_tenant(shared, &app, &tenant_key)?.ok_or(ApiError::new(Error::NotInstalled))?;
        Ok(TokenRequest::tenant(app, tenant, key, STORE_TOKEN_TTL_MS))
    })
    .await?;
    call.respond(&TenantTokenData { tenant_access_token: issued.token, expire: issued.expire })
}
