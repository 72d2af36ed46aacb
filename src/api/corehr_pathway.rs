//! Corehr pathway.

pub mod active_v2;
pub mod batch_get_v2;
pub mod create_v2;
