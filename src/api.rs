//! The handlers. This tree mirrors the one of the contract: a file an operation.

mod application;
mod auth;
mod job_requirement;
mod offer;
mod talent;

use hire_api::{
    application::{GetApplicationOffer, ListApplications},
    auth::{AppToken, AppTokenInternal, TenantToken, TenantTokenInternal, TicketResend},
    job_requirement::ListRequirementsById,
    offer::{CreateOffer, ListOffers, UpdateOffer},
    talent::{CombinedCreateTalent, ListTalents},
};

use crate::http::ApiRouter;

/// Every operation and its handler.
pub fn mount(api: ApiRouter) -> ApiRouter {
    api.api(TenantTokenInternal, auth::tenant_token_internal::issue)
        .api(AppTokenInternal, auth::app_token_internal::issue)
        .api(TicketResend, auth::ticket_resend::resend)
        .api(AppToken, auth::app_token::issue)
        .api(TenantToken, auth::tenant_token::issue)
        .read(ListOffers, offer::list::list)
        .write(CreateOffer, offer::create::create)
        .write(UpdateOffer, offer::update::update)
        .read(ListApplications, application::list::list)
        .read(GetApplicationOffer, application::offer::get)
        .read(ListRequirementsById, job_requirement::list_by_id::list)
        .api(ListTalents, talent::list::list)
        .read(hire_api::job_requirement::ListRequirements, job_requirement::list::list)
        .write(hire_api::job_requirement::CreateRequirement, job_requirement::create::create)
        .write(hire_api::job_requirement::UpdateRequirement, job_requirement::update::update)
        .write(hire_api::job_requirement::DeleteRequirement, job_requirement::delete::delete)
        .read(hire_api::offer::GetOffer, offer::get::get)
        .write(hire_api::offer::UpdateOfferStatus, offer::offer_status::offer_status)
        .write(hire_api::offer::UpdateInternOfferStatus, offer::intern_offer_status::intern_offer_status)
        .write(CombinedCreateTalent, talent::combined_create::create)
}
