//! The contract: every operation of the wire, stated once and without IO.
//!
//! A file below this one states one operation: where it lives, who may call it and how often, its parameters, its
//! answer and its error rows. Router, limiter, permission check, validation, `OpenAPI` and coverage derive from it.

pub mod endpoint;
pub mod gateway;
pub mod i18n;
pub mod openapi;
pub mod page;
pub mod reference;
pub mod schema;

pub mod application;
pub mod auth;
pub mod interview_registration_schema;
pub mod job_requirement;
pub mod note;
pub mod offer;
pub mod registration_schema;
pub mod resume_source;
pub mod shapes;
pub mod talent;
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
    all.extend(application::endpoints());
    all.extend(job_requirement::endpoints());
    all.extend(talent::endpoints());
    all.extend(note::endpoints());
    all.extend(termination_reason::endpoints());
    all.extend(resume_source::endpoints());
    all.extend(registration_schema::endpoints());
    all.extend(interview_registration_schema::endpoints());
    all
}
