//! The contact scope of the app that calls.

pub mod list;
