//! The handlers. This tree mirrors the one of the contract: a file an operation.

mod application;
mod auth;
mod job_requirement;
mod offer;
mod talent;

use hire_api::{
    application::GetApplicationOffer,
    auth::{AppToken, AppTokenInternal, TenantToken, TenantTokenInternal, TicketResend},
    job_requirement::ListRequirementsById,
    offer::{CreateOffer, ListOffers},
    talent::ListTalents,
};

use crate::http::Api;

/// Every operation and its handler.
pub fn mount(api: Api) -> Api {
    api.api(TenantTokenInternal, auth::tenant_token_internal::issue)
        .api(AppTokenInternal, auth::app_token_internal::issue)
        .api(TicketResend, auth::ticket_resend::resend)
        .api(AppToken, auth::app_token::issue)
        .api(TenantToken, auth::tenant_token::issue)
        .api(ListOffers, offer::list::list)
        .api(CreateOffer, offer::create::create)
        .api(GetApplicationOffer, application::offer::get)
        .api(ListRequirementsById, job_requirement::list_by_id::list)
        .api(ListTalents, talent::list::list)
}
