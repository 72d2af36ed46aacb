//! Contact work city.

pub mod get;
pub mod list;
