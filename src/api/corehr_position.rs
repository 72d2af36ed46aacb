//! Corehr position.

pub mod active_v2;
pub mod create_v2;
pub mod query_v2;
