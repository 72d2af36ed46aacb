//! The handlers. This tree mirrors the one of the contract: a file an operation.

mod application;
mod auth;
mod interview_registration_schema;
mod job_requirement;
mod note;
mod offer;
mod registration_schema;
mod resume_source;
mod talent;
mod termination_reason;

use hire_api::{
    application::{GetApplicationOffer, ListApplications},
    auth::{AppToken, AppTokenInternal, TenantToken, TenantTokenInternal, TicketResend},
    interview_registration_schema::ListInterviewRegistrationSchemas,
    job_requirement::ListRequirementsById,
    note::{CreateNote, DeleteNote, GetNote, ListNotes, PatchNote},
    offer::{CreateOffer, ListOffers, UpdateOffer},
    registration_schema::ListRegistrationSchemas,
    resume_source::ListResumeSources,
    talent::{CombinedCreateTalent, ListTalents},
    termination_reason::ListTerminationReasons,
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
        .write(CreateNote, note::create::create)
        .read(GetNote, note::get::get)
        .read(ListNotes, note::list::list)
        .write(PatchNote, note::patch::patch)
        .write(DeleteNote, note::delete::delete)
        .read(ListTerminationReasons, termination_reason::list::list)
        .read(ListResumeSources, resume_source::list::list)
        .read(ListRegistrationSchemas, registration_schema::list::list)
        .read(ListInterviewRegistrationSchemas, interview_registration_schema::list::list)
}
