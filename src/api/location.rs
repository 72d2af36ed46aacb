//! Location.

pub mod list;
pub mod query;
