use hire_api::auth::{
    AppTokenInternal,
    app_token_internal::{AppTokenInternalError as Error, InternalTokens},
};

use super::issue_internal;
use crate::{
    http::{ApiResult, Call},
    tenancy::tokens::BadCredentials,
};

pub async fn issue(call: Call<AppTokenInternal>) -> ApiResult<AppTokenInternal> {
    let issued = issue_internal(&call, &call.body, |bad| match bad {
        BadCredentials::UnknownApp => Error::UnknownApp,
        BadCredentials::WrongSecret => Error::WrongSecret,
        BadCredentials::Disabled => Error::Disabled,
    })
    .await?;
    call.respond(&InternalTokens {
        app_access_token: issued.token.clone(),
        expire: issued.expire,
        tenant_access_token: issued.token,
    })
}
