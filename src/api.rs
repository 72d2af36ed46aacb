//! The handlers. This tree mirrors the one of the contract: one file per operation.

mod application;
mod attachment;
mod auth;
mod contact;
mod contact_department;
mod contact_employee_type_enum;
mod contact_job_family;
mod contact_job_level;
mod contact_job_title;
mod contact_scope;
mod contact_user;
mod contact_work_city;
mod corehr;
mod corehr_common_data_id;
mod corehr_employee_type;
mod corehr_job;
mod corehr_job_family;
mod corehr_job_grade;
mod corehr_job_level;
mod corehr_location;
mod corehr_pathway;
mod corehr_position;
mod custom_field;
mod ehr_import_task;
mod employee;
mod interview_registration_schema;
mod job;
mod job_function;
mod job_manager;
mod job_process;
mod job_requirement;
mod job_requirement_schema;
mod job_schema;
mod job_type;
mod location;
mod note;
mod offer;
mod offer_application_form;
mod offer_approval_template;
mod offer_custom_field;
mod offer_schema;
mod organisation;
mod registration_schema;
mod resume_source;
mod talent;
mod talent_object;
mod tenant_tenant;
mod termination_reason;

use hire_api::{
    application::{
        CancelOnboard, CreateApplication, GetApplication, GetApplicationDetail, GetApplicationOffer, ListApplications,
        RecoverApplication, TerminateApplication, TransferOnboard, TransferStage,
    },
    attachment::{CreateAttachment, GetAttachment, PreviewAttachment},
    auth::{AppToken, AppTokenInternal, TenantToken, TenantTokenInternal, TicketResend},
    contact_department::{
        BatchGetDepartments, CreateDepartment, DeleteDepartment, GetDepartment, ListDepartmentChildren,
        ListDepartmentParents, ListDepartments, PatchDepartment, UnbindDepartmentChat, UpdateDepartment,
        UpdateDepartmentId,
    },
    contact_scope::ListContactScope,
    contact_user::{
        BatchGetUsers, CreateUser, DeleteUser, FindUserIds, FindUsersByDepartment, GetUser, ListUsers, PatchUser,
        ResurrectUser, UpdateUser, UpdateUserId,
    },
    ehr_import_task::PatchEhrImportTask,
    employee::{GetEmployee, GetEmployeeByApplication, PatchEmployee},
    i18n::I18n,
    interview_registration_schema::ListInterviewRegistrationSchemas,
    job_requirement::ListRequirementsById,
    note::{CreateNote, DeleteNote, GetNote, ListNotes, PatchNote},
    offer::{CreateOffer, ListOffers, UpdateOffer},
    registration_schema::ListRegistrationSchemas,
    resume_source::ListResumeSources,
    talent::{
        CombinedCreateTalent, FindTalentIds, GetTalent, GetTalentV2, ListTalents, UpdateTalent,
        UpdateTalentOnboardStatus,
    },
    talent_object::ListTalentObjects,
    tenant_tenant::GetTenant,
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
        .read(ListUsers, contact_user::list::list)
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
        .read(hire_api::contact_job_title::ListJobTitles, contact_job_title::list::list)
        .read(hire_api::contact_job_title::GetJobTitle, contact_job_title::get::get)
        .read(hire_api::contact_work_city::ListWorkCities, contact_work_city::list::list)
        .read(hire_api::contact_work_city::GetWorkCity, contact_work_city::get::get)
        .read(GetTenant, tenant_tenant::query::query)
        .api(ListTalents, talent::list::list)
        .read(hire_api::job_requirement::ListRequirements, job_requirement::list::list)
        .write(hire_api::job_requirement::CreateRequirement, job_requirement::create::create)
        .write(hire_api::job_requirement::UpdateRequirement, job_requirement::update::update)
        .write(hire_api::job_requirement::DeleteRequirement, job_requirement::delete::delete)
        .read(hire_api::contact_employee_type_enum::ListEmployeeTypes, contact_employee_type_enum::list::list)
        .write(hire_api::contact_employee_type_enum::CreateEmployeeType, contact_employee_type_enum::create::create)
        .write(hire_api::contact_employee_type_enum::UpdateEmployeeType, contact_employee_type_enum::update::update)
        .write(hire_api::contact_employee_type_enum::DeleteEmployeeType, contact_employee_type_enum::delete::delete)
        .read(hire_api::contact_job_level::ListJobLevels, contact_job_level::list::list)
        .read(hire_api::contact_job_level::GetJobLevel, contact_job_level::get::get)
        .write(hire_api::contact_job_level::CreateJobLevel, contact_job_level::create::create)
        .write(hire_api::contact_job_level::UpdateJobLevel, contact_job_level::update::update)
        .write(hire_api::contact_job_level::DeleteJobLevel, contact_job_level::delete::delete)
        .read(hire_api::contact_job_family::ListJobFamilies, contact_job_family::list::list)
        .read(hire_api::contact_job_family::GetJobFamily, contact_job_family::get::get)
        .write(hire_api::contact_job_family::CreateJobFamily, contact_job_family::create::create)
        .write(hire_api::contact_job_family::UpdateJobFamily, contact_job_family::update::update)
        .write(hire_api::contact_job_family::DeleteJobFamily, contact_job_family::delete::delete)
        .write(hire_api::corehr_job_family::CreateHrJobFamily, corehr_job_family::create::create)
        .read(hire_api::corehr_job_family::ListHrJobFamilies, corehr_job_family::list::list)
        .read(hire_api::corehr_job_family::GetHrJobFamily, corehr_job_family::get::get)
        .write(hire_api::corehr_job_level::CreateHrJobLevel, corehr_job_level::create::create)
        .read(hire_api::corehr_job_level::ListHrJobLevels, corehr_job_level::list::list)
        .read(hire_api::corehr_job_level::GetHrJobLevel, corehr_job_level::get::get)
        .write(hire_api::corehr_job::CreateHrJob, corehr_job::create::create)
        .read(hire_api::corehr_job::ListHrJobs, corehr_job::list_v2::list_v2)
        .read(hire_api::corehr_job::GetHrJob, corehr_job::get_v2::get_v2)
        .read(hire_api::corehr_job::BatchGetHrJobs, corehr_job::batch_get_v2::batch_get_v2)
        .write(hire_api::corehr_job_grade::CreateJobGrade, corehr_job_grade::create_v2::create_v2)
        .read(hire_api::corehr_job_grade::QueryJobGrades, corehr_job_grade::query_v2::query_v2)
        .write(hire_api::corehr_position::CreatePosition, corehr_position::create_v2::create_v2)
        .read(hire_api::corehr_position::QueryPositions, corehr_position::query_v2::query_v2)
        .write(hire_api::corehr_position::ActivatePosition, corehr_position::active_v2::active_v2)
        .write(hire_api::corehr_pathway::CreatePathway, corehr_pathway::create_v2::create_v2)
        .read(hire_api::corehr_pathway::BatchGetPathways, corehr_pathway::batch_get_v2::batch_get_v2)
        .write(hire_api::corehr_pathway::ActivatePathway, corehr_pathway::active_v2::active_v2)
        .read(hire_api::corehr_common_data_id::ConvertIds, corehr_common_data_id::convert::convert)
        .read(hire_api::offer_application_form::ListOfferApplicationForms, offer_application_form::list::list)
        .read(hire_api::offer_application_form::GetOfferApplicationForm, offer_application_form::get::get)
        .read(hire_api::offer_approval_template::ListOfferApprovalTemplates, offer_approval_template::list::list)
        .write(hire_api::offer_custom_field::UpdateOfferCustomField, offer_custom_field::update::update)
        .read(hire_api::offer_schema::GetOfferSchema, offer_schema::get::get)
        .read(hire_api::job_requirement_schema::ListJobRequirementSchemas, job_requirement_schema::list::list)
        .read(hire_api::offer::GetOffer, offer::get::get)
        .write(hire_api::offer::UpdateOfferStatus, offer::offer_status::offer_status)
        .write(hire_api::offer::UpdateInternOfferStatus, offer::intern_offer_status::intern_offer_status)
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
        .write(hire_api::corehr_job_grade::PatchJobGrade, corehr_job_grade::patch_v2::patch_v2)
        .read(hire_api::corehr_employee_type::ListHrEmployeeTypes, corehr_employee_type::list::list)
        .read(hire_api::corehr_location::ListHrLocations, corehr_location::list::list)
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

/// A name of a document in two languages.
pub(crate) fn i18n(zh: &str, en: &str) -> I18n {
    I18n { zh_cn: zh.to_owned(), en_us: en.to_owned() }
}

/// A text within a response is left out when it is empty in both languages.
pub(crate) fn non_empty_i18n(zh: &str, en: &str) -> Option<I18n> {
    (!zh.is_empty() || !en.is_empty()).then(|| i18n(zh, en))
}

/// Omits an empty list from a response.
pub(crate) fn non_empty<T>(list: impl IntoIterator<Item = T>) -> Option<Vec<T>> {
    Some(list.into_iter().collect()).filter(|list: &Vec<T>| !list.is_empty())
}
