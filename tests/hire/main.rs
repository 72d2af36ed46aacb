//! The HTTP suite: one binary, so that it links once. The tree mirrors the one of the operations.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::pedantic,
    clippy::type_complexity
)]

mod cli;
mod company;
mod directory;
mod docs;
mod events;
mod files;
mod gateway;
mod harness;
mod hostile;
mod isolation;
mod logs;
mod operations;
mod sample;
mod sandbox;
mod structure;
mod system_endpoints;

/// Declares the modules of the resources and collects their samples.
macro_rules! resources {
    ($($resource:ident),+ $(,)?) => {
        $(mod $resource;)+

        fn samples() -> Vec<sample::Entry> {
            [$($resource::samples()),+].concat()
        }
    };
}

resources! {
    application,
    auth,
    contact_department,
    contact_job_title,
    contact_scope,
    contact_user,
    contact_work_city,
    ehr_import_task,
    employee,
    job_requirement,
    job_requirement_schema,
    offer,
    offer_application_form,
    offer_approval_template,
    offer_custom_field,
    offer_schema,
    talent,
    attachment,
    talent_object,
    job,
    job_type,
    job_process,
    job_manager,
    job_function,
    location,
    job_schema,
    contact_employee_type_enum,
    contact_job_level,
    contact_job_family,
    corehr_job_family,
    corehr_job_level,
    corehr_location,
    corehr_job,
    corehr_job_grade,
    corehr_position,
    corehr_pathway,
    corehr_common_data_id,
    corehr_employee_type,
    tenant_tenant,
    note,
    termination_reason,
    resume_source,
    registration_schema,
    interview_registration_schema,
}
