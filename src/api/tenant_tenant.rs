//! The company of the app that calls.

pub mod query;
