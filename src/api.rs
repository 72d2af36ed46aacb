//! The handlers. This tree mirrors the one of the contract: a file an operation.

mod application;
mod auth;
mod ehr_import_task;
mod employee;
mod job;
mod job_function;
mod job_manager;
mod job_process;
mod job_requirement;
mod job_schema;
mod job_type;
mod location;
mod offer;
mod talent;

use hire_api::{
    application::{
        CancelOnboard, CreateApplication, GetApplication, GetApplicationDetail, GetApplicationOffer, ListApplications,
        RecoverApplication, TerminateApplication, TransferOnboard, TransferStage,
    },
    auth::{AppToken, AppTokenInternal, TenantToken, TenantTokenInternal, TicketResend},
    ehr_import_task::PatchEhrImportTask,
    employee::{GetEmployee, GetEmployeeByApplication, PatchEmployee},
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
        .write(CreateApplication, application::create::create)
        .read(ListApplications, application::list::list)
        .read(GetApplication, application::get::get)
        .write(TransferStage, application::transfer_stage::transfer_stage)
        .write(TerminateApplication, application::terminate::terminate)
        .write(RecoverApplication, application::recover::recover)
        .read(GetApplicationDetail, application::get_detail::get_detail)
        .write(TransferOnboard, application::transfer_onboard::transfer_onboard)
        .write(CancelOnboard, application::cancel_onboard::cancel_onboard)
        .read(GetEmployee, employee::get::get)
        .read(GetEmployeeByApplication, employee::get_by_application::get_by_application)
        .write(PatchEmployee, employee::patch::patch)
        .write(PatchEhrImportTask, ehr_import_task::patch::patch)
        .read(GetApplicationOffer, application::offer::get)
        .read(ListRequirementsById, job_requirement::list_by_id::list)
        .api(ListTalents, talent::list::list)
        .write(CombinedCreateTalent, talent::combined_create::create)
        .read(hire_api::job::ListJobs, job::list::list)
        .read(hire_api::job::GetJob, job::get::get)
        .read(hire_api::job_type::ListJobTypes, job_type::list::list)
        .read(hire_api::job_process::ListJobProcesses, job_process::list::list)
        .write(hire_api::job::CreateJob, job::combined_create::combined_create)
        .write(hire_api::job::OpenJob, job::open::open)
        .write(hire_api::job::CloseJob, job::close::close)
        .read(hire_api::job::GetJobRecruiter, job::recruiter::recruiter)
        .write(hire_api::job_manager::UpdateJobManagers, job_manager::batch_update::batch_update)
        .read(hire_api::job_manager::GetJobManagers, job_manager::get::get)
        .read(hire_api::job_function::ListJobFunctions, job_function::list::list)
        .read(hire_api::location::ListLocations, location::list::list)
        .read(hire_api::location::QueryLocations, location::query::query)
        .write(hire_api::job::UpdateJob, job::combined_update::combined_update)
        .read(hire_api::job_schema::ListJobSchemas, job_schema::list::list)
        .read(hire_api::job::GetJobConfig, job::config::config)
        .write(hire_api::job::UpdateJobConfig, job::update_config::update_config)
        .read(hire_api::job::GetJobDetail, job::get_detail::get_detail)
}
