//! Corehr job grade.

pub mod create_v2;
pub mod patch_v2;
pub mod query_v2;
