//! Refusals that several operations share.

use hire_api::Endpoint;

use crate::{hiring::applications::ReasonRefusal, http::ApiError};

/// A reason in the member of a request that lists them.
pub fn reason<E: Endpoint>(member: &str, refusal: ReasonRefusal) -> ApiError<E> {
    ApiError::parameter(match refusal {
        ReasonRefusal::Unknown(id) => format!("{member}: unknown reason \"{id}\""),
        ReasonRefusal::OtherType(id) => format!("{member}: reason \"{id}\" belongs to another termination_type"),
    })
}
