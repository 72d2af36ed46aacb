//! Changes of the directory: one function for each, in the manner of [`hiring`](crate::hiring).
//!
//! The ids of a request were translated before: a draft names rows that exist, deleted ones too. Whether they may be used
//! is decided here.

pub mod departments;
mod facts;
mod scope;
pub mod users;

pub use scope::ContactScope;
