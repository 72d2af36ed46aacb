//! The handlers. This tree mirrors the one of the contract: a file an operation.

mod application;
mod attachment;
mod auth;
mod job_requirement;
mod offer;
mod talent;
mod talent_object;

use hire_api::{
    application::{GetApplicationOffer, ListApplications},
    attachment::{CreateAttachment, GetAttachment, PreviewAttachment},
    auth::{AppToken, AppTokenInternal, TenantToken, TenantTokenInternal, TicketResend},
    job_requirement::ListRequirementsById,
    offer::{CreateOffer, ListOffers, UpdateOffer},
    talent::{
        CombinedCreateTalent, FindTalentIds, GetTalent, GetTalentV2, ListTalents, UpdateTalent,
        UpdateTalentOnboardStatus,
    },
    talent_object::ListTalentObjects,
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
        .write(CombinedCreateTalent, talent::combined_create::create)
        .read(GetTalent, talent::get::get)
        .read(GetTalentV2, talent::get_v2::get)
        .write(UpdateTalent, talent::combined_update::update)
        .read(FindTalentIds, talent::batch_get_id::find)
        .write(UpdateTalentOnboardStatus, talent::onboard_status::update)
        .read(ListTalentObjects, talent_object::query::list)
        .upload(CreateAttachment, attachment::create::create)
        .read(GetAttachment, attachment::get::get)
        .read(PreviewAttachment, attachment::preview::preview)
}
