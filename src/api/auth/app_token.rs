use hire_api::auth::{
    AppToken,
    app_token::{AppTokenData, AppTokenError as Error},
};
use subtle::ConstantTimeEq;

use super::{STORE_LIFE, prove};
use crate::{
    http::{Answer, Call, Failure},
    tenancy::tokens::{self, BadCredentials, Request},
};

pub async fn issue(call: Call<AppToken>) -> Answer<AppToken> {
    let body = &call.body;
    let app = prove(&call, &body.app_id, &body.app_secret, |bad| match bad {
        BadCredentials::UnknownApp => Error::UnknownApp,
        BadCredentials::WrongSecret => Error::WrongSecret,
        BadCredentials::Disabled => Error::Disabled,
    })
    .await?;
    let ticket = app.ticket.filter(|ticket| bool::from(ticket.as_bytes().ct_eq(body.app_ticket.as_bytes())));
    if !app.store_app || ticket.is_none() {
        return Err(Failure::of(Error::TicketInvalid));
    }
    let (now, entropy, secret) = (call.now(), call.hired.entropy.clone(), body.app_secret.clone());
    let issued = call
        .hired
        .store
        .write_shared(move |shared| {
            tokens::issue(shared, Request::app(&app.app_id, &secret, STORE_LIFE), now, &entropy).map_err(Failure::from)
        })
        .await?;
    Ok(AppTokenData { app_access_token: issued.token, expire: issued.expire })
}
