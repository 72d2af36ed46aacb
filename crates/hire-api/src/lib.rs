//! The contract: every operation of the wire, stated once and without IO.
//!
//! A file below this one states one operation: its path, its scopes and limits, its parameters, its
//! response and its error rows. Router, limiter, permission check, validation, `OpenAPI` and coverage derive from it.

pub mod convert;
pub mod endpoint;
pub mod gated;
pub mod gateway;
pub mod i18n;
pub mod json;
pub mod openapi;
pub mod page;
pub mod reference;
pub mod schema;
pub mod written;

pub mod application;
pub mod attachment;
pub mod auth;
pub mod contact_department;
pub mod contact_employee_type_enum;
pub mod contact_job_family;
pub mod contact_job_level;
pub mod contact_job_title;
pub mod contact_scope;
pub mod contact_user;
pub mod contact_work_city;
pub mod corehr_common_data_id;
pub mod corehr_employee_type;
pub mod corehr_job;
pub mod corehr_job_family;
pub mod corehr_job_grade;
pub mod corehr_job_level;
pub mod corehr_location;
pub mod corehr_pathway;
pub mod corehr_position;
pub mod ehr_import_task;
pub mod employee;
pub mod interview_registration_schema;
pub mod job;
pub mod job_function;
pub mod job_manager;
pub mod job_process;
pub mod job_requirement;
pub mod job_requirement_schema;
pub mod job_schema;
pub mod job_type;
pub mod location;
pub mod note;
pub mod offer;
pub mod offer_application_form;
pub mod offer_approval_template;
pub mod offer_custom_field;
pub mod offer_schema;
pub mod registration_schema;
pub mod resume_source;
pub mod shapes;
pub mod talent;
pub mod talent_object;
pub mod tenant_tenant;
pub mod termination_reason;

pub use endpoint::{
    Access, AppKind, BodyFormat, DocumentedError, Empty, Endpoint, ErrorRow, FilePart, Limit, Method, Operation,
    ResponseFormat, Spec,
};
pub use hire_types::{Meaning, id, wire_enum};

/// Every operation that this server implements, in the order of their paths' first appearance here.
pub fn all() -> Vec<Operation> {
    let mut all = auth::endpoints();
    all.extend(offer::endpoints());
    all.extend(offer_application_form::endpoints());
    all.extend(offer_approval_template::endpoints());
    all.extend(offer_custom_field::endpoints());
    all.extend(offer_schema::endpoints());
    all.extend(application::endpoints());
    all.extend(employee::endpoints());
    all.extend(ehr_import_task::endpoints());
    all.extend(job_requirement::endpoints());
    all.extend(job_requirement_schema::endpoints());
    all.extend(talent::endpoints());
    all.extend(attachment::endpoints());
    all.extend(talent_object::endpoints());
    all.extend(job::endpoints());
    all.extend(job_type::endpoints());
    all.extend(job_process::endpoints());
    all.extend(job_manager::endpoints());
    all.extend(job_function::endpoints());
    all.extend(location::endpoints());
    all.extend(job_schema::endpoints());
    all.extend(contact_employee_type_enum::endpoints());
    all.extend(contact_job_level::endpoints());
    all.extend(contact_job_family::endpoints());
    all.extend(corehr_job_family::endpoints());
    all.extend(corehr_job_level::endpoints());
    all.extend(corehr_job::endpoints());
    all.extend(corehr_job_grade::endpoints());
    all.extend(corehr_position::endpoints());
    all.extend(corehr_pathway::endpoints());
    all.extend(corehr_common_data_id::endpoints());
    all.extend(corehr_employee_type::endpoints());
    all.extend(corehr_location::endpoints());
    all.extend(contact_user::endpoints());
    all.extend(contact_job_title::endpoints());
    all.extend(contact_work_city::endpoints());
    all.extend(contact_department::endpoints());
    all.extend(contact_scope::endpoints());
    all.extend(tenant_tenant::endpoints());
    all.extend(note::endpoints());
    all.extend(termination_reason::endpoints());
    all.extend(resume_source::endpoints());
    all.extend(registration_schema::endpoints());
    all.extend(interview_registration_schema::endpoints());
    all
}
