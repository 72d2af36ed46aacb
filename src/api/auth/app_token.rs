use hire_api::auth::{
    AppToken,
    app_token::{AppTokenData, AppTokenError as Error, TicketCredentials},
};
use subtle::ConstantTimeEq;

use super::{STORE_TOKEN_TTL_MS, verify_app};
use crate::{
    http::{ApiError, ApiResult, Call},
    tenancy::tokens::{BadCredentials, TokenRequest},
};

pub async fn issue(call: Call<AppToken>) -> ApiResult<AppToken> {
    let TicketCredentials { app_id, app_secret, app_ticket } = call.body.clone();
    let issued = super::issue(&call, move |shared| {
        let app = verify_app(shared, &app_id, &app_secret, |bad| match bad {
            BadCredentials::UnknownApp => Error::UnknownApp,
            BadCredentials::WrongSecret => Error::WrongSecret,
            BadCredentials::Disabled => Error::Disabled,
        })?;
        let ticket = app.ticket.filter(|ticket| bool::from(ticket.as_bytes().ct_eq(app_ticket.as_bytes())));
        if !app.store_app || ticket.is_none() {
            return Err(ApiError::new(Error::TicketInvalid));
        }
        Ok(TokenRequest::app(app.app_id, &app_secret, STORE_TOKEN_TTL_MS))
    })
    .await?;
    call.respond(&AppTokenData { app_access_token: issued.token, expire: issued.expire })
}
