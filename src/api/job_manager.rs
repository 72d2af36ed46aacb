//! Job manager.

pub mod batch_update;
pub mod get;
