//! The handlers. This tree mirrors the one of the contract: a file an operation.

mod application;
mod auth;
mod contact;
mod contact_department;
mod contact_scope;
mod contact_user;
mod job_requirement;
mod offer;
mod talent;
mod tenant_tenant;

use hire_api::{
    application::{GetApplicationOffer, ListApplications},
    auth::{AppToken, AppTokenInternal, TenantToken, TenantTokenInternal, TicketResend},
    contact_department::{
        BatchGetDepartments, CreateDepartment, DeleteDepartment, GetDepartment, ListDepartmentChildren,
        ListDepartmentParents, ListDepartments, PatchDepartment, UnbindDepartmentChat, UpdateDepartment,
        UpdateDepartmentId,
    },
    contact_scope::ListContactScope,
    contact_user::{
        BatchGetUsers, CreateUser, DeleteUser, FindUserIds, FindUsersByDepartment, GetUser, PatchUser, ResurrectUser,
        UpdateUser, UpdateUserId,
    },
    job_requirement::ListRequirementsById,
    offer::{CreateOffer, ListOffers, UpdateOffer},
    talent::{CombinedCreateTalent, ListTalents},
    tenant_tenant::GetTenant,
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
        .api(CreateUser, contact_user::create::create)
        .read(GetUser, contact_user::get::get)
        .write(CreateDepartment, contact_department::create::create)
        .read(GetDepartment, contact_department::get::get)
        .api(PatchUser, contact_user::patch::patch)
        .write(UpdateUser, contact_user::update::update)
        .write(DeleteUser, contact_user::delete::delete)
        .write(ResurrectUser, contact_user::resurrect::resurrect)
        .write(UpdateUserId, contact_user::update_user_id::update_user_id)
        .read(BatchGetUsers, contact_user::batch::batch)
        .read(FindUsersByDepartment, contact_user::find_by_department::find_by_department)
        .read(FindUserIds, contact_user::batch_get_id::batch_get_id)
        .write(PatchDepartment, contact_department::patch::patch)
        .write(UpdateDepartment, contact_department::update::update)
        .write(DeleteDepartment, contact_department::delete::delete)
        .write(UpdateDepartmentId, contact_department::update_department_id::update_department_id)
        .write(UnbindDepartmentChat, contact_department::unbind_department_chat::unbind_department_chat)
        .read(BatchGetDepartments, contact_department::batch::batch)
        .read(ListDepartmentChildren, contact_department::children::children)
        .read(ListDepartmentParents, contact_department::parent::parent)
        .read(ListDepartments, contact_department::list::list)
        .read(ListContactScope, contact_scope::list::list)
        .read(GetTenant, tenant_tenant::query::query)
        .api(ListTalents, talent::list::list)
        .write(CombinedCreateTalent, talent::combined_create::create)
}
