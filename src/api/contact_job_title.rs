//! Contact job title.

pub mod get;
pub mod list;
