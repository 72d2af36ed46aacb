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
pub mod attachment;
pub mod auth;
pub mod job_requirement;
pub mod offer;
pub mod shapes;
pub mod talent;
pub mod talent_object;

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
    all.extend(attachment::endpoints());
    all.extend(talent_object::endpoints());
    all
}
