use hire_api::{
    Empty,
    auth::{TicketResend, ticket_resend::TicketResendError as Error},
};

use super::prove;
use crate::{
    http::{ApiResult, Call, Failure},
    tenancy::{tickets, tokens::BadCredentials},
};

pub async fn resend(call: Call<TicketResend>) -> ApiResult<TicketResend> {
    let (app_id, secret) = (call.body.app_id.clone(), call.body.app_secret.clone());
    let proven = call.hired.store.read_shared(move |shared| {
        prove(shared, &app_id, &secret, |bad| match bad {
            BadCredentials::UnknownApp => Error::UnknownApp,
            BadCredentials::WrongSecret => Error::WrongSecret,
            BadCredentials::Disabled => Error::Disabled,
        })
    });
    let app = proven.await?;
    if !app.store_app {
        return Err(Failure::of(Error::NotAStoreApp));
    }
    let (now, event) = (call.now(), call.hired.ids.mint().await?);
    let fresh = tickets::new(&call.hired.entropy).map_err(Failure::internal)?;
    let resend = move |shared: &mut crate::store::Shared<'_>| {
        tickets::push(shared, &app.app_id, &fresh, now, event).map_err(Failure::from)
    };
    call.hired.store.write_shared(resend).await?;
    call.answer(&Empty {})
}
