//! Corehr job.

pub mod batch_get_v2;
pub mod create;
pub mod get_v2;
pub mod list_v2;
