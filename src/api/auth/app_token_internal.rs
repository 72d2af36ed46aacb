use hire_api::auth::{
    AppTokenInternal,
    app_token_internal::{AppTokenInternalError as Error, InternalTokens},
};

use super::{credentials, issue_internal, prove};
use crate::{
    http::{Answer, Call, Failure},
    tenancy::tokens::BadCredentials,
};

pub async fn issue(call: Call<AppTokenInternal>) -> Answer<AppTokenInternal> {
    let (app_id, secret) = credentials(&call.body);
    let app = prove(&call, app_id, secret, |bad| match bad {
        BadCredentials::UnknownApp => Error::UnknownApp,
        BadCredentials::WrongSecret => Error::WrongSecret,
        BadCredentials::Disabled => Error::Disabled,
    })
    .await?;
    let issued = issue_internal(&call, app, secret).await?.ok_or(Failure::of(Error::Disabled))?;
    Ok(InternalTokens {
        app_access_token: issued.token.clone(),
        expire: issued.expire,
        tenant_access_token: issued.token,
    })
}
