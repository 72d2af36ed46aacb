use hire_api::auth::{TenantTokenData, TenantTokenInternal, tenant_token_internal::TenantTokenInternalError as Error};

use super::issue_internal;
use crate::{
    http::{ApiResult, Call},
    tenancy::tokens::BadCredentials,
};

pub async fn issue(call: Call<TenantTokenInternal>) -> ApiResult<TenantTokenInternal> {
    let issued = issue_internal(&call, &call.body, |bad| match bad {
        BadCredentials::UnknownApp => Error::UnknownApp,
        BadCredentials::WrongSecret => Error::WrongSecret,
        BadCredentials::Disabled => Error::Disabled,
    })
    .await?;
    call.respond(&TenantTokenData { tenant_access_token: issued.token, expire: issued.expire })
}
