use hire_api::{
    Empty,
    auth::{TicketResend, ticket_resend::TicketResendError as Error},
};

use super::verify_app;
use crate::{
    http::{ApiError, ApiResult, Call},
    store::GlobalWriteTx,
    tenancy::{tickets, tokens::BadCredentials},
};

pub async fn resend(call: Call<TicketResend>) -> ApiResult<TicketResend> {
    let (app_id, secret) = (call.body.app_id.clone(), call.body.app_secret.clone());
    let store = call.store();
    let proven = store.read_global(move |shared| {
        verify_app(shared, &app_id, &secret, |bad| match bad {
            BadCredentials::UnknownApp => Error::UnknownApp,
            BadCredentials::WrongSecret => Error::WrongSecret,
            BadCredentials::Disabled => Error::Disabled,
        })
    });
    let app = proven.await?;
    if !app.store_app {
        return Err(ApiError::new(Error::NotAStoreApp));
    }
    let fresh = tickets::new(&call.state().entropy).map_err(ApiError::internal)?;
    let event_id = tickets::new_event_id(&call.state().entropy).map_err(ApiError::internal)?;
    let push =
        move |tx: &mut GlobalWriteTx<'_>| tickets::push(tx, &app.app_id, &fresh, &event_id).map_err(ApiError::from);
    store.write_global(push).await?;
    call.respond(&Empty {})
}
