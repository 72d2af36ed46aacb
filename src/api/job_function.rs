//! Job function.

pub mod list;
