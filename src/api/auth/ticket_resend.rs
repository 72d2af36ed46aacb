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
    let store = call.store();
    let proven = store.read_global(move |shared| {
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
    let fresh = tickets::new(&call.hired.entropy).map_err(Failure::internal)?;
    store.write_global(move |tx| tickets::push(tx, &app.app_id, &fresh).map_err(Failure::from)).await?;
    call.answer(&Empty {})
}
